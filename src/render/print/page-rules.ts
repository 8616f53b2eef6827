import { bleedPage } from '../../model/page-contract.ts';
import { inSheetScale, marginsOf, pageMeasures } from '../../model/page-measures.ts';
import type { PageGeometry } from '../../model/theme.ts';

/**
 * The `@page` rules of a book and its measures as custom properties. Content is clipped at the page area, and
 * marks hang left of the text on left pages and right of it on right pages, so the area has a gutter on both
 * sides.
 */
export function pageRules(page: PageGeometry): string {
  const { outer, bottom } = marginsOf(page);
  const near = page.inner - page.gutter;
  const far = outer - page.gutter;
  const size = `size:${page.width}mm ${page.height}mm`;
  // Chromium takes the root's zoom to the margins of the page, though not to its size.
  const mm = (length: number): string => inSheetScale(length, page);
  // A tenth of a millimetre of slack: the last line must not fall to rounding.
  const margin = (left: number, right: number): string =>
    `margin:${mm(page.top)} ${mm(right)} ${mm(bottom - 0.1)} ${mm(left)}`;
  return [
    `@page{${size};${margin(near, far)}}`,
    `@page :right{${margin(near, far)}}`,
    `@page :left{${page.mirrored ? margin(far, near) : margin(near, far)}}`,
    `@page ${bleedPage}{${size};margin:0}`,
    `@page ${bleedPage}:right{margin:0}`,
    `@page ${bleedPage}:left{margin:0}`,
    `:root{${pageMeasures(page)}}`,
  ].join('\n');
}
