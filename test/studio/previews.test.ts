import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mergeProject } from '../../src/merge-project.ts';
import { openProject } from '../../src/read/read.ts';
import type { Desk } from '../../src/studio/desk/desk.ts';
import type { Made } from '../../src/studio/previews/make-preview.ts';
import { openPreviews } from '../../src/studio/previews/previews.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-previews-'));
const made: Made = { bytes: new Uint8Array([1]), findings: [], layout: null, shapes: [1.4] };
let desk: Desk;

beforeAll(async () => {
  writeFileSync(
    join(folder, 'a.md'),
    '1. How is tea made?\n\nIt is boiled.\n\n2. What is a cup?\n\nA bowl.\n',
  );
  writeFileSync(join(folder, 'handbook.yml'), 'answers: [{ id: a, files: a.md }]\n');
  const world = { folder, environment: {} };
  const { project } = await openProject([folder], world);
  if (!project) throw new Error('there is no project');
  const merged = await mergeProject(project, world);
  desk = { opened: () => ({ project, merged, queue: [] }), book: () => merged } as never;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Previews by a press that works until it is told to go on, and what it was asked for. */
function slowly() {
  const asked: { readonly ids: unknown; readonly signal: AbortSignal }[] = [];
  const goOn: (() => void)[] = [];
  const previews = openPreviews(desk, {
    warm: () => {},
    make: async (project, _, __, signal) => {
      asked.push({ ids: project.settings.editions.handbook?.questions, signal });
      await new Promise<void>((done) => goOn.push(done));
      signal.throwIfAborted();
      return made;
    },
    draw: async () => null,
    busy: () => 0,
    close: async () => {},
  });
  return { asked, goOn: () => goOn.shift()?.(), previews };
}
const turn = () => new Promise((done) => setImmediate(done));

it('are not made where whoever asked has gone on before their turn, and are made when they are asked for again', async () => {
  const { asked, goOn, previews } = slowly();
  const leaving = new AbortController();
  const { signal } = new AbortController();
  const first = previews.pages(['made'], signal);
  const left = previews.pages(['cup'], leaving.signal);
  await turn();
  leaving.abort();
  goOn();
  await first;
  await expect(left).rejects.toThrow();
  expect(asked.map(({ ids }) => ids)).toEqual([['made']]);
  const again = previews.pages(['cup'], signal);
  await turn();
  goOn();
  expect((await again).pages).toBe(1);
});

it('are ended while they are made when the last of those who wait has gone on, and not before', async () => {
  const { asked, goOn, previews } = slowly();
  const [one, other] = [new AbortController(), new AbortController()];
  const both = [one, other].map(({ signal }) => previews.pages(['cup'], signal));
  await turn();
  expect(asked).toHaveLength(1);
  one.abort();
  expect(asked[0]?.signal.aborted).toBe(false);
  other.abort();
  expect(asked[0]?.signal.aborted).toBe(true);
  // Asked for meanwhile, they are made anew, and what was ended takes nothing along.
  const anew = previews.pages(['cup'], new AbortController().signal);
  goOn();
  for (const ended of both) await expect(ended).rejects.toThrow();
  await turn();
  goOn();
  expect((await anew).pages).toBe(1);
  expect(asked).toHaveLength(2);
});
