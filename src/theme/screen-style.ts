import { type Face, facesFor, fontRules } from './fonts.ts';
import type { Theme } from './theme-types.ts';

/** What a screen edition looks like: one style sheet, and the fonts that it names. */
export interface ScreenStyle {
  readonly css: string;
  readonly faces: readonly Face[];
}

/**
 * A theme's style sheets for EPUB or web, base first, with rules for those of its faces that they use: families that are named
 * in them, in weights that are (400 and 700 always), for the characters of the text.
 */
export function screenStyle(
  theme: Theme,
  purpose: 'epub' | 'web',
  text: string,
  withFonts: boolean,
): ScreenStyle {
  const sheets = theme.layers.map((layer) => layer[purpose]).filter(Boolean);
  const css = sheets.join('\n');
  const used = theme.faces.filter(
    ({ family, weight, style }) =>
      (css.includes(`'${family}'`) || css.includes(`"${family}"`)) &&
      (weight === 400 || (style === 'normal' && (weight === 700 || css.includes(`font-weight: ${weight}`)))),
  );
  const faces = withFonts ? facesFor(used, text) : [];
  return { css: faces.length === 0 ? css : `${fontRules(faces)}\n${css}`, faces };
}
