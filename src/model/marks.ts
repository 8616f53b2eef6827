import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { editor, type Passage, type Point } from './handbook.ts';
import { joinTexts, slicePhrasing } from './slice-phrasing.ts';
import type { TextRun } from './text-run.ts';
import type { Unit } from './unit.ts';

// Who is named beside words that are printed. A mark is a claim: whoever it names says all of these words, not the like of them.

/** What of a point its marks hang on. */
type Marked = Pick<Point, 'members' | 'chosen' | 'standing'> & {
  readonly passages: readonly Pick<Passage, 'answerSet' | 'also'>[];
};

/** Ids of the sets that say each sentence of a passage, the one whose words they are first. */
export function sayersOf({ answerSet, also = [] }: Pick<Passage, 'answerSet' | 'also'>): readonly string[] {
  return [...new Set([answerSet, ...also])];
}

/**
 * Ids of the sets that have something to say on a point, whether or not in the words that are printed; of those that contradict one another
 * the one whose words the editor took. Nobody where the editor wrote instead of them: those words are no source's.
 */
export function holdersOf({
  members,
  chosen,
  passages = [],
}: Pick<Marked, 'members' | 'chosen'> & Partial<Pick<Marked, 'passages'>>): readonly string[] {
  if (isWritten(passages)) return [];
  return chosen === undefined ? [...new Set(members.map(({ answerSet }) => answerSet))] : [chosen];
}

/** A text of as many sentences that nobody else says is no point in the words of one. */
const ownText = 3;

/**
 * Ids of the sets that a point's silence may speak for: those that hold it. Of a text without a label, which opens with several sentences that
 * one set says alone, silence would claim each of them for all; there it is who says them.
 */
export function makersOf(
  point: Pick<Point, 'members' | 'chosen' | 'standing' | 'label'> & {
    readonly passages: readonly Pick<Passage, 'answerSet' | 'also' | 'units'>[];
  },
): readonly string[] {
  const holders = holdersOf(point);
  const [first] = point.passages;
  if (!first || point.label !== null || point.standing !== 'shared') return holders;
  const sayers = sayersOf(first);
  const isOwn = first.units.filter(({ kind }) => kind === 'sentence').length >= ownText;
  return isOwn && sayers.every((id) => holders.includes(id)) ? sayers : holders;
}

/** True of words that are all the editor's. */
export function isWritten(passages: readonly Pick<Passage, 'answerSet'>[]): boolean {
  return passages.length > 0 && passages.every(({ answerSet }) => answerSet === editor);
}

/**
 * Ids of the sets that a point's own mark names: those who say its first words; where the sources differ, or nothing of them is
 * printed, those who hold it.
 */
export function markedWith(point: Marked): readonly string[] {
  const [first] = point.passages;
  const holders = holdersOf(point);
  if (point.standing === 'differs' || !first || !holders.includes(first.answerSet)) return holders;
  return sayersOf(first);
}

/**
 * For each passage of a point the sets that are named before it; nobody where the mark before it, the point's own or that of the
 * passage above, names the same.
 */
export function marksWithin(point: Marked): readonly (readonly string[])[] {
  const differs = point.standing === 'differs';
  return point.passages.map((passage, place) => {
    const above = point.passages[place - 1];
    const named = above ? sayersOf(above) : markedWith(point);
    const own = sayersOf(passage);
    // What is the editor's says so in words.
    return passage.answerSet === editor || (!differs && isSame(named, own)) ? [] : own;
  });
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/**
 * The inline content of a sentence that has words of another set in it, with a sign before and behind these: `signs` makes what
 * stands there for a set. Other content stays as it is.
 */
export function withRunMarks(
  unit: Unit,
  answerSet: string,
  signs: { readonly before?: Sign; readonly behind?: Sign },
): readonly PhrasingContent[] {
  const { runs = [], phrasing } = unit;
  const starts = startsOf(runs, phrasing);
  if (runs.every((run) => run.answerSet === answerSet) || !starts) return phrasing;
  const pieces: PhrasingContent[] = [];
  let at = 0;
  for (const [place, run] of runs.entries()) {
    const start = starts[place] ?? 0;
    const foreign = run.answerSet !== answerSet;
    const before =
      foreign || isForeign(runs[place - 1], answerSet) ? (signs.before?.(run.answerSet) ?? []) : [];
    // Where one ends with the sentence nothing has to be given back.
    const opens = before.length > 0 && /\p{L}|\p{N}/u.test(run.text);
    const first = start + (opens ? (/^\s*/.exec(run.text)?.[0].length ?? 0) : 0);
    const end = start + run.text.length;
    pieces.push(...slicePhrasing(phrasing, at, first), ...(opens ? before : []));
    pieces.push(...slicePhrasing(phrasing, first, end));
    if (foreign) pieces.push(...(signs.behind?.(run.answerSet) ?? []));
    at = end;
  }
  return joinTexts(pieces);
}

/** Where each run begins in the plain text of inline content that ends with the last of them; null where one is not found. */
function startsOf(runs: readonly TextRun[], phrasing: readonly PhrasingContent[]): number[] | null {
  const text = phrasing.map((node) => plainText(node)).join('');
  const starts: number[] = [];
  let end = text.length;
  for (const run of runs.toReversed()) {
    const start = end < run.text.length ? -1 : text.lastIndexOf(run.text, end - run.text.length);
    if (start < 0) return null;
    starts.unshift(start);
    end = start;
  }
  return starts;
}

/** Makes what stands beside the words of a set; nothing where it is not to be named. */
export type Sign = (answerSet: string) => readonly PhrasingContent[];

function isForeign(run: TextRun | undefined, answerSet: string): boolean {
  return run !== undefined && run.answerSet !== answerSet;
}
