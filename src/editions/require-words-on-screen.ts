import { wordsOnPages } from '../check/check.ts';
import type { Asset } from '../model/asset.ts';
import type { Deck } from '../model/deck.ts';
import type { Publication } from '../model/publication.ts';
import { styleElement } from '../model/style-element.ts';
import type { Theme } from '../model/theme.ts';
import { ThemeFault } from '../model/theme-fault.ts';
import type { Press } from '../print/print.ts';
import type { EditionKind } from './edition-kind.ts';
import type { EditionWords } from './edition-words.ts';
import { emptyAmong, lackOf } from './require-words.ts';

/** Pixels of a screen on which a page must show the words of its book. */
const screenWidth = 1200;

/** A file that is read on a screen, as a page of HTML. */
export interface ScreenPage {
  /** Name of the file: `handbook.epub`. */
  readonly file: string;
  readonly html: string;
  readonly assets?: readonly Asset[];
  /** What it must say. Default: what the edition does. */
  readonly words?: EditionWords;
  /** Style sheet of the theme that it is in. */
  readonly sheet: string;
}

/** Throws a `ThemeFault` where a theme of someone's own shows too little of an edition on a screen. */
export async function requireWordsOnScreen(
  page: ScreenPage & { readonly words: EditionWords },
  theme: Theme,
  kind: Pick<EditionKind, 'excerpts'>,
  press: Press,
): Promise<void> {
  await requireSeen((texts) => lackOf(texts, page.words, kind), theme, page, press);
}

/** Of the words that stand in the page of a download site, the share that must be seen. */
const leastOfSite = 0.5;

/** The same of a page whose words are not those of a book: of what stands in it, half must be seen. */
export async function requireOwnWords(theme: Theme, page: ScreenPage, press: Press): Promise<void> {
  const body = page.html.slice(page.html.indexOf('<body'));
  const words = body.replace(/<(?:script|style)\b[^>]*>[^<]*/g, ' ').replace(/<[^<>]*>/g, ' ');
  const lack = (texts: readonly string[]) => {
    const share = wordsOnPages(
      texts.map((text) => ({ text })),
      [words],
    );
    return share < leastOfSite ? { what: 'those', share } : null;
  };
  await requireSeen(lack, theme, page, press);
}

async function requireSeen(
  lackIn: (texts: readonly string[]) => ReturnType<typeof lackOf>,
  theme: Theme,
  { file, html, assets = [], sheet }: ScreenPage,
  press: Press,
): Promise<void> {
  const { texts, contrasts } = await press.seen({ html, assets }, screenWidth);
  const lack = lackIn(texts);
  if (lack)
    throw new ThemeFault(
      `the theme "${theme.name}" hides the words of the book on a screen: of ${lack.what} of ${file}, ${Math.round(lack.share * 100)} % are seen. Look in ${sheet} for rules that hide (display, visibility, opacity, size, position)`,
    );
  const empty = emptyAmong(contrasts);
  if (empty > contrasts.length / 2)
    throw new ThemeFault(
      `the theme "${theme.name}" hides the words of the book on a screen: of ${contrasts.length} places in ${file} where text stands, ${empty} look empty. Look in ${sheet} for colours like that of the ground, and for what lies over the text`,
    );
}

/** All that an EPUB has to read, on one page. */
export function screenOfEpub(file: string, { files, assets }: Publication): ScreenPage {
  const bodies = files.map(({ xhtml }) =>
    xhtml.slice(xhtml.indexOf('>', xhtml.indexOf('<body')) + 1, xhtml.lastIndexOf('</body>')),
  );
  const styles = assets
    .filter(({ type }) => type === 'text/css')
    .map(({ path }) => `<link rel="stylesheet" href="${path}">`);
  return { file, html: pageOf(styles.join(''), bodies.join('\n')), assets, sheet: 'epub.css' };
}

/** The two sides of all cards of a deck, one below the other. */
export function screenOfDeck(file: string, { css, notes }: Deck): ScreenPage {
  const cards = notes.map(
    ({ questionHtml, answerHtml, fullHtml }) =>
      `<div class="card"><div class="question">${questionHtml}</div><div class="answer">${answerHtml}</div><details>${fullHtml}</details></div>`,
  );
  const words = {
    questions: notes.map(({ question }) => question),
    answers: notes.flatMap(({ points }) => points),
  };
  return { file, html: pageOf(styleElement(css), cards.join('\n')), words, sheet: 'anki.css' };
}

/** A page of HTML, in which elements without content, as XHTML writes them, have an end. */
function pageOf(styles: string, body: string): string {
  const ended = body.replace(/<(a|b|div|i|li|p|section|span|td|th)(\s[^<>]*)?\/>/g, '<$1$2></$1>');
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${styles}</head><body>${ended}</body></html>`;
}
