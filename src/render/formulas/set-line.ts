import type { PhrasingContent } from 'mdast';
import { asLetters, asWritten, withFormulas, withLetters } from '../../text/drawn-in-text.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { smartApostrophes } from '../../text/smart-apostrophes.ts';
import type { ToHastOptions } from '../html/to-hast.ts';
import { toHtml } from '../html/to-html.ts';

/** How a line of text is set. */
export interface LineOptions {
  /** Default: `broken`. */
  readonly formulas?: NonNullable<ToHastOptions['formulas']>;
  /** Markup of the letters of sources before their words. Default: as they are written, `A+B: `. */
  readonly sign?: (letters: readonly string[]) => string;
}

/** A line of text with formulas and letters of sources (see `asFormula`, `asLetters`) as HTML. */
export function setLine(
  text: string,
  { formulas = 'broken', sign = (letters) => escapeXml(asWritten(asLetters(letters))) }: LineOptions = {},
): string {
  const plain = formulas === 'mathjax' ? plainForMathjax : escapeXml;
  return withFormulas(
    text,
    (tex) => toHtml([inlineMath(tex)], { formulas }),
    (line) => withLetters(line, sign, (words) => plain(smartApostrophes(words))),
  );
}

function inlineMath(value: string): PhrasingContent {
  const hChildren = [{ type: 'text' as const, value }];
  return {
    type: 'inlineMath',
    value,
    data: { hName: 'code', hProperties: { className: ['language-math', 'math-inline'] }, hChildren },
  };
}

/**
 * Brackets that an author wrote behind a backslash are no formula: MathJax sees none across the edge of an
 * element.
 */
function plainForMathjax(words: string): string {
  return escapeXml(words).replace(/\\([([])/g, '\\<span>$1</span>');
}
