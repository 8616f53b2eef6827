import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding, QueueItem, StudioBuild, StudioState } from '../../src/studio/api.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { book } from './book.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio(book, 'book');
  await studio.settled();
});
afterAll(() => studio.remove());

const drop = async (text: string): Promise<StudioState> => {
  const form = new FormData();
  form.append('file', new File([text], 'a.md'));
  form.append('path', 'a.md');
  return (await (await studio.ask('/api/documents', { method: 'POST', body: form })).json()) as StudioState;
};
const act = async (asked: object) =>
  studio.post('/api/act', { revision: (await studio.settled()).revision, ...asked });
const json = async <T>(path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await (await studio.ask(path, { headers })).json()) as T;
const stale = async () => (await json<QueueItem[]>('/api/queue')).filter(({ kind }) => kind === 'stale');

describe('a new version of a document', () => {
  const old = book['book/a.md'];
  const fresh = old.replace('In the cellar', 'In the yard');

  it('is taken back, and comes again, also after the studio was started anew', async () => {
    expect((await drop(fresh)).history.undo).toBe('a.md');
    expect(studio.read('book/a.md')).toBe(fresh);
    expect((await act({ kind: 'undo' })).status).toBe(200);
    expect(studio.read('book/a.md')).toBe(old);
    expect(await json<unknown[]>('/api/changes')).toEqual([]);
    await studio.stop('SIGKILL');
    await studio.again();
    expect((await act({ kind: 'redo' })).status).toBe(200);
    expect(studio.read('book/a.md')).toBe(fresh);
    const { history, project } = await studio.settled();
    expect(history).toEqual({ undo: 'a.md', redo: null });
    expect(project?.entries).toBe(4);
  });

  it('is not taken back over what another hand wrote since', async () => {
    writeFileSync(join(studio.folder, 'book/a.md'), `${fresh}\nBy hand.\n`);
    expect((await act({ kind: 'undo' })).status).toBe(409);
    expect(studio.read('book/a.md')).toContain('By hand.');
    writeFileSync(join(studio.folder, 'book/a.md'), fresh);
    await studio.post('/api/refresh', {});
    expect((await act({ kind: 'undo' })).status).toBe(200);
    expect(studio.read('book/a.md')).toBe(old);
  });

  it('that is the one that is there already is no act', async () => {
    const { history } = await studio.settled();
    expect((await drop(old)).history).toEqual(history);
  });
});

describe('a decision that no longer fits', () => {
  it('is listed, ends a build, and is taken back', async () => {
    const point = 'call-duty-paid-nights';
    const edit = { verb: 'rewrite', target: point, fields: { text: 'Nights are free.' } };
    expect((await act({ kind: 'edit', ...edit })).status).toBe(200);
    await drop(book['book/a.md'].replace(/- \*\*Nights.*\n/, ''));
    const { project } = await studio.settled();
    expect(project?.entries).toBe(4);
    const [item, ...more] = await stale();
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      entry: 'call-duty-paid',
      detail: 'Nights are free.',
      withdraw: { verb: 'rewrite', target: point },
    });
    // No file silently says what the editor took out.
    await studio.post('/api/builds', { purpose: 'web', topics: [] });
    const built = async () => (await json<StudioBuild[]>('/api/builds'))[0];
    await expect.poll(async () => (await built())?.status, { timeout: 60_000 }).toBe('failed');
    expect((await built())?.findings).toContainEqual(
      expect.objectContaining({ rule: 'edits-fit', severity: 'error' }),
    );
    for (const [language, todo] of [
      ['en', 'at the merge desk'],
      ['de', 'in der Redaktion'],
    ] as const) {
      const said = await json<Finding[]>('/api/messages', { 'accept-language': language });
      expect(said.find(({ rule }) => rule === 'edits-fit')?.todo).toContain(todo);
      // Nobody here can type a command.
      expect(JSON.stringify(said.map(({ reason, todo: advice }) => [reason, advice]))).not.toMatch(
        /--[a-z]|variorum [a-z]/,
      );
    }
    expect((await act({ kind: 'withdraw', ...item?.withdraw })).status).toBe(200);
    await studio.settled();
    expect(await stale()).toEqual([]);
    expect(studio.read('book/edits.yml')).not.toContain(point);
  });

  it('of points that were joined is taken back, too', async () => {
    const target = ['call-duty-paid-start', 'call-duty-paid-pay'];
    writeFileSync(join(studio.folder, 'book/edits.yml'), `- link: [${target[0]}, gone]\n`);
    await studio.post('/api/refresh', {});
    await studio.settled();
    const [item] = await stale();
    expect(item?.withdraw).toEqual({ verb: 'link', target: [target[0], 'gone'], fields: {} });
    expect((await act({ kind: 'withdraw', ...item?.withdraw })).status).toBe(200);
    expect(studio.read('book/edits.yml')).toBe('');
  });

  it('is not made: what would not fit is refused', async () => {
    expect(
      (await act({ kind: 'edit', verb: 'choose', target: 'park-bike', fields: { set: 'zoe' } })).status,
    ).toBe(422);
    expect(studio.read('book/edits.yml')).toBe('');
  });
});
