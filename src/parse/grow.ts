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
  take(headings, (before, head) => follows(before, head));
  take(headings.toReversed(), (after, head) => follows(head, after));
  return all.size === questions.size ? questions : all;
}
