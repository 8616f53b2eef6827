import type { Face } from '../../model/face.ts';
import type { Theme } from '../../model/theme.ts';
import { withFaces } from './font-rules.ts';
import { accentOnly, screenColours } from './screen-colours.ts';

/** What a screen edition looks like: one style sheet, and the fonts that it names. */
export interface ScreenStyle {
  readonly css: string;
  readonly faces: readonly Face[];
}

/**
 * A theme's style sheets for EPUB or web, base first, with rules for those of its faces that they use:
 * families that are named in them, in weights that are (400 and 700 always), for the characters of the text.
 * The web has the theme's colours, or those that follow from the edition's own `colour`.
 */
export function screenStyle(
  theme: Theme,
  purpose: 'epub' | 'web',
  text: string,
  language: string,
  withFonts: boolean,
  colour?: string,
): ScreenStyle {
  const [base, ...own] = theme.layers.map((layer) => layer[purpose]);
  // An e-book's reader has grounds and text of their own, light or dark; numbers and marks have a colour that was asked for.
  const looks =
    purpose === 'web'
      ? `${screenColours(theme, colour)}${codeFace(theme, text)}`
      : colour === undefined
        ? ''
        : accentOnly(theme, colour);
  const sheets = [base, looks, ...own].filter(Boolean);
  const css = sheets.join('\n');
  const used = theme.faces.filter(
    ({ family, weight, style, printOnly }) =>
      !printOnly &&
      (css.includes(`'${family}'`) || css.includes(`"${family}"`)) &&
      (weight === 400 ||
        (style === 'normal' && (weight === 700 || new RegExp(`font-weight: ?${weight}`).test(css)))),
  );
  // A reading device has faces of its own for what is not in the theme's.
  const faces = withFonts ? theme.facesFor(used, text, purpose === 'web' ? language : null) : [];
  return { css: faces.length === 0 ? css : withFaces(faces, css), faces };
}

/** The theme's face for code, where the text has code beyond the number of the edition in the colophon. */
function codeFace(theme: Theme, text: string): string {
  const face = theme.layers.findLast(({ tokens }) => tokens['code-face'])?.tokens['code-face'];
  const wanted = (text.match(/<(?:code|pre|samp)\b/g)?.length ?? 0) > 1;
  return wanted && face !== undefined ? `:root{--code-face:"${face}"}` : '';
}
