import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Refusal, StudioState } from '../../src/studio/api.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';

// Files as they are dropped, whatever they are called: none takes the place of another, and what is refused is told in words.

let studio: OpenStudio;
afterEach(() => studio?.remove());

const answers = (why: string) =>
  `## Why ${why}?\n\nBecause of ${why}.\n\n## How so?\n\nBy ${why} and by it.\n`;
const drop = async (path: string, files: Readonly<Record<string, string>>) => {
  const form = new FormData();
  form.append('title', 'Book');
  for (const [name, text] of Object.entries(files)) {
    form.append('file', new File([text], 'file'));
    form.append('path', name);
  }
  const answer = await studio.ask(path, { method: 'POST', body: form });
  return (await answer.json()) as StudioState & Refusal;
};
const filesOf = ({ project }: StudioState) => project?.sets.flatMap(({ files }) => files).sort();

it.each([
  ['long names', `${'x'.repeat(300)}1.md`, `${'x'.repeat(300)}2.md`, /^x{170,}(-2)?\.md$/],
  ['long names of other scripts', `${'漢字'.repeat(90)}1.md`, `${'漢字'.repeat(90)}2.md`, /^漢.*(-2)?\.md$/],
  ['deep folders', 'x/a/b/c/ada.md', 'y/a/b/c/ada.md', /^b\/c\/ada(-2)?\.md$/],
  ['capitals alone', 'Ada.md', 'ada.md', /^[Aa]da(-2)?\.md$/],
])('two files that differ by %s are two', async (_, one, other, shape) => {
  studio = await openStudio({}, null);
  const files = filesOf(await drop('/api/projects', { [one]: answers('one'), [other]: answers('two') }));
  expect(files).toHaveLength(2);
  for (const file of files ?? []) {
    expect(file).toMatch(shape);
    expect(Buffer.byteLength(file)).toBeLessThan(200);
  }
});

const project = {
  'book/handbook.yml':
    'answers:\n  - { id: a, title: Ada, files: a/notes.md }\n  - { id: b, title: Bob, files: b/notes.md }\n',
  'book/a/notes.md': '## Why?\n\nBecause. ![x](p.svg)\n',
  'book/b/notes.md': '## Why?\n\nFor no reason.\n',
};
const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" fill="${colour}"/></svg>`;

it('a name that two documents have is asked about, and each is found by its folder', async () => {
  studio = await openStudio(project, 'book');
  await studio.settled();
  const said = await drop('/api/documents', { 'notes.md': '## Why?\n\nAnew.\n', 'q.svg': drawing('red') });
  expect(said).toMatchObject({
    why: 'unfit',
    message: expect.stringMatching(/a\/notes\.md or b\/notes\.md/),
  });
  expect(existsSync(join(studio.folder, 'book/q.svg'))).toBe(false);
  await drop('/api/documents', { 'b/notes.md': '## Why?\n\nAnew.\n' });
  expect([studio.read('book/a/notes.md'), studio.read('book/b/notes.md')]).toEqual([
    project['book/a/notes.md'],
    '## Why?\n\nAnew.\n',
  ]);
});

it('a picture drawn anew takes the place of the old one, which is taken back', async () => {
  studio = await openStudio({ ...project, 'book/a/p.svg': drawing('red') }, 'book');
  await studio.settled();
  const { revision, history } = await drop('/api/documents', { 'a/p.svg': drawing('blue') });
  expect(history.undo).toBe('a/p.svg');
  expect(studio.read('book/a/p.svg')).toContain('blue');
  const pictures = async () => {
    const [entry] = (await (await studio.ask('/api/entries')).json()) as { id: string }[];
    return (await studio.ask(`/api/entries/${entry?.id}/pictures/0`)).text();
  };
  expect(await pictures()).toContain('blue');
  expect((await studio.post('/api/act', { kind: 'undo', revision })).status).toBe(200);
  expect(studio.read('book/a/p.svg')).toContain('red');
  expect(await pictures()).toContain('red');
});

it('what programs leave in a folder is no document', async () => {
  studio = await openStudio(project, 'book');
  await studio.settled();
  const state = await drop('/api/documents', {
    'team/.DS_Store': 'x',
    'team/._cleo.md': 'x',
    'team/~$cleo.docx': 'x',
    'team/Thumbs.db': 'x',
    'team/cleo.md': '## Why?\n\nCleo knows.\n',
  });
  expect(filesOf(state)).toEqual(['a/notes.md', 'b/notes.md', 'team/cleo.md']);
  expect(readdirSync(join(studio.folder, 'book/team'))).toEqual(['cleo.md']);
});

it('a document that is put aside leaves a file of that name alone', async () => {
  const pattern = project['book/handbook.yml'].replace('a/notes.md', 'a/*.md');
  studio = await openStudio(
    {
      ...project,
      'book/handbook.yml': pattern,
      'book/a/more.md': '## So?\n\nSo.\n',
      'book/a/more.md.out': 'mine',
    },
    'book',
  );
  const { revision } = await studio.settled();
  const out = await studio.post('/api/act', { kind: 'take-out', revision, file: 'a/more.md' });
  expect([out.status, readdirSync(join(studio.folder, 'book/a')).sort()]).toEqual([
    200,
    ['more.md.2.out', 'more.md.out', 'notes.md'],
  ]);
  const after = (await out.json()) as { state: StudioState };
  await studio.post('/api/act', { kind: 'undo', revision: after.state.revision });
  expect(readdirSync(join(studio.folder, 'book/a')).sort()).toEqual(['more.md', 'more.md.out', 'notes.md']);
  expect(studio.read('book/a/more.md.out')).toBe('mine');
});

it('what the machine does not let be written is told by its name in the project, and nothing is lost', async () => {
  studio = await openStudio(project, 'book');
  const { revision } = await studio.settled();
  const act = { kind: 'person', revision, set: 'a', title: 'Adele' };
  renameSync(join(studio.folder, 'book'), join(studio.folder, 'moved'));
  const said = (await (await studio.post('/api/act', act)).json()) as Refusal;
  expect(said.message).toMatch(/^book\/handbook\.yml cannot be written: .* was it moved or renamed\?$/);
  renameSync(join(studio.folder, 'moved'), join(studio.folder, 'book'));
  expect(studio.read('book/handbook.yml')).toBe(project['book/handbook.yml']);
});
