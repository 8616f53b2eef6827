import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentView, EntryRow, EntryView } from '../../src/studio/api.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';

// A form: all questions stand on one line, and all answers of a person on another. Each is shown as what it is.

const form = [
  'Timestamp,E-mail address,What do you do first when a page comes in?,How do you roll back a release?',
  '2026-03-01 09:12,ada@example.org,Acknowledge the page.,Run the rollback to the previous one.',
  '2026-03-02 10:40,ben@example.org,Write into the channel.,Ask the commander first of all.',
].join('\n');

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio(
    {
      'book/handbook.yml':
        'title: Duty\nanswers:\n  - { id: a, files: form.csv, columns: { respondent: 1 } }\n  - { id: b, files: form.csv, columns: { respondent: 2 } }\n',
      'book/form.csv': form,
    },
    'book',
  );
  await studio.settled();
});
afterAll(() => studio?.remove());
const json = async <T>(path: string) => (await (await studio.ask(path)).json()) as T;

it('at the merge desk each person has the answer to the question that is looked at', async () => {
  const shown: Record<string, readonly string[]> = {};
  for (const { id } of await json<readonly EntryRow[]>('/api/entries')) {
    const { question, sources } = await json<EntryView>(`/api/entries/${id}`);
    shown[question] = sources.map(({ intro, points, outro }) =>
      [intro, ...points, outro]
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
    );
  }
  expect(shown).toEqual({
    'What do you do first when a page comes in?': ['Acknowledge the page.', 'Write into the channel.'],
    'How do you roll back a release?': [
      'Run the rollback to the previous one.',
      'Ask the commander first of all.',
    ],
  });
});

it('in the view Reading each cell has its own fate: what is printed is not told as left out beside an address', async () => {
  const { lines, exact } = await json<DocumentView>('/api/documents/0');
  expect(exact).toBe(false);
  const fates = Object.fromEntries(lines.map(({ text, fate }) => [text, fate]));
  expect(fates).toMatchObject({
    'How do you roll back a release?': 'question',
    'ada@example.org': 'left-out',
    'Acknowledge the page.': 'printed',
    'Run the rollback to the previous one.': 'printed',
  });
  expect(lines.filter(({ fate }) => fate === 'not-used')).toEqual([]);
});
