/** A paragraph on one long line, cut where a line may end; lengths are pixels. */
export interface MeasuredParagraph {
  /** Room for a line. */
  readonly width: number;
  /** What the first line has less of it. */
  readonly indent: number;
  /** Of a hyphen in its face, as far as it stands on the line. */
  readonly hyphen: number;
  readonly pieces: readonly Piece[];
}

/** What stands between two places where a line may end. */
export interface Piece {
  readonly width: number;
  readonly letters: number;
  /** What follows: a space of this width, or nothing. */
  readonly space: number;
  /** By how much the space may become narrower. */
  readonly shrink: number;
  /** What a line that ends here needs: nothing at a space or a dash, a hyphen within a word. */
  readonly after: 'space' | 'dash' | 'hyphen';
}

/** How lines are chosen. */
export interface LineRules {
  /** Whether spaces grow until lines are of one width; else lines end where they end. */
  readonly justified: boolean;
  /** What is put between letters, px. */
  readonly tracking: number;
  /** What a parted word costs, as badness: a line as bad as that is as bad as one with a hyphen at its end. */
  readonly hyphen: number;
  /** Lines in a row that may end with a hyphen. */
  readonly inRow: number;
}

/** Where the lines end, after which pieces, the last line left out, and how bad that is. */
export interface ChosenLines {
  readonly ends: readonly number[];
  readonly demerits: number;
  readonly hyphens: number;
}

/** Part of a space that it grows by in a line of badness 100. */
const stretch = 0.8;

/** Part of a ragged line that is left empty in a line of badness 100. */
const ragged = 0.24;

/** A hyphen that an author wrote is a better end than one of ours. */
const compound = 0.8;

/** Lines that are emptier are looked at only where there are no others. */
const loosest = 2.6;

/** What a short last line costs, a second hyphen in a row, and a loose line by a tight one: squares of badness. */
const costs = { short: 800_000, again: 600_000, uneven: 4_000 } as const;

/** A last line shorter than this, of the measure, is avoided. */
const shortLast = 0.2;

/** A line so far: where it ended, after how many hyphens in a row, how tight it was, and the best way to it. */
interface Node {
  readonly end: number;
  readonly row: number;
  readonly fitness: number;
  readonly hyphens: number;
  readonly demerits: number;
  readonly before: Node | null;
}

/**
 * The lines of a paragraph that are best over the whole of it (Knuth and Plass, Software: Practice and Experience 11, 1981).
 * Null where a piece has no room on any line, or where more hyphens would stand in a row than may.
 */
export function chooseLines(paragraph: MeasuredParagraph, rules: LineRules): ChosenLines | null {
  return chooseWithin(paragraph, rules, loosest) ?? chooseWithin(paragraph, rules, Number.POSITIVE_INFINITY);
}

function chooseWithin(paragraph: MeasuredParagraph, rules: LineRules, most: number): ChosenLines | null {
  const { pieces } = paragraph;
  const sums = sumsOf(pieces, rules.tracking);
  const start: Node = { end: -1, row: 0, fitness: 1, hyphens: 0, demerits: 0, before: null };
  const nodes: Node[][] = [[start]];
  for (let end = 0; end < pieces.length; end++) {
    const best = new Map<number, Node>();
    // Longer and longer lines, until the shortest that is left is too long.
    for (let from = end; from >= 0; from--) {
      const line = measureLine(paragraph, rules, sums, from, end);
      if (line.ratio < -1) break;
      if (line.ratio > most) continue;
      for (const node of nodes[from] ?? []) {
        const next = follow(node, end, line, paragraph, rules);
        if (next === null) continue;
        const key = next.row * 4 + next.fitness;
        const known = best.get(key);
        if (!known || next.demerits < known.demerits) best.set(key, next);
      }
    }
    nodes.push([...best.values()]);
  }
  const last = (nodes[pieces.length] ?? []).reduce<Node | null>(
    (best, node) => (best === null || node.demerits < best.demerits ? node : best),
    null,
  );
  if (last === null) return null;
  const ends: number[] = [];
  for (let node = last.before; node !== null && node.end >= 0; node = node.before) ends.unshift(node.end);
  return { ends, demerits: last.demerits, hyphens: last.hyphens };
}

