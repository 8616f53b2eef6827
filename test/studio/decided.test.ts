import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BookChange,
  EntryRow,
  EntryView,
  PreviewPages,
  QueueItem,
  StudioState,
} from '../../src/studio/api.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { book } from './book.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio(book, 'book');
  await studio.settled();
});
afterAll(() => studio.remove());

describe('what is decided', () => {
  it('stands in the files as a person writes it, with comments kept, and is undone and done again', async () => {
    const before = studio.read('book/handbook.yml');
    const { revision } = await studio.settled();
    const done = await studio.post('/api/act', {
      revision,
      kind: 'settings',
      changes: [{ path: ['theme'], value: 'modern' }],
      said: 'theme: modern',
    });
    expect(done.status).toBe(200);
    const { state } = (await done.json()) as { state: StudioState };
    expect(state.project?.look.theme).toBe('modern');
    expect(state.history.undo).toBe('theme: modern');
    const after = studio.read('book/handbook.yml');
    expect(after).toContain('# Our book');
    expect(after).toContain('# the first');
    expect(after).toContain('theme: modern');
    await studio.post('/api/act', { revision: state.revision, kind: 'undo' });
    expect(studio.read('book/handbook.yml')).toBe(before);
    const undone = await studio.settled();
    await studio.post('/api/act', { revision: undone.revision, kind: 'redo' });
    expect(studio.read('book/handbook.yml')).toBe(after);
  });

  it('of one point made twice is the later one, and the question is shown so at once', async () => {
    const point = 'call-duty-paid-nights';
    const rewrite = async (text: string) => {
      const { revision } = (await (await studio.ask('/api/state')).json()) as StudioState;
      const answer = await studio.post('/api/act', {
        revision,
        kind: 'edit',
        verb: 'rewrite',
        target: point,
        fields: { text },
      });
      expect(answer.status).toBe(200);
      // While the whole book is merged behind it, too.
      const { points } = (await (await studio.ask('/api/entries/call-duty-paid')).json()) as EntryView;
      return points.find(({ id }) => id === point)?.passages.map((one) => one.text);
    };
    expect(await rewrite('Nights are free.')).toEqual(['Nights are free.']);
    expect(await rewrite('Nights are paid twice.')).toEqual(['Nights are paid twice.']);
    expect(studio.read('book/edits.yml').match(/rewrite:/g)).toHaveLength(1);
    await studio.settled();
    const entry = (await (await studio.ask('/api/entries/call-duty-paid')).json()) as EntryView;
    expect(JSON.stringify(entry.points)).toContain('Nights are paid twice.');
    for (let undone = 0; undone < 2; undone++)
      await studio.post('/api/act', { revision: (await studio.settled()).revision, kind: 'undo' });
  });

  it('is on the pages before the whole book has it, and what was set once is not set again', async () => {
    const pages = async () => {
      const answer = await studio.post('/api/preview/pages', { ids: ['call-duty-paid'] });
      return (await answer.json()) as PreviewPages;
    };
    const before = await pages();
    // The cover and more stand before it; that the preview has not all questions is no remark on the book.
    expect(before.first).toBeGreaterThan(0);
    expect(before.first).toBeLessThan(before.pages);
    expect(before.findings.filter(({ reason }) => /questions; not in it/.test(reason))).toEqual([]);
    const { revision } = await studio.settled();
    await studio.post('/api/act', {
      revision,
      kind: 'edit',
      verb: 'drop',
      target: 'call-duty-paid-nights',
      fields: { reason: 'not ours' },
    });
    const early = await pages();
    expect(early.key).not.toBe(before.key);
    await studio.settled();
    expect(await pages()).toEqual(early);
    await studio.post('/api/act', { revision: (await studio.settled()).revision, kind: 'undo' });
    expect(await pages()).toEqual(before);
    const picture = await studio.ask(`/api/preview/pages/${early.key}/0?width=100`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  it('of questions names them by their wordings, which stay when a document gains one', async () => {
    const rows = (await (await studio.ask('/api/entries')).json()) as readonly EntryRow[];
    const wordings = rows.flatMap((row) => row.wordings);
    expect(wordings.length).toBeGreaterThan(2);
    expect(wordings.map(({ name }) => name)).toEqual(wordings.map(({ set, text }) => `${set}:${text}`));
  });

  it('of many questions at once is one act', async () => {
    const before = studio.read('book/handbook.yml');
    const { revision } = await studio.settled();
    const act = { kind: 'match', names: ['a:1', 'b:1'], as: 'apart', also: [['a:2', 'b:2']] };
    expect((await studio.post('/api/act', { revision, ...act })).status).toBe(200);
    expect(studio.read('book/handbook.yml')).toMatch(/apart:\s+- - a:1\s+- b:1\s+- - a:2\s+- b:2/);
    const { revision: next } = await studio.settled();
    expect((await studio.post('/api/act', { revision: next, ...act, also: [['a:2']] })).status).toBe(422);
    await studio.post('/api/act', { revision: next, kind: 'undo' });
    expect(studio.read('book/handbook.yml')).toBe(before);
  });

  it('is told from an edition that was kept, as a list and as marks in the book', async () => {
    for (const name of ['../spring', 'last', 'Spring 1'])
      expect((await studio.post('/api/editions', { name, of: 'now' })).status, name).toBe(422);
    expect((await studio.post('/api/editions', { name: 'spring', of: 'before' })).status).toBe(422);
    expect((await studio.post('/api/editions', { name: 'spring', of: 'now' })).status).toBe(200);
    expect(JSON.parse(studio.read('book/releases/spring.json'))).toMatchObject({ release: 'spring' });
    const pages = async () =>
      (await (await studio.post('/api/preview/pages', { ids: [] })).json()) as PreviewPages;
    const unmarked = await pages();
    const act = async (asked: object) =>
      studio.post('/api/act', { revision: (await studio.settled()).revision, ...asked });
    const changes = [{ path: ['changes', 'since'], value: 'spring' }];
    expect((await act({ kind: 'settings', changes, said: 'since' })).status).toBe(200);
    const fields = { text: 'Nights are free.' };
    await act({ kind: 'edit', verb: 'rewrite', target: 'call-duty-paid-nights', fields });
    const { project } = await studio.settled();
    expect(project).toMatchObject({ releases: ['spring'], look: { since: 'spring' } });
    const told = (await (await studio.ask('/api/changes')).json()) as BookChange[];
    expect(told.flatMap(({ texts }) => texts)).toContain('Nights are free.');
    // A page before the questions lists it.
    expect((await pages()).pages).toBeGreaterThan(unmarked.pages);
    for (let undone = 0; undone < 2; undone++) await act({ kind: 'undo' });
    expect((await studio.settled()).project?.look.since).toBeNull();
    expect(await pages()).toEqual(unmarked);
  });

  it('of a gap says that it was seen: at once, beside comments, for one person alone', async () => {
    writeFileSync(join(studio.folder, 'book/edits.yml'), '# By hand.\n- keep: call-duty-paid-nights\n');
    await studio.post('/api/refresh', {});
    const act = async (asked: object) => {
      const { revision } = await studio.settled();
      const answer = await studio.post('/api/act', { revision, ...asked });
      expect(answer.status).toBe(200);
      return ((await answer.json()) as { state: StudioState }).state;
    };
    const gaps = async () =>
      ((await (await studio.ask('/api/queue')).json()) as QueueItem[]).filter(({ kind }) => kind === 'gap');
    const before = await studio.settled();
    const [gap, other] = await gaps();
    if (!gap?.settle || !other?.settle) throw new Error('the book has no two gaps');
    expect(gap).toMatchObject({ settled: false, settle: { verb: 'seen', fields: { set: gap.set } } });
    const state = await act({ kind: 'edit', ...gap.settle });
    // Before the book is read again.
    expect(state.project?.settled).toBe((before.project?.settled ?? 0) + 1);
    expect((await gaps()).filter(({ settled }) => settled).map(({ id }) => id)).toEqual([gap.id]);
    const written = studio.read('book/edits.yml');
    expect(written).toMatch(/^# By hand\.\n- keep: call-duty-paid-nights\n/);
    expect(written).toContain(`- seen: ${gap.settle.target}\n  set: ${gap.set}\n`);
    await studio.stop('SIGKILL');
    await studio.again();
    expect((await studio.settled()).project?.settled).toBe(state.project?.settled);
    expect((await gaps()).find(({ id }) => id === gap.id)).toMatchObject({ settled: true, isSeen: true });
    expect((await act({ kind: 'undo' })).project?.settled).toBe(before.project?.settled);
    expect(studio.read('book/edits.yml')).not.toContain('seen:');
    await act({ kind: 'redo' });
    expect(studio.read('book/edits.yml')).toBe(written);
    await act({ kind: 'withdraw', verb: 'seen', target: gap.settle.target, fields: gap.settle.fields });
    expect(studio.read('book/edits.yml')).not.toContain('seen:');
    // All at once, and back at once.
    const all = await act({ kind: 'edits', edits: [gap.settle, other.settle] });
    expect(all.project?.settled).toBe((before.project?.settled ?? 0) + 2);
    expect((await act({ kind: 'undo' })).project?.settled).toBe(before.project?.settled);
  });

  it('of a person is a name in the book', async () => {
    const { revision } = await studio.settled();
    const done = await studio.post('/api/act', { revision, kind: 'person', set: 'a', title: 'Ada' });
    expect(((await done.json()) as { state: StudioState }).state.project?.sets[0]?.title).toBe('Ada');
    expect(studio.read('book/handbook.yml')).toContain('title: Ada');
    await studio.post('/api/act', { revision: (await studio.settled()).revision, kind: 'undo' });
    const nobody = { kind: 'person', set: 'z', title: 'Zoe' };
    const refused = await studio.post('/api/act', { revision: (await studio.settled()).revision, ...nobody });
    expect(refused.status).toBe(422);
  });

  it('is not overwritten by a second page that has not seen it', async () => {
    const { revision } = await studio.settled();
    const change = (colour: string) =>
      studio.post('/api/act', {
        revision,
        kind: 'settings',
        changes: [{ path: ['colour'], value: colour }],
        said: 'colour',
      });
    const [first, second] = await Promise.all([change('#123456'), change('#654321')]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect(studio.read('book/handbook.yml')).toContain(first.status === 200 ? '#123456' : '#654321');
  });

  it('outlasts the server, and what can be undone does, too', async () => {
    const { history } = await studio.settled();
    const text = studio.read('book/handbook.yml');
    await studio.stop('SIGKILL');
    await studio.again();
    const state = await studio.settled();
    expect(state.history).toEqual(history);
    expect(studio.read('book/handbook.yml')).toBe(text);
  });
});
