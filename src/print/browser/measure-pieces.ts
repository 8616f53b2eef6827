import type { Piece } from './choose-lines.ts';
import type { LaidParagraph } from './laid-paragraph.ts';

/** The pieces of a paragraph between places where a line may end, measured; lengths are pixels of the screen. */
export interface MeasuredPieces {
  readonly width: number;
  readonly indent: number;
  readonly hyphen: number;
  /** Size of its type. */
  readonly em: number;
  /** Whether it is to be justified. */
  readonly justified: boolean;
  /** By how much each of its spaces may become narrower. */
  readonly shrink: number;
  /** First and last place of each piece in the paragraph's text. */
  readonly spans: readonly (readonly [number, number])[];
  /** Width, space behind it, by how much that may become narrower, what a line needs that ends there, letters. */
  readonly pieces: readonly (readonly [number, number, number, Piece['after'], number])[];
}

/** Runs in the browser: measures all paragraphs, and how many pixels of the screen one of a style sheet is. */
export function measurePieces(
  laid: readonly LaidParagraph[],
  least: { readonly ofSpace: number; readonly ofEm: number },
): { found: MeasuredPieces[]; unit: number } {
  const range = document.createRange();
  const probe = document.createElement('span');
  probe.style.cssText = 'position:absolute;width:100px';
  document.body.append(probe);
  const widthOf = ({ left, right }: DOMRect) => right - left;
  const unit = widthOf(probe.getBoundingClientRect()) / 100;
  /** No line has fewer than three letters of a word that is parted. */
  const lettersBy = (text: string, at: number) =>
    /\p{L}{3}$/u.test(text.slice(0, at)) && /^\p{L}{3}/u.test(text.slice(at));
  const cut = ({ text, soft }: LaidParagraph) => {
    const words = [...text.matchAll(/[^ \t\n\r]+/g)];
    return words.flatMap(({ index: start, 0: word }, place) => {
      const spans: [number, number, Piece['after']][] = [];
      const end = start + word.length;
      let from = start;
      for (let at = start + 1; at < end; at++) {
        const inner = place < words.length - 1;
        const dashed =
          inner &&
          /\p{L}{3}[-\u2013\u2014]$/u.test(text.slice(start, at)) &&
          /^\p{L}{3}/u.test(text.slice(at));
        const parted = inner && soft.has(at) && lettersBy(text, at);
        if (!dashed && !parted) continue;
        spans.push([from, at, dashed ? 'dash' : 'hyphen']);
        from = at;
      }
      return [...spans, [from, end, 'space'] as (typeof spans)[number]];
    });
  };
  const rectsOf = ({ nodes }: LaidParagraph, spans: readonly (readonly [number, number, string])[]) => {
    let current = 0;
    return spans.map(([start, end]) => {
      while (current + 1 < nodes.length && (nodes[current + 1]?.start ?? 0) <= start) current++;
      let last = current;
      while (last + 1 < nodes.length && (nodes[last + 1]?.start ?? 0) < end) last++;
      const [one, other] = [nodes[current], nodes[last]];
      if (one) range.setStart(one.node, start - one.start);
      if (other) range.setEnd(other.node, end - other.start);
      return range.getBoundingClientRect();
    });
  };
  const found = laid.map((one): MeasuredPieces => {
    const room = one.paragraph.getBoundingClientRect();
    const { paddingLeft = '', paddingRight = '', fontSize = '' } = getComputedStyle(one.paragraph);
    const [left, right] = [paddingLeft, paddingRight].map((padding) => Number.parseFloat(padding) * unit);
    const begin = room.left + (left ?? 0);
    const spans = cut(one);
    const rects = rectsOf(one, spans);
    const gap = (place: number) => Math.max(0, (rects[place + 1]?.left ?? 0) - (rects[place]?.right ?? 0));
    const free = spans.flatMap(([start], place) =>
      start >= one.labelEnd && gap(place) > 0 ? [gap(place)] : [],
    );
    const space = Math.min(...free);
    const em = Number.parseFloat(fontSize) * unit;
    const shrink =
      free.length > 0 ? Math.max(0, space - Math.max(space * least.ofSpace, em * least.ofEm)) : 0;
    return {
      width: room.right - (right ?? 0) - begin,
      indent: Math.max(0, (rects[0]?.left ?? begin) - begin),
      hyphen: widthOf(one.dash.getBoundingClientRect()),
      em,
      justified: one.justified,
      shrink,
      spans: spans.map(([start, end]) => [start, end]),
      pieces: spans.map(([start, end, after], place) => [
        widthOf(rects[place] as DOMRect),
        gap(place),
        start >= one.labelEnd ? shrink : 0,
        after,
        one.text.slice(start, end).replace(/\p{M}/gu, '').length,
      ]),
    };
  });
  probe.remove();
  return { found, unit };
}
