/** A command that a document defines for its formulas. */
export interface Definition {
  /** With its backslash. */
  readonly name: string;
  readonly parameters: number;
  readonly body: string;
}

const command =
  /\\(?:re|provide)?newcommand\*?\s*(?:\{\s*)?(\\[a-zA-Z]+)\s*(?:\}\s*)?(?:\[(\d)\]\s*)?(?=\{)/g;
const definition = /\\(?:gdef|def)\s*(\\[a-zA-Z]+)((?:#\d)*)\s*(?=\{)/g;
const operator = /\\DeclareMathOperator\*?\s*(?:\{\s*)?(\\[a-zA-Z]+)\s*(?:\}\s*)?(?=\{)/g;
/** Characters that a formula may grow to, and how many definitions within definitions are put in. */
const [longest, deepest] = [20_000, 8];

interface Place extends Definition {
  readonly start: number;
  readonly end: number;
}

/** What a formula defines, in TeX's and LaTeX's ways. */
export function definitionsIn(tex: string): readonly Place[] {
  if (!/\\(?:(?:re|provide)?newcommand|g?def|DeclareMathOperator)\b/.test(tex)) return [];
  const found = (pattern: RegExp, make: (body: string) => string): Place[] =>
    [...tex.matchAll(pattern)].flatMap(({ 0: all, 1: name = '', 2: count = '', index }) => {
      const end = groupEnd(tex, index + all.length);
      if (end < 0) return [];
      const parameters = /^\d$/.test(count) ? Number(count) : count.length / 2;
      return [
        { name, parameters, body: make(tex.slice(index + all.length + 1, end - 1)), start: index, end },
      ];
    });
  return [
    ...found(command, (body) => body),
    ...found(definition, (body) => body),
    ...found(operator, (body) => `\\operatorname{${body}}`),
  ].sort((a, b) => a.start - b.start);
}

/** A formula without what it defines. */
export function withoutDefinitions(tex: string): string {
  let [rest, at] = ['', 0];
  for (const { start, end } of definitionsIn(tex)) {
    if (start < at) continue;
    rest += tex.slice(at, start);
    at = end;
  }
  return (rest + tex.slice(at)).trim();
}

/** A formula with each command that is defined put in. One that would grow without end stays as it is. */
export function expand(tex: string, definitions: ReadonlyMap<string, Definition>): string {
  let grown = tex;
  for (let depth = 0; depth < deepest; depth++) {
    const next = once(grown, definitions);
    if (next === grown) return grown;
    if (next.length > longest) return tex;
    grown = next;
  }
  return tex;
}

function once(tex: string, definitions: ReadonlyMap<string, Definition>): string {
  let [made, at] = ['', 0];
  for (const { 0: name, index } of tex.matchAll(/\\(?:[a-zA-Z]+|.)/gs)) {
    const known = definitions.get(name);
    if (!known || index < at) continue;
    const [values, end] = valuesAt(tex, index + name.length, known.parameters);
    if (values.length < known.parameters) continue;
    const body = known.body.replace(/#(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
    // A letter may follow: the body's last command must not take it for its own.
    const apart = /\\[a-zA-Z]+$/.test(body) && /^[a-zA-Z]/.test(tex.slice(end)) ? ' ' : '';
    made += tex.slice(at, index) + body + apart;
    at = end;
    if (made.length > longest) return made;
  }
  return made + tex.slice(at);
}

function valuesAt(tex: string, from: number, count: number): readonly [readonly string[], number] {
  const values: string[] = [];
  let at = from;
  while (values.length < count) {
    while (/\s/.test(tex[at] ?? '')) at++;
    if (tex[at] === '{') {
      const end = groupEnd(tex, at);
      if (end < 0) return [values, at];
      values.push(tex.slice(at + 1, end - 1));
      at = end;
    } else {
      const [token] = /^(?:\\[a-zA-Z]+|\\.|.)/s.exec(tex.slice(at)) ?? [];
      if (token === undefined) return [values, at];
      values.push(token);
      at += token.length;
    }
  }
  return [values, at];
}

/** Behind the brace that closes the one at a place; -1 where none does. */
function groupEnd(tex: string, at: number): number {
  let depth = 0;
  for (let index = at; index < tex.length; index++) {
    if (tex[index] === '\\') index++;
    else if (tex[index] === '{') depth++;
    else if (tex[index] === '}' && --depth === 0) return index + 1;
  }
  return -1;
}
