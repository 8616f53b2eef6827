import type { Edition } from '../model/edition.ts';
import { editor, type Point } from '../model/handbook.ts';
import { holdersOf, markedWith, sayersOf } from '../model/marks.ts';
import { type Side, sidesOf } from '../model/sides.ts';
import type { Unit } from '../model/unit.ts';
import { asLetters } from '../text/drawn-in-text.ts';
import { words } from '../text/terms.ts';
import { type GistWish, gist, tidy, withoutLabel } from './gist.ts';
import { tellingAt } from './telling.ts';

const plainly = { formula: (tex: string) => tex };
/** Two wordings that are alike but for so many words differ in each of them. */
const few = 4;

/**
 * A point as it is put in brief: its gist; where the sources differ that of each side, behind the letters of those who
 * are on it (see `asLetters`), so that nothing is said in the name of who denies it.
 */
export function brief(
  point: Point,
  edition: Edition,
  brevity: NonNullable<GistWish['brevity']> = 'usual',
): string {
  const sides = sidesOf(point);
  const wish = { telling: tellingAt(point, edition), brevity };
  if (sides.length === 0) return gist(point, edition.language, wish);
  return sides
    .map((side) => `${marksOf(side.answerSets, edition)}${gistOfSide(side, point, edition.language, wish)}`)
    .join(' / ');
}

/** A point put in brief. */
export interface Brief {
  readonly wording: string;
  /** Ids of the sets that its mark names. */
  readonly sayers: readonly string[];
}

/** Point id -> its brief wording and who says so, for every point of an edition. */
export function briefsOf(edition: Edition): ReadonlyMap<string, Brief> {
  const points = edition.parts.flatMap((part) => part.entries.flatMap((entry) => entry.points));
  return new Map(
    points.map((point) => {
      const wording = brief(point, edition);
      return [point.id, { wording, sayers: sayersOfBrief(point, wording) }];
    }),
  );
}

/**
 * Ids of the sets that a mark beside a point's brief wording names: those who say the sentence that it is taken from; where the
 * sources differ, or nothing but the label is left, those who hold the point, or its label.
 */
export function sayersOfBrief(point: Point, wording: string): readonly string[] {
  const { standing, passages, label, members } = point;
  if (standing === 'differs') return holdersOf(point);
  if (wording === label)
    return holdersOf({ members: members.filter((one) => one.label?.toLowerCase() === label.toLowerCase()) });
  const own = words(wording);
  const from = passages.find(({ units, answerSet }) =>
    units.some((unit) => isWithin(own, words(textOf(unit, answerSet)))),
  );
  if (from) return from.answerSet === editor ? holdersOf(point) : sayersOf(from);
  const mixed = passages.some(({ units }) => units.some(({ runs }) => runs));
  return mixed ? [] : markedWith(point);
}

/** A unit's text without what it has of other sets. */
function textOf({ runs, text }: Unit, answerSet: string): string {
  const own = runs?.filter((run) => run.answerSet === answerSet);
  return own && own.length < (runs?.length ?? 0) ? own.map((run) => run.text).join(' ') : text;
}

function isWithin(some: readonly string[], text: readonly string[]): boolean {
  let at = 0;
  for (const word of text) if (word === some[at]) at++;
  return at === some.length;
}

/** The letters of those who say something, to be drawn before it; empty where the edition does not name its sources. */
export function marksOf(ids: readonly string[], { answerSets, settings }: Edition): string {
  const letters = answerSets.filter(({ id }) => ids.includes(id)).map(({ mark }) => mark);
  return settings.sources === 'none' || letters.length === 0 ? '' : asLetters(letters);
}

/** The clause that makes the difference, where its sentence is known, else what the side has to say. */
function gistOfSide({ passages, answerSets }: Side, point: Point, language: string, wish: GistWish): string {
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
  return gist({ ...point, label: null, passages, members }, language, wish);
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
