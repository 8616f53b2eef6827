import type { BrokenParagraph } from './break-lines.ts';
import type { LaidParagraph } from './laid-paragraph.ts';
import type { MeasuredPieces } from './measure-pieces.ts';

/** Runs in the browser: ends lines where that was chosen, and lets a part of their hyphens and points hang over the edge. */
export function endLines(
  laid: readonly LaidParagraph[],
  { found, unit }: { readonly found: readonly MeasuredPieces[]; readonly unit: number },
  broken: readonly (BrokenParagraph | null)[],
  hanging: number,
): void {
  const hung = (character: string, width: number, added = false): HTMLElement => {
    const span = document.createElement('span');
    if (added) span.setAttribute('data-added', '');
    span.append(character);
    span.style.marginInlineEnd = `${(-width * hanging) / unit}px`;
    return span;
  };
  const endAfter = (
    { nodes }: LaidParagraph,
    { spans, pieces, hyphen }: MeasuredPieces,
    justified: boolean,
    index: number,
  ) => {
    const holderOf = (place: number) => nodes.findLast(({ start }) => start <= place);
    const next = spans[index + 1]?.[0] ?? 0;
    const at = holderOf(next);
    if (!at) return;
    const rest = at.node.splitText(next - at.start);
    const end = document.createElement('br');
    rest.before(end);
    if (pieces[index]?.[3] === 'hyphen') return end.before(hung('-', justified ? hyphen : 0, true));
    if (!justified) return;
    const last = (spans[index]?.[1] ?? 1) - 1;
    const holder = holderOf(last);
    const character = holder?.node.data[last - holder.start] ?? '';
    if (!holder || !/[-.,:;\u2019\u201d\u2013]/.test(character)) return;
    const tail = holder.node.splitText(last - holder.start);
    const after = tail.splitText(1);
    after.before(hung(character, hyphen * 0.8));
    tail.remove();
  };
  for (const [index, one] of laid.entries()) {
    const { paragraph, nodes, dash } = one;
    const [chosen, measured] = [broken[index], found[index]];
    dash.remove();
    if (!chosen || !measured) {
      paragraph.style.whiteSpace = '';
      for (const { node, raw } of nodes) node.data = raw;
      continue;
    }
    const { justified, tracking, rest } = chosen;
    if (tracking !== 0) paragraph.style.letterSpacing = `${tracking / unit}px`;
    // Justified lines only grow: all spaces are as narrow as they may be, and the last line is filled but for what it has.
    if (justified) {
      paragraph.style.wordSpacing = `${-measured.shrink / unit}px`;
      paragraph.style.textAlignLast = 'justify';
    } else paragraph.style.textAlign = 'start';
    // Of three lines one would stand alone; where the page has columns, Chromium keeps no two lines together.
    if (chosen.ends.length < 3) paragraph.style.breakInside = 'avoid';
    for (const end of [...chosen.ends].reverse()) endAfter(one, measured, justified, end);
    if (justified && rest > 0) {
      const filler = document.createElement('span');
      filler.style.cssText = `display:inline-block;width:${rest / unit}px`;
      paragraph.append(filler);
    }
  }
  document.body.style.width = '';
}
