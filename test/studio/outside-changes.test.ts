import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { StudioState } from '../../src/studio/api.ts';
import { lookForChanges } from '../../src/studio/desk/outside-changes.ts';
import { manyQuestions } from '../bench/many-questions.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { book } from './book.ts';

// What another hand does to the files of the project that is open, at the worst moment.

let studio: OpenStudio;
afterEach(() => studio?.remove());

const stateOf = async () => (await (await studio.ask('/api/state')).json()) as StudioState;
const until = async (isSo: (state: StudioState) => boolean) => {
  for (let turn = 0; turn < 600; turn++) {
    const state = await stateOf();
    if (!state.busy && isSo(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came so');
};

describe('a change by another hand', () => {
  it('is found in the files that are known, ours is not, and one of a file that came since is', async () => {
    studio = await openStudio({ 'book/a.md': 'a', 'book/edits.yml': 'e' }, null);
    const folder = join(studio.folder, 'book');
    let documents = ['a.md'];
    const looked = lookForChanges(
      () => ({ folder, documents }),
      () => true,
      async () => {},
    );
    looked.seen();
    expect(looked.found()).toBe(false);
    appendFileSync(join(folder, 'edits.yml'), 'ours');
    looked.wrote('edits.yml');
    expect(looked.found()).toBe(false);
    documents = ['a.md', 'b.md'];
    looked.more();
    writeFileSync(join(folder, 'b.md'), 'b');
    expect(looked.found()).toBe(true);
    looked.seen();
    rmSync(join(folder, 'a.md'));
    looked.more();
    looked.wrote('edits.yml');
    expect(looked.found()).toBe(true);
    looked.end();
  });

  it('to handbook.yml right before an act makes the act stale, and the person who was meant keeps the name', async () => {
    studio = await openStudio(book, 'book');
    const { revision } = await studio.settled();
    const path = join(studio.folder, 'book/handbook.yml');
    writeFileSync(join(studio.folder, 'book/z.md'), '## Where is the key?\n\nOn its hook.\n');
    const text = studio.read('book/handbook.yml');
    const more = text.replace('answers:\n', 'answers:\n  - { id: z, title: Zed, files: z.md }\n');
    writeFileSync(path, more);
    const act = { kind: 'person', revision, set: 'b', title: 'Robert' };
    const refused = await studio.post('/api/act', act);
    expect(refused.status).toBe(409);
    expect(studio.read('book/handbook.yml')).toBe(more);
    const now = await studio.settled();
    expect(now.project?.sets.map(({ title }) => title).sort()).toEqual(['Ada', 'Bob', 'Zed']);
    expect((await studio.post('/api/act', { ...act, revision: now.revision })).status).toBe(200);
    expect(studio.read('book/handbook.yml')).toBe(more.replace('title: Bob', 'title: Robert'));
  });

  it('while the project is read is read, too', async () => {
    const texts = Object.entries(manyQuestions(60)).map(([name, text]) => [`book/${name}`, text] as const);
    studio = await openStudio(
      {
        ...Object.fromEntries(texts),
        'book/handbook.yml':
          'title: Many\nanswers:\n  - { id: a, files: a.txt }\n  - { id: b, files: b.txt }\n',
      },
      'book',
    );
    const { revision } = await studio.settled();
    const path = join(studio.folder, 'book/handbook.yml');
    const act = studio.post('/api/act', { kind: 'person', revision, set: 'b', title: 'Robert' });
    // It is read at this moment, or was just now.
    for (let turn = 0; turn < 200 && !studio.read('book/handbook.yml').includes('Robert'); turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 60));
    writeFileSync(path, studio.read('book/handbook.yml').replace('title: Many', 'title: Many more'));
    expect((await act).status).toBe(200);
    const after = await until(({ project }) => project?.title === 'Many more');
    expect(after.project?.sets.map(({ title }) => title)).toContain('Robert');
  });
});

it('an act is done though what was done cannot be kept, and can be taken back', async () => {
  studio = await openStudio({ ...book, '.cache': '' }, 'book');
  const { revision } = await studio.settled();
  const done = await studio.post('/api/act', { kind: 'person', revision, set: 'b', title: 'Robert' });
  expect(done.status).toBe(200);
  expect(studio.read('book/handbook.yml')).toContain('title: Robert');
  const { state } = (await done.json()) as { state: StudioState };
  expect((await studio.post('/api/act', { kind: 'undo', revision: state.revision })).status).toBe(200);
  expect(studio.read('book/handbook.yml')).toBe(book['book/handbook.yml']);
});
