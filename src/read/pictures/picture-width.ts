import type { Image, Parents } from 'mdast';

const length = /^(\d{1,4}(?:\.\d+)?)\s*(%|px|mm|cm|in|em|pt)?$/;

/** How wide a picture is to stand, as CSS has it: `50%`, `200px`, `4cm`; null for what is no width. */
export function cssWidth(written: unknown): string | null {
  const [, figure, unit = 'px'] = length.exec(String(written ?? '').trim()) ?? [];
  return figure === undefined || Number(figure) === 0 ? null : `${figure}${unit}`;
}

/**
 * The width that an author gave a picture in Markdown, taken out of the text: `{width=50%}` behind it, as Pandoc, Quarto
 * and kramdown have it, or `|300` in its words, as Obsidian has it. What else stands in such braces is for programs.
 */
export function takeWidth(image: Image, parent: Parents, index: number): string | null {
  const [size, figure] = /\s*\|\s*(\d{1,4})(?:x\d{1,4})?\s*$/.exec(image.alt ?? '') ?? [];
  if (size !== undefined) image.alt = (image.alt ?? '').slice(0, -size.length);
  const next = parent.children[index + 1];
  if (next?.type !== 'text') return cssWidth(figure);
  const [braces, inside = ''] =
    /^\{:?\s*((?:[#.][\w:.-]+|[\w-]+=(?:"[^"\n]*"|[^\s"{}]+))(?:\s+(?:[#.][\w:.-]+|[\w-]+=(?:"[^"\n]*"|[^\s"{}]+)))*)\s*\}/.exec(
      next.value,
    ) ?? [];
  if (braces === undefined) return cssWidth(figure);
  next.value = next.value.slice(braces.length);
  if (next.value === '') parent.children.splice(index + 1, 1);
  const [, quoted, bare] = /(?:^|\s)width=(?:"([^"]*)"|(\S+))/.exec(inside) ?? [];
  return cssWidth(quoted ?? bare) ?? cssWidth(figure);
}
