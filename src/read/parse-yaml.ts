import { type Document, isMap, isScalar, isSeq, type LineCounter, parseDocument, visit } from 'yaml';
import type { Spot } from '../model/place.ts';

const sizeLimit = 1_000_000;
const depthLimit = 32;
const aliasLimit = 50;

/** Where a file begins. */
export const start: Spot = { line: 1, column: 1 };

/** A YAML document with its data, or why it is not read. */
export type ParsedYaml =
  | { readonly yaml: Document; readonly data: unknown }
  | { readonly refused: { readonly place: Spot; readonly seen: string; readonly expected: string } };

/** Parses YAML that a stranger may have written: no tags of one's own, few aliases, limited size and depth. */
export function parseYaml(text: string, lines: LineCounter): ParsedYaml {
  const refuse = (place: Spot, seen: string, expected: string) => ({ refused: { place, seen, expected } });
  if (text.length > sizeLimit)
    return refuse(start, `${text.length} characters of settings`, `at most ${sizeLimit}`);
  const yaml = parse(text, lines);
  if (!yaml) return refuse(start, 'Settings nested too deeply', `at most ${depthLimit} levels`);
  const [broken] = [...yaml.errors, ...yaml.warnings];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    return refuse(
      { line, column: col },
      `Not valid YAML: ${broken.message}`,
      'YAML: keys, colons, values; lists with hyphens',
    );
  }
  const control = controlIn(yaml);
  if (control) {
    const { line, col } = lines.linePos(control.at);
    return refuse(
      { line, column: col },
      `The control character U+${control.sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} in a setting`,
      'text without control characters',
    );
  }
  const taken = prototypeKey(yaml);
  if (taken !== null) {
    const { line, col } = lines.linePos(taken);
    return refuse({ line, column: col }, 'A key or name `__proto__`', 'another name: this one is kept');
  }
  try {
    return { yaml, data: yaml.toJS({ maxAliasCount: aliasLimit }) ?? {} };
  } catch (error) {
    return refuse(start, `Not valid YAML: ${(error as Error).message}`, `at most ${aliasLimit} aliases`);
  }
}

/** Null where it is nested too deeply: without end, it defeats the parser itself. */
function parse(text: string, lineCounter: LineCounter): Document | null {
  try {
    const yaml = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      schema: 'core',
      merge: false,
      logLevel: 'error',
    });
    return tooDeep(yaml) ? null : yaml;
  } catch {
    return null;
  }
}

/** Where a key stands that data cannot have as its own: what it holds would be dropped in silence. */
function prototypeKey(yaml: Document): number | null {
  let at: number | null = null;
  visit(yaml, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== '__proto__') return;
      at = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** The first control character (tab and line feed are none) in a key or a value: no name, title or path has one. */
function controlIn(yaml: Document): { readonly sign: string; readonly at: number } | null {
  let found: { readonly sign: string; readonly at: number } | null = null;
  visit(yaml, {
    Scalar(_, { value, range }) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      const sign = typeof value === 'string' && /[\u0000-\u0008\u000b-\u001f\u007f]/.exec(value)?.[0];
      if (!sign) return undefined;
      found = { sign, at: range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

function tooDeep(yaml: Document): boolean {
  let deep = false;
  visit(yaml, (_, __, path) => {
    deep ||= path.filter((parent) => isMap(parent) || isSeq(parent)).length > depthLimit;
    return deep ? visit.BREAK : undefined;
  });
  return deep;
}
