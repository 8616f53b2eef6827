import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;

const documents = {
  'anna.md':
    '1. How long is a ticket valid?\n\n   A ticket is valid for 30 days.\n\n2. How is a bike rented for a day at the station?\n\n   Ask at the desk.\n',
  'bert.md':
    '1. How long is a ticket valid?\n\n   A ticket is valid for 90 days.\n\n2. How do I rent a bike for the day in town?\n\n   Pay by card.\n',
};

describe('the last lines of a command', () => {
  it('sum up what makes a book wrong', { timeout: 120_000 }, async () => {
    write(documents);
    const { out } = await variorum('check', 'anna.md', 'bert.md');
    expect(out).toMatch(/To look at: 1 place where the sources differ/);
    const built = await variorum('build', 'anna.md', 'bert.md', '-f', 'json', '-o', 'out');
    expect(built.err).toMatch(/To look at: 1 place where the sources differ.*\nDone in/);
  });

  it('say nothing of that where nothing is', async () => {
    write({ 'anna.md': documents['anna.md'] });
    expect((await variorum('check', 'anna.md')).out).not.toContain('To look at');
  });

  it('give all joins as one block, which joins them', async () => {
    write(documents);
    const { out } = await variorum('check', 'anna.md', 'bert.md', '--suggestions');
    const [block = ''] = /^match:\n {2}same:\n(?: {4}- .*\n)+/m.exec(out) ?? [];
    expect(parse(block).match.same).toEqual([
      [`a:${lastQuestion(documents['anna.md'])}`, `b:${lastQuestion(documents['bert.md'])}`],
    ]);
    write({
      'handbook.yml': `answers:\n  - { id: a, files: anna.md }\n  - { id: b, files: bert.md }\n${block}`,
    });
    expect((await variorum('check', '.')).out).toMatch(/^\S.*2 questions/m);
  });
});

function lastQuestion(text: string): string {
  return /2\. (.*)/.exec(text)?.[1] ?? '';
}

describe('variorum studio', () => {
  it.each(['new', 'deep/er'])(
    'opens the page to drop documents on in a folder that is new: %s',
    async (name) => {
      const ended = AbortSignal.abort();
      const { code, out } = await runCli(['studio', name, '--no-open'], shop.folder, {}, ended);
      // It was told to end before it was open.
      expect(code).toBe(130);
      expect(out).toContain('http://127.0.0.1:');
      expect(existsSync(join(shop.folder, name))).toBe(true);
    },
  );

  it('takes a document that is not there for what it is', async () => {
    const { code } = await runCli(['studio', 'notes.md', '--no-open'], shop.folder, {}, AbortSignal.abort());
    expect(code).not.toBe(0);
    expect(existsSync(join(shop.folder, 'notes.md'))).toBe(false);
  });
});
