import { hasLines } from './has-lines.ts';
import type { AccountedRange, DocumentAccount } from './inventory.ts';
import type { Lines } from './place.ts';
import type { DocumentReading } from './source-document.ts';

/** Stretches that are named before the rest is only counted. */
const named = 4;

/** What is not used of a document, in stretches of lines that stand together. */
export function lostParagraphs(lost: readonly AccountedRange[]): Lines[] {
  const stretches: [number, number][] = [];
  for (const { lines } of lost.toSorted((one, other) => one.lines[0] - other.lines[0])) {
    const last = stretches.at(-1);
    if (last && lines[0] <= last[1] + 1) last[1] = Math.max(last[1], lines[1]);
    else stretches.push([...lines]);
  }
  return stretches;
}

/** Where in a document the lost text stands: `lines 3, 12-80`; of a notebook the cells. */
export function stretchesText(lost: readonly AccountedRange[]): string {
  const cells = [...new Set(lost.flatMap(({ part }) => part ?? []))];
  if (cells.length > 0) return listed(cells);
  // Blank lines and such between two lost paragraphs are not worth a stretch of its own.
  const joined: [number, number][] = [];
  for (const [from, to] of lostParagraphs(lost)) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 3) last[1] = to;
    else joined.push([from, to]);
  }
  const text = listed(joined.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)));
  return `${joined.length === 1 && joined[0]?.[0] === joined[0]?.[1] ? 'line' : 'lines'} ${text}`;
}

function listed(all: readonly string[]): string {
  const more = all.length - named;
  return more > 1 ? `${all.slice(0, named).join(', ')} and ${more} more places` : all.join(', ');
}

/** A way of reading a document that was not taken, and how much of what is lost it would have used. */
export interface BetterReading {
  readonly shape: string;
  readonly sentences: number;
}

/**
 * The other readings that would have used lost text, the one that uses most first: those that open a question between the last
 * question that was found and the text.
 */
export function readingsThatUse(
  lost: readonly AccountedRange[],
  reading: DocumentReading | undefined,
): BetterReading[] {
  const taken = reading?.starts ?? [];
  return (reading?.others ?? [])
    .map(({ shape, starts = [] }) => ({
      shape,
      // One answer that holds all of it explains little.
      parts: starts.length,
      sentences: lost.reduce(
        (sum, { lines, lost: count }) =>
          lastUpTo(starts, lines[0]) > lastUpTo(taken, lines[0]) ? sum + count : sum,
        0,
      ),
    }))
    .filter(({ sentences }) => sentences > 0)
    .sort((one, other) => worthOf(other) - worthOf(one))
    .map(({ shape, sentences }) => ({ shape, sentences }));
}

function worthOf({ sentences, parts }: { readonly sentences: number; readonly parts: number }): number {
  return sentences * (1 - 1 / (parts + 1));
}

function lastUpTo(starts: readonly number[], line: number): number {
  return starts.findLast((start) => start <= line) ?? 0;
}

/** Where what is lost stands: in which lines, or behind which words where a document has no lines. */
export function whereText(file: string, lost: readonly AccountedRange[]): string {
  const [first] = lost;
  if (hasLines(file) || !first || first.part !== undefined) return stretchesText(lost);
  const words = first.text.replace(/\s+/g, ' ').trim();
  return `“${words.length > mostQuoted ? `${words.slice(0, mostQuoted).trimEnd()} …` : words}”`;
}

/** Letters that are enough to search for. */
const mostQuoted = 50;

/** What is said of a document at the end of a run: how much there is, and how much of it is not used. */
export interface DocumentSummary {
  readonly answerSet: string;
  readonly file: string;
  readonly sentences: number;
  readonly notUsed: number;
  /** First and last lines of what is not used. */
  readonly lines: readonly Lines[];
  /** In words, empty where all is used: `lines 12-80`, or where it has no lines the first words. */
  readonly where: string;
}

export function summaryOf({ answerSet, file, totals, ranges }: DocumentAccount): DocumentSummary {
  const lost = ranges.filter((range) => range.lost > 0);
  return {
    answerSet,
    file,
    sentences: totals.sentences,
    notUsed: totals.notUsed,
    lines: lostParagraphs(lost),
    where: lost.length > 0 ? whereText(file, lost) : '',
  };
}
