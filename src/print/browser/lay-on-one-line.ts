import type { pageClasses } from '../../model/page-contract.ts';
import type { EvenLines } from '../../model/rendered.ts';
import type { LaidParagraph } from './laid-paragraph.ts';

/**
 * Runs in the browser: lays each paragraph whose lines are chosen out on one long line, without soft hyphens. Left out is what is not plain text
 * (pictures, formulas), scripts that are not parted at spaces or run the other way, and what more than a line of a float stands by.
 */
export function layOnOneLine(
  { of, ragged, width }: EvenLines,
  classes: Pick<typeof pageClasses, 'label' | 'signs' | 'tick'>,
): LaidParagraph[] {
  document.body.style.width = width;
  const foreign =
    /[\u0590-\u08ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uff00-\uffef]/;
  const others = `:not(a, b, code, del, em, i, ins, span, strong, sub, sup), [role], .${classes.tick}`;
  /** The signs of the sources before a paragraph's first word: they stand where its first line is indented. */
  const leadOf = (paragraph: HTMLElement) => {
    const signs = paragraph.querySelector(`.${classes.signs}`);
    if (!signs) return null;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEndBefore(signs);
    return before.toString().trim() === '' ? signs : null;
  };
  const isPlain = (paragraph: HTMLElement) => {
    const lead = leadOf(paragraph);
    const strange = [...paragraph.querySelectorAll(others)].some((element) => !lead?.contains(element));
    if (foreign.test(paragraph.textContent ?? '') || strange) return false;
    const { textAlign, direction, fontSize = '' } = getComputedStyle(paragraph);
    if ((textAlign !== 'justify' && !paragraph.matches(ragged)) || direction !== 'ltr') return false;
    const before = paragraph.previousElementSibling;
    if (!before || getComputedStyle(before).float === 'none') return true;
    const [beside, here] = [before.getBoundingClientRect(), paragraph.getBoundingClientRect()];
    // What stands in the margin takes no room from the lines.
    if (beside.left >= here.right || beside.right <= here.left) return true;
    const below = beside.bottom - here.top;
    return below < Number.parseFloat(fontSize) * 1.6;
  };
  const lay = (paragraph: HTMLElement): LaidParagraph => {
    // A label in a column of its own is no part of the line.
    const apart = Array.from(paragraph.children as HTMLCollectionOf<HTMLElement>).filter(
      (child) => getComputedStyle(child).float !== 'none',
    );
    for (const { style } of apart)
      Object.assign(style, { whiteSpace: 'normal', wordSpacing: 'normal', textAlignLast: 'auto' });
    const lead = leadOf(paragraph);
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nextText = () => walker.nextNode() as Text | null;
    const nodes: { node: Text; start: number; raw: string }[] = [];
    const soft = new Set<number>();
    const parted = getComputedStyle(paragraph).hyphens !== 'none';
    const label = paragraph.querySelector<HTMLElement>(`.${classes.label}`);
    if (label) label.style.wordSpacing = 'normal';
    let labelEnd = 0;
    let text = '';
    for (let node = nextText(); node; node = nextText()) {
      if (lead?.contains(node) || apart.some((child) => child.contains(node))) continue;
      nodes.push({ node, start: text.length, raw: node.data });
      const parts = node.data.split('\u00AD');
      for (const [index, part] of parts.entries()) {
        if (index > 0 && parted) soft.add(text.length);
        text += part;
      }
      if (parts.length > 1) node.data = parts.join('');
      if (label?.contains(node)) labelEnd = text.length;
    }
    const dash = document.createElement('span');
    dash.append('-');
    paragraph.style.whiteSpace = 'nowrap';
    paragraph.append(dash);
    return { paragraph, nodes, text, soft, labelEnd, dash, justified: !paragraph.matches(ragged) };
  };
  return [...document.querySelectorAll<HTMLElement>(`${of}, ${ragged}`)].filter(isPlain).map(lay);
}
