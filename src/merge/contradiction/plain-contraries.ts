import { memoize } from '../../text/memoize.ts';
import { stem, terms } from '../../text/terms.ts';
import type { ConflictKind } from './about.ts';

// Contraries that a pair of small words makes plain, whatever else two sentences say.

/** What of a sentence may be plainly contrary to another; null for the most of them, which have nothing of the kind. */
interface Plain {
  /** Nouns, by their stems, of which there are none, and of which there are many. */
  readonly none: readonly string[];
  readonly many: readonly string[];
  readonly without: boolean;
  readonly missed: ReturnType<typeof behindEach>;
  readonly atHand: ReturnType<typeof behindEach>;
  readonly spans: ReturnType<typeof spansIn>;
  readonly owned: ReturnType<typeof ownedIn>;
}

const plainly = memoize((text: string): { readonly found: Plain | null } => {
  const found: Plain = {
    none: stemsBehind(/\bno (\p{L}{3,}s)\b/giu, text),
    many: stemsBehind(
      /\b(?:many|lots of|a lot of|plenty of|numerous|several|countless) (\p{L}{3,}s)\b/giu,
      text,
    ),
    without: /\bwithout\b/i.test(text),
    missed: behindEach(missing, text),
    atHand: behindEach(presence, text),
    spans: spansIn(text),
    owned: ownedIn(text),
  };
  const { none, many, without, missed, atHand, spans, owned } = found;
  const lists = [none, many, missed, atHand, spans];
  return { found: without || owned !== null || lists.some(({ length }) => length > 0) ? found : null };
});

/** In what two sentences are contrary by their form; null for most, which is seen at a glance. */
export function plainContrary(one: string, other: string): ConflictKind | null {
  const [left, right] = [plainly(one).found, plainly(other).found];
  if (left === null && right === null) return null;
  if (left?.without !== right?.without && (lacks(one, other) || lacks(other, one))) return 'denial';
  if (left === null || right === null) return null;
  if (noneAndMany(left, right) || missesIt(left, right) || missesIt(right, left)) return 'denial';
  if (spansDiffer(left, right, one, other)) return 'number';
  return ownedApart(left.owned, right.owned) ? 'opposite' : null;
}

/**
 * The same in four languages and in other words (`bei Sauerstoffmangel`, `bei Anwesenheit von Sauerstoff`), where the shorter sentence says
 * nothing else that the longer one does not say: with it one thing happens, and without it often another.
 */
function missesIt({ missed }: Plain, { atHand }: Plain): boolean {
  return missed.some(({ noun, rest }) =>
    atHand.some((facing) => {
      const [less, more] = rest.length < facing.rest.length ? [rest, facing.rest] : [facing.rest, rest];
      return noun === facing.noun && less.length >= leastAlike && less.every((term) => more.includes(term));
    }),
  );
}

