import type { PageGeometry } from '../../model/theme.ts';
import { round } from '../charts/draw-strip.ts';

const point = 25.4 / 72;

/** What follows from a page's geometry: the margins that are left, in mm. */
export function marginsOf(page: PageGeometry): {
  readonly outer: number;
  readonly bottom: number;
  readonly block: number;
} {
  const block = page.lines * page.leading * point;
  return { outer: page.width - page.inner - page.measure, bottom: page.height - page.top - block, block };
}

/**
 * The `@page` rules of a book and its measures as custom properties. Content is clipped at the page area, and marks hang left
 * of the text on left pages and right of it on right pages, so the area has a gutter on both sides.
 */
export function pageRules(page: PageGeometry): string {
  const { outer, bottom } = marginsOf(page);
  const near = page.inner - page.gutter;
  const far = outer - page.gutter;
  const size = `size:${page.width}mm ${page.height}mm`;
  // Chromium takes the root's zoom to the margins of the page, though not to its size.
  const mm = (length: number): string => `${round(length / page.scale)}mm`;
  // A tenth of a millimetre of slack: the last line must not fall to rounding.
  const margin = (left: number, right: number): string =>
    `margin:${mm(page.top)} ${mm(right)} ${mm(bottom - 0.1)} ${mm(left)}`;
  return [
    `@page{${size};${margin(near, far)}}`,
    `@page :right{${margin(near, far)}}`,
    `@page :left{${page.mirrored ? margin(far, near) : margin(near, far)}}`,
    `@page bleed{${size};margin:0}`,
    `@page bleed:right{margin:0}`,
    `@page bleed:left{margin:0}`,
    `:root{${measures(page)}}`,
  ].join('\n');
}

/** The page's measures as custom properties for style sheets, in the sheets' own scale. */
export function measures(page: PageGeometry): string {
  const { outer, bottom, block } = marginsOf(page);
  const mm = (length: number): string => `${round(length / page.scale)}mm`;
  // To be whole again where a sheet was scaled.
  const leading = Math.round((page.leading / page.scale) * 100) / 100;
  return [
    `--page-width:${mm(page.width)}`,
    `--page-height:${mm(page.height)}`,
    `--inner:${mm(page.inner)}`,
    `--outer:${mm(outer)}`,
    `--top:${mm(page.top)}`,
    `--bottom:${mm(bottom)}`,
    `--measure:${mm(page.measure)}`,
    `--block:${mm(block)}`,
    `--gutter:${mm(page.gutter)}`,
    `--bleed:${mm(page.bleed)}`,
    `--leading:${leading}pt`,
    `--half:${leading / 2}pt`,
    ...(page.scale === 1 ? [] : [`zoom:${page.scale}`]),
  ].join(';');
}
