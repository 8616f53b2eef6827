import type { ReportWords } from './words/report-words.ts';

/** What a message may be about. */
export type Area = keyof ReportWords['areas'];

/** The rules of warnings and notes whose messages have no facts, by what they are about. Where there is an error, there is no report. */
const rulesOf: Readonly<Record<Exclude<Area, 'rest'>, readonly string[]>> = {
  reading: [
    ...['anki', 'data', 'data-line', 'docx', 'empty-file', 'encoding', 'control-character', 'endless-text'],
    ...['hidden-sheet', 'made-by-a-build', 'mdx', 'notebook', 'odt', 'passed-over', 'plain-text-only'],
    ...['reading', 'same-file-twice', 'no-such-line', 'word-margins', 'word-review', 'xml'],
  ],
  pictures: [
    'no-such-image',
    'remote-image',
    'image-type',
    'image-too-large',
    'damaged-image',
    'outside-project',
  ],
  tables: ['columns', 'csv'],
  settings: ['index-terms', 'unknown-key', 'unknown-set', 'missing', 'name', 'yaml', 'theme'],
  edits: ['edits-understood'],
  faces: ['font', 'font-print-only', 'formula-narrowed'],
  pages: [
    ...['contact-sheet-bounded', 'layout-fits', 'note-at-foot', 'numbers-settle', 'short-left-out'],
    'short-too-long',
  ],
};

const areas = new Map(
  Object.entries(rulesOf).flatMap(([area, rules]) => rules.map((rule) => [rule, area as Area] as const)),
);

/** What a message of a rule is about. */
export function areaOf(rule: string | null): Area {
  return areas.get(rule ?? '') ?? 'rest';
}
