import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const linesOf = () =>
  readFileSync(join(shop.folder, 'run.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

it('--log writes what happens, a line of JSON each: the machine, stages, messages, outputs and the end', async () => {
  shop.write({ ...smallBook, 'run.jsonl': 'of another run' });
  const argv = [
    'build',
    'ada.md',
    'bob.md',
    '--format',
    'json',
    '--edition',
    'handbook',
    '--out',
    'out',
    '--quiet',
  ];
  const { code, err } = await shop.variorum(...argv, '--log', 'run.jsonl');
  expect([code, err]).toEqual([0, '']);
  const [start, ...lines] = linesOf();
  expect(start).toMatchObject({ event: 'start', schema: 1, command: 'build', node: process.versions.node });
  const stages = lines.filter(({ event }) => event === 'stage').map(({ stage }) => stage);
  expect(stages).toEqual(expect.arrayContaining(['read', 'parse', 'match', 'merge', 'write']));
  const outputs = lines.filter(({ event }) => event === 'output').map(({ path }) => path);
  expect(outputs).toContain('handbook.json');
  expect(lines.at(-1)).toMatchObject({ event: 'end', code: 0, at: expect.any(Number) });
});

it('--log tells why nothing came of it', async () => {
  shop.write({ 'handbook.yml': 'answers: [{id: a, files: none.md}]\n' });
  expect((await shop.variorum('build', '.', '--log', 'run.jsonl')).code).toBe(1);
  const lines = linesOf();
  expect(lines.map(({ event }) => event)).toEqual(['start', 'message', 'end']);
  expect(lines[1]).toMatchObject({ severity: 'error', reason: expect.stringContaining('none.md') });
  expect(lines[2].code).toBe(1);
});

it('--log to a place that cannot be written is told: 3', async () => {
  shop.write(smallBook);
  const { code, err } = await shop.variorum('build', 'ada.md', '--log', 'nowhere/run.jsonl');
  expect(err).toMatch(/^error: .*nowhere/);
  expect(code).toBe(3);
});
