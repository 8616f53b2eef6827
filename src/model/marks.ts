import type { PhrasingContent } from 'mdast';
import { editor, type Passage, type Point } from './handbook.ts';
import type { TextRun } from './text-run.ts';
import type { Unit } from './unit.ts';

// Who is named beside words that are printed. A mark is a claim: whoever it names says all of these words, not the like of them.

/** Ids of the sets that say each sentence of a passage, the one whose words they are first. */
export function sayersOf({ answerSet, also = [] }: Pick<Passage, 'answerSet' | 'also'>): readonly string[] {
  return [...new Set([answerSet, ...also])];
}

/** Ids of the sets that have something to say on a point, whether or not in the words that are printed. */
export function holdersOf({ members }: Pick<Point, 'members'>): readonly string[] {
  return [...new Set(members.map(({ answerSet }) => answerSet))];
}

/**
 * Ids of the sets that a point's own mark names: those who say its first words; where the sources differ, or nothing of them is
 * printed, or the editor wrote it, those who hold it.
 */
export function markedWith(point: Pick<Point, 'members' | 'passages' | 'standing'>): readonly string[] {
  const [first] = point.passages;
  const holders = holdersOf(point);
  if (point.standing === 'differs' || !first || !holders.includes(first.answerSet)) return holders;
  return sayersOf(first);
}

/**
 * For each passage of a point the sets that are named before it; nobody where the mark before it, the point's own or that of the
 * passage above, names the same.
 */
export function marksWithin(
  point: Pick<Point, 'members' | 'passages' | 'standing'>,
): readonly (readonly string[])[] {
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
  const last = phrasing.at(-1);
  if (runs.every((run) => run.answerSet === answerSet) || last?.type !== 'text') return phrasing;
  const pieces: PhrasingContent[] = [];
  let at = 0;
  for (const [place, run] of runs.entries()) {
    const start = last.value.indexOf(run.text, at);
    if (start < 0) return phrasing;
    const foreign = run.answerSet !== answerSet;
    const before =
      foreign || isForeign(runs[place - 1], answerSet) ? (signs.before?.(run.answerSet) ?? []) : [];
    // Where one ends with the sentence nothing has to be given back.
    const opens = before.length > 0 && /\p{L}|\p{N}/u.test(run.text);
    const gap = last.value.slice(at, start) + (opens ? (/^\s*/.exec(run.text)?.[0] ?? '') : '');
    pieces.push({ type: 'text', value: gap }, ...(opens ? before : []));
    pieces.push({ type: 'text', value: opens ? run.text.trimStart() : run.text });
    if (foreign) pieces.push(...(signs.behind?.(run.answerSet) ?? []));
    at = start + run.text.length;
  }
  const text = pieces.filter((node) => node.type !== 'text' || node.value !== '');
  return [...phrasing.slice(0, -1), ...text];
}

/** Makes what stands beside the words of a set; nothing where it is not to be named. */
export type Sign = (answerSet: string) => readonly PhrasingContent[];

function isForeign(run: TextRun | undefined, answerSet: string): boolean {
  return run !== undefined && run.answerSet !== answerSet;
}
