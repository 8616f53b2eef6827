import type { EditionSettings } from '../model/settings.ts';
import { type Finding, note } from '../report.ts';

const book = ['pdf', 'epub', 'html', 'md'];
/** What the editions of a kind can be. */
const formatsOf: Readonly<Record<EditionSettings['kind'], readonly string[]>> = {
  handbook: book,
  short: book,
  'side-by-side': book,
  cheatsheet: ['pdf', 'html'],
  cards: ['pdf', 'html', 'apkg', 'txt', 'csv', 'tsv'],
  workbook: ['pdf', 'html'],
  pocket: ['pdf'],
  poster: ['pdf'],
};

/** Says of an edition that was asked for by name which of the formats that were asked for it cannot be. */
export function unmadeFormats(
  name: string,
  kind: EditionSettings['kind'],
  formats: readonly string[],
): readonly Finding[] {
  const possible = formatsOf[kind];
  const asked = formats.filter((format) => format !== 'json' && format !== 'site');
  const unmade = asked.filter((format) => !possible.includes(format));
  if (unmade.length === 0) return [];
  return [
    note('format-not-made', {
      file: null,
      reason: `The edition ${name} is not made as ${unmade.join(', ')}`,
      actual: null,
      todo: `It can be ${possible.join(', ')}.`,
    }),
  ];
}
