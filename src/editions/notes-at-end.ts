import { type Finding, note, plural } from '../report.ts';

/** Says that notes stand at the end of their question, because no page had room for them at its foot. */
export function notesAtEnd(file: string, ids: readonly string[]): readonly Finding[] {
  if (ids.length === 0) return [];
  return [
    note('note-at-foot', {
      file,
      reason: `${plural(ids.length, 'note')} ${ids.length === 1 ? 'stands' : 'stand'} at the end of the question, not at the foot of the page`,
      actual: ids.slice(0, 5).join(', ') + (ids.length > 5 ? ', ...' : ''),
      todo: 'They are long, or called in a table or in columns that go on over the page. Shorten them, or choose another theme.',
    }),
  ];
}
