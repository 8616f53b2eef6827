import { visibleRuns, wordsOnPages } from '../check/check.ts';
import type { Edition } from '../model/edition.ts';
import type { Theme } from '../model/theme.ts';
import { ThemeFault } from '../model/theme-fault.ts';
import { contrastAt } from '../print/print.ts';
import type { EditionKind } from './edition-kind.ts';

/**
 * Of the words of a book, the share that its pages must have: sheets and cards leave some out, and letters are joined
 * or replaced.
 */
const leastShare = 0.75;
/** A cheat sheet has what fits on it. */
const leastOfSheets = 0.2;
/** Contrast below which a reader sees nothing, 0 to 1. */
const leastContrast = 0.08;
/** Runs of text that are looked at on drawn pages, from all over the book. */
const samples = 150;

/**
 * Throws a `ThemeFault` where a theme of someone's own hides the book: an empty template, rules that show nothing,
 * letters in the colour of the paper. Such a book must not take the place of a good one.
 */
export async function requireWords(
  edition: Edition,
  theme: Theme,
  book: Uint8Array,
  kind: Pick<EditionKind, 'excerpts'>,
): Promise<void> {
  const runs = visibleRuns(book);
  const share = wordsOnPages(runs, wordsOf(edition));
  if (share < leastShareOf(kind))
    throw new ThemeFault(
      `the theme "${theme.name}" leaves out the words of the book: of those of ${edition.name}, ${Math.round(share * 100)} % are on its pages. Look for rules that hide (display, visibility, opacity, size, position) and for templates without their fields`,
    );
  const step = Math.max(1, Math.ceil(runs.length / samples));
  const seen = await contrastAt(
    book,
    runs.filter((_, at) => at % step === 0),
  );
  const hidden = emptyAmong(seen);
  if (hidden > seen.length / 2)
    throw new ThemeFault(
      `the theme "${theme.name}" hides the words of the book: of ${seen.length} places in ${edition.name} where text stands, ${hidden} look empty. Look for colours like that of the paper, and for what lies over the text`,
    );
}

/** What a book must say: its questions; what was answered, too, where the kind prints answers in full. */
export function wordsOf({ parts, settings: { kind } }: Edition): string[] {
  const entries = parts.flatMap((part) => part.entries);
  const questions = entries.map(({ question }) => question);
  if (kind !== 'handbook') return questions;
  return [...questions, ...entries.flatMap(({ points }) => points.map(({ text }) => text))];
}

/** Of the words of an edition, the share that must be there. */
export function leastShareOf({ excerpts }: Pick<EditionKind, 'excerpts'>): number {
  return excerpts ? leastOfSheets : leastShare;
}

/** How many of these places, by how far light and dark are apart in them, look empty. */
export function emptyAmong(contrasts: readonly number[]): number {
  return contrasts.filter((contrast) => contrast < leastContrast).length;
}
