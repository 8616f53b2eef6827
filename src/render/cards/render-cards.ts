import { type CardGrid, type CardPlace, cardPadding, type PrintedCard } from '../../model/cards.ts';
import type { RenderedBook } from '../../model/rendered.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { directionWithin } from '../../text/paragraph-direction.ts';
import { hasOwnCapitals } from '../../text/with-capital.ts';
import { fill, wordsOf } from '../../wording/wording.ts';
import { headline } from '../print/entry-view.ts';
import {
  renderGalley,
  type SheetContext,
  sheetDocument,
  sheetProperties,
  sheetScale,
} from '../sheet/render-sheet.ts';
import { smallPictures } from '../sheet/small-pictures.ts';
import { drawCode } from './draw-code.ts';
import { questionSize } from './question-size.ts';

export interface CardSheets {
  readonly grid: CardGrid;
  readonly cards: readonly PrintedCard[];
  readonly front: (index: number) => CardPlace;
  readonly back: (index: number) => CardPlace;
  /** Whether two pages to adjust the printer with come first. */
  readonly calibration: boolean;
  /** Over which edge the sheet is turned. */
  readonly flip: 'long-edge' | 'short-edge';
  /** By how much the second side is moved, mm to the right and down. */
  readonly offset: readonly [number, number];
}

/**
 * Cards as pages to be printed on both sides and cut: each page of fronts is followed by its page of backs.
 */
export function renderCards(sheets: CardSheets, context: SheetContext): RenderedBook {
  const { grid, cards, front, back, calibration, flip, offset } = sheets;
  const perSheet = grid.columns * grid.rows;
  const length = (mm: number) => `${(mm * sheetScale).toFixed(2)}mm`;
  const at = ({ left, top }: CardPlace) =>
    `left:${length(left)};top:${length(top)};width:${length(grid.card.width)};height:${length(grid.card.height)};padding:${length(cardPadding)}`;
  const marks = cropMarks(grid).map(({ left, top, width, height }) => ({
    place: `left:${length(left)};top:${length(top)};width:${length(width)};height:${length(height)}`,
  }));
  const words = wordsOf(context.edition.language);
  const pageInWords = (id: string) => {
    const page = context.pages?.get(id);
    return page === undefined ? '' : fill(words.pageShort, { n: page });
  };
  const { address } = context.edition.settings.cards;
  // Nothing of a question may stand under its code.
  const room = Math.min(26, 0.42 * grid.card.height);
  const codes = new Map(
    address === undefined
      ? []
      : cards.map(({ entry }) => [entry.id, drawCode(addressOf(address, entry.id), room)] as const),
  );
  const field = { width: grid.card.width - 2 * cardPadding, height: grid.card.height - 2 * cardPadding };
  const questionOf = ({ entry }: PrintedCard) => {
    const code = codes.get(entry.id);
    const beside = 6 + (code?.size ?? 6) + (entry.pictures.length > 0 ? pictureShare * field.height : 0);
    const size = questionSize(entry.question, field.width, field.height - beside);
    return {
      // On a small card a word with a hyphen may have to be broken at it.
      questionHtml: size < 9 ? escapeXml(entry.question) : headline(entry.question, context.edition.language),
      properties: `--question:${(size * sheetScale).toFixed(2)}pt`,
      dir: directionWithin(context.edition.language, escapeXml(entry.question)),
      codeHtml: code?.html ?? '',
      code: code ? `width:${length(code.size)};height:${length(code.size)}` : '',
    };
  };
  const pages = Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, sheet) => {
    const here = cards.slice(sheet * perSheet, (sheet + 1) * perSheet);
    const common = (card: PrintedCard) => ({
      number: String(card.entry.number),
      part: card.parts > 1 ? `${card.part}/${card.parts}` : '',
      page: pageInWords(card.entry.id),
    });
    return {
      marks,
      fronts: here.map((card, index) => ({
        place: at(front(index)),
        ...common(card),
        topic: card.entry.topic ?? '',
        asWritten: hasOwnCapitals(card.entry.topic ?? ''),
        ...questionOf(card),
        picturesHtml: smallPictures(card.entry),
      })),
      backs: here.map((card, index) => ({
        place: at(back(index)),
        ...common(card),
        properties: style(
          sheetProperties({
            size: card.size,
            leading: 1.16,
            columns: 1,
            columnWidth: grid.card.width - 2 * cardPadding,
            compact: false,
          }),
        ),
        empty: card.blocks.length === 0,
        pointsHtml: renderGalley(card.blocks, context),
      })),
    };
  });
  const targets = (moved: readonly [number, number]) =>
    crosses(grid).map(({ left, top }) => ({
      place: `left:${length(left + moved[0])};top:${length(top + moved[1])}`,
    }));
  const body = context.theme.templates('cards', {
    words,
    title: context.edition.title,
    paper: style({
      '--sheet-width': length(grid.paper.width),
      '--sheet-height': length(grid.paper.height),
      '--scale': String(sheetScale),
      '--advice': `${(adviceSize(grid.paper.height) * sheetScale).toFixed(2)}pt`,
    }),
    pages,
    calibration: calibration
      ? {
          targets: targets([0, 0]),
          backTargets: targets(offset),
          print: fill(words.calibratePrint, {
            edge: flip === 'long-edge' ? words.longEdge : words.shortEdge,
          }),
          set: fill(words.calibrateSet, { setting: `editions.${context.edition.name}.cards.offset` }),
        }
      : null,
  });
  const css = `@page{size:${grid.paper.width}mm ${grid.paper.height}mm;margin:0}`;
  return { ...sheetDocument(body, css, context), rectos: [], body: 'cards', scale: 1 / sheetScale };
}

