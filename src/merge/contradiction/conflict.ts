import { memoize } from '../../text/memoize.ts';
import { stem, terms, words } from '../../text/terms.ts';
import { inFigures } from '../facts/number-words.ts';
import type { About, Conflict, ConflictKind } from './about.ts';
import { affixed } from './affixed.ts';
import { agreeByForm } from './agree-by-form.ts';
import { answersDifferElsewhere } from './answers-elsewhere.ts';
import { answeringAmounts, askedUnits, asLimits, type Saying } from './asked-amount.ts';
import { leavesOpen, oneHasNothing, oneLeavesOpen, someAgainstAll } from './choice.ts';
import { eachClaim } from './clauses.ts';
import { denied, firm, ofOneThing } from './denial.ts';
import { areOfTwoThings, plainContrary, saysNoMore, seriesDiffer } from './plain-contraries.ts';
import { polarity, type Said, type SaidPole, signal } from './polarity.ts';
import { mayHaveAmount, quantities, spelled } from './quantities.ts';
import {
  amountsDiffer,
  areCasesApart,
  disagree,
  hoursApart,
  onOtherDays,
  onSameDay,
  openingsApart,
  type Quantity,
} from './quantity.ts';
import { mayBeOfOne } from './same-amount.ts';
import { type Sequence, sequence, turned } from './sequence.ts';
import { isClosed, namesAnother } from './short-answer.ts';
import { unitsOfMeasure } from './units-of-measure.ts';
import { verdictsDiffer } from './verdicts.ts';
import { yesAgainstNo } from './yes-no.ts';

export type { About, Conflict, ConflictKind } from './about.ts';

/** Share of the shorter sentence that both must have in common to speak of the same thing. */
const sameSubject = 0.5;
/** Share of the shorter one without which two sentences are not looked at any closer. */
const sameAtAll = 0.3;
/** Share of the longer one, where a word makes the difference and not an amount. */
const sameSentence = 0.4;
/** The same of two short answers, which the question puts on one subject. */
const sameAnswer = 0.25;
/** Share from which on little else is left to differ. */
const almostAll = 0.8;
/** What a term of the question counts, beside others, for two sentences to be on the same subject. */
const stale = 0.25;
/** A sentence with more telling words than this is a list or a heap; it contradicts nothing in one point. */
const longest = 40;
/** An answer's first sentence with no more telling words than this is judged as the answer to the question. */
const short = 14;
/** Contrasts of how much or how often, told apart from those of what to do. */
/** Contrasts of where or when something is so: what else is contrary goes with them. */
const circumstances = new Set([
  'north',
  'east',
  'left',
  'top',
  'above',
  'before',
  'hot',
  'high',
  'deep',
  'dry',
  'leeward',
  'port',
  'upstream',
  'first',
]);
const degrees = new Set(['always', 'everyone', 'require', 'most', 'only', 'many']);

/**
 * Makes the rule that tells a difference from a mere other wording. Precision comes first: a reader who is sent to a
 * difference that is none stops believing the mark.
 */
