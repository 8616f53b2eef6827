import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { breakFormula } from './break-formula.ts';
import { drawnMacros, familiarMacros, inOtherWords } from './in-other-words.ts';
import { wrapStyles } from './wrap-styles.ts';

/**
 * A formula in TeX as MathML, which Chromium sets and screen readers read; null where the TeX is not
 * understood. Commands that lead elsewhere are not understood on purpose, and what a formula may grow to is
 * bounded. A `broken` one may go over several lines.
 */
export function drawFormula(tex: string, display: boolean, broken = false): Element | null {
  return (
    draw(tex, tex, { display, broken, macros: drawnMacros() }) ??
    draw(inOtherWords(tex), tex, { display, broken, macros: { ...drawnMacros(), ...familiarMacros() } })
  );
}

interface Way {
  readonly display: boolean;
  readonly broken: boolean;
  readonly macros: Record<string, string>;
}

/** Draws TeX for what an author wrote; null where it is not understood. */
function draw(tex: string, written: string, { display, broken, macros }: Way): Element | null {
  try {
    const drawn = temml.renderToString(display ? tex : withinLine(tex), {
      displayMode: display,
      throwOnError: true,
      trust: false,
      xml: true,
      maxExpand: 500,
      wrap: broken ? 'tex' : 'none',
      macros,
    });
    const [math] = fromHtml(drawn, { fragment: true }).children;
    if (math?.type !== 'element') return null;
    math.properties.alttext = written.trim();
    const styled = wrapStyles(withoutSpans(math));
    return broken ? breakFormula(styled) : styled;
  } catch {
    return null;
  }
}

/** What TeX allows on a line of its own only, as it may stand within one: numbers of formulas are left out, and rows are aligned. */
function withinLine(tex: string): string {
  return tex
    .replace(/\\(?:tag\*?|label)\s*\{[^{}]*\}|\\(?:notag|nonumber)(?![a-zA-Z])/g, '')
    .replace(/\\(begin|end)\{(align|gather)(?:at)?\*?\}/g, '\\$1{$2ed}')
    .replace(/\\(begin|end)\{(?:equation|multline)\*?\}/g, '\\$1{gathered}')
    .replace(/\\(begin|end)\{split\}/g, '\\$1{aligned}');
}

/** Temml leaves places for the numbers of formulas, as elements of HTML, which MathML in an EPUB may not hold. */
function withoutSpans(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'span') return withoutSpans(child).children;
    return [withoutSpans(child)];
  });
  return { ...element, children };
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
const style = /^(?:[a-z-]+:[#\w.%\s-]+(?:;\s*|$))*$/;

type Attribute = string | [string, RegExp];

/** Attributes of each of these elements: lengths, and what TeX says of colour and room. */
export const mathAttributes: Readonly<Record<string, Attribute[]>> = Object.fromEntries(
  mathTags.map((tag) => [tag, [...layout, ['style', style], ['className', /^tml-/]]]),
);
