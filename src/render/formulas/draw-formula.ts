import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { breakFormula } from './break-formula.ts';
import { wrapStyles } from './wrap-styles.ts';

/**
 * A formula in TeX as MathML, which Chromium sets and screen readers read; null where the TeX is not
 * understood. Commands that lead elsewhere are not understood on purpose, and what a formula may grow to is
 * bounded. A `broken` one may go over several lines.
 */
export function drawFormula(tex: string, display: boolean, broken = false): Element | null {
  try {
    const drawn = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      xml: true,
      maxExpand: 500,
      wrap: broken ? 'tex' : 'none',
    });
    const [math] = fromHtml(drawn, { fragment: true }).children;
    if (math?.type !== 'element') return null;
    math.properties.alttext = tex.trim();
    const styled = wrapStyles(math);
    return broken ? breakFormula(styled) : styled;
  } catch {
    return null;
  }
}

/** What MathML may hold after cleaning, for rehype-sanitize. */
export const mathTags = [
  ...[
    'math',
    'mrow',
    'mi',
    'mn',
    'mo',
    'ms',
    'mtext',
    'mspace',
    'mfrac',
    'msqrt',
    'mroot',
    'msub',
    'msup',
    'msubsup',
  ],
  ...[
    'munder',
    'mover',
    'munderover',
    'mtable',
    'mtr',
    'mtd',
    'mpadded',
    'mphantom',
    'menclose',
    'mmultiscripts',
  ],
  ...['mprescripts', 'mstyle'],
];

const layout = [
  ...[
    'xmlns',
    'display',
    'alttext',
    'mathvariant',
    'stretchy',
    'symmetric',
    'fence',
    'separator',
    'form',
    'accent',
  ],
  ...[
    'accentunder',
    'movablelimits',
    'largeop',
    'lspace',
    'rspace',
    'linethickness',
    'minsize',
    'maxsize',
    'width',
  ],
  ...[
    'height',
    'depth',
    'voffset',
    'displaystyle',
    'scriptlevel',
    'columnalign',
    'rowSpan',
    'columnspan',
    'notation',
  ],
];
const style = /^(?:[a-z-]+:\s*[#\w.%\s-]+;?\s*)*$/;

type Attribute = string | [string, RegExp];

/** Attributes of each of these elements: lengths, and what TeX says of colour and room. */
export const mathAttributes: Readonly<Record<string, Attribute[]>> = Object.fromEntries(
  mathTags.map((tag) => [tag, [...layout, ['style', style], ['className', /^tml-/]]]),
);
