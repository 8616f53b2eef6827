import type { PhrasingContent } from 'mdast';
import { escapeXml } from '../../text/escape-xml.ts';
import { withFormulas } from '../../text/formula-text.ts';
import { smartApostrophes } from '../../text/smart-apostrophes.ts';
import type { ToHastOptions } from '../html/to-hast.ts';
import { toHtml } from '../html/to-html.ts';

/** A line of text with formulas (see `asFormula`) as HTML. */
export function setLine(text: string, formulas: NonNullable<ToHastOptions['formulas']> = 'broken'): string {
  return withFormulas(
    text,
    (tex) => toHtml([inlineMath(tex)], { formulas }),
    (words) => (formulas === 'mathjax' ? plainForMathjax : escapeXml)(smartApostrophes(words)),
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
