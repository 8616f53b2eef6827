import { memoize } from '../../text/memoize.ts';
import { stem, terms, words } from '../../text/terms.ts';
import { withCapital } from '../../text/with-capital.ts';

/** A label and how well it speaks for its point. */
export interface LabelOffer {
  readonly label: string | null;
  /** True for the label of the point that is printed whole. */
  readonly fullest: boolean;
  /** True for the label of the point that covers two of another set. */
  readonly hub: boolean;
}

/**
 * The better of several labels, by rule: the hub's; else the one that most sets use (common), that names more (specific) in
 * few plain words (clear) and that the printed text bears out.
 */
export function betterLabel(offers: readonly LabelOffer[], text: string): string | null {
  if (offers.length === 1) return offers[0]?.label || null;
  const said = new Set(terms(text));
  const worth = ({ label, fullest, hub }: LabelOffer): number => {
    if (!label) return Number.NEGATIVE_INFINITY;
    const own = terms(label);
    const users = offers.filter((offer) => sameLabel(offer.label, label)).length;
    const length = label.split(/\s+/u).length;
    return (
      (hub ? 10 : 0) +
      2 * (users - 1) +
      0.4 * Math.min(3, own.length) +
      0.6 * (own.filter((term) => said.has(term)).length / Math.max(1, own.length)) +
      (fullest ? 0.3 : 0) -
      Math.max(0, length - 4) * 0.5 -
      (/\w\/\w\w\w/u.test(label) ? 0.8 : 0)
    );
  };
  const [best] = offers.toSorted(
    (one, other) => worth(other) - worth(one) || ((one.label ?? '') < (other.label ?? '') ? -1 : 1),
  );
  return best?.label ?? null;
}

/** True for two labels of the same stems: `Garden planning` and `Planning of Gardens`. */
export function sameLabel(one: string | null, other: string | null): boolean {
  return labelKey(one) !== '' && labelKey(one) === labelKey(other);
}

/** The same for all labels of the same stems; empty where there is none. */
export function labelKey(label: string | null): string {
  return label === null ? '' : keyOf(label);
}

const keyOf = memoize((label) => [...new Set(words(label).map(stem))].sort().join(' '));

/** How the labels of a book are written: `Opening Hours` or `Opening hours`. */
export type LabelStyle = 'title' | 'sentence';

/** The style that most labels of more than one word have. */
export function commonStyle(labels: readonly string[]): LabelStyle {
  let title = 0;
  let sentence = 0;
  for (const label of labels) {
    const [, ...rest] = label.split(/[\s/]+/u).filter((word) => !small.has(word.toLowerCase()));
    const plain = rest.filter((word) => /^\p{L}\p{Ll}+$/u.test(word));
    if (plain.length === 0) continue;
    if (plain.every((word) => /^\p{Lu}/u.test(word))) title++;
    else sentence++;
  }
  return title > sentence ? 'title' : 'sentence';
}

/** Writes a label in a style. `lower` says whether a word is written small inside the sources' sentences. */
export function inStyle(label: string, style: LabelStyle, lower: (word: string) => boolean): string {
  let first = true;
  return label.replace(/[\p{L}\p{N}’']+/gu, (word, offset: number) => {
    const opening = first;
    first = false;
    const plain = /^\p{L}[\p{Ll}’']*$/u.test(word);
    // `A/B`, `R&D`, `n-gram`: a letter joined to something is a sign.
    const around = `${label[offset - 1] ?? ''}${label[offset + word.length] ?? ''}`;
    if (!plain || (word.length === 1 && /[/&-]/.test(around))) return word;
    const big = withCapital(word);
    // What the whole word is, `user_id`, tells whether it takes a capital.
    if (opening) return offset === 0 ? withCapital(label).slice(0, word.length) : big;
    if (style === 'title')
      return small.has(word) && label[offset - 1] !== '-'
        ? word
        : small.has(word.toLowerCase()) && label[offset - 1] === ' '
          ? word.toLowerCase()
          : big;
    return lower(word.toLowerCase()) || small.has(word.toLowerCase()) ? word.toLowerCase() : word;
  });
}

const small = new Set(
  'a an and as at but by for from in into nor not of on or per the to via vs with without'.split(' '),
);
