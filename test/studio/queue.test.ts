import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EntryRow, QueueItem } from '../../src/studio/api.ts';
import { leastSureFirst } from '../../src/studio/page/views/matching/least-sure-first.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';

const answer = (pay: string, more = '') =>
  `1. How is on-call duty paid?\n\n- **Pay:** A flat rate of ${pay} euros a week.\n\n2. Who brings the keys?\n\n- **Keys:** The night shift brings the keys to the office.\n${more}`;

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio(
    {
      'book/a.md': answer('450', '\n3. Where do the bikes of visitors stand?\n\nIn the yard.\n'),
      'book/b.md': answer('500', '\n3. How many days of holiday are there?\n\nThirty.\n'),
      'book/c.md': answer('550', '\n3. How do you ask for holiday?\n\nIn the portal.\n'),
      'book/d.md': answer('600'),
      'book/handbook.yml': `title: Four\nlanguage: en\nanswers:\n${['a', 'b', 'c', 'd'].map((id) => `  - { id: ${id}, files: ${id}.md }\n`).join('')}`,
    },
    'book',
  );
  await studio.settled();
});
afterAll(() => studio?.remove());

const ask = async <T>(path: string) => (await (await studio.ask(path)).json()) as T;
const differences = async () =>
  (await ask<readonly QueueItem[]>('/api/queue')).filter(
    ({ kind, point }) => kind === 'difference' && point !== null,
  );
const act = async (asked: object) => {
  const { revision } = await studio.settled();
  expect((await studio.post('/api/act', { revision, ...asked })).status).toBe(200);
  return studio.settled();
};

it('a difference is settled by being kept, not by one person being set apart while the others go on to differ', async () => {
  const [item] = await differences();
  expect(item).toMatchObject({ settled: false });
  const before = (await studio.settled()).project?.settled;
  const target = item?.point ?? '';
  const state = await act({ kind: 'edit', verb: 'unlink', target, fields: { set: 'd' } });
  expect(state.project?.settled).toBe(before);
  expect(await differences()).toMatchObject([{ point: target, settled: false }]);
  await act({ kind: 'edit', verb: 'relabel', target, fields: { label: 'Money' } });
  expect(await differences()).toMatchObject([{ point: target, settled: false }]);
  await act({ kind: 'edit', ...item?.settle });
  const [kept] = await differences();
  expect(kept).toMatchObject({ point: target, settled: true });
  await act({ kind: 'withdraw', ...kept?.withdraw });
  expect(await differences()).toMatchObject([{ point: target, settled: false }]);
});

it('least sure first: what may be the same, what stands alone, then the weakest joins', async () => {
  const row = (id: string, more: Partial<EntryRow>): EntryRow => ({
    id,
    number: 1,
    question: id,
    topic: null,
    wordings: [],
    confidence: 1,
    review: false,
    alone: false,
    offers: [],
    ...more,
  });
  const two = [1, 2].map((at) => ({ set: String(at), name: '', text: '', line: 1, file: '' }));
  const rows = [
    row('sure', { wordings: two, confidence: 0.97 }),
    row('alone and seen', {}),
    row('alone', { alone: true }),
    row('weak', { wordings: two, confidence: 0.02, review: true }),
    row('perhaps', { alone: true, offers: [{ own: '', set: '2', name: '', text: '' }] }),
    row('another alone', { alone: true }),
  ];
  expect(leastSureFirst(rows).map(({ id }) => id)).toEqual([
    'perhaps',
    'alone',
    'another alone',
    'weak',
    'sure',
    'alone and seen',
  ]);
  const alone = async () =>
    (await ask<readonly EntryRow[]>('/api/entries'))
      .filter((one) => one.alone)
      .map(({ question }) => question);
  const bikes = 'Where do the bikes of visitors stand?';
  expect(await alone()).toContain(bikes);
  const lacking = (await ask<readonly QueueItem[]>('/api/queue')).filter(
    ({ kind, title }) => kind === 'gap' && title === bikes,
  );
  expect(lacking).toHaveLength(3);
  await act({ kind: 'edits', edits: lacking.map(({ settle }) => settle) });
  expect(await alone()).not.toContain(bikes);
});
