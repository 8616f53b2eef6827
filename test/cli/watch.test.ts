import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();

describe('build --watch', () => {
  it('builds after each change of a document or setting, a line of JSON each, until Ctrl-C', async () => {
    shop.write({
      'book/handbook.yml': 'answers:\n  - id: a\n    files: ada.md\n',
      'book/ada.md': smallBook['ada.md'],
    });
    const lines: { ok: boolean; unchanged: boolean; messages: { rule: string }[] }[] = [];
    let errors = '';
    const interrupt = new AbortController();
    // The outputs lie in the watched folder: they must not set off another build.
    const ended = run(['build', 'book', '--watch', '--json', '--format', 'json', '--out', 'book/out'], {
      world: { folder: shop.folder, environment: {} },
      out: (text) => lines.push(JSON.parse(text)),
      err: (text) => {
        errors += text;
      },
      input: { terminal: true, read: async () => Buffer.alloc(0) },
      terminal: false,
      signal: interrupt.signal,
    });
    const built = async (count: number) => {
      for (let wait = 0; lines.length < count; wait += 20) {
        expect(wait, `build ${count} of ${JSON.stringify(lines)} ${errors}`).toBeLessThan(8000);
        await setTimeout(20);
      }
    };
    await built(1);
    shop.write({ [join('book', 'ada.md')]: smallBook['ada.md'].replace('hollow', 'dull') });
    await built(2);
    shop.write({ 'book/handbook.yml': 'titel: Bread\nanswers:\n  - id: a\n    files: ada.md\n' });
    await built(3);
    shop.write({ 'book/handbook.yml': 'title: Bread\nanswers:\n  - id: a\n    files: ada.md\n' });
    await built(4);
    await setTimeout(300);
    interrupt.abort();
    expect(await ended).toBe(130);
    expect(lines.map(({ ok }) => ok)).toEqual([true, true, false, true]);
    expect(lines.some(({ unchanged }) => unchanged)).toBe(false);
    expect(lines[2]?.messages[0]?.rule).toBe('unknown-key');
  });
});
