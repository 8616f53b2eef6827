import type { Edition, EditionEntry, Variant } from '../../model/edition.ts';
import { hasLines } from '../../model/has-lines.ts';

/** A note at the foot of the Markdown, by the id of the point or entry that calls it. */
export interface ApparatusText {
  readonly name: string;
  readonly text: string;
}

/** Who says each point of an entry, where, and in which other words, as far as the edition's settings want it told. */
export function apparatusNotes(entry: EditionEntry, { answerSets, settings }: Edition): ApparatusText[] {
  const { sources } = settings;
  if (sources !== 'notes' && sources !== 'full') return [];
  const markOf = (set: string) => answerSets.find(({ id }) => id === set)?.mark ?? '';
  const fileOf = new Map(entry.wordings.map(({ answerSet, file }) => [answerSet, file]));
  const readings = (variants: readonly Variant[]) =>
    sources === 'full'
      ? variants.map(
          ({ answerSet, text, reason }) => `${markOf(answerSet)} “${text}”${reason && ` (${reason})`}`,
        )
      : [];
  const ofPoints = entry.apparatus.flatMap(({ point, places, variants }): ApparatusText[] => {
    const where = places.map(({ answerSet, lines }) => {
      const at = lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
      const file = fileOf.get(answerSet) ?? '';
      return `${markOf(answerSet)} ${hasLines(file) ? `${file}:${at}` : file}`;
    });
    return point === null ? [] : [{ name: point, text: [...where, ...readings(variants)].join('; ') }];
  });
  const whole = entry.apparatus.flatMap(({ point, lemma, variants }) =>
    point === null
      ? readings(variants).map((reading) => (lemma === '' ? reading : `${lemma}] ${reading}`))
      : [],
  );
  return whole.length > 0 ? [{ name: entry.id, text: whole.join('; ') }, ...ofPoints] : ofPoints;
}