export function conflictRule(rarity: (term: string) => number): Conflict {
  const glance = memoize((sentence) => {
    const weights = new Map<string, number>();
    let weight = 0;
    for (const term of terms(sentence)) {
      if (weights.has(term)) continue;
      const own = rarity(term);
      weights.set(term, own);
      weight += own;
    }
    return { weights, weight };
  });
  /** False for the most of all pairs: nothing in them can make a difference, or they have too little in common. */
  const worthReading = (one: string, other: string) => {
    const [left, right] = [signalOf(one), signalOf(other)];
    if (left !== 'denial' && right !== 'denial' && !(left !== 'none' && right !== 'none')) return false;
    const [a, b] = [glance(one), glance(other)];
    let shared = 0;
    for (const [term, weight] of a.weights) if (b.weights.has(term)) shared += weight;
    return shared >= sameAtAll * Math.min(a.weight, b.weight);
  };
  const judge: Conflict = (one, other, about) => {
    if (about?.linked && askedUnits(about.question).size > 0 && answersDiffer(one, other, about.question))
      return 'number';
    if (about?.label && verdictsDiffer(one, other)) return 'denial';
    if (about && areOfTwoThings(one, other, about.question)) return null;
    if (agreeByForm(one, other)) return null;
    const plain = plainContrary(one, other);
    if (plain) return plain;
    const answered =
      about && (about.whole || about.linked)
        ? answersDifferElsewhere(one, other, about.question, amounts)
        : null;
    if (answered) return answered;
    if (!about?.whole && !about?.plain && !about?.label && !worthReading(one, other)) return null;
    const left = facts(one);
    const right = facts(other);
    if (Math.max(left.said.length, right.said.length) > longest) return null;
    const brief = Math.max(left.said.length, right.said.length) <= short;
    const whole = brief && (about?.whole === true || (about?.linked === true && about.plain === true));
    const first = about?.answers === true && brief;
    const common = new Set([...left.about].filter((term) => right.about.has(term)));
    if (common.size > 0 && seriesDiffer(one, other)) return 'number';
    if (about && asksForHours.test(about.question)) {
      const [mine, theirs] = [amounts(one), amounts(other)];
      const own = (sentence: string) =>
        [...subject(sentence)].filter((term) => !subject(about.question).has(term));
      const [mineOwn, theirOwn] = [own(one), own(other)];
      const ofOne = [
        [mineOwn, theirOwn],
        [theirOwn, mineOwn],
      ].some(([some = [], others = []]) => some.every((term) => others.includes(term) || daily.test(term)));
      if (ofOne && (openingsApart(mine, theirs) || hoursApart(mine, theirs))) return 'number';
    }
    if (common.size === 0 && !whole && !about?.label) return null;
    const differ = amountsDiffer(amounts(one), amounts(other)) && !onOtherDays(amounts(one), amounts(other));
    const answer = about && first ? answersApart(one, other, about.question, differ) : null;
    if (answer) return answer;
    if (
      about &&
      first &&
      yesAgainstNo(left, right, about.question, {
        asked: subject(about.question),
        contrasts: askedContrasts(about.question),
      })
    )
      return 'denial';
    if (about?.whole && opensToAll(one, other)) return 'quantifier';
    if (differ && onSameDay(amounts(one), amounts(other))) return 'number';
    const isAnswered = about?.answers === true || about?.linked === true;
    const asked = about ? subject(about.question) : none;
    const weigh = (term: string) => rarity(term) * (asked.has(term) && !whole ? stale : 1);
    const weight = (some: Iterable<string>) => [...some].reduce((sum, term) => sum + weigh(term), 0);
    const named = about && about.label !== '' ? subject(about.label) : whole ? asked : none;
    const given = new Set([...named, ...alikePoles(left.said, right.said)]);
    const shared = weight(new Set([...common, ...given]));
    const shares = [left, right].map((side) => shared / (weight(new Set([...side.about, ...given])) || 1));
    const [less = 0, more = 0] = shares.sort((a, b) => a - b);
    // `Approach from windward` has nothing besides.
    const terse = Math.min(left.said.length, right.said.length) <= 2;
    const close = common.size > 1 || whole || less > almostAll || terse;
    const contrast = opposed(left, right, common, { about, whole, close, terse });
    if (contrast?.sure) return contrast.kind;
    if (differ && common.size > 0 && saysNoMore(left.about, right.about)) return 'number';
    if (more < sameSubject || common.size + given.size < 2) return null;
    if (
      differ &&
      (!whole ||
        (isAnswered && asksAmount(about?.question ?? '')) ||
        mayBeOfOne(one, other, about?.question ?? ''))
    )
      return 'number';
    if (less < (whole ? sameAnswer : sameSentence)) return null;
    if (areCasesApart(amounts(one), amounts(other))) return null;
    const [mine, theirs] = whole ? [firm(left.said), firm(right.said)] : [left.said, right.said];
    if (denied(mine, theirs, weigh) && (isAnswered || ofOneThing(left.said, right.said, asked)))
      return 'denial';
    if (affixed(left.said, right.said) || turned(left.order, right.order)) return 'opposite';
    return contrast?.kind ?? null;
  };
  return eachClaim(judge, subject);
}

/** In what two short answers differ of which the question tells what they are about. */
function answersApart(one: string, other: string, question: string, differ: boolean): ConflictKind | null {
  if (oneLeavesOpen(one, other, question)) return 'opposite';
  if (!leavesOpen(one) && !leavesOpen(other) && namesAnother(one, other, question)) return 'opposite';
  if (someAgainstAll(one, other)) return 'quantifier';
  if (oneHasNothing(one, other, question)) return 'denial';
  const apart = differ || amountsDiffer(...asLimits(amounts(one), amounts(other), question));
  const differs =
    (apart && isClosed(question) && (asksAmount(question) || mayBeOfOne(one, other, question))) ||
    countsDiffer(one, other, question);
  return differs || namesOtherNumber(one, other, question) ? 'number' : null;
}

