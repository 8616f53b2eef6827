import { getEventListeners } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { MergedProject } from '../../src/merge-project.ts';
import type { Timing } from '../../src/model/progress.ts';
import { openProject } from '../../src/read/read.ts';
import { stageRunner } from '../../src/stage-runner.ts';
import { root } from '../helpers/root.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const compiled = (file: string) => import(pathToFileURL(join(root, '.build', file)).href);

/** All that a merged project holds, classes told apart. */
function facts({ documents, messages, prefaces, ...merged }: MergedProject) {
  return {
    prefaces: [...prefaces].map(([path, { file, tree }]) => [path, String(file), structuredClone(tree)]),
    ...structuredClone(merged),
    messages: messages.map((message) => [message.constructor.name, String(message), { ...message }]),
    documents: documents.map(({ file, ...document }) => ({
      ...structuredClone(document),
      file: [file.constructor.name, file.path, file.cwd, String(file), file.data],
      told: file.messages.map(String),
    })),
  };
}

it('gives what this thread would, stage by stage: documents, messages and the book', async () => {
  shop.write({
    'a.md':
      '1. What is a test?\n\n- Point: it is ![x](none.png)\n\n2. What is a build?\n\n- Whole: all files.\n',
    'b.csv': 'Question,Answer\nWhat is a test?,It checks one thing.\n',
    'edits.yml': '- keep: nothing\n- drop: x\n',
    'handbook.yml': 'answers: [{id: a, files: a.md}, {id: b, files: b.csv}]\n',
  });
  const world = { folder: shop.folder, environment: { HOME: shop.folder } };
  const { project } = await openProject(['.'], world);
  const { mergeProject } = await compiled('merge-project.js');
  const { mergeBounded } = await compiled('bounded/merge-bounded.js');
  const timings: Timing[] = [];
  const { keptThread } = await compiled('incremental/kept-thread.js');
  const kept = keptThread();
  const hooks = { prefaces: ['b.csv'] };
  const plain = await mergeProject(project, world, hooks);
  const bounded = await mergeBounded(project, world, hooks, stageRunner({}, timings), kept);
  expect(facts(bounded)).toEqual(facts(plain));
  // What was made of the blocks of a document is handed over, and not they: of a large one they are a fifth of it all.
  for (const document of bounded.documents) expect(document).not.toHaveProperty('tree');
  expect(bounded.prefaces.get('b.csv')).toHaveProperty('tree');
  // The signal is the command's, and would keep all that was merged until the end.
  const { signal } = new AbortController();
  await mergeBounded(project, world, { signal }, stageRunner({}));
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  // The same thread, once more.
  const again = await mergeBounded(project, world, {}, stageRunner({}), kept);
  expect(facts(again)).toEqual(facts(await mergeProject(project, world)));
  // Then with other decisions, other settings, other documents: what it keeps is of no more.
  const changes = [
    { 'edits.yml': '- keep: test-point\n' },
    { 'handbook.yml': 'title: X\nlanguage: de\nanswers: [{id: a, files: a.md}, {id: b, files: b.csv}]\n' },
    { 'a.md': '1. What is a test?\n\n- Point: it is short.\n' },
    { 'edits.yml': '' },
  ];
  for (const change of changes) {
    shop.write(change);
    const { project: now } = await openProject(['.'], world);
    const next = await mergeBounded(now, world, {}, stageRunner({}), kept);
    expect(facts(next)).toEqual(facts(await mergeProject(now, world)));
  }
  await kept.close();
  expect(bounded.messages.length).toBeGreaterThan(1);
  expect(timings.map(({ stage, detail }) => [stage, detail])).toEqual([
    ['read', '2 documents'],
    ['parse', '3 answers'],
    ['match', '2 questions'],
    ['merge', expect.stringMatching(/points$/)],
    ['account', expect.any(String)],
  ]);
});

it('ends with the signal that ends the work', async () => {
  shop.write({
    'a.md': `1. What is a test?\n\n${'- Point: a test checks one thing.\n'.repeat(20_000)}`,
    'handbook.yml': 'answers: [{id: a, files: a.md}]\n',
  });
  const world = { folder: shop.folder, environment: { HOME: shop.folder } };
  const { project } = await openProject(['.'], world);
  const { mergeBounded } = await compiled('bounded/merge-bounded.js');
  const signal = AbortSignal.timeout(500);
  await expect(mergeBounded(project, world, { signal }, stageRunner({ signal }))).rejects.toThrow('aborted');
});
