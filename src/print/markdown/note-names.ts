import type { Edition } from '../../model/edition.ts';
import { editor } from '../../model/handbook.ts';

/**
 * Answer set -> the name of its footnote: its mark, where that is one word. Markdown tells no capitals from small letters in these
 * names (CommonMark 0.31, "matching"), so one that another has already is numbered.
 */
export function noteNames({ answerSets, parts }: Edition): ReadonlyMap<string, string> {
  const entries = parts.flatMap((part) => part.entries);
  const taken = new Set([
    editor,
    ...entries.flatMap(({ id, points }) => [id, ...points.map((one) => one.id)]),
  ]);
  return new Map(
    answerSets.map(({ id, mark }) => {
      const plain = /^[\p{L}\p{N}-]+$/u.test(mark) ? mark : id;
      let name = plain;
      for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}-${count}`;
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}
