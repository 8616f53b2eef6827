import { readdirSync, rmSync } from 'node:fs';
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
        expect(wait, `build ${count} of ${JSON.stringify(lines)} ${errors}`).toBeLessThan(170_000);
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

  it('says no more than that nothing has changed, and waits where the settings are gone for a while', async () => {
    const settings = 'answers:\n  - id: a\n    files: ada.md\n  - id: b\n    files: bob.md\n';
    shop.write({
      'book/handbook.yml': settings,
      'book/ada.md': smallBook['ada.md'],
      'book/bob.md': smallBook['bob.md'],
    });
    let text = '';
    const interrupt = new AbortController();
    const ended = run(['build', 'book', '--watch', '--format', 'json'], {
      world: { folder: shop.folder, environment: {} },
      out: (line) => {
        text += `${line}\n`;
      },
      err: (piece) => {
        text += piece;
      },
      input: { terminal: true, read: async () => Buffer.alloc(0) },
      terminal: false,
      signal: interrupt.signal,
    });
    /** What was printed since the last time, once this is in it. */
    const said = async (wanted: string): Promise<string> => {
      for (let wait = 0; !text.includes(wanted); wait += 20) {
        expect(wait, `${wanted} in ${text}`).toBeLessThan(170_000);
        await setTimeout(20);
      }
      await setTimeout(300);
      const piece = text;
      text = '';
      return piece;
    };
    const first = await said('Watching for changes');
    expect(first).toContain('output/book/handbook.json');
    shop.write({ 'book/unrelated.txt': 'nothing\n' });
    expect((await said('Watching for changes')).split('\n').slice(0, -1)).toEqual([
      'compare  nothing has changed',
      'Nothing has changed since the last build.',
      'Watching for changes; Ctrl-C ends it.',
    ]);
    rmSync(join(shop.folder, 'book/handbook.yml'));
    expect(await said('is gone')).toContain('book/handbook.yml is gone. Nothing was written; put it back.');
    shop.write({ 'book/handbook.yml': 'title: [x\n' });
    expect(await said('Watching for changes')).toContain('Nothing was written.');
    shop.write({ 'book/handbook.yml': settings });
    await said('Nothing has changed');
    expect(readdirSync(join(shop.folder, 'output'))).toEqual(['book']);
    interrupt.abort();
    expect(await ended).toBe(130);
  });
});
