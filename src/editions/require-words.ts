import {
  phrasesOf,
  phrasesOnPages,
  runsThatSay,
  type VisibleRun,
  visibleRuns,
  wordsOnPages,
} from '../check/check.ts';
import type { Theme } from '../model/theme.ts';
import { ThemeFault } from '../model/theme-fault.ts';
import { contrastAt } from '../print/print.ts';
import type { EditionKind } from './edition-kind.ts';
import type { EditionWords } from './edition-words.ts';

/** Of the letters of a book, the share that its pages must have: some are joined or replaced. */
const leastShare = 0.75;
/** A cheat sheet has what fits on it. */
const leastOfSheets = 0.2;
/**
 * Of what the answers alone say, the share that must be there: lines and formulas break what is looked for, so that good pages have nine
 * tenths of it. Where answers are hidden, less than a tenth is found elsewhere.
 */
const leastOfAnswers = 0.4;
/** Contrast below which a reader sees nothing, 0 to 1. */
const leastContrast = 0.08;
/** Runs of text that are looked at on drawn pages, from all over the book. */
const samples = 150;

/** An edition as it was printed in a theme. */
export interface PrintedWords {
  readonly name: string;
  readonly words: EditionWords;
  readonly book: Uint8Array;
}

/**
 * Throws a `ThemeFault` where a theme of someone's own hides the book, or its answers: an empty template, rules that show nothing,
 * letters in the colour of the paper. Such a book must not take the place of a good one.
 */
export async function requireWords(
  { name, words, book }: PrintedWords,
  theme: Theme,
  kind: Pick<EditionKind, 'excerpts'>,
): Promise<void> {
  const runs = visibleRuns(book);
  const lack = lackOf(
    runs.map(({ text }) => text),
    words,
    kind,
  );
  if (lack)
    throw new ThemeFault(
      `the theme "${theme.name}" leaves out the words of the book: of ${lack.what} of ${name}, ${Math.round(lack.share * 100)} % are on its pages. Look for rules that hide (display, visibility, opacity, size, position) and for templates without their fields`,
    );
  const answers = runsThatSay(runs, phrasesOf(words.answers, words.questions));
  for (const [what, among] of [
    ['text', runs],
    ['the text of answers', answers],
  ] as const) {
    const seen = await contrastAt(book, sampleOf(among));
    const hidden = emptyAmong(seen);
    if (hidden > seen.length / 2)
      throw new ThemeFault(
        `the theme "${theme.name}" hides the words of the book: of ${seen.length} places in ${name} where ${what} stands, ${hidden} look empty. Look for colours like that of the paper, and for what lies over the text`,
      );
  }
}

/** What texts that can be seen have too little of: the words of an edition, or of its answers alone; null where all is well. */
export function lackOf(
  texts: readonly string[],
  { questions, answers }: EditionWords,
  { excerpts }: Pick<EditionKind, 'excerpts'>,
): { readonly what: string; readonly share: number } | null {
  const runs = texts.map((text) => ({ text }));
  const all = wordsOnPages(runs, [...questions, ...answers]);
  if (all < (excerpts ? leastOfSheets : leastShare)) return { what: 'those', share: all };
  const said = phrasesOnPages(runs, phrasesOf(answers, questions));
  return said < leastOfAnswers ? { what: 'those in the answers', share: said } : null;
}

/** How many of these places, by how far light and dark are apart in them, look empty. */
export function emptyAmong(contrasts: readonly number[]): number {
  return contrasts.filter((contrast) => contrast < leastContrast).length;
}

function sampleOf(runs: readonly VisibleRun[]): readonly VisibleRun[] {
  const step = Math.max(1, Math.ceil(runs.length / samples));
  return runs.filter((_, at) => at % step === 0);
}
