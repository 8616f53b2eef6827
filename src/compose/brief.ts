import type { PhrasingContent } from 'mdast';
import type { Edition } from '../model/edition.ts';
import { editor, type Point } from '../model/handbook.ts';
import { holdersOf, markedWith, sayersOf, withRunMarks } from '../model/marks.ts';
import { type Side, sidesOf } from '../model/sides.ts';
import type { Unit } from '../model/unit.ts';
import { asLetters } from '../text/drawn-in-text.ts';
import { words } from '../text/terms.ts';
import { type GistWish, gist, tidy, withoutLabel } from './gist.ts';
import { tellingAt } from './telling.ts';

const plainly = { formula: (tex: string) => tex };
/** Two wordings that are alike but for so many words differ in each of them. */
const few = 4;

/** Words of a point in brief, and whose they are. */
export interface BriefPart {
  readonly words: string;
  /** Ids of the sets that say them. */
  readonly sayers: readonly string[];
}

/**
 * A point as it is put in brief: its gist; where the sources differ that of each side, behind the letters of those who
 * say it (see `asLetters`), so that nothing is said in the name of who denies it.
 */
export function brief(
  point: Point,
  edition: Edition,
  brevity: NonNullable<GistWish['brevity']> = 'usual',
): string {
  const marked = ({ words: said, sayers }: BriefPart) =>
    point.standing === 'differs' && said !== point.label ? `${marksOf(sayers, edition)}${said}` : said;
  return briefParts(point, edition, brevity).map(marked).join(' / ');
}

/** The parts that a brief wording is made of: one, or one for each side where the sources differ. */
export function briefParts(
  point: Point,
  edition: Edition,
  brevity: NonNullable<GistWish['brevity']> = 'usual',
): readonly BriefPart[] {
  const sides = sidesOf(point);
  const wish = { telling: tellingAt(point, edition), brevity };
  if (sides.length > 0) return sides.map((side) => briefOfSide(side, point, edition.language, wish));
  const said = gist(point, edition.language, wish);
  const sayers = sayersOfWords(point, said);
  return [{ words: sayers.length > 0 ? said : (inVoices(point, said, edition) ?? said), sayers }];
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
  return point.standing === 'differs' ? holdersOf(point) : sayersOfWords(point, wording);
}

/** The sentence that some words are taken from, where it goes on in another set's words: all of it, each behind its letters. */
function inVoices({ passages }: Point, wording: string, edition: Edition): string | null {
  const own = words(wording);
  for (const { units, answerSet } of passages)
    for (const unit of units)
      if (unit.runs && isWithin(own, words(unit.text)))
        return tidy(`${marksOf([answerSet], edition)}${saidInVoices(unit, answerSet, edition)}`);
  return null;
}

/** A sentence as it is printed behind its point's label, with letters where it goes on in another set's words. */
export function saidInVoices(unit: Unit, answerSet: string, edition: Edition): string {
  const before = (id: string): PhrasingContent[] => [{ type: 'text', value: marksOf([id], edition) }];
  return withoutLabel({ ...unit, phrasing: withRunMarks(unit, answerSet, { before }) });
}

/** Ids of the sets that say the sentence that some words of a point are taken from, or its label, where they are that. */
function sayersOfWords(point: Point, wording: string): readonly string[] {
  const { standing, passages, label, members } = point;
  if (wording === label)
    return holdersOf({ members: members.filter((one) => one.label?.toLowerCase() === label.toLowerCase()) });
  const own = words(wording);
  const from = passages.find(({ units, answerSet }) =>
    units.some((unit) => isWithin(own, words(textOf(unit, answerSet)))),
  );
  if (from) return from.answerSet === editor ? holdersOf(point) : sayersOf(from);
  const mixed = passages.some(({ units }) => units.some(({ runs }) => runs));
  // Of those who differ nobody is named for what none of them is known to say.
  return mixed || standing === 'differs' ? [] : markedWith(point);
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

/** The clause that makes the difference, where its sentence is known, else what the side has to say; and who says it. */
function briefOfSide(
  { passages, answerSets }: Side,
  point: Point,
  language: string,
  wish: GistWish,
): BriefPart {
  for (const { sentences } of point.differences ?? []) {
    const own = sentences.find(({ answerSet }) => answerSets.includes(answerSet));
    const other = sentences.find((one) => one !== own);
    for (const passage of own && other ? passages : []) {
      const unit = passage.units.find((one) => withoutLabel(one, plainly) === own?.text);
      if (!unit || own?.answerSet !== passage.answerSet) continue;
      const whole = { ...point, label: null, members: [], passages: [{ ...passage, units: [unit] }] };
      const cut = gist(whole, language);
      const left = new Set(words(cut));
      const kept = opposing(own.text, other?.text ?? '').every((word) => left.has(word));
      return { words: kept ? cut : tidy(withoutLabel(unit)), sayers: sayersOf(passage) };
    }
  }
  const members = point.members.filter(({ answerSet }) => answerSets.includes(answerSet));
  const alone = { ...point, label: null, passages, members };
  const said = gist(alone, language, wish);
  return { words: said, sayers: sayersOfWords(alone, said) };
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
