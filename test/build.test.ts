import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, smallBook, workshop } from './helpers/run-cli.ts';

const shop = workshop();
const documents = Object.keys(smallBook);
const names = [
  'cards.apkg',
  'cards.csv',
  'cards.html',
  'cards.pdf',
  'cards.tsv',
  'cards.txt',
  'cheatsheet.html',
  'cheatsheet.pdf',
  'handbook.epub',
  'handbook.html',
  'handbook.json',
  'handbook.md',
  'handbook.pdf',
  'ledger.json',
  'report.html',
  'short-left-out.json',
  'short.epub',
  'short.html',
  'short.md',
  'short.pdf',
  'workbook.html',
  'workbook.pdf',
];
const read = (name: string) => readFileSync(join(shop.folder, 'out', name));
const built = () => readdirSync(join(shop.folder, 'out')).sort();
const build = (...argv: string[]) => shop.variorum('build', ...documents, '--out', 'out', ...argv);

describe('a build', () => {
  it('writes every format of the handbook, and says so; in another folder, at another time, equal bytes', async () => {
    shop.write(smallBook);
    const { code, out, err } = await build();
    expect(err).not.toMatch(/error/);
    expect(code).toBe(0);
    expect(built()).toEqual(['.variorum.json', ...names]);
    for (const name of names) expect(out).toContain(`out/${name}  `);
    expect(out).toMatch(/handbook\.pdf {2}\d+ kB, \d+ pages/);
    expect(read('handbook.pdf').subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse(read('handbook.json').toString())).toMatchObject({
      schema: 1,
      language: 'en',
      answerSets: [
        { id: 'a', title: 'Ada', file: 'ada.md', questions: 2 },
        { id: 'b', title: 'Bob', file: 'bob.md', questions: 2 },
      ],
    });
    expect(JSON.parse(read('ledger.json').toString()).totals).toMatchObject({
      a: { leftOut: 0 },
      b: { leftOut: 0 },
    });

    const elsewhere = documents.map((name) => [
      `elsewhere/${name}`,
      smallBook[name as keyof typeof smallBook],
    ]);
    shop.write(Object.fromEntries(elsewhere));
    const there = join(shop.folder, 'elsewhere');
    const world = { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' };
    const told = await runCli(['build', ...documents, '--out', 'out', '--json'], there, world);
    for (const name of names)
      expect(readFileSync(join(there, 'out', name)).equals(read(name)), name).toBe(true);
    // As JSON it is said on one line.
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out.trim().split('\n')).toHaveLength(1);
    const said = JSON.parse(told.out);
    expect(said).toMatchObject({ schema: 1, command: 'build', ok: true, unchanged: false });
    expect(said.outputs.map(({ path }: { path: string }) => path).sort()).toEqual(names);
    for (const { path, bytes } of said.outputs) expect(statSync(join(there, 'out', path)).size).toBe(bytes);
    expect(said.timings.map(({ stage }: { stage: string }) => stage)).toEqual(
      expect.arrayContaining(['read', 'parse', 'match', 'merge', 'compose', 'theme', 'print', 'write']),
    );
  });

  it('writes of a list of formats these of every edition', async () => {
    shop.write(smallBook);
    const { code, out } = await build('--format', 'md,json', '--json');
    expect(code).toBe(0);
    expect(
      JSON.parse(out)
        .outputs.map(({ path }: { path: string }) => path)
        .sort(),
    ).toEqual([
      'handbook.json',
      'handbook.md',
      'ledger.json',
      'report.html',
      'short-left-out.json',
      'short.md',
    ]);
  });

  it('writes to output/NAME where nothing else is said, and only what is asked for', async () => {
    shop.write(smallBook);
    const { code } = await shop.variorum('build', ...documents, '--format', 'json', '--quiet');
    expect(code).toBe(0);
    expect(readdirSync(join(shop.folder, 'output/ada')).sort()).toEqual([
      '.variorum.json',
      'handbook.json',
      'ledger.json',
      'report.html',
    ]);
  });

  it('says nothing with --quiet', async () => {
    shop.write(smallBook);
    expect(await build('--format', 'json', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('a second build', () => {
  const json = () =>
    build('--format', 'json', '--json').then(
      ({ out }) => JSON.parse(out) as { unchanged: boolean; ok: boolean },
    );

  it('does nothing where nothing has changed', async () => {
    shop.write(smallBook);
    const first = await build('--format', 'json');
    const before = statSync(join(shop.folder, 'out/handbook.json')).mtimeMs;
    const second = await build('--format', 'json');
    expect(second.out).toBe(first.out);
    expect(second.err).toContain('Nothing has changed since the last build.');
    expect(statSync(join(shop.folder, 'out/handbook.json')).mtimeMs).toBe(before);
  });

  it.each<[string, () => void]>([
    [
      'a document has changed',
      () => shop.write({ 'ada.md': smallBook['ada.md'].replace('hollow', 'hollow and dry') }),
    ],
    ['an output was changed', () => shop.write({ 'out/handbook.json': '{}' })],
    ['its own notes are no notes', () => shop.write({ 'out/.variorum.json': 'null' })],
  ])('is a whole one where %s', async (_, change) => {
    shop.write(smallBook);
    expect(await json()).toMatchObject({ ok: true, unchanged: false });
    expect(await json()).toMatchObject({ ok: true, unchanged: true });
    change();
    expect(await json()).toMatchObject({ ok: true, unchanged: false });
    expect(JSON.parse(read('handbook.json').toString()).schema).toBe(1);
  });

  it('is a whole one where a setting or the list of formats is another', async () => {
    shop.write(smallBook);
    await json();
    expect(
      JSON.parse((await build('--format', 'json', '--json', '--set', 'title=Bread')).out).unchanged,
    ).toBe(false);
    expect(
      JSON.parse((await build('--format', 'json,md', '--json', '--set', 'title=Bread')).out).unchanged,
    ).toBe(false);
  });
});

describe('a build that fails leaves the previous outputs', () => {
  it.each<[string, number, string[], () => void]>([
    ['a document is empty', 1, [], () => shop.write({ 'bob.md': '' })],
    ['the theme is not there', 2, ['--theme', 'clasic', '--format', 'pdf,json'], () => {}],
    ['the browser is not there', 3, ['--format', 'pdf,json'], () => {}],
  ])('%s', async (_, expected, argv, change) => {
    shop.write(smallBook);
    await build('--format', 'json');
    const before = Object.fromEntries(built().map((name) => [name, read(name).toString()]));
    change();
    shop.write({ 'ada.md': smallBook['ada.md'].replace('hollow', 'dull') });
    const { code, err } = await runCli(
      ['build', ...documents, '--out', 'out', '--format', 'json', ...argv],
      shop.folder,
      {
        VARIORUM_BROWSER: '/nowhere/chrome',
      },
    );
    expect(err).toMatch(/error: /);
    expect(code).toBe(expected);
    expect(Object.fromEntries(built().map((name) => [name, read(name).toString()]))).toEqual(before);
  });
});
