import type { SourcePoint } from '../../model/answer-set.ts';
import type { Difference } from '../../model/handbook.ts';
import type { SetAnswer } from '../../model/question-group.ts';
import { labelKey, sameLabel } from '../similarity/label.ts';
import { asksForCourse } from './asks-for-order.ts';
import { isCounted } from './counted.ts';
import { printedText } from './passage.ts';
import { stepMark } from './step-mark.ts';

/**
 * The points of numbered lists whose items have names, where the question is for a course and all who have a list have the same names in the
 * same order: `1. Prophase: ...`. None where any has other names, or counts otherwise.
 */
export function phasesAmong(question: string, answers: readonly SetAnswer[]): ReadonlySet<SourcePoint> {
  if (!asksForCourse(question)) return new Set();
  const lists = answers.map(({ answer }) => answer.points).filter(isNamedList);
  const [first = []] = lists;
  const areOne = lists.every(
    (list) =>
      isCounted(list) &&
      list.length === first.length &&
      list.every(({ label, ordinal }, at) => {
        const facing = first[at];
        return ordinal === facing?.ordinal && sameLabel(label, facing?.label ?? null);
      }),
  );
  return new Set(areOne ? lists.flat() : []);
}

/** Two points and more, each with its name. */
function isNamedList(points: readonly SourcePoint[]): boolean {
  return points.length > 1 && points.every(({ label }) => label !== null);
}

/** Names in a row, for them to be a list of the phases. */
const leastNamed = 3;
/** What may stand between two names of a list. */
const between =
  /^(?:[\s,;:/→⇒>–—.-]|(?<!\p{L})(?:and|then|finally|lastly|und|dann|danach|zuletzt|schließlich|et|puis|ensuite|enfin|y|luego|después|finalmente|the|die|der|das|la|le|el)(?!\p{L}))*$/iu;

/**
 * Where the phases that one answer counts, each by its name, stand in another order in another answer: as its own list, or as names in a
 * sentence (`Prophase, Anaphase, Metaphase and Telophase`). Told only where the question is for their order.
 */
export function phasesTurned(question: string, answers: readonly SetAnswer[]): readonly Difference[] {
  if (!asksForCourse(question)) return [];
  const all = answers.flatMap(({ answerSet, answer: { points } }) =>
    isNamedList(points) && isCounted(points) ? [{ answerSet, points }] : [],
  );
  // One that another's order is held against stands for all who have the same.
  const namesOf = ({ points }: (typeof all)[number]) => points.map(({ label }) => labelKey(label)).join('|');
  const lists = all.filter((list, at) => all.findIndex((other) => namesOf(other) === namesOf(list)) === at);
  return lists.flatMap(({ answerSet, points }, at) => {
    const own = { answerSet, text: points.map((one) => `${stepMark(one)} ${one.label ?? ''}`).join(', ') };
    return answers.flatMap((other): Difference[] => {
      const place = lists.findIndex((list) => list.answerSet === other.answerSet);
      // Two lists are told of once.
      if (other.answerSet === answerSet || (place >= 0 && place < at)) return [];
      const text =
        place >= 0 ? turnedList(points, lists[place]?.points ?? []) : turnedSentence(points, other);
      return text === null ? [] : [{ kind: 'order', sentences: [own, { answerSet: other.answerSet, text }] }];
    });
  });
}

/** The other list, where it has names of the first in another order. */
function turnedList(points: readonly SourcePoint[], others: readonly SourcePoint[]): string | null {
  const keys = points.map(({ label }) => labelKey(label));
  const places = others.flatMap(({ label }) => {
    const place = keys.indexOf(labelKey(label));
    return place < 0 ? [] : place;
  });
  return isRising(places) ? null : others.map((one) => `${stepMark(one)} ${one.label ?? ''}`).join(', ');
}

/** A sentence that lists names of the phases in another order. */
function turnedSentence(points: readonly SourcePoint[], { answer }: SetAnswer): string | null {
  const units = [...answer.intro, ...answer.points.flatMap((point) => point.units), ...answer.outro];
  for (const unit of units) {
    const text = printedText(unit);
    const places = placesNamed(points, text.toLowerCase());
    if (places.length >= leastNamed && !isRising(places)) return text;
  }
  return null;
}

/** The places in the list of the names that a text has one after the other. */
function placesNamed(points: readonly SourcePoint[], text: string): number[] {
  const named = points
    .flatMap(({ label }, place) => {
      const name = (label ?? '').toLowerCase();
      const at = indexOfWord(text, name);
      return at < 0 ? [] : [{ place, at, end: at + name.length }];
    })
    .sort((one, other) => one.at - other.at);
  const isRow = named.every(({ at }, index) => {
    const before = named[index - 1];
    return before === undefined || between.test(text.slice(before.end, at));
  });
  return isRow ? named.map(({ place }) => place) : [];
}

/** Where some words stand in a text, not within a longer word; -1 where nowhere. */
function indexOfWord(text: string, name: string): number {
  if (name === '') return -1;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + name.length))) return at;
  return -1;
}

function isRising(places: readonly number[]): boolean {
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
}