/** True where a question wants a thing that goes by its number (`Which port ...?`), and the answers have one number each, not the same. */
function namesOtherNumber(one: string, other: string, question: string): boolean {
  if (!goesByNumber.test(question.trim())) return false;
  const numbersOf = (answer: string) =>
    [...answer.matchAll(numbers)].map(([number]) => number.replace(/\D/g, ''));
  const [[left, ...more], [right, ...others]] = [numbersOf(one), numbersOf(other)];
  return left !== undefined && right !== undefined && more.length + others.length === 0 && left !== right;
}

const goesByNumber =
  /^(?:on |at |in |under )?(?:which|what)\b[^,;]*\b(?:port|number|version|room|code|channel|extension|pin)\b/iu;
const numbers = /(?<![\p{L}\d])\d+(?:[ .\-/]\d+)*/gu;

/** True where the question wants one thing for an answer, so that amounts in the first sentences are of it. */
function asksAmount(question: string): boolean {
  return amountWanted.test(question.trim()) && isClosed(question);
}

const amountWanted =
  /^(?:(?:at|on|in|for|by|to|up to|after|within) )?(?:when|how|what (?:time|day|date|age|size|temperature|is the))\b|\bcosts?\b/iu;

/** Words of a timetable, by their stems. */
const daily =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)dai|\p{L}{3,}tags?|mittwochs?|uhr|auch|also|only|nur|mon|tue|wed|thu|fri|sat|sun)$/u;
const asksForHours =
  /(?<!\p{L})(?:when|hours|open|wann|(?:öffnungs)?zeiten|geöffnet|quand|horaires?|ouvert|cuándo|horarios?|abierto)(?!\p{L})/iu;

/** True where two answers to `how many` have one number each, with or without what is counted, and not the same. */
function countsDiffer(one: string, other: string, question: string): boolean {
  if (!/^how many\b/iu.test(question.trim())) return false;
  const [[left, ...more], [right, ...others]] = [amounts(one), amounts(other)];
  if (!left || !right || more.length + others.length > 0) return false;
  const counted = ({ unit }: Quantity) => unit === '' || subject(question).has(stem(unit));
  return (
    counted(left) && counted(right) && disagree({ ...left, unit: 'counted' }, { ...right, unit: 'counted' })
  );
}

const none: ReadonlySet<string> = new Set();

// These do not hang on how rare words are: all rules share what was found.
const amounts = memoize(quantities);
const facts = memoize(factsOf);
const subject = (text: string) => facts(text).about;
const signalOf = memoize(
  (sentence) => signal(words(sentence)) ?? (mayHaveAmount(sentence) ? 'side' : 'none'),
);

/** True where both of two short sentences give the amount that is asked for, and not the same one. */
function answersDiffer(one: string, other: string, question: string): boolean {
  if (!mayHaveAmount(one) || !mayHaveAmount(other)) return false;
  const [left, right] = [one, other].map((sentence) => ({
    sentence,
    about: subject(sentence),
    // "It is done when it reaches 70 °C" claims the amount, where the question asks for that.
    amounts: amounts(sentence.replace(/\bwhen(?:ever)?\b/giu, 'as')),
  })) as [Saying, Saying];
  if (Math.max(left.about.size, right.about.size) > short) return false;
  const answers = answeringAmounts(left, right, question, subject(question));
  return answers !== null && amountsDiffer(...answers);
}

interface Facts {
  readonly said: readonly Said[];
  readonly poles: readonly SaidPole[];
  readonly order: Sequence | null;
  /** What it is about: its terms without amounts and without words that have an opposite. */
  readonly about: ReadonlySet<string>;
}

function factsOf(sentence: string): Facts {
  const { said, poles } = polarity(sentence);
  const order = sequence(sentence);
  const about = said.filter(({ pole, word }) => !pole && !isAmount(word)).map(({ stem }) => stem);
  return { said, poles, order, about: new Set(about) };
}

function isAmount(word: string): boolean {
  return (
    /^\d/.test(word) ||
    spelled.has(word) ||
    inFigures(word) !== undefined ||
    unitsOfMeasure.has(word.replace(/s$/, '')) ||
    /^(?:once|twice)$/.test(word)
  );
}

/** Words that have an opposite and stand in both: they make no difference. */
function alikePoles(left: readonly Said[], right: readonly Said[]): string[] {
  // Of irregular verbs some forms are in no list: `kept`, `keeps`.
  return left
    .filter((one) => right.some(({ pole, stem }) => (one.pole || pole) && stem === one.stem))
    .map(({ stem }) => stem);
}

