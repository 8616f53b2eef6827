import { type Document, isMap, isSeq, type LineCounter, parseDocument, visit } from 'yaml';
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
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', merge: false });
  const [broken] = [...yaml.errors, ...yaml.warnings];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    return refuse(
      { line, column: col },
      `Not valid YAML: ${broken.message}`,
      'YAML: keys, colons, values; lists with hyphens',
    );
  }
  if (tooDeep(yaml)) return refuse(start, 'Settings nested too deeply', `at most ${depthLimit} levels`);
  try {
    return { yaml, data: yaml.toJS({ maxAliasCount: aliasLimit }) ?? {} };
  } catch (error) {
    return refuse(start, `Not valid YAML: ${(error as Error).message}`, `at most ${aliasLimit} aliases`);
  }
}

function tooDeep(yaml: Document): boolean {
  let deep = false;
  visit(yaml, (_, __, path) => {
    deep ||= path.filter((parent) => isMap(parent) || isSeq(parent)).length > depthLimit;
    return deep ? visit.BREAK : undefined;
  });
  return deep;
}
