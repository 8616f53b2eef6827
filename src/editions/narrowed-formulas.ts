import { type Finding, note, plural } from '../report.ts';

/** Share of its size below which a formula is hard to read. */
const legible = 0.6;

/** Says that formulas had to be set smaller than their text: a warning where one is hard to read. */
export function narrowedFormulas(file: string, shares: readonly number[]): readonly Finding[] {
  if (shares.length === 0) return [];
  const least = Math.min(...shares);
  const said = note('formula-narrowed', {
    file,
    reason: `${plural(shares.length, 'formula')} wider than the column ${shares.length === 1 ? 'is' : 'are'} set smaller`,
    actual: `${Math.round(least * 100)} % of the size of the text${shares.length > 1 ? ' at the smallest' : ''}`,
    todo: 'Break it in two with `aligned` and `\\\\`, or choose larger paper or a theme with a wider column.',
  });
  return [least < legible ? { ...said, severity: 'warning' } : said];
}
