/** A leaf of a JSON text, or the name of a field. */
export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'broken';
  /** Names and places that lead to it; not to be kept, for it changes. */
  readonly path: readonly (string | number)[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** A string's characters; else as written. */
  readonly text: string;
}

const token = /\s+|"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|[A-Za-z]+|[{}[\]:,]|[^\s"{}[\]:,]+|"/y;

/** The tokens of JSON, or of lines of JSON, one after the other: what is broken is told as that. */
export function eachJsonToken(written: string, take: (one: JsonToken) => void): void {
  const path: (string | number)[] = [];
  let line = 1;
  // In an object a string is a name until its colon came.
  let value = true;
  const open: string[] = [];
  token.lastIndex = 0;
  for (let at = 0; at < written.length; at = token.lastIndex) {
    const text = token.exec(written)?.[0] ?? '';
    if (text === '') return;
    const to = at + text.length;
    const tell = (kind: JsonToken['kind'], shown = text): void =>
      take({ kind, path, from: at, to, line, text: shown });
    switch (text[0]) {
      case '{':
      case '[':
        open.push(text);
        path.push(text === '[' ? 0 : '');
        value = text === '[';
        break;
      case '}':
      case ']':
        open.pop();
        path.pop();
        break;
      case ':':
        value = true;
        break;
      case ',':
        value = open.at(-1) !== '{';
        if (value && path.length > 0) path[path.length - 1] = Number(path.at(-1)) + 1;
        break;
      case '"': {
        const shown = text.length > 1 ? unescaped(text) : null;
        if (shown === null) tell('broken');
        else if (value) tell('string', shown);
        else {
          path[path.length - 1] = shown;
          tell('key', shown);
        }
        break;
      }
      default:
        if (/^\s/.test(text)) {
          const breaks = text.split('\n').length - 1;
          // A line of JSON Lines begins anew, whatever the one before left open.
          if (
            breaks > 0 &&
            written[to] === '{' &&
            written[to - 1] === '\n' &&
            open.length < 2 &&
            isWhole(written, to)
          ) {
            open.length = 0;
            path.length = 0;
            value = true;
          }
          line += breaks;
        } else tell(/^-?\d/.test(text) ? 'number' : /^[A-Za-z]+$/.test(text) ? 'word' : 'broken');
    }
  }
}

/** Whether a line is an object by itself. */
function isWhole(written: string, from: number): boolean {
  const end = written.indexOf('\n', from);
  return /^\{.*\}\s*$/.test(written.slice(from, end < 0 ? written.length : end));
}

function unescaped(quoted: string): string | null {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}
