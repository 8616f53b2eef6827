import texLineBreak, { type InputItem } from 'tex-linebreak';

// A CommonJS package whose names Node does not see.
const { adjustmentRatios, breakLines, forcedBreak } = texLineBreak;

/** A paragraph on one long line, cut where a line may end; lengths are pixels. */
export interface MeasuredParagraph {
  /** Room for a line. */
  readonly width: number;
  /** What the first line has less of it. */
  readonly indent: number;
  /** Of a hyphen in its face. */
  readonly hyphen: number;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly width: number;
  /** What follows: a space of this width, or nothing. */
  readonly space: number;
  /** By how much the space may become narrower. */
  readonly shrink: number;
  /** What a line that ends here needs: nothing at a space or a dash, a hyphen within a word. */
  readonly after: 'space' | 'dash' | 'hyphen';
}

export interface BrokenParagraph {
  /** Indices of the pieces after which a line ends, the last line left out. */
  readonly ends: readonly number[];
  /** Room that the last line leaves, px. */
  readonly rest: number;
}

/** What a space keeps of its width at the least, and of the size of the type: readers of text take less for none. */
export const leastSpace = { ofSpace: 0.7, ofEm: 0.145 };

/** Part of a hyphen or point at the end of a line that hangs over the edge, so that the edge looks straight. */
export const hanging = 0.5;

/**
 * How bad it is to part a word, and to end a line with the hyphen or dash of a compound, as TeX counts it; two lines in a row that
 * end so, and a loose line by a tight one, are worse.
 */
const parting = { word: 970, compound: 800, twice: 600_000, uneven: 4_000 } as const;

/** Part of a space that it may grow by where that is nothing bad, and how often that before any line is refused. */
const stretch = { ofSpace: 0.8, most: 4 } as const;

/** Lines in a row that may end with a hyphen. */
const mostInRow = 2;

/** A last line shorter than this, of the measure, is avoided. */
const shortLast = 0.2;

/**
 * Where the lines of a paragraph end so that its word spaces are as even as the whole paragraph allows (Knuth and Plass, Software:
 * Practice and Experience 11, 1981). Null where it is one line, or where a word has no room on any.
 */
export function breakParagraph(paragraph: MeasuredParagraph): BrokenParagraph | null {
  const { width, indent, pieces } = paragraph;
  const { items, pieceOf } = itemsOf(paragraph);
  const lengths = indent > 0 ? [width - indent, ...Array<number>(pieces.length + 1).fill(width)] : width;
  const chosen = chooseLines(items, lengths);
  if (chosen === null || chosen.length < 3) return null;
  const ends = chosen.slice(1, -1).map((item) => pieceOf.get(item) ?? 0);
  const last = pieces.slice((ends.at(-1) ?? -1) + 1);
  const used = last.reduce((sum, piece, index) => sum + piece.width + (last[index + 1] ? piece.space : 0), 0);
  return { ends, rest: Math.max(0, width - used) };
}

/**
 * The best lines of which no more than two in a row end with a hyphen, if there are such: what would be the third such end is none
 * the next time. Null where a word has no room.
 */
function chooseLines(items: readonly InputItem[], lengths: number | number[]): number[] | null {
  const open = [...items];
  let found: number[] | null = null;
  for (;;) {
    const chosen = breakLines(open, lengths, {
      initialMaxAdjustmentRatio: stretch.most,
      doubleHyphenPenalty: parting.twice,
      adjacentLooseTightPenalty: parting.uneven,
    });
    if (adjustmentRatios(open, lengths, chosen).some((ratio) => ratio < -1.001)) return found;
    found ??= chosen;
    const third = thirdInRow(open, chosen);
    const item = third === null ? undefined : open[third];
    if (third === null || item?.type !== 'penalty') return chosen;
    open[third] = { ...item, cost: never, flagged: false };
  }
}

/** The first end of a line with a hyphen before which as many others stand as may stand in a row. */
function thirdInRow(items: readonly InputItem[], chosen: readonly number[]): number | null {
  let row = 0;
  for (const end of chosen) {
    const item = items[end];
    row = item?.type === 'penalty' && item.flagged ? row + 1 : 0;
    if (row > mostInRow) return end;
  }
  return null;
}

/** A cost at which no line ends. */
const never = 1000;

/** The paragraph as boxes, glue and penalties, and the piece that each of these follows. */
function itemsOf({ width, hyphen, pieces }: MeasuredParagraph) {
  const items: InputItem[] = [];
  const pieceOf = new Map<number, number>();
  const left = remainders(pieces);
  const put = (item: InputItem, index: number) => {
    pieceOf.set(items.length, index);
    items.push(item);
  };
  for (const [index, { width: own, space, shrink, after }] of pieces.entries()) {
    items.push({ type: 'box', width: own });
    if (index === pieces.length - 1) break;
    const short = index === pieces.length - 2 || (left[index] ?? 0) < width * shortLast;
    if (after === 'hyphen')
      put(
        {
          type: 'penalty',
          width: hyphen * (1 - hanging),
          cost: short ? 900 : parting.word,
          flagged: true,
        },
        index,
      );
    else if (after === 'dash')
      put({ type: 'penalty', width: 0, cost: parting.compound, flagged: true }, index);
    else {
      if (short) put({ type: 'penalty', width: 0, cost: 900, flagged: false }, index);
      put({ type: 'glue', width: space, shrink, stretch: space * stretch.ofSpace }, index);
    }
  }
  items.push({ type: 'glue', width: 0, shrink: 0, stretch: 100_000 }, forcedBreak());
  return { items, pieceOf };
}

/** What follows each piece to the end of the paragraph. */
function remainders(pieces: readonly Piece[]): number[] {
  let sum = 0;
  return pieces
    .map(({ width, space }) => {
      const here = sum;
      sum += width + space;
      return { here };
    })
    .map(({ here }, index) => sum - here - (pieces[index]?.width ?? 0) - (pieces[index]?.space ?? 0));
}
