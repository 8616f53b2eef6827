import type { Edition } from '../model/edition.ts';
import type { Point } from '../model/handbook.ts';
import { lettersOf, type Side, sidesOf } from '../model/sides.ts';
import { words } from '../text/terms.ts';
import { gist, tidy, withoutLabel } from './gist.ts';

const plainly = { formula: (tex: string) => tex };
/** Two wordings that are alike but for so many words differ in each of them. */
const few = 4;

/**
 * A point as it is put in brief: its gist; where the sources differ that of each side, behind the marks of those who
 * are on it, so that nothing is said in the name of who denies it.
 */
export function brief(point: Point, edition: Edition): string {
  const sides = sidesOf(point);
  if (sides.length === 0) return gist(point, edition.language);
  return sides
    .map((side) => `${marksOf(side.answerSets, edition)}${gistOfSide(side, point, edition.language)}`)
    .join(' / ');
}

/** Point id -> its brief wording, for every point of an edition. */
export function briefsOf(edition: Edition): ReadonlyMap<string, string> {
  const points = edition.parts.flatMap((part) => part.entries.flatMap((entry) => entry.points));
  return new Map(points.map((point) => [point.id, brief(point, edition)]));
}

/** The letters of those who say something, as `A+B: `; empty where the edition does not name its sources. */
export function marksOf(ids: readonly string[], { answerSets, settings }: Edition): string {
  const letters = settings.sources === 'none' ? '' : lettersOf(ids, answerSets);
  return letters && `${letters}: `;
}

/** The clause that makes the difference, where its sentence is known, else what the side has to say. */
function gistOfSide({ passages, answerSets }: Side, point: Point, language: string): string {
  for (const { sentences } of point.differences ?? []) {
    const own = sentences.find(({ answerSet }) => answerSets.includes(answerSet));
    const other = sentences.find((one) => one !== own);
    for (const passage of own && other ? passages : []) {
      const unit = passage.units.find((one) => withoutLabel(one, plainly) === own?.text);
      if (!unit || own?.answerSet !== passage.answerSet) continue;
      const whole = { ...point, label: null, members: [], passages: [{ ...passage, units: [unit] }] };
      const cut = gist(whole, language);
      const left = new Set(words(cut));
      return opposing(own.text, other?.text ?? '').every((word) => left.has(word))
        ? cut
        : tidy(withoutLabel(unit));
    }
  }
  const members = point.members.filter(({ answerSet }) => answerSets.includes(answerSet));
  return gist({ ...point, label: null, passages, members }, language);
}

/**
 * The words of a sentence by which it differs from another: all that the other lacks where these are few, else its
 * figures.
 */
function opposing(text: string, other: string): readonly string[] {
  const there = new Set(words(other));
  const own = words(text).filter((word) => !there.has(word));
  return own.length <= few ? own : own.filter((word) => /\d/.test(word));
}
