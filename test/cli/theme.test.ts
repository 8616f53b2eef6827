import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();

describe('theme', () => {
  it('lists those that are shipped', async () => {
    const { code, out } = await shop.variorum('theme', 'list');
    expect(code).toBe(0);
    expect(out).toMatch(/^classic +Classic; paper: .*A4/m);
    const pictures = [...out.matchAll(/picture: (.+)/g)].map(([, path = '']) => path);
    expect(pictures).toHaveLength(6);
    for (const path of pictures) {
      expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
      // The README shows them all.
      expect(readFileSync(path).length).toBeLessThan(200_000);
    }
  });

  it('starts one that can be checked and built at once, and shows a change', async () => {
    shop.write(smallBook);
    expect((await shop.variorum('theme', 'new', 'mine')).code).toBe(0);
    expect(await shop.variorum('theme', 'check', './mine')).toMatchObject({ code: 0, err: '' });
    const build = () =>
      shop.variorum(
        'build',
        'ada.md',
        'bob.md',
        '--theme',
        './mine',
        '--edition',
        'handbook',
        '--format',
        'pdf',
        '--out',
        'out',
        '--json',
      );
    const book = ({ outputs }: { outputs: readonly { path: string; sha256: string }[] }) =>
      outputs.find(({ path }) => path === 'handbook.pdf')?.sha256;
    const first = JSON.parse((await build()).out);
    expect(first).toMatchObject({ ok: true, unchanged: false });
    expect(JSON.parse((await build()).out).unchanged).toBe(true);
    shop.write({ 'mine/print.css': 'h2 { color: #7a1f3d }\n' });
    const second = JSON.parse((await build()).out);
    expect(second.unchanged).toBe(false);
    expect(book(first)).toMatch(/^[0-9a-f]{64}$/);
    expect(book(second)).not.toBe(book(first));
  });

  it('starts one whose examples hold, too, once they are taken out of their comments', async () => {
    expect(await shop.variorum('theme', 'new', 'a b', '--from', 'editorial')).toMatchObject({
      code: 0,
      err: expect.stringContaining("--theme './a b' --watch"),
    });
    const settings = readFileSync(join(shop.folder, 'a b/theme.yml'), 'utf8');
    const live = settings
      .replace(/^ {2}# ([a-z-]+: .* {2}#)/gm, '  $1')
      .replace(/^# pages:/m, 'pages:')
      .replace(/^#( {3}[A-Z])/gm, '$1');
    expect(live.match(/^ {2}[a-z-]+:/gm)?.length).toBeGreaterThan(12);
    expect(live).toMatch(/^pages:\n {3}A4: /m);
    const rules = readFileSync(join(shop.folder, 'a b/print.css'), 'utf8').replace(
      /^\/\* (.*\{.*\}) \*\/$/gm,
      '$1',
    );
    expect(rules.match(/^[.:].*\}$/gm)).toHaveLength(6);
    shop.write({ 'a b/theme.yml': live, 'a b/print.css': rules });
    expect(await shop.variorum('theme', 'check', './a b')).toMatchObject({ code: 0, err: '' });
  });

  it('finds in the page what sticks out of it and what is cut off', async () => {
    shop.write({
      'wide/theme.yml': 'extends: classic\n',
      'wide/print.css':
        '.intro { width: 300mm }\n.entry h2 { overflow: hidden; white-space: nowrap }\n.points { display: block; width: 30mm; white-space: nowrap }\n',
    });
    const { code, err } = await shop.variorum('theme', 'check', './wide');
    expect(code).toBe(1);
    expect(err).toMatch(/A4: .* > div\.intro sticks out of the page by \d/);
    expect(err).toMatch(/A5: .* > h2 is cut off by \d+/);
    expect(err).toMatch(/A4: li\S* reaches out of its column by \d/);
  });

  it('warns of what is advised against, page by page, without refusing the theme', async () => {
    shop.write({
      'lonely/theme.yml': 'extends: classic\n',
      'lonely/print.css':
        '.entry h2, .entry-head, .gist { break-after: auto }\n.point { break-before: page }\n',
    });
    const { code, err } = await shop.variorum('theme', 'check', './lonely');
    expect(err).toMatch(
      /^warning: A4: Page \d+: A (heading stands alone|page on which text goes on is nearly empty)/m,
    );
    expect(code).toBe(0);
  });

  it('checks a folder of the current folder by its name, and says so', async () => {
    shop.write({ 'own/theme.yml': 'extends: classic\n', 'own/entry.hbs': '<p>\n{{#if entry}}\n' });
    const { code, err } = await shop.variorum('theme', 'check', 'own');
    expect(err).toMatch(
      /^own: no theme of that name is shipped; this is the folder \.\/own\nerror: .*own\/entry\.hbs:\d/,
    );
    expect(code).toBe(1);
  });

  it('names no path of the installation where there is no such theme', async () => {
    const { code, err } = await shop.variorum('theme', 'check', 'clasic');
    expect(err).toMatch(
      /^error: no theme "clasic"; did you mean "classic"\?\. There are [a-z, -]+; a folder of your own is written \.\/clasic$/m,
    );
    expect(code).toBe(1);
  });

  it.each([
    [['theme', 'check', 'clasic'], 1, /no theme "clasic".*There are .*classic/],
    [['theme', 'new', 'mine', '--from', 'clasic'], 2, /there is no theme `clasic`/],
    [['theme', 'new', 'taken'], 2, /taken is there already/],
    [
      ['build', 'ada.md', 'bob.md', '--theme', 'clasic'],
      2,
      /error: no theme "clasic"; did you mean "classic"/,
    ],
    [['build', 'ada.md', 'bob.md', '--theme', './broken'], 1, /entry\.hbs:\d+/],
  ])('%j: %i', async (argv, expected, message) => {
    shop.write({
      ...smallBook,
      'taken/x': '',
      'broken/theme.yml': 'extends: classic\n',
      'broken/entry.hbs': '<p>\n{{#if entry}}\n',
    });
    const { code, err } = await shop.variorum(...argv);
    expect(err).toMatch(message);
    expect(code).toBe(expected);
  });
});
