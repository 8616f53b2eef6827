import { grouped } from './grouped.ts';
import type { Head } from './head.ts';

/** Says of each heading under which it stands, how many beside it ask, and whether it comes again and again. */
export function withFamilies(heads: readonly Head[]): Head[] {
  const under = parents(heads);
  const families = new Map<string, Head[]>();
  const texts = new Map<string, number>();
  /** Of headings that ask the same again: under which others they stand. */
  const asked = new Map<string, number[]>();
  const family = (head: Head, at: number): string => `${under[at]} ${head.level}`;
  const labels = new Map<string, number>();
  heads.forEach((head, at) => {
    if (isLabel(head)) labels.set(head.words.toLowerCase(), (labels.get(head.words.toLowerCase()) ?? 0) + 1);
    if (head.kind !== 'heading' || head.contents) return;
    if (!head.service) grouped(families, family(head, at), head);
    if (head.asks < 1 && !head.marker?.number && head.marker?.names !== 'question')
      texts.set(head.words.toLowerCase(), (texts.get(head.words.toLowerCase()) ?? 0) + 1);
    if (head.asks === 1 && !head.marker && (under[at] ?? -1) >= 0)
      grouped(asked, head.words.toLowerCase(), under[at] ?? -1);
  });
  // `When to use it?` under one heading after the other is a part of each answer.
  const recurring = new Set(
    [...asked].flatMap(([words, over]) =>
      over.length >= 3 && new Set(over).size === over.length ? [words] : [],
    ),
  );
  const shares = new Map(
    [...families].map(([key, members]) => [
      key,
      members.filter(({ asks }) => asks >= 0.6).length / members.length,
    ]),
  );
  const placed = heads.map((head, at) =>
    head.kind === 'heading'
      ? {
          ...head,
          under: under[at] ?? -1,
          company: shares.get(family(head, at)) ?? 0,
          repeated:
            head.asks < 1
              ? (texts.get(head.words.toLowerCase()) ?? 0) >= 3
              : !head.marker && recurring.has(head.words.toLowerCase()),
        }
      : (labels.get(head.words.toLowerCase()) ?? 0) >= 3 && isLabel(head)
        ? { ...head, repeated: true }
        : head,
  );
  return withExercises(placed);
}

/** Whether a line may be the label of a part of an answer: `**How it works:**`. */
function isLabel({ kind, bold, asks, marker }: Head): boolean {
  return kind !== 'heading' && bold && asks < 1 && !marker;
}

/** Share of headings that ask, from which on what stands under those beside them is theirs. */
const asking = 0.4;

/**
 * Marks the questions of quizzes: numbered lines under a heading that recurs (`Test yourself`) under headings of which many ask, counted
 * from 1 under each.
 */
function withExercises(heads: readonly Head[]): Head[] {
  let over: Head | null = null;
  let next = 1;
  return heads.map((head) => {
    if (head.kind === 'heading') {
      over = head;
      next = 1;
      return head;
    }
    const parent = over?.repeated ? heads[over.under] : undefined;
    const counts = head.marker?.number === String(next);
    if (!parent || parent.company < asking || !counts) return head;
    next++;
    return { ...head, exercise: true };
  });
}

/** For each heading the place of the last one before it of a higher level. */
function parents(heads: readonly Head[]): readonly number[] {
  const open: number[] = [];
  return heads.map((head, at) => {
    if (head.kind !== 'heading') return -1;
    while (open.length > 0 && (heads[open.at(-1) ?? 0]?.level ?? 0) >= head.level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(at);
    return parent;
  });
}
