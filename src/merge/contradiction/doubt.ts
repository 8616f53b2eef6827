import { memoize } from '../../text/memoize.ts';
import { isFunctionWord } from '../../text/stop-words.ts';
import { stem, words } from '../../text/terms.ts';
import { isTurned, partInDoubt } from '../facts/compare-wording.ts';
import { areFigures } from '../facts/contrary-wording.ts';
import { covers } from '../facts/covers.ts';
import { oneWordApart } from '../fusion/fold.ts';
import { claimedText, isStruck } from '../fusion/passage.ts';
import { sameLabel } from '../similarity/label.ts';
import type { SetPoint } from '../similarity/set-point.ts';
import { leavesOpen, someAgainstAll } from './choice.ts';
import type { About, Conflict } from './conflict.ts';
import { contradict } from './differences.ts';
import { type Polarity, polarity } from './polarity.ts';
import { quantities } from './quantities.ts';
import { amountsDiffer, disagree, type Quantity } from './quantity.ts';
import { ownWords } from './short-answer.ts';
import { isBareVerdict, verdictsDiffer } from './verdicts.ts';

/**
 * What stands against putting two points together though they are alike: `contrary` points are told as a difference, `doubtful`
 * ones may say the contrary of one another, or hardly speak of the same. `unsure` ones have one label and are near in wording, but neither
 * says what the other says: they stand beside one another and are suggested to the editor.
 */
export type Doubt = (one: SetPoint, other: SetPoint) => 'contrary' | 'doubtful' | 'unsure' | null;

/** A text with more telling words is judged sentence by sentence when it is printed, and not here. */
const short = 20;
/** The same of a text that stands under a label, which says what it is about. */
const shortUnderLabel = 12;
/** Share of one short answer's own words that the other must have, where nothing but the question makes them alike. */
const evidence = 0.34;

/**
 * Makes the rule by which short points without labels stay apart. What is told as a difference is joined, to be printed side by
 * side. What is not, but has opposite words, a denial on one side or other amounts, is left as two points: to print it as what
 * both say would be the worst that a merge can do. Both must have something in common beyond the question, whose words alone make no
 * agreement.
 */
export function doubtRule(conflict: Conflict, about: About): Doubt {
  return (one, other) => {
    if (isUnshared(one) || isUnshared(other)) return 'doubtful';
    const [left, right] = [claimed(one), claimed(other)];
    if (one.point.label !== null && other.point.label !== null) {
      const isOne = sameLabel(one.point.label, other.point.label);
      if (isOne && verdictsDiffer(left, right)) return 'contrary';
      // `Nappies: yes`, `Cigarettes: yes, when they are cold`
      if (!isOne && [left, right].some(isBareVerdict)) return 'doubtful';
    }
    const [mine, theirs] = [left, right].map(
      (text) => new Set(words(text).filter((word) => !isFunctionWord(word))),
    );
    if (!mine || !theirs || Math.max(mine.size, theirs.size) > short || plain(left) === plain(right))
      return null;
    // Of figures in a list nobody knows which stands against which.
    if (!about.whole && areFigures(left) && areFigures(right)) return 'doubtful';
    if (contradict(one.point.units, other.point.units, conflict, { ...about, linked: true, plain: true }))
      return 'contrary';
    // Near in wording, and neither says what the other says: what they do not share may be what matters.
    const labels = one.point.label !== null && other.point.label !== null;
    const brief = Math.max(mine.size, theirs.size) <= (labels ? shortUnderLabel : short);
    const turned = isTurned(opening(one), opening(other));
    if (brief && !turned && partInDoubt(left, right) && !covers(left, right) && !covers(right, left))
      return sameLabel(one.point.label, other.point.label) ? 'unsure' : 'doubtful';
    if (labels) return null;
    if (mayBeContrary(left, right)) return 'doubtful';
    const labelled = one.point.label !== null || other.point.label !== null;
    return !labelled && !hasInCommon(left, right, about.question) ? 'doubtful' : null;
  };
}

/** True for a point that says nothing which another could say, too. */
function isUnshared({ point: { units } }: SetPoint): boolean {
  return units.length > 0 && units.every(({ unshared }) => unshared !== undefined);
}

/** A point's text without the words that are struck out. */
function claimed({ point: { text, units } }: SetPoint): string {
  return units.some(isStruck) ? units.map(claimedText).join(' ') : text;
}

/** A point's first sentence. */
function opening({ point: { units } }: SetPoint): string {
  const [first] = units;
  return first?.kind === 'sentence' ? claimedText(first) : '';
}

function plain(text: string): string {
  return words(text).join(' ');
}

const read = memoize(polarity);
const amounts = memoize(quantities);

function mayBeContrary(one: string, other: string): boolean {
  const [left, right] = [read(one), read(other)];
  return (
    oneWordApart(one, other) ||
    opposite(left, right) ||
    leavesOpen(one) !== leavesOpen(other) ||
    someAgainstAll(one, other) ||
    blames(left) !== blames(right) ||
    deniesMore(left) !== deniesMore(right) ||
    amountsDiffer(amounts(one), amounts(other))
  );
}

function opposite({ poles: left }: Polarity, { poles: right }: Polarity): boolean {
  return left.some(({ contrast, side }) => {
    const facing = right.filter((pole) => pole.contrast === contrast);
    return facing.length > 0 && facing.every((pole) => pole.side !== side);
  });
}

/** True where a text calls something bad, harmful or forbidden. */
function blames({ poles }: Polarity): boolean {
  return poles.some(({ contrast, side }) => side === -1 && valued.has(contrast));
}

const valued: ReadonlySet<string> = new Set([
  'help',
  'useful',
  'safe',
  'good',
  'better',
  'true',
  'allow',
  'encourage',
  'require',
]);

function deniesMore({ said }: Polarity): boolean {
  return said.some(({ sign }) => sign === -1);
}

/** A temperature of the other scale as it is in this one, to the degree: 165 °F are 74 °C. */
function inCelsius(amount: Quantity): Quantity {
  if (amount.unit !== 'fahrenheit') return amount;
  const degrees = (value: number) => ((value - 32) * 5) / 9;
  return { ...amount, unit: 'degree', low: degrees(amount.low) - 0.6, high: degrees(amount.high) + 0.6 };
}

/** Verbs that say little: `put ice on it` and `put something warm on it`. */
const light: ReadonlySet<string> = new Set(
  ['put', 'use', 'take', 'make', 'get', 'give', 'go', 'keep', 'let', 'need', 'want', 'something'].map(stem),
);

/** True where two short answers share words that are not the question's, an amount, or say yes or no alike. */
function hasInCommon(one: string, other: string, question: string): boolean {
  const [left, right] = [one, other].map((text) => new Set(ownWords(text, question))) as [
    Set<string>,
    Set<string>,
  ];
  const shared = [...left].filter((word) => right.has(word) && !light.has(word)).length;
  if (shared > 0 && shared >= evidence * Math.min(left.size, right.size)) return true;
  if (left.size === 0 && right.size === 0) return true;
  const sameAmount = amounts(one)
    .map(inCelsius)
    .some((amount) =>
      amounts(other)
        .map(inCelsius)
        .some((each) => each.unit === amount.unit && amount.unit !== '' && !disagree(amount, each)),
    );
  const sideOf = ({ poles }: Polarity) => poles.find(({ contrast }) => contrast === 'yes')?.side ?? 0;
  return sameAmount || sideOf(read(one)) * sideOf(read(other)) > 0;
}