/** Widths, spaces and what these may give, from the first piece to before each. */
interface Sums {
  readonly widths: readonly number[];
  readonly spaces: readonly number[];
  readonly shrinks: readonly number[];
}

function sumsOf(pieces: readonly Piece[], tracking: number): Sums {
  const [widths, spaces, shrinks] = [[0], [0], [0]] as [number[], number[], number[]];
  for (const { width, letters, space, shrink } of pieces) {
    const own = width + letters * tracking;
    widths.push((widths.at(-1) ?? 0) + own);
    spaces.push((spaces.at(-1) ?? 0) + space + (space > 0 ? tracking : 0));
    shrinks.push((shrinks.at(-1) ?? 0) + (space > 0 ? shrink : 0));
  }
  return { widths, spaces, shrinks };
}

interface Line {
  readonly ratio: number;
  readonly natural: number;
  readonly isLast: boolean;
}

function measureLine(
  { width, indent, hyphen, pieces }: MeasuredParagraph,
  { justified, tracking }: LineRules,
  { widths, spaces, shrinks }: Sums,
  from: number,
  end: number,
): Line {
  const between = (sums: readonly number[], to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  const parted = pieces[end]?.after === 'hyphen' && end < pieces.length - 1;
  const gaps = between(spaces, end);
  const natural = between(widths, end + 1) + gaps + (parted ? hyphen + tracking : 0);
  const isLast = end === pieces.length - 1;
  const room = width - (from === 0 ? indent : 0);
  const short = room - natural;
  if (short < 0) {
    const shrink = justified ? between(shrinks, end) : 0;
    return { ratio: shrink > 0 ? Math.max(-2, short / shrink) : -2, natural, isLast };
  }
  if (isLast) return { ratio: 0, natural, isLast };
  return {
    ratio: short / (justified ? Math.max(gaps, leastGap(pieces[from])) * stretch : room * ragged),
    natural,
    isLast,
  };
}

/** What a line of one word is judged by: it has no space that could grow. */
function leastGap(piece: Piece | undefined): number {
  return Math.max(0.01, (piece?.width ?? 0) / Math.max(1, piece?.letters ?? 1) / 2);
}

function follow(
  node: Node,
  end: number,
  { ratio, natural, isLast }: Line,
  { width, pieces }: MeasuredParagraph,
  rules: LineRules,
): Node | null {
  const after = isLast ? 'space' : pieces[end]?.after;
  const flagged = after === 'hyphen' || after === 'dash';
  const row = flagged ? node.row + 1 : 0;
  if (row > rules.inRow) return null;
  const badness = 100 * Math.abs(ratio) ** 3;
  const hyphen = flagged ? rules.hyphen * (after === 'dash' ? compound : 1) : 0;
  const fitness = ratio < -0.5 ? 0 : ratio < 0.5 ? 1 : ratio < 1 ? 2 : 3;
  const uneven = rules.justified && node.end >= 0 && Math.abs(fitness - node.fitness) > 1;
  const short = isLast && node.end >= 0 && natural < width * shortLast;
  const demerits =
    (1 + badness + hyphen) ** 2 +
    (row > 1 ? costs.again : 0) +
    (uneven ? costs.uneven : 0) +
    (short || (isLast && node.row > 0) ? costs.short : 0);
  return {
    end,
    // Without a limit all are one.
    row: Math.min(row, 3),
    fitness: rules.justified ? fitness : 1,
    hyphens: node.hyphens + (flagged ? 1 : 0),
    demerits: node.demerits + demerits,
    before: node,
  };
}
