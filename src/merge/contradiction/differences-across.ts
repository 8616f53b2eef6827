import type { Difference } from '../../model/handbook.ts';
import type { SetAnswer } from '../../model/question-group.ts';
import type { Unit } from '../../model/unit.ts';
import { contraryWording } from '../facts/contrary-wording.ts';
import { readWords } from '../facts/read-words.ts';
import { claimedText, printedText } from '../fusion/passage.ts';
import { agreeByForm } from './agree-by-form.ts';
import type { Conflict } from './conflict.ts';
import { areOfOthers } from './subject-of.ts';

/** A sentence of an answer and the part of it that it stands in. */
interface Placed {
  readonly answerSet: string;
  readonly unit: Unit;
  /** What its telling words are compared by. */
  readonly keys: ReadonlySet<string>;
}

/** Share of a sentence's words that another must have for the two to be looked at, and least number where that is the shorter one. */
const worthLooking = 0.5;
const leastShared = 3;

/**
 * Sentences of two sets that are the same but for a value, or give other amounts of one thing, and stand in different parts of their answers: before the points in one,
 * in a point of another name in the other. `together` says which are told already, as they are printed in one place.
 */
export function differencesAcross(
  answers: readonly SetAnswer[],
  together: (one: Unit, other: Unit) => boolean,
  conflict: Conflict,
  question: string,
): Difference[] {
  const about = { question, label: '', whole: false };
  const sentences = answers.flatMap(({ answerSet, answer }) =>
    [...answer.intro, ...answer.points.flatMap(({ units }) => units), ...answer.outro].flatMap(
      (unit): Placed[] =>
        unit.kind === 'sentence' && !unit.unshared ? [{ answerSet, unit, keys: tellingKeys(unit) }] : [],
    ),
  );
  const unitsOf = (set: string) => sentences.flatMap((one) => (one.answerSet === set ? [one.unit] : []));
  const holders = new Map<string, number[]>();
  const found: Difference[] = [];
  for (const [at, { answerSet, unit, keys }] of sentences.entries()) {
    const shared = new Map<number, number>();
    for (const key of keys)
      for (const place of holders.get(key) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    for (const [place, count] of shared) {
      const other = sentences[place];
      if (!other || other.answerSet === answerSet || !isEnough(count, keys.size, other.keys.size)) continue;
      const [earlier, later] = [claimedText(other.unit), claimedText(unit)];
      const kind = agreeByForm(earlier, later)
        ? null
        : (contraryWording(earlier, later) ?? conflict(earlier, later, about));
      if (kind === null || together(other.unit, unit)) continue;
      const beside = { mine: unitsOf(other.answerSet), theirs: unitsOf(answerSet) };
      if (areOfOthers(other.unit, unit, beside)) continue;
      const told = [other, { answerSet, unit, keys }].map((one) => ({
        answerSet: one.answerSet,
        text: printedText(one.unit),
      }));
      found.push({ kind, sentences: told });
    }
    for (const key of keys) {
      const places = holders.get(key);
      if (!places) holders.set(key, [at]);
      // A word that stands in very many sentences of one entry says nothing about two of them.
      else if (places.length < 100) places.push(at);
    }
  }
  return found;
}

function tellingKeys(unit: Unit): ReadonlySet<string> {
  return new Set(
    readWords(claimedText(unit)).words.flatMap(({ kind, key }) => (kind === 'telling' ? [key] : [])),
  );
}

/** How many telling words two sentences share, of how many that each has. */
function isEnough(shared: number, own: number, others: number): boolean {
  return (
    shared >= worthLooking * own || (shared >= leastShared && shared >= worthLooking * Math.min(own, others))
  );
}
