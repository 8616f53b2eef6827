import { type ChosenLines, chooseLines, type LineRules, type MeasuredParagraph } from './choose-lines.ts';

/** Paragraphs of one size of type, which are set alike. */
export interface Column {
  /** Size of the type, px. */
  readonly em: number;
  /** Whether its lines are to be of one width. */
  readonly justified: boolean;
  readonly paragraphs: readonly MeasuredParagraph[];
}

/** A paragraph whose lines end where that was chosen. */
export interface BrokenParagraph {
  /** Indices of the pieces after which a line ends, the last line left out. */
  readonly ends: readonly number[];
  /** Room that the last line leaves, px. */
  readonly rest: number;
  /** Whether its lines are of one width. */
  readonly justified: boolean;
  /** What is put between its letters, px. */
  readonly tracking: number;
}

/** What a space keeps of its width at the least, and of the size of the type: readers of text take less for none. */
export const leastSpace = { ofSpace: 0.7, ofEm: 0.145 };

/** Part of a hyphen or point at the end of a line that hangs over the edge, so that the edge looks straight. */
export const hanging = 0.5;

/** Share of lines that may end with a hyphen, and in how many in a row. */
const wanted = { share: 0.095, inRow: 2 } as const;

/** Costs of a hyphen that are tried until there are as few as are wanted, in lines of one width and in ragged ones. */
const hyphenCosts = { justified: [500, 970, 1500, 2200, 3200], ragged: [40, 80, 150, 300, 600] } as const;

/** What may be put between the letters of a paragraph, em: less than is seen. The first that is tried is none. */
const trackings = [0, 0.005, -0.005, 0.01, -0.01] as const;

/** What a thousandth of that costs on each line, demerits. */
const trackingCost = 20;

/** Words that a line has room for on average, where it is justified: with fewer, spaces are holes, whatever is parted. */
const leastWords = 8;

interface Draft {
  readonly chosen: ChosenLines;
  readonly tracking: number;
}

/**
 * Where the lines of paragraphs end so that their word spaces are as even as each paragraph allows, with no more hyphens
 * than a page bears: parted words cost more until there are few enough, and letters stand a hair closer or wider where that saves some.
 * Null where a paragraph is one line, or a word of it has no room on any.
 */
export function breakColumn({ em, justified, paragraphs }: Column): (BrokenParagraph | null)[] {
  const drafts = paragraphs.map((): Draft | null => null);
  for (const [level, hyphen] of hyphenCosts[justified ? 'justified' : 'ragged'].entries()) {
    // Without hyphens nothing becomes better by dearer ones.
    for (const [index, paragraph] of paragraphs.entries())
      if (level === 0 || (drafts[index]?.chosen.hyphens ?? 0) > 0)
        drafts[index] = draftOf(paragraph, em, { justified, hyphen });
    const lines = drafts.reduce((sum, draft) => sum + (draft?.chosen.ends.length ?? 0), 0);
    const hyphens = drafts.reduce((sum, draft) => sum + (draft?.chosen.hyphens ?? 0), 0);
    if (hyphens <= Math.max(1, lines * wanted.share)) break;
  }
  return drafts.map((draft, index) => {
    const paragraph = paragraphs[index];
    if (!draft || !paragraph || draft.chosen.ends.length === 0) return null;
    const rest = restOf(paragraph, draft);
    return { ends: draft.chosen.ends, rest, justified, tracking: draft.tracking };
  });
}

/** The best lines of a paragraph by what is put between its letters. */
function draftOf(
  paragraph: MeasuredParagraph,
  em: number,
  rules: Pick<LineRules, 'justified' | 'hyphen'>,
): Draft | null {
  const at = (tracking: number) => {
    const asked = { ...rules, tracking: tracking * em };
    return (
      chooseLines(paragraph, { ...asked, inRow: wanted.inRow }) ??
      chooseLines(paragraph, { ...asked, inRow: Number.POSITIVE_INFINITY })
    );
  };
  let best: (Draft & { readonly cost: number }) | null = null;
  for (const tracking of rules.justified ? trackings : [0]) {
    const chosen = at(tracking);
    if (!chosen) continue;
    const lines = chosen.ends.length + 1;
    const cost = chosen.demerits + lines * trackingCost * (tracking * 1000) ** 2;
    if (!best || cost < best.cost) best = { chosen, tracking: tracking * em, cost };
    if (tracking === 0 && chosen.demerits < lines * quiet) break;
  }
  return best;
}

/** Demerits of a line at which nothing need be tried: spaces that are half as wide again. */
const quiet = 500;

/** Whether lines of these paragraphs have room for so many words, on average, that they may be of one width. */
export function mayBeJustified(paragraphs: readonly MeasuredParagraph[]): boolean {
  return wordsOfLine(paragraphs) >= leastWords;
}

function wordsOfLine(paragraphs: readonly MeasuredParagraph[]): number {
  const widths = paragraphs.map(({ width }) => width).sort((one, other) => one - other);
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
  const length = pieces.reduce((sum, { width, space }) => sum + width + space, 0);
  const words = pieces.filter(({ after }) => after === 'space').length;
  return ((widths[Math.floor(widths.length / 2)] ?? 0) * words) / Math.max(1, length);
}

function restOf({ width, pieces }: MeasuredParagraph, { chosen, tracking }: Draft): number {
  const last = pieces.slice((chosen.ends.at(-1) ?? -1) + 1);
  const used = last.reduce(
    (sum, piece, index) =>
      sum +
      piece.width +
      piece.letters * tracking +
      (last[index + 1] && piece.space > 0 ? piece.space + tracking : 0),
    0,
  );
  return Math.max(0, width - used);
}
