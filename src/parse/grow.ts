import type { Head } from './head.ts';
import { follows } from './worth.ts';

/** Questions with the headings that are numbered as their neighbours are, whether they ask or not: `4. Best way to ...` after 3. */
export function grown(questions: ReadonlySet<Head>, heads: readonly Head[]): ReadonlySet<Head> {
  const headings = heads.filter(({ kind, contents }) => kind === 'heading' && !contents);
  const all = new Set(questions);
  const take = (row: readonly Head[], joins: (known: Head, head: Head) => boolean): void => {
    const last: (Head | undefined)[] = [];
    for (const head of row) {
      const beside = last[head.level];
      // What stands under another heading of a higher level counts anew.
      last.length = head.level;
      last[head.level] = head;
      if (all.has(head) || !head.marker?.number || head.service || head.marker.names === 'answer') continue;
      if (beside && all.has(beside) && joins(beside, head)) all.add(head);
    }
  };
  for (const head of filling(questions, heads)) all.add(head);
  take(headings, (before, head) => follows(before, head));
  take(headings.toReversed(), (after, head) => follows(head, after));
  return all.size === questions.size ? questions : all;
}

/** Paragraphs with the very numbers that are missing between two questions that are paragraphs, too: tasks among what asks. */
function filling(questions: ReadonlySet<Head>, heads: readonly Head[]): readonly Head[] {
  const found: Head[] = [];
  let last: Head | null = null;
  let row: Head[] = [];
  for (const head of heads) {
    if (head.kind !== 'text' || !head.marker?.number || head.contents || head.marker.names === 'answer')
      continue;
    if (!questions.has(head)) {
      row.push(head);
      continue;
    }
    // Before the first question they have to begin at one, under the same heading.
    const all: Head[] = last ? [last, ...row, head] : [...fromOne(row, head), head];
    if (
      all.length > (last ? 2 : 1) &&
      all.every((one, at) => at === 0 || (follows(all[at - 1], one) && isLike(one, head)))
    )
      for (const one of all) if (!questions.has(one)) found.push(one);
    last = head;
    row = [];
  }
  return found;
}

function fromOne(row: readonly Head[], first: Head): readonly Head[] {
  const at = row.findLastIndex(({ marker }) => marker?.number === '1');
  const counted = at < 0 ? [] : row.slice(at);
  return counted.every(({ chapter }) => chapter === first.chapter) ? counted : [];
}

function isLike(one: Head, other: Head): boolean {
  return one.marker?.delimiter === other.marker?.delimiter && one.bold === other.bold;
}
