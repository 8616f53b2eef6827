import type { Passage } from '../../model/handbook.ts';

/** The words of passages without their code, formulas and pictures, in which no name is a term. */
export function proseOf(passages: readonly Passage[]): string {
  const units = passages.flatMap((passage) => passage.units);
  return units
    .filter(({ node }) => node === undefined || !wordless.has(node.type))
    .map(({ text }) => text)
    .join(' ');
}

const wordless: ReadonlySet<string> = new Set(['code', 'math', 'html', 'image', 'footnoteDefinition']);
