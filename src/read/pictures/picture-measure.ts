import type { Image, Parents } from 'mdast';

const length = /^(\d{1,4}(?:\.\d+)?)\s*(%|px|mm|cm|in|em|pt)?$/;

/** A length as CSS has it: `50%`, `200px`, `4cm`; null for what is none. */
export function cssLength(written: unknown): string | null {
  const [, figure, unit = 'px'] = length.exec(String(written ?? '').trim()) ?? [];
  return figure === undefined || Number(figure) === 0 ? null : `${figure}${unit}`;
}

/** How large a picture is to stand; where both are known its width counts. */
export interface PictureMeasure {
  readonly width: string | null;
  readonly height: string | null;
}

/**
 * The measure that an author gave a picture in Markdown, taken out of the text: `{width=50%}` or `{height=2cm}` behind it, as
 * Pandoc, Quarto and kramdown have it, or `|300` in its words, as Obsidian has it. What else stands in such braces is for programs.
 */
export function takeMeasure(image: Image, parent: Parents, index: number): PictureMeasure {
  const [size, figure] = /\s*\|\s*(\d{1,4})(?:x\d{1,4})?\s*$/.exec(image.alt ?? '') ?? [];
  if (size !== undefined) image.alt = (image.alt ?? '').slice(0, -size.length);
  const next = parent.children[index + 1];
  const plain = { width: cssLength(figure), height: null };
  if (next?.type !== 'text') return plain;
  const [braces, inside = ''] =
    /^\{:?\s*((?:[#.][\w:.-]+|[\w-]+=(?:"[^"\n]*"|[^\s"{}]+))(?:\s+(?:[#.][\w:.-]+|[\w-]+=(?:"[^"\n]*"|[^\s"{}]+)))*)\s*\}/.exec(
      next.value,
    ) ?? [];
  if (braces === undefined) return plain;
  next.value = next.value.slice(braces.length);
  if (next.value === '') parent.children.splice(index + 1, 1);
  return { width: given(inside, 'width') ?? plain.width, height: heightOf(given(inside, 'height')) };
}

function given(attributes: string, name: string): string | null {
  const [, quoted, bare] = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|(\\S+))`).exec(attributes) ?? [];
  return cssLength(quoted ?? bare);
}

/** A height that is a share is one of something that has none. */
export function heightOf(written: unknown): string | null {
  const height = cssLength(written);
  return height?.endsWith('%') ? null : height;
}