/** Share of a card's height that the pictures of its question have. */
const pictureShare = 0.35;

/** Size, pt, in which what is to be done stands clear of the crosses on paper so many mm high. */
function adviceSize(height: number): number {
  return Math.max(6.5, Math.min(11, 0.0405 * height));
}

/** Where the web edition has a question. */
function addressOf(base: string, id: string): string {
  return `${base.replace(/#.*$/, '')}#${id}`;
}

function style(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

/** Where to cut: a short line at both ends of every cut, in the margin where there is one; lengths in mm. */
function cropMarks({ paper, card, columns, rows, left, top }: CardGrid) {
  const hair = 0.1;
  const reach = (room: number) => Math.min(5, Math.max(1.5, room - 1));
  const upright = Array.from({ length: columns + 1 }, (_, at) => left + at * card.width).filter(
    (x) => x > 0.5 && x < paper.width - 0.5,
  );
  const lying = Array.from({ length: rows + 1 }, (_, at) => top + at * card.height).filter(
    (y) => y > 0.5 && y < paper.height - 0.5,
  );
  return [
    ...upright.flatMap((x) =>
      [0, paper.height].map((edge) => ({
        left: x - hair / 2,
        top:
          edge === 0
            ? Math.max(0, top - reach(top) - 0.5)
            : Math.min(paper.height - reach(top), paper.height - top + 0.5),
        width: hair,
        height: reach(top),
      })),
    ),
    ...lying.flatMap((y) =>
      [0, paper.width].map((edge) => ({
        left:
          edge === 0
            ? Math.max(0, left - reach(left) - 0.5)
            : Math.min(paper.width - reach(left), paper.width - left + 0.5),
        top: y - hair / 2,
        width: reach(left),
        height: hair,
      })),
    ),
  ];
}

/** Middle and corners of the paper, as far from its edge as every printer prints. */
function crosses({ paper: { width, height } }: CardGrid): readonly CardPlace[] {
  const edge = 25;
  return [
    { left: width / 2, top: height / 2 },
    { left: edge, top: edge },
    { left: width - edge, top: edge },
    { left: edge, top: height - edge },
    { left: width - edge, top: height - edge },
  ];
}