/** A contrast of which the sentences have a side each; what its words speak of must be common to both. */
function opposed(
  left: Facts,
  right: Facts,
  common: ReadonlySet<string>,
  {
    about,
    whole,
    close,
    terse,
  }: { about: About | undefined; whole: boolean; close: boolean; terse: boolean },
): { kind: ConflictKind; sure: boolean } | null {
  const asked = about && whole ? askedContrasts(about.question) : [];
  // Where two things are turned, the one goes with the other: `in the north it is cold`, `in the south it is warm`.
  const contraries = turnedContrasts(left, right);
  if (
    contraries.size > 1 &&
    [...contraries].some((contrast) => circumstances.has(contrast) && !asked.includes(contrast))
  )
    return null;
  const apart = about !== undefined && ofOtherSubjects(left, right, about.question);
  for (const pole of left.poles) {
    const sidesOf = (facts: Facts) =>
      new Set(facts.poles.filter(({ contrast }) => contrast === pole.contrast).map(({ side }) => side));
    if (sidesOf(left).size > 1 || sidesOf(right).size !== 1 || sidesOf(right).has(pole.side)) continue;
    if (pole.near && !close) continue;
    const mine = around(left.said, pole, common);
    for (const facing of right.poles.filter(({ contrast }) => contrast === pole.contrast)) {
      if (amountBehind(left.said, pole) !== amountBehind(right.said, facing)) continue;
      const refers = (whole || (about?.label ?? '') !== '') && pole.refers && facing.refers;
      const theirs = around(right.said, facing, common);
      const sameDoing = terse && pole.near && mine.some((word) => theirs.includes(word));
      const sure = refers || (asked.includes(pole.contrast) && !apart) || sameDoing;
      // A word that speaks of the one behind it says nothing against another that speaks of something else.
      const few = !pole.near || Math.max(left.said.length, right.said.length) <= 2;
      const bare = whole && few && mine.length + theirs.length === 0;
      if (sure || bare || mine.some((word) => theirs.includes(word)))
        return { kind: degrees.has(pole.contrast) ? 'quantifier' : 'opposite', sure };
    }
  }
  return null;
}

/** True where each sentence begins with a thing of its own, and does not speak of the other's: `Gloves are optional`, `A veil is a must`. */
function ofOtherSubjects(left: Facts, right: Facts, question: string): boolean {
  const [mine, theirs] = [left, right].map(({ said }) => said.find(({ pole }) => !pole)?.stem) as [
    string | undefined,
    string | undefined,
  ];
  if (mine === undefined || theirs === undefined || mine === theirs) return false;
  if (left.about.has(theirs) || right.about.has(mine)) return false;
  return ![mine, theirs].some((stem) => subject(question).has(stem));
}

/** The contrasts of which each sentence has one side, and not the same. */
function turnedContrasts(left: Facts, right: Facts): ReadonlySet<string> {
  const sidesOf = ({ poles }: Facts, contrast: string) =>
    new Set(poles.filter((pole) => pole.contrast === contrast).map(({ side }) => side));
  return new Set(
    left.poles.flatMap(({ contrast, side }) => {
      const [mine, theirs] = [sidesOf(left, contrast), sidesOf(right, contrast)];
      return mine.size === 1 && theirs.size === 1 && !theirs.has(side) ? [contrast] : [];
    }),
  );
}

/** The contrasts that a question asks about: those of its words, and what it wants to know by its first (`May I ...?`). */
function askedContrasts(question: string): string[] {
  const opening =
    /^(?:do (?:i|we|you) (?:have|need) to|must|may|can|could|(?:am|are) (?:i|we|you) allowed)\b/iu.exec(
      question.trim(),
    );
  const modal = opening ? (/^(?:do|must)/i.test(opening[0]) ? ['require'] : ['allow', 'safe']) : [];
  return [...polarity(question).poles.map(({ contrast }) => contrast), ...modal];
}

/** A number right behind a word that has an opposite, or empty: `before age 45` and `after age 50` are no contrast. */
function amountBehind(said: readonly Said[], { at, near }: SaidPole): string {
  return (near ? said.slice(at + 1, at + 3).find(({ word }) => /^\d/.test(word))?.word : undefined) ?? '';
}

/** The common words round a word that has an opposite. */
function around(said: readonly Said[], { at, near }: SaidPole, common: ReadonlySet<string>): string[] {
  const window = near
    ? [...said.slice(Math.max(0, at - 1), at), ...said.slice(at + 1, at + 2)]
    : said.slice(Math.max(0, at - 3), at + 4);
  return window.filter(({ pole, stem }) => !pole && common.has(stem)).map(({ stem }) => stem);
}

/** True where one keeps to some what the other leaves to all: `Only the team may change it`, `Any agent may`. */
function opensToAll(one: string, other: string): boolean {
  return (
    [one, other].every((sentence) => /\b(?:may|can|allowed)\b/iu.test(sentence)) && someAgainstAll(one, other)
  );
}
