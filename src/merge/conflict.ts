import { terms, words } from '../model/terms.ts';
import { denies } from './fold.ts';
import { disagree, quantities } from './quantities.ts';

/** In what two sentences on the same subject differ. */
export type ConflictKind = 'number' | 'denial' | 'quantifier' | 'opposite';

/** Says in what two sentences differ; null where they do not, or do not speak of the same. */
export type Conflict = (one: string, other: string) => ConflictKind | null;

/** Share of the shorter sentence that both must have in common to speak of the same thing, where amounts differ. */
const sameSubject = 0.5;
/** Share of either, where a single word makes the difference: so near that little else is left to differ. */
const sameSentence = 0.62;

/**
 * Makes the rule that tells a difference from a mere other wording. Precision comes first: a reader who is sent to a
 * difference that is none stops believing the mark.
 */
export function conflictRule(rarity: (term: string) => number): Conflict {
  return (one, other) => {
    const left = new Set(subject(one));
    const right = new Set(subject(other));
    const weight = (some: Iterable<string>) => [...some].reduce((sum, term) => sum + rarity(term), 0);
    const common = [...left].filter((term) => right.has(term));
    const shares = [weight(common) / (weight(left) || 1), weight(common) / (weight(right) || 1)];
    if (common.length < 2) return null;
    if (Math.max(...shares) >= sameSubject && amountsDiffer(one, other)) return 'number';
    if (Math.min(...shares) < (common.length < 3 ? 0.99 : sameSentence)) return null;
    if (denies(one) !== denies(other)) return 'denial';
    if (sides(one, other, quantifiers)) return 'quantifier';
    return sides(one, other, opposites) ? 'opposite' : null;
  };
}

/** What a sentence is about: its terms without amounts and without the words that make the difference. */
function subject(sentence: string): string[] {
  return terms(sentence.replace(/\d+/g, ' ').replace(signal, ' '));
}

/** Two amounts of one kind, of which each sentence has one, and none that they agree on. */
function amountsDiffer(one: string, other: string): boolean {
  const left = quantities(one);
  const right = quantities(other);
  return left.some((amount) => {
    const alike = right.filter(({ unit }) => unit === amount.unit);
    return alike.length > 0 && alike.every((candidate) => disagree(amount, candidate));
  });
}

/** True where one sentence has a word of one side only, and the other of the other side only. */
function sides(one: string, other: string, table: readonly (readonly [string, string])[]): boolean {
  const left = new Set(words(one));
  const right = new Set(words(other));
  const has = (sentence: ReadonlySet<string>, side: string) =>
    side.split(' ').some((word) => sentence.has(word));
  return table.some(([a, b]) => {
    const straight = has(left, a) && !has(left, b) && has(right, b) && !has(right, a);
    const crossed = has(left, b) && !has(left, a) && has(right, a) && !has(right, b);
    return straight || crossed;
  });
}

const quantifiers: readonly (readonly [string, string])[] = [
  ['always every all everybody everyone', 'never no none nobody rarely seldom some sometimes'],
  ['must mandatory required obligatory compulsory', 'optional may needn unnecessary voluntary forbidden'],
  ['most many often usually', 'few seldom rarely hardly'],
  ['only exclusively', 'also additionally'],
];

const opposites: readonly (readonly [string, string])[] = [
  [
    'increase increases increasing raise raises raising grow',
    'decrease decreases decreasing reduce reduces reducing lower lowers lowering cut shrink',
  ],
  ['before', 'after'],
  ['more', 'less fewer'],
  ['higher', 'lower'],
  ['high', 'low'],
  ['enable enables enabling', 'disable disables disabling'],
  ['include includes including', 'exclude excludes excluding omit'],
  ['allow allows permit permits', 'forbid forbids prohibit prohibits ban'],
  ['start begin', 'stop end finish'],
  ['add adds adding', 'remove removes removing delete'],
  ['open', 'close closed shut'],
  ['hot warm', 'cold cool'],
  ['fast quickly quick', 'slow slowly'],
  ['large big larger bigger', 'small little smaller'],
  ['long longer', 'short shorter'],
  ['early earlier', 'late later'],
  ['cheap cheaper', 'expensive dear'],
  ['buy', 'sell'],
  ['safe', 'unsafe dangerous'],
  [
    'centralise centralize centralised centralized',
    'decentralise decentralize decentralised decentralized distribute',
  ],
  ['public', 'private'],
  ['manual manually', 'automatic automatically automated'],
  ['first', 'last'],
  ['oldest', 'newest'],
  ['maximise maximize', 'minimise minimize'],
  ['better', 'worse'],
  ['easy easier', 'hard harder difficult'],
  ['strong stronger', 'weak weaker'],
];

const signal = new RegExp(
  `\\b(?:not|no|never|none|without|avoid|do|does|${[...quantifiers, ...opposites].flat().join(' ').split(' ').join('|')})\\b|\\w+n['’]t\\b`,
  'giu',
);
