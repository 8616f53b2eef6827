import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView, QueueItem } from '../../src/studio/api.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { runCompiled } from '../helpers/run-compiled.ts';

/** Titles of courses with dishes below them, and one heading that asks: nothing but that one is taken for a question. */
const kitchen = [
  '## Soups',
  '### Beans',
  '### Peas',
  '## Cakes',
  '### Rye',
  '### Rolls',
  '## How is it kept?',
]
  .map(
    (title) => `${title}\n\n${/^## (?!How)/.test(title) ? '' : 'It is this. It is eaten. All like it.\n\n'}`,
  )
  .join('');

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio(
    {
      'book/handbook.yml': 'title: Kitchen\nanswers:\n  - { id: a, title: Ada, files: [a.md, b.md] }\n',
      'book/a.md': `# Kitchen\n\n${kitchen}`,
      'book/b.md': '# Bread\n\n## How is bread baked?\n\nIn an oven.\n\n## How is it cut?\n\nWith a knife.\n',
    },
    'book',
  );
  await studio.settled();
});
afterAll(() => studio.remove());

const view = async () => (await (await studio.ask('/api/documents/0')).json()) as DocumentView;
const act = async (asked: object) => {
  const { revision } = await studio.settled();
  expect((await studio.post('/api/act', { revision, ...asked })).status).toBe(200);
  return studio.settled();
};
const choose = async (shape: string | null) => {
  const { revision } = await studio.settled();
  return studio.post('/api/act', { revision, kind: 'reading', file: 'a.md', shape });
};
const unusedOf = async (file: string) => {
  const queue = (await (await studio.ask('/api/queue')).json()) as QueueItem[];
  return { queue, at: queue.find(({ kind, place }) => kind === 'unused' && place === file) };
};
const questionsByCommand = async () => {
  const { out } = await runCompiled(['check', 'book'], studio.folder);
  return /a\.md \(markdown\): (\d+) question/.exec(out)?.[1];
};

describe('what is not used of a document', () => {
  it('is settled once it was seen, which is taken back and undone', async () => {
    const { queue, at } = await unusedOf('a.md');
    expect(at).toMatchObject({ settled: false, settle: { verb: 'seen', target: 'a.md' } });
    const seen = await act({ kind: 'edit', ...at?.settle });
    expect(studio.read('book/edits.yml')).toMatch(/- seen: a\.md\n {2}sentences: "\d+"/);
    expect(seen.project?.documents[0]).toMatchObject({ file: 'a.md', isSeen: true });
    expect(seen.project?.settled).toBe(1);
    expect(seen.messages.some(({ rule }) => rule === 'all-used')).toBe(false);
    expect((await unusedOf('a.md')).at).toMatchObject({ settled: true, isSeen: true });
    const back = await act({ kind: 'withdraw', ...at?.settle });
    expect(back.project?.documents[0]).toMatchObject({ isSeen: false });
    await act({ kind: 'undo' });
    expect((await unusedOf('a.md')).at?.settled).toBe(true);
    await act({ kind: 'undo' });
    expect((await unusedOf('a.md')).queue).toEqual(queue);
  });
});

describe('what is said of a document', () => {
  it('is told in the language that the browser asks for, of those that the studio speaks', async () => {
    const said = async (path: string, tags: string) =>
      (await studio.ask(path, { headers: { 'accept-language': tags } })).text();
    expect(await said('/api/messages', 'en')).toMatch(/\d+ of \d+ sentences are not used/);
    expect(await said('/api/messages', 'xx, de-AT;q=0.8, en;q=0.5')).toMatch(/von \d+ Sätzen/);
    const [english, german] = [
      await said('/api/documents/0', 'xx'),
      await said('/api/documents/0', 'de'),
    ].map((text) => (JSON.parse(text) as DocumentView).lines.flatMap(({ reason }) => reason ?? []));
    expect(english?.length).toBeGreaterThan(0);
    expect(german).toHaveLength(english?.length ?? 0);
    expect(german).not.toEqual(english);
    expect(german?.join()).not.toMatch(/[<>]/);
  });
});

describe('another reading of a document', () => {
  it('is offered with its first questions and what it would use', async () => {
    const { questions, others, isChosen } = await view();
    expect({ questions, isChosen }).toEqual({ questions: 1, isChosen: false });
    expect(others.find(({ shape }) => shape === 'headings of level 3')).toMatchObject({
      questions: 4,
      uses: 17,
      examples: ['### Beans', '### Peas', '### Rye'],
    });
  });

  it('is kept for this file alone, and the command line reads it so', async () => {
    const before = studio.read('book/handbook.yml');
    expect(await questionsByCommand()).toBe('1');
    expect((await choose('headings of level 3')).status).toBe(200);
    expect(studio.read('book/handbook.yml')).toMatch(/reading:\s*\{?\s*a\.md: headings of level 3/);
    const { questions, isChosen, notUsed } = await view();
    expect({ questions, isChosen }).toEqual({ questions: 4, isChosen: true });
    expect(notUsed).toBeLessThan(12);
    expect(await questionsByCommand()).toBe('4');
    expect((await choose(null)).status).toBe(200);
    expect(studio.read('book/handbook.yml')).not.toContain('reading');
    expect((await view()).questions).toBe(1);
    for (let undone = 0; undone < 2; undone++)
      await studio.post('/api/act', { revision: (await studio.settled()).revision, kind: 'undo' });
    expect(studio.read('book/handbook.yml')).toBe(before);
  });

  it('that the document does not have is refused, and nothing is written', async () => {
    const before = studio.read('book/handbook.yml');
    const answer = await choose('headings of level 9');
    expect(answer.status).toBe(422);
    expect((await answer.json()).message).toContain('This document has no reading `headings of level 9`');
    expect(studio.read('book/handbook.yml')).toBe(before);
  });
});
