import type { PageGeometry } from '../../model/theme.ts';

/** Mean width of a character, in leadings of the text: of the text, and of a note, which is smaller. */
const character = { text: 0.32, note: 0.27 } as const;

/** Characters of a line of a note that its indent and its ragged edge take. */
const taken = 4;

const points = 72 / 25.4;

/** Characters of a line of the text, and of a note beside it: estimates, for what must be known before anything is laid out. */
export function lineLengths({
  measure,
  notes,
  leading,
}: Pick<PageGeometry, 'measure' | 'notes' | 'leading'>): { readonly text: number; readonly note: number } {
  return {
    text: (measure * points) / (leading * character.text),
    note: Math.max(0, (notes * points) / (leading * character.note) - taken),
  };
}
