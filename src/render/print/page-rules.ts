import { bleedPage, widePage } from '../../model/page-contract.ts';
import { inSheetScale, marginsOf, pageMeasures } from '../../model/page-measures.ts';
import type { PageGeometry } from '../../model/theme.ts';

/**
 * The `@page` rules of a book and its measures as custom properties. Content is clipped at the page area, and
 * marks and notes hang left of the text on left pages and right of it on right pages, so the area has a gutter on
 * both sides. A gutter for notes is wider than the margin of the binding: that margin is below zero, and what would
 * hang there is off the paper. On the wide page half of the gutter is text on either side.
 */
export function pageRules(page: PageGeometry): string {
  const { outer, bottom } = marginsOf(page);
  const size = `size:${page.width}mm ${page.height}mm`;
  // Chromium takes the root's zoom to the margins of the page, though not to its size.
  const mm = (length: number): string => inSheetScale(length, page);
  // A tenth of a millimetre of slack: the last line must not fall to rounding.
  const margin = (left: number, right: number): string =>
    `margin:${mm(page.top)} ${mm(right)} ${mm(bottom - 0.1)} ${mm(left)}`;
  const sides = (name: string, near: number, far: number): readonly string[] => [
    `@page ${name}{${size};${margin(near, far)}}`,
    `@page ${name}:right{${margin(near, far)}}`,
    `@page ${name}:left{${page.mirrored ? margin(far, near) : margin(near, far)}}`,
  ];
  const shift = page.notes > 0 && !page.flanked ? page.gutter / 2 : 0;
  return [
    ...sides('', page.inner - page.gutter, outer - page.gutter),
    ...sides(widePage, page.inner - page.gutter + shift, outer - page.gutter - shift),
    `@page ${bleedPage}{${size};margin:0}`,
    `@page ${bleedPage}:right{margin:0}`,
    `@page ${bleedPage}:left{margin:0}`,
    `:root{${pageMeasures(page)}}`,
  ].join('\n');
}
