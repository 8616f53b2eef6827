import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MeasuredCommand, measureCommand } from '../bench/cpu.ts';
import { manyQuestions } from '../bench/many-questions.ts';
import { root } from '../helpers/root.ts';

// The short form of `npm run bench -- build`: the command itself, as a process, on the answers of the main job under other words.

const questions = 40;

describe('a book of forty long questions, built by the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
  let measured: MeasuredCommand;
  let told: {
    readonly outputs: readonly { readonly path: string; readonly pages?: number }[];
    readonly messages: readonly { readonly rule: string; readonly severity: string }[];
    readonly timings: readonly { readonly stage: string; readonly detail: string }[];
  };

  beforeAll(async () => {
    for (const [name, text] of Object.entries(manyQuestions(questions)))
      writeFileSync(join(folder, name), text);
    const command = [join(root, '.build/cli/main.js'), 'build', 'a.txt', 'b.txt'];
    const wanted = ['--edition', 'handbook', '--format', 'pdf', '--json', '--out', 'out'];
    // A machine that is busy elsewhere takes longer for the same.
    measured = await measureCommand([...command, ...wanted, '--set', 'limits.seconds=600'], folder);
    told = JSON.parse(measured.out || '{}');
  }, 900_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ends, and has them all', () => {
    expect(measured).toMatchObject({ code: 0, err: '' });
    const match = told.timings.find(({ stage }) => stage === 'match');
    expect(match?.detail).toBe(`${questions} questions`);
    const book = told.outputs.find(({ path }) => path === 'handbook.pdf');
    expect(book?.pages).toBeGreaterThan(2 * questions);
    expect(readFileSync(join(folder, 'out/handbook.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('passes the checks of finished files', () => {
    expect(told.timings.find(({ stage }) => stage === 'check')?.detail).toBe('no fault found');
  });

  it('needs no more memory than a small machine has', () => {
    expect(measured.megabytes).toBeGreaterThan(0);
    expect(measured.megabytes).toBeLessThan(1500);
  });
});
