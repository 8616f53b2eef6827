import { answerWord, columnsOf, isAbout } from './column-names.ts';

const byPerson = new RegExp(
  `^(?:${answerWord})s?(?:\\s+(?:by|of|from|von|de|di|da|van)\\s+|\\s*[:(\\[–—-]\\s*|[\\s_]+)(.+?)[)\\]]?$`,
  'i',
);
const ofPerson = new RegExp(`^(.+?)(?:['’]s?)?[\\s_-]+(?:${answerWord})s?$`, 'i');
const noPerson =
  /^(?:correct|right|accepted|suggested|short|long|sample|model|full|brief|detailed|best|final|expected|student|true|type|id|key|text|html|body|date|length|start|end|number|no|count|url|link|source|author|choices?|options?)$/i;
/** Columns of which each holds one person's answers. */
export interface Person {
  readonly name: string;
  readonly column: string;
}

/**
 * The people whose answers stand in columns of their own beside the questions, two at the least: `Answer by Ada` and
 * `Answer by Bob`, or, where no column is named as the answer, whatever columns hold prose. `rows` are the first few.
 */
export function peopleOf(heads: readonly string[], rows: readonly (readonly string[])[]): readonly Person[] {
  const columns = columnsOf(heads);
  if (columns.question === undefined) return [];
  const used = Object.values(columns);
  const named = heads.flatMap((head): Person[] => {
    if (used.includes(head)) return [];
    const name = byPerson.exec(head.trim())?.[1] ?? ofPerson.exec(head.trim())?.[1];
    return name && !noPerson.test(name) ? [{ name, column: head }] : [];
  });
  const prose =
    columns.answer === undefined
      ? heads.flatMap((head, at): Person[] =>
          !used.includes(head) && head.trim() !== '' && !isAbout(head) && isProse(rows, at)
            ? [{ name: named.find(({ column }) => column === head)?.name ?? head.trim(), column: head }]
            : [],
        )
      : [];
  const found = prose.length > named.length ? prose : named;
  return found.length > 1 && new Set(found.map(({ column }) => column)).size === found.length ? found : [];
}

/** Whether a column's cells are of three words or more in the mean, or are mostly sentences. */
export function isProse(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const words = cells.reduce((sum, cell) => sum + (cell.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const sentences = cells.filter((cell) => /\p{L}.*[.!。！]["'”’)]*$/su.test(cell)).length;
  return cells.length > 0 && (words / cells.length >= 3 || sentences * 2 > cells.length);
}
