import { type Finding, note } from '../report.ts';

/** Says why a book that asks for `layout: consensus` is laid out as `margin`; nothing where it has what it asks for. */
export function layoutRefused(file: string, why: string | null): readonly Finding[] {
  if (why === null) return [];
  return [
    note('layout-fits', {
      file,
      reason: `The pages are laid out as \`layout: margin\`: ${why}`,
      actual: 'layout: consensus',
      todo: 'It stands for two sources, on A4, Letter or wider paper, and says who says what. Change that, or leave `layout` out.',
    }),
  ];
}
