import { pageProperties as name } from './page-contract.ts';
import type { PageGeometry } from './theme.ts';

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

/** A length on the paper, mm, in the sheets' own scale. */
export function inSheetScale(length: number, { scale }: PageGeometry): string {
  return `${Math.round((length / scale) * 100) / 100}mm`;
}

/** Beside what is as wide as text and notes, on a page of its own kind, mm. */
function wideMargin({ flanked, notes, gutter }: PageGeometry): number {
  if (flanked) return 0;
  return notes > 0 ? gutter / 2 : gutter;
}

/** The page's measures as custom properties for style sheets, in the sheets' own scale. */
export function pageMeasures(page: PageGeometry): string {
  const { outer, bottom, block } = marginsOf(page);
  // Where notes stand on both sides, they are text as far as margins go.
  const beside = page.flanked ? page.gutter : 0;
  const mm = (length: number) => inSheetScale(length, page);
  // To be whole again where a sheet was scaled.
  const leading = Math.round((page.leading / page.scale) * 100) / 100;
  return [
    `${name.pageWidth}:${mm(page.width)}`,
    `${name.pageHeight}:${mm(page.height)}`,
    `${name.inner}:${mm(page.inner - beside)}`,
    `${name.outer}:${mm(outer - beside)}`,
    `${name.top}:${mm(page.top)}`,
    `${name.bottom}:${mm(bottom)}`,
    `${name.measure}:${mm(page.measure)}`,
    `${name.block}:${mm(block)}`,
    `${name.gutter}:${mm(page.gutter)}`,
    `${name.notes}:${mm(page.notes)}`,
    `${name.wide}:${mm(wideMargin(page))}`,
    `${name.edge}:${mm(outer - (page.notes > 0 ? page.gutter : 0))}`,
    `${name.bleed}:${mm(page.bleed)}`,
    `${name.leading}:${leading}pt`,
    `${name.half}:${leading / 2}pt`,
    ...(page.scale === 1 ? [] : [`zoom:${page.scale}`]),
  ].join(';');
}
