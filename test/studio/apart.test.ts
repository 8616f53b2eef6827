import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finding, QueueItem } from '../../src/studio/api.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';

const ada =
  '1. How do you bake bread?\n\n- Dough: You mix flour with water and salt.\n\n2. How long does it rest?\n\n- Time: It rests for two hours.\n';
const bob =
  '1. How do you bake bread?\n\n- Oven: The oven has to be hot before you begin.\n\n2. How long does it rest?\n\n- Place: It rests in a warm room.\n';
const finn =
  '1. Wie backt man ein Brot?\n\n- Teig: Man mischt Mehl mit Wasser und Salz.\n\n2. Wie lange ruht der Teig?\n\n- Zeit: Er ruht zwei Stunden lang.\n';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio(
    {
      'book/ada.md': ada,
      'book/bob.md': bob,
      'book/finn.md': finn,
      'book/handbook.yml':
        'answers:\n  - {id: ada, files: ada.md}\n  - {id: bob, files: bob.md}\n  - {id: finn, files: finn.md}\n',
    },
    'book',
  );
  await studio.settled();
});
afterAll(() => studio?.remove());

const queue = async () => (await (await studio.ask('/api/queue')).json()) as QueueItem[];
const messages = async (language: string) =>
  (await (
    await studio.ask('/api/messages', { headers: { 'accept-language': language } })
  ).json()) as Finding[];

it('a document in another language is one thing to look at, and its language is named as the cause', async () => {
  const apart = (await queue()).filter(({ kind }) => kind === 'apart');
  expect(apart).toMatchObject([{ set: 'finn', place: 'finn.md', languages: ['de', 'en'], settled: false }]);
  // Not one for each answer that it and the others lack.
  expect((await queue()).filter(({ kind }) => kind === 'gap')).toEqual([]);
  const told = async (language: string) =>
    (await messages(language)).find(({ rule }) => rule === 'questions-in-common');
  expect((await told('en'))?.reason).toBe(
    'Finn is in German, the other answer sets in English: it has no question in common with them',
  );
  expect((await told('de'))?.reason).toContain('Finn ist auf Deutsch, die anderen Sammlungen auf Englisch');
  expect((await told('en'))?.todo).toContain('in the view Questions');
});

it('is settled by having been looked at, which is kept, and taken back', async () => {
  const [item] = (await queue()).filter(({ kind }) => kind === 'apart');
  const act = async (asked: object) =>
    studio.post('/api/act', { revision: (await studio.settled()).revision, ...asked });
  expect((await act({ kind: 'edit', ...item?.settle })).status).toBe(200);
  await studio.settled();
  expect(studio.read('book/edits.yml')).toMatch(/seen: finn\.md\s+set: finn/);
  expect((await queue()).filter(({ kind }) => kind === 'apart')).toMatchObject([
    { settled: true, isSeen: true },
  ]);
  // It fits: no build is told that it does not.
  expect((await messages('en')).filter(({ rule }) => rule === 'edits-fit')).toEqual([]);
  expect((await act({ kind: 'withdraw', ...item?.settle })).status).toBe(200);
  await studio.settled();
  expect((await queue()).filter(({ kind }) => kind === 'apart')).toMatchObject([{ settled: false }]);
});
