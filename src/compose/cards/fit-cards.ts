import type { PrintedCard } from '../../model/cards.ts';
import { type SheetBlock, type SheetEntry, type SheetType, toldIn } from '../../model/sheet.ts';
import { pack } from '../sheet/pack.ts';
import type { Typeset } from '../sheet/sheet-press.ts';
import type { CardEntries } from './card-entries.ts';

/** Sizes of type that are tried, pt, the largest first. */
const sizes = [9.5, 9, 8.5, 8, 7.5, 7];
/**
 * No larger where a question goes on on a second card: there is room for more air then, but cards of one set should
 * be of a size.
 */
const largestInParts = 8.5;
/** Type of this size, pt, is read with ease: for more words it gets no smaller. */
const easy = 8;
const leading = 1.16;
const millimetresPerPoint = 25.4 / 72;
/** What the browser's rounding may add to a card, mm. */
const rounding = 0.3;

/** Room for the points on the back of a card, mm. */
export interface CardRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * Fits each question's points on the back of a card: whole where one card holds them in type that is read with ease, else in brief, in
 * the largest type in which they fit; where they fit in none, on as few cards as the smallest allows, in the largest type that needs no
 * more, evenly.
 */
export async function fitCards(
  { whole, brief }: CardEntries,
  room: CardRoom,
  typeset: Typeset,
): Promise<readonly PrintedCard[]> {
  const easily = sizes.filter((size) => size >= easy);
  const inWhole = await fitAll(whole, room, typeset, { sizes: easily, blocksOf: wholeBlocks });
  const onOne = inWhole.map(({ cards, overflows }) => (cards.length === 1 && !overflows ? cards : null));
  const rest = brief.filter((_, place) => !onOne[place]);
  const inBrief = await fitAll(rest, room, typeset, { sizes, blocksOf });
  return brief.flatMap((entry, place) => onOne[place] ?? inBrief[rest.indexOf(entry)]?.cards ?? []);
}

/** How points are tried on cards. */
interface Trying {
  readonly sizes: readonly number[];
  readonly blocksOf: (entry: SheetEntry) => readonly SheetBlock[];
}

/** The cards of a question, and whether something on one of them is higher than the card. */
interface Fitted {
  readonly cards: readonly PrintedCard[];
  readonly overflows: boolean;
}

/** The cards of each question. The browser lays out each size once, for all questions together. */
async function fitAll(
  entries: readonly SheetEntry[],
  room: CardRoom,
  typeset: Typeset,
  { sizes, blocksOf }: Trying,
): Promise<readonly Fitted[]> {
  const tried = new Map(entries.map((entry): [SheetEntry, Try[]] => [entry, []]));
  let waiting = entries;
  for (const size of sizes) {
    if (waiting.length === 0) break;
    const type: SheetType = { size, leading, columns: 1, columnWidth: room.width, compact: false };
    const heights = [...(await typeset(waiting.flatMap(blocksOf), type))];
    waiting = waiting.filter((entry) => {
      const blocks = blocksOf(entry);
      const made = attempt(blocks, heights.splice(0, blocks.length), size, room.height - rounding);
      tried.get(entry)?.push(made);
      return made.parts.length > 1 || made.overflows;
    });
  }
  return entries.map((entry) => {
    const tries = tried.get(entry) ?? [];
    const fewest = tries.at(-1)?.parts.length ?? 0;
    const good = tries.filter(
      ({ parts, size }) => parts.length === fewest && (fewest < 2 || size <= largestInParts),
    );
    const best = good.find(({ overflows }) => !overflows) ?? good[0];
    const parts = best ? evenly(best, room.height - rounding) : [];
    const cards = parts.map((blocks, place) => ({
      entry,
      part: place + 1,
      parts: parts.length,
      blocks,
      size: best?.size ?? 0,
    }));
    return { cards, overflows: best?.overflows ?? false };
  });
}

/** One question's points at one size. */
interface Try {
  readonly size: number;
  readonly blocks: readonly SheetBlock[];
  readonly heights: readonly number[];
  /** What stands on each card. */
  readonly parts: readonly (readonly SheetBlock[])[];
  /** Whether one block alone is higher than a card. */
  readonly overflows: boolean;
}

function attempt(
  blocks: readonly SheetBlock[],
  heights: readonly number[],
  size: number,
  height: number,
): Try {
  const { columns, heights: filled } = pack(blocks, heights, height, size * millimetresPerPoint);
  return {
    size,
    blocks,
    heights,
    parts: columns.map((column) => column.blocks.map(({ block }) => block)),
    overflows: filled.some((used) => used > height + 1e-6),
  };
}

/**
 * The same number of cards, filled as evenly as they can be: the room is cut down for as long as it takes no more of
 * them.
 */
function evenly({ size, blocks, heights, parts }: Try, height: number): Try['parts'] {
  let best = parts;
  for (let room = height; parts.length > 1 && room > height / 4; room -= 0.5) {
    const next = attempt(blocks, heights, size, room).parts;
    if (next.length > parts.length) break;
    best = next;
  }
  return best;
}

function blocksOf(entry: SheetEntry): readonly SheetBlock[] {
  return toldIn(entry).map((point) => ({ kind: 'point', point, detail: 'gist' }));
}

/** Code and the rows of tables and lists keep their lines; all else stands in a row. */
function wholeBlocks(entry: SheetEntry): readonly SheetBlock[] {
  return toldIn(entry).flatMap((point): SheetBlock[] => {
    if (!point.pieces.some(({ code, row }) => code || row)) return [{ kind: 'point', point, detail: 'gist' }];
    const more = point.pieces.slice(1).map((piece) => ({ kind: 'more' as const, piece }));
    return [{ kind: 'point', point, detail: 'full' }, ...more];
  });
}
