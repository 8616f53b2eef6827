import { titleInFull } from '../../model/edition.ts';
import type { RenderedBook } from '../../model/rendered.ts';
import type { PocketPlace, SheetColumn, SheetPlan } from '../../model/sheet.ts';
import { wordsOf } from '../../wording/wording.ts';
import { printedMarks } from './printed-marks.ts';
import { blockView, keyOf, type SheetContext, sheetDocument, sheetScale, styleOf } from './render-sheet.ts';

/** More topics than this do not stand on a cover. */
const mostTopics = 12;

/** Sources that the cover of a booklet names; topics go before them, for a sign that nothing explains says nothing. */
const mostNamed = 16;

/** Topics and sources that it has room for together. */
const mostOnCover = 20;

/** The pages of a booklet on the sheet that it is folded from, with the lines to fold and to cut along. */
export function renderPocket(
  plan: SheetPlan,
  sheet: { readonly width: number; readonly height: number },
  places: readonly PocketPlace[],
  context: SheetContext,
): RenderedBook {
  const { edition, theme } = context;
  const mm = (length: number) => `${(length * sheetScale).toFixed(2)}mm`;
  const box = (left: number, top: number, width: number, height: number) =>
    `left:${mm(left)};top:${mm(top)};width:${mm(width)};height:${mm(height)}`;
  const { width, height } = plan.paper;
  const panels = places.map(({ page, left, top, turned }) => ({
    id: `page-${page}`,
    place: box(left, top, width, height),
    turned,
    folio: page === 1 ? '' : String(page),
    cover: page === 1 ? coverView(plan, context) : null,
    columns: (plan.sides[page - 2]?.columns ?? []).map((column) => ({
      blocks: column.blocks.map(({ block, gap }) => blockView(block, gap, context)),
    })),
  }));
  const half = sheet.height / 2;
  const folds = [
    ...[1, 2, 3].map((count) => ({ place: box(count * width, 0, 0, sheet.height), upright: true })),
    { place: box(0, half, width, 0), upright: false },
    { place: box(3 * width, half, width, 0), upright: false },
  ];
  const whole = { paper: { ...plan.paper, ...sheet }, type: plan.type };
  const body = theme.templates('pocket', {
    properties: styleOf(whole, edition.settings.sheet.floor),
    panels,
    folds,
    cut: box(width, half, 2 * width, 0),
  });
  const css = `@page{size:${sheet.width}mm ${sheet.height}mm;margin:0}`;
  return { ...sheetDocument(body, css, context), rectos: [], body: 'page-1', scale: 1 / sheetScale };
}

function coverView(plan: SheetPlan, { edition, pages }: SheetContext): object {
  const { sides } = plan;
  const { title } = edition;
  const marks = printedMarks(plan, edition);
  const marked = marks.differs || marks.sets.size > 0;
  const topics = edition.parts.flatMap((part) => {
    const ids = new Set(part.entries.map((entry) => entry.id));
    const opens = (column: SheetColumn) =>
      column.blocks.some(({ block }) => block.kind === 'head' && ids.has(block.entry.id));
    const side = sides.findIndex(({ columns }) => columns.some(opens));
    const title = titleInFull(part);
    return title === null || side < 0 ? [] : [{ title, folio: String(side + 2) }];
  });
  const letters = keyOf(edition, (id) => marks.sets.has(id)).slice(0, mostNamed);
  return {
    words: wordsOf(edition.language),
    title,
    size: title.length <= 24 ? 'c-large' : title.length <= 60 ? 'c-middle' : 'c-small',
    subtitle: (edition.subtitle ?? '').length <= 120 ? (edition.subtitle ?? '') : '',
    showMarks: edition.settings.sources !== 'none' && edition.answerSets.length > 1 && marked,
    letters,
    differs: marks.differs,
    pages: pages !== null,
    topics: topics.length <= Math.min(mostTopics, mostOnCover - letters.length) ? topics : [],
  };
}
