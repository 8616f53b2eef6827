import type { EditionContext, EditionFile, EditionKind, Rendered } from './edition-kind.ts';
import type { EditionWords } from './edition-words.ts';
import type { DataFormat } from './formats.ts';
import {
  requireWordsOnScreen,
  type ScreenPage,
  screenOfDeck,
  screenOfEpub,
} from './require-words-on-screen.ts';

/** How each format that has style sheets of the theme is looked at; others have none. */
const screens: {
  readonly [Format in DataFormat]?: (rendered: Rendered[Format], file: EditionFile) => ScreenPage;
} = {
  html: (_, { path, bytes }) => ({ file: path, html: new TextDecoder().decode(bytes), sheet: 'web.css' }),
  epub: (publication, { path }) => screenOfEpub(path, publication),
  apkg: (deck, { path }) => screenOfDeck(path, deck),
};

/** Of which edition a file is. */
interface ShownEdition {
  readonly kind: Pick<EditionKind, 'excerpts'>;
  readonly context: EditionContext;
  /** What it must say. */
  readonly words: () => EditionWords;
}

/** Throws a `ThemeFault` where a file that was made in a theme of someone's own does not show its words on a screen. */
export async function requireShown<Format extends DataFormat>(
  format: Format,
  rendered: Rendered[Format],
  file: EditionFile,
  { kind, context: { theme, press }, words }: ShownEdition,
): Promise<void> {
  const screen = screens[format]?.(rendered, file);
  if (screen)
    await requireWordsOnScreen(
      { ...screen, words: screen.words ?? words() },
      theme,
      kind,
      await press.open(),
    );
}
