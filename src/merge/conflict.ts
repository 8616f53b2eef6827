import { isLittle, stem, words } from '../model/terms.ts';
import { denies } from './fold.ts';
import { disagree, type Quantity, quantities } from './quantities.ts';
import { remember } from './remember.ts';

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
  const weight = (some: Iterable<string>) => [...some].reduce((sum, term) => sum + rarity(term), 0);
  const amounts = remember(quantities);
  const facts = remember((sentence) => {
    const about = new Set(subject(sentence));
    return {
      about,
      weight: weight(about) || 1,
      denies: denies(sentence),
      words: new Set(words(sentence)),
    };
  });
  return (one, other) => {
    const left = facts(one);
    const right = facts(other);
    const common = [...left.about].filter((term) => right.about.has(term));
    if (common.length < 2) return null;
    const shared = weight(common);
    const [less, more] = [shared / left.weight, shared / right.weight].sort((a, b) => a - b) as [
      number,
      number,
    ];
    if (more >= sameSubject && amountsDiffer(amounts(one), amounts(other))) return 'number';
    if (less < (common.length < 3 ? 0.99 : sameSentence)) return null;
    if (left.denies !== right.denies) return 'denial';
    if (sides(left.words, right.words, quantifiers)) return 'quantifier';
    return sides(left.words, right.words, opposites) ? 'opposite' : null;
  };
}

/** What a sentence is about: its terms without amounts and without the words that make the difference. */
function subject(sentence: string): string[] {
  return words(sentence)
    .filter((word) => !isLittle(word) && !signals.has(word) && !/^\d+$/.test(word))
    .map(stem);
}

/** Two amounts of one kind, of which each sentence has one, and none that they agree on. */
function amountsDiffer(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  return left.some((amount) => {
    const alike = right.filter(({ unit }) => unit === amount.unit);
    return alike.length > 0 && alike.every((candidate) => disagree(amount, candidate));
  });
}

/** Two sides of a contrast: the words of either. */
type Contrast = readonly [readonly string[], readonly string[]];

/** True where one sentence has a word of one side only, and the other of the other side only. */
function sides(left: ReadonlySet<string>, right: ReadonlySet<string>, table: readonly Contrast[]): boolean {
  const has = (sentence: ReadonlySet<string>, side: readonly string[]) =>
    side.some((word) => sentence.has(word));
  return table.some(([a, b]) => {
    const straight = has(left, a) && !has(left, b) && has(right, b) && !has(right, a);
    const crossed = has(left, b) && !has(left, a) && has(right, a) && !has(right, b);
    return straight || crossed;
  });
}

function contrasts(...pairs: readonly (readonly [string, string])[]): readonly Contrast[] {
  return pairs.map(([one, other]) => [one.split(' '), other.split(' ')]);
}

const quantifiers = contrasts(
  ['always every all everybody everyone', 'never no none nobody rarely seldom some sometimes'],
  ['must mandatory required obligatory compulsory', 'optional may needn unnecessary voluntary forbidden'],
  ['most many often usually', 'few seldom rarely hardly'],
  ['only exclusively', 'also additionally'],
);

const opposites = contrasts(
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
);

const signals = new Set([
  'no',
  'not',
  'never',
  'none',
  'without',
  'avoid',
  ...[...quantifiers, ...opposites].flat(2),
]);