/** Telling words that two sentences need have in common besides what the one has and the other lacks. */
const leastAlike = 3;
const missing =
  /(?<!\p{L})(?:(?:mangel an|bei fehlende[mr]|faute de|en l['’]absence de|a falta de|in the absence of|(?:a |the )?lack of) (\p{L}{3,})|(?:bei )?(\p{L}{3,})(?:mangel| deficiency| shortage))(?!\p{L})/giu;
const presence =
  /(?<!\p{L})(?:(?:bei|in) (?:anwesenheit|gegenwart) von|wenn genug|en présence de|en presencia de|in the presence of)(?: (?:viel|ausreichend|assez de|bastante|enough))? (\p{L}{3,})(?!\p{L})/giu;

/** The nouns that a pattern finds, each with the telling words of the rest of the text. */
function behindEach(
  pattern: RegExp,
  text: string,
): readonly { readonly noun: string; readonly rest: readonly string[] }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    noun: stem((match[1] ?? match[2] ?? '').toLowerCase()),
    rest: terms(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`),
  }));
}

const lacking = /\bwithout (?:an? |any |the )?(?:further |prior )?(\p{L}{3,})/giu;
const having =
  /\b(?:with|after|by|through|following|under|during) (?:an? |the |his |her |its |their )?(?:\p{L}+ )?(\p{L}{3,})/giu;

function lacks(one: string, other: string): boolean {
  if (!/\bwithout\b/i.test(one) || /\bwithout\b/i.test(other)) return false;
  const missing = stemsBehind(lacking, one);
  const present = stemsBehind(having, other);
  const common = terms(one).filter((term) => terms(other).includes(term));
  return missing.some((noun) => present.includes(noun) && common.some((term) => term !== noun));
}

/** True where there are none of what there are many of: `no debts at all`, `too many debts`. */
function noneAndMany(one: Plain, other: Plain): boolean {
  const both = (some: readonly string[], others: readonly string[]) =>
    some.some((noun) => others.includes(noun));
  return both(one.none, other.many) || both(other.none, one.many);
}

/** True where one sentence only says how many there are of what the other speaks of, and that says little more: `There were seven guests`. */
export function saysNoMore(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, longer] = one.size < other.size ? [one, other] : [other, one];
  return less.size === 1 && longer.size <= 2 && [...less].every((term) => longer.has(term));
}

/** True where two series of figures of one thing part in some: `1, 5 and 15 minutes`, `1, 5 and 10 minutes`. */
export function seriesDiffer(one: string, other: string): boolean {
  const [left, right] = [seriesIn(one), seriesIn(other)];
  return left.some(({ figures, of }) =>
    right.some((facing) => {
      const shared = figures.filter((figure) => facing.figures.includes(figure)).length;
      return (
        facing.of === of &&
        facing.figures.length === figures.length &&
        shared < figures.length &&
        2 * shared >= figures.length
      );
    }),
  );
}

const series =
  /(?<![\d.,])((?:\d+(?:\.\d+)?, )+\d+(?:\.\d+)?,? (?:and|or|und|oder|et|ou|y|o) \d+(?:\.\d+)?) (\p{L}+)/giu;

function seriesIn(text: string): { figures: readonly string[]; of: string }[] {
  return [...text.matchAll(series)].map(([, figures = '', of = '']) => ({
    figures: figures.match(/\d+(?:\.\d+)?/g) ?? [],
    of: stem(of.toLowerCase()),
  }));
}

/**
 * True where two sentences say of a scale that it goes from and to, and one of its ends is another: `The index goes from 1 to 4`, `It lies
 * between 1 and 5`.
 */
function spansDiffer({ spans }: Plain, facing: Plain, one: string, other: string): boolean {
  const [[left, ...more], [right, ...others]] = [spans, facing.spans];
  if (!left || !right || more.length + others.length > 0) return false;
  return (left.low === right.low) !== (left.high === right.high) && isWithin(besides(one), besides(other));
}

const subjectPronoun = /^(?:it|they|this|er|sie|es|diese[rs]?|il|elle|ils|elles|este|esta)(?!\p{L})/iu;

/** What a sentence with a span says besides that. */
const besides = memoize((text: string) =>
  terms(text.replace(subjectPronoun, ' ').replace(extent, ' ').replace(span, ' ')),
);

const extent =
  /(?<!\p{L})(?:goes|go|ranges?|runs?|lies|lie|reach|reaches|extends?|is|reicht|geht|liegt|läuft|umfasst|va|s['’]étend|se situe|est compris|oscila|abarca|está)(?!\p{L})/iu;
const span =
  /(?<!\p{L})(?:from|between|von|zwischen|de|entre|desde) (\d+(?:[.,]\d+)?)(?: ?[%°]C?)?(?: \([^()]{1,60}\))? (?:to|and|bis|und|à|et|a|y|hasta) (\d+(?:[.,]\d+)?)(?![\p{L}\d:])/giu;

const spansIn = (text: string): readonly { readonly low: string; readonly high: string }[] =>
  extent.test(text)
    ? [...text.matchAll(span)].map(([, low = '', high = '']) => ({
        low: plainFigure(low),
        high: plainFigure(high),
      }))
    : [];

function plainFigure(written: string): string {
  return String(Number(written.replace(',', '.')));
}

/**
 * True where another value is named for what a thing has one of: `Their default is red`, `The default of theirs is blue`. Figures are held
 * against figures of the same unit, names against names, and other words only where they name a setting.
 */
function ownedApart(left: Plain['owned'], right: Plain['owned']): boolean {
  if (!left || !right || !isWithin(left.owned, right.owned) || !isWithin(left.owner, right.owner))
    return false;
  if (left.kind !== right.kind || left.unit !== right.unit) return false;
  return !isWithin(left.value, right.value);
}

function kindOf(value: string, owned: string): 'figure' | 'name' | 'setting' | null {
  if (qualified.test(value)) return null;
  if (/^\d+(?:[.,]\d+)?(?: \p{L}+)?$/u.test(value)) return 'figure';
  if (/^\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*)*$/u.test(value)) return 'name';
  return /(?<!\p{L})(?:default|standard)(?!\p{L})/iu.test(owned) ? 'setting' : null;
}

const qualified =
  /(?<!\p{L})(?:not|never|no|by|of|in|on|at|to|with|for|from|very|too|always|often|usually|same|different)(?!\p{L})/iu;

/** What a thing has one of. */
const sole =
  /(?<!\p{L})(?:default|standard|capital|maximum|minimum|limit|deadline|owner|author|inventor|founder|successor|symbol|unit|password|port|address)(?!\p{L})/iu;
const named =
  /(?:^|[,;:(] ?)(?:the )?([\p{L}\p{N} -]{2,30})['’]s ((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:is|are) ([^,.;:()]{2,50})(?=[,.;:()]|$)/iu;
const behind =
  /(?:^|[,;:(] ?)the ((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:of|in|for|on) (?:the )?([\p{L}\p{N} -]{2,30}) (?:is|are) ([^,.;:()]{2,50})(?=[,.;:()]|$)/iu;

function ownedIn(text: string) {
  const before = named.exec(text);
  const [owner = '', owned = '', value = ''] = before
    ? before.slice(1, 4)
    : (([, what, whose, is]) => [whose, what, is])(behind.exec(text) ?? []);
  const kind = kindOf(value.trim(), owned);
  if (!sole.test(owned) || kind === null || terms(value).length === 0 || terms(value).length > 4) return null;
  const unit = kind === 'figure' ? (/ (\p{L}+)$/u.exec(value)?.[1] ?? '') : '';
  return { owner: terms(owner), owned: terms(owned), value: terms(value), kind, unit };
}

function isWithin(some: readonly string[], others: readonly string[]): boolean {
  const [less, more] = some.length < others.length ? [some, others] : [others, some];
  return less.every((term) => more.includes(term));
}

/**
 * True where each sentence begins with another of the things that the question names, and does not speak of the other's: asked for the
 * difference of two, an answer says of either what the other has not.
 */
export function areOfTwoThings(one: string, other: string, question: string): boolean {
  if (!compares(question)) return false;
  const [mine, theirs] = [firstWord(one), firstWord(other)];
  if (mine === '' || theirs === '' || mine === theirs) return false;
  const asked = wordsOf(question);
  return asked.has(mine) && asked.has(theirs) && !wordsOf(one).has(theirs) && !wordsOf(other).has(mine);
}

const comparing =
  /(?<!\p{L})(?:differen\p{L}*|differ\p{L}*|compare\p{L}*|comparison|versus|vs|unlike|distinguish\p{L}*|unterschied\p{L}*|unterscheid\p{L}*|vergleich\p{L}*|différ\p{L}*|compar\p{L}*|diferenci\p{L}*)(?!\p{L})/iu;

const compares = memoize((question: string) => comparing.test(question));

const wordsOf = memoize((text: string): ReadonlySet<string> => new Set(terms(text)));
const firstWord = memoize((text: string) => {
  const [, word = ''] =
    /^(?:the |an? |der |die |das |les? |la |el |los |las )?([\p{L}\p{N}-]+)/iu.exec(text) ?? [];
  return terms(word)[0] ?? '';
});

function stemsBehind(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, noun = '']) => stem(noun.toLowerCase()));
}
