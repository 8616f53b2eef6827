import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
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
  it('writes every format of the handbook, and says so', async () => {
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

  it('gives equal bytes in another folder, at another time', async () => {
    shop.write(smallBook);
    shop.write(
      Object.fromEntries(
        documents.map((name) => [`elsewhere/${name}`, smallBook[name as keyof typeof smallBook]]),
      ),
    );
    await build();
    const there = join(shop.folder, 'elsewhere');
    await runCli(['build', ...documents, '--out', 'out'], there, { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' });
    for (const name of names)
      expect(readFileSync(join(there, 'out', name)).equals(read(name)), name).toBe(true);
  });

  it('says the same as JSON, on one line', async () => {
    shop.write(smallBook);
    const { code, out, err } = await build('--format', 'pdf,json', '--json');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ schema: 1, command: 'build', ok: true, unchanged: false });
    const { outputs, timings } = JSON.parse(out);
    expect(outputs.map(({ path }: { path: string }) => path).sort()).toEqual([
      'cards.pdf',
      'cheatsheet.pdf',
      'handbook.json',
      'handbook.pdf',
      'ledger.json',
      'report.html',
      'short-left-out.json',
      'short.pdf',
      'workbook.pdf',
    ]);
    for (const { path, bytes } of outputs) expect(statSync(join(shop.folder, 'out', path)).size).toBe(bytes);
    expect(timings.map(({ stage }: { stage: string }) => stage)).toEqual(
      expect.arrayContaining(['read', 'parse', 'match', 'merge', 'compose', 'theme', 'print', 'write']),
    );
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
    ['the theme is not there', 1, ['--theme', 'clasic', '--format', 'pdf,json'], () => {}],
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

describe('the program itself', () => {
  const root = resolve(import.meta.dirname, '..');
  const main = join(root, '.build/cli/main.js');
  beforeAll(() => {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, 'tsconfig.json')]);
  });

  it('does nothing in under a second where nothing has changed', () => {
    // Processor time, for other tests run beside this one: the program tells it as it ends.
    const teller =
      "process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('CPU '+(user+system))})";
    const command = [
      main,
      'build',
      join(root, 'content/ml-projects'),
      '--out',
      'out',
      '--format',
      'json',
      '--quiet',
    ];
    const milliseconds = () => {
      const argv = ['--import', `data:text/javascript,${encodeURIComponent(teller)}`, ...command];
      const { stderr } = spawnSync(process.execPath, argv, { cwd: shop.folder, encoding: 'utf8' });
      return Number(/CPU (\d+)/.exec(stderr)?.[1]) / 1000;
    };
    const first = milliseconds();
    const second = Math.min(milliseconds(), milliseconds());
    expect(second).toBeLessThan(1000);
    expect(second).toBeLessThan(first);
  });

  it('ends with 130 on Ctrl-C: no browser, no half file, the previous outputs as they were', async () => {
    shop.write(smallBook);
    await build('--format', 'json');
    const before = built();
    writeFileSync(join(shop.folder, 'ada.md'), smallBook['ada.md'].replace('hollow', 'dull'));
    const child = spawn(
      process.execPath,
      [main, 'build', ...documents, '--out', 'out', '--format', 'pdf,json'],
      { cwd: shop.folder },
    );
    const ended = new Promise<number | null>((settle) => child.once('exit', settle));
    while (child.exitCode === null && browsersOf(child.pid ?? 0).length === 0) await setTimeout(10);
    const browsers = browsersOf(child.pid ?? 0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(browsers.length).toBeGreaterThan(0);
    for (const pid of browsers) await gone(pid);
    expect(built()).toEqual(before);
    expect(
      JSON.parse(read('handbook.json').toString())
        .entries[1].points.map(({ text }: { text: string }) => text)
        .join(),
    ).toContain('hollow');
  });
});

/** Processes that a process has started (Linux; elsewhere none are seen). */
function browsersOf(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

async function gone(pid: number): Promise<void> {
  for (let wait = 0; existsSync(`/proc/${pid}`); wait += 20) {
    expect(wait, `process ${pid} goes on`).toBeLessThan(3000);
    await setTimeout(20);
  }
}
