import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding, StudioState } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { openScreen, show } from '../pictures/views.ts';

// A form to which somebody answered since, and a table with a column more: whoever came in is taken in by a button, and taken out by undoing.

const head = 'Timestamp,E-mail address,Where are the bikes kept?,When may I send a thing back?\n';
const ada = '2026-03-01 09:12,ada@example.org,In the old cellar.,Within thirty days of the sale.\n';
const ben = '2026-03-02 10:40,ben@example.org,By the northern gate.,Never on a Sunday.\n';
const eve = '2026-03-03 08:00,eve@example.org,Under the roof of the yard.,Ask the desk first.\n';
const table = (...people: readonly string[]) =>
  [
    ['Question', ...people.map((name) => `Answer by ${name}`)],
    ['Who has the key?', ...people.map((name) => `The key hangs in the room of ${name} on the left.`)],
    ['Where is the bin?', ...people.map((name) => `The bin stands behind the door of ${name} and is green.`)],
  ]
    .map((row) => row.join(','))
    .join('\n');

let studio: OpenStudio;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  studio = await openStudio(
    {
      'book/handbook.yml': `title: Shop # ours
answers:
  - { id: a, title: Ada, files: form.csv, columns: { respondent: "2026-03-01 09:12" } }
  - { id: b, title: Ben, files: form.csv, columns: { respondent: 2 } }
  - { id: c, title: Cleo, files: table.csv, columns: { answer: Answer by Cleo } }
  - { id: d, title: Dan, files: table.csv, columns: { answer: 3 } }
`,
      'book/form.csv': head + ada + ben,
      'book/table.csv': table('Cleo', 'Dan'),
    },
    'book',
  );
  await studio.settled();
  browser = await openBrowser();
  page = await browser.newPage();
  await openScreen(page, studio, { width: 1280, height: 900, dark: false, language: 'en' });
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

const drop = async (path: string, text: string): Promise<StudioState> => {
  const form = new FormData();
  form.append('file', new File([text], path));
  form.append('path', path);
  return (await (await studio.ask('/api/documents', { method: 'POST', body: form })).json()) as StudioState;
};
const newcomers = ({ project }: StudioState) =>
  Object.fromEntries((project?.documents ?? []).map(({ file, newcomers: names }) => [file, names]));

describe('whoever came in with a new version of a table', () => {
  it('is nobody where all who answered have their answer sets', async () => {
    expect(newcomers(await studio.settled())).toEqual({ 'form.csv': [], 'table.csv': [] });
  });

  it('is told of above the lines of a form, taken in by a button, and taken out by undoing', async () => {
    const state = await drop('form.csv', head + ada + ben + eve);
    expect(newcomers(state)['form.csv']).toEqual(['Respondent 3']);
    const said = (await (await studio.ask('/api/messages')).json()) as Finding[];
    expect(said.find(({ rule }) => rule === 'form-people')?.todo).toBe(
      'Take them in, above the lines of this document in the view Reading.',
    );
    await show(page, 'reading/0', '.documents .count.is-bad', '.alarm');
    expect(await runAxe(page)).toEqual([]);
    expect(await page.$eval('.alarm', ({ textContent }) => textContent)).toContain('(1): Respondent 3.');
    await page.click('.alarm button');
    await expect
      .poll(() => studio.read('book/handbook.yml'), { timeout: 30_000 })
      .toMatch(/title: Shop # ours[\s\S]*respondent: "?2026-03-03 08:00"?/);
    const taken = await studio.settled();
    expect(taken.project?.sets.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(newcomers(taken)['form.csv']).toEqual([]);
    await page.waitForFunction(() => !document.querySelector('.documents .count.is-bad'));
    await studio.post('/api/act', { kind: 'undo', revision: taken.revision });
    expect(newcomers(await studio.settled())['form.csv']).toEqual(['Respondent 3']);
    expect(studio.read('book/handbook.yml')).not.toContain('2026-03-03');
  });

  it('is told of where a table has a column of theirs, by the name of the column', async () => {
    const state = await drop('table.csv', table('Cleo', 'Dan', 'Fay'));
    expect(newcomers(state)['table.csv']).toEqual(['Fay']);
    await studio.post('/api/act', { kind: 'newcomers', file: 'table.csv', revision: state.revision });
    const { project } = await studio.settled();
    expect(project?.sets.at(-1)).toMatchObject({ id: 'e', title: 'Fay', questions: 2 });
    expect(studio.read('book/handbook.yml')).toContain('Answer by Fay');
  });

  it('is no one else’s business where nobody came in', async () => {
    const { revision } = await studio.settled();
    expect((await studio.post('/api/act', { kind: 'newcomers', file: 'table.csv', revision })).status).toBe(
      422,
    );
  });

  it('parts a form that one person alone had answered from those who answer it later', async () => {
    writeFileSync(
      join(studio.folder, 'book/handbook.yml'),
      'title: Shop\nanswers:\n  - { id: a, title: Ada, files: form.csv }\n',
    );
    await studio.post('/api/refresh', {});
    const state = await studio.settled();
    expect(newcomers(state)['form.csv']).toEqual(['Respondent 2', 'Respondent 3']);
    await studio.post('/api/act', { kind: 'newcomers', file: 'form.csv', revision: state.revision });
    const { project } = await studio.settled();
    expect(project?.sets.map(({ title, questions }) => [title, questions])).toEqual([
      ['Ada', 2],
      ['Respondent 2', 2],
      ['Respondent 3', 2],
    ]);
  });
});
