import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const answers = 'answers:\n  - {id: a, files: a.md}\n';
const document =
  '1. What is a test?\n\n- Point: A test checks one thing.\n\n2. What is a build?\n\n- Whole: A build makes all files.\n';

/** Builds the project, beside a book that was there before; what was said of it. The book must stand as it was. */
async function refused(files: Readonly<Record<string, string>>, ...argv: string[]) {
  shop.write({ 'a.md': document, 'handbook.yml': answers, 'out/handbook.json': 'the book before', ...files });
  const { code, err } = await shop.variorum(
    'build',
    '.',
    '--format',
    'json',
    '--out',
    'out',
    '--quiet',
    ...argv,
  );
  expect(readFileSync(join(shop.folder, 'out/handbook.json'), 'utf8')).toBe('the book before');
  expect(err).not.toMatch(/^ {4}at |fault of Variorum/m);
  return { code, err };
}

describe('settings that cannot be meant so', () => {
  it.each([
    [
      'an answer set that is preferred and is none',
      `merge: {policy: {prefer: zz}}\n${answers}`,
      /^handbook\.yml:1:26: error: There is no answer set `zz`/,
    ],
    [
      'the same of one question',
      `merge: {entries: {what-is-a-test: {prefer: b}}}\n${answers}`,
      /^handbook\.yml:1:\d+: error: There is no answer set `b`/,
    ],
    [
      'a policy of a question that is none',
      `merge: {entries: {nothing: single}}\n${answers}`,
      /^handbook\.yml:1:\d+: error: The book has no question `nothing`/,
    ],
    [
      'a policy of a question by its number',
      `merge: {entries: {2: single}}\n${answers}`,
      /^handbook\.yml:1:\d+: error: Policies name questions by their ids/,
    ],
    [
      'a policy of a topic that is none',
      `merge: {topics: {nothing: single}}\n${answers}`,
      /^handbook\.yml:1:\d+: error: The book has no topic `nothing`/,
    ],
    [
      'a break at nothing',
      `breaks: {"77": before}\n${answers}`,
      /^handbook\.yml:1:\d+: error: The book has no question `77`/,
    ],
    [
      'a break at nothing in an edition',
      `${answers}editions: {handbook: {breaks: {x: before}}}\n`,
      /^handbook\.yml:3:\d+: error: The book has no question `x`/,
    ],
    [
      'a NUL in a path',
      `theme: "./a\\0b"\n${answers}`,
      /^handbook\.yml:1:8: error: The control character U\+0000 in a setting/,
    ],
    ['a NUL in a title', `title: "a\\0b"\n${answers}`, /U\+0000/],
    [
      'an escape in a key',
      `"\\x1b]0;owned\\x07\\x1b[2J": 1\n${answers}`,
      /^handbook\.yml:1:1: error: The control character U\+001B/,
    ],
    ['nesting without end', `x: ${'['.repeat(50_000)}`, /nested too deeply|Not valid YAML/],
    ['maps without end', `${'{a: '.repeat(20_000)}`, /nested too deeply|Not valid YAML/],
    [
      'names that multiply',
      `a: &a [x,x]\n${[...'bcdefghij'].map((one, at) => `${one}: &${one} [*${'abcdefghi'[at]},*${'abcdefghi'[at]},*${'abcdefghi'[at]}]\n`).join('')}`,
      /error/,
    ],
  ])('%s: an error with its place', async (_, settings, message) => {
    const { code, err } = await refused({ 'handbook.yml': settings, 'b.md': document });
    expect(err).toMatch(message);
    expect(code).toBe(1);
  });

  it('moves no cursor with what it quotes', async () => {
    const { err } = await refused({}, '--set', 'page=\u001b]0;owned\u0007\u009b2J');
    expect(err).toContain('\\u001b]0;owned\\u0007\\u009b2J');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('settings that are no file', () => {
  it('are not read through a link that leads out', async () => {
    shop.write({ 'book/a.md': document, secret: 'root:x:0:0:secret\n: [' });
    symlinkSync('../secret', join(shop.folder, 'book/handbook.yml'));
    const { code, err } = await shop.variorum('build', 'book', '--format', 'json');
    expect(err).toContain('The settings cannot be read: the link leads out of the folder');
    expect(err).not.toContain('root:x');
    expect(code).toBe(1);
  });

  it.each(['handbook.yml', 'edits.yml'])('are not waited for where %s is a pipe', async (name) => {
    shop.write({ 'a.md': document, ...(name === 'edits.yml' && { 'handbook.yml': answers }) });
    execFileSync('mkfifo', [join(shop.folder, name)]);
    const { code, err } = await shop.variorum('build', '.', '--format', 'json', '--out', 'out');
    expect(err).toMatch(/cannot be read/);
    expect(code).toBe(1);
  });

  it('are refused where they are huge', async () => {
    const { code, err } = await refused({ 'handbook.yml': `${answers}# ${'x'.repeat(2_000_000)}` });
    expect(err).toContain('larger than 1 MB');
    expect(code).toBe(1);
  });
});

describe('edits that are broken', () => {
  it.each([
    ['a string without an end', '- keep: "x', /^edits\.yml:\d+:1: error: Missing closing/],
    ['no list', 'keep: x', /^edits\.yml:1:1: error: The edits are no list/],
    ['a text', 'hello', /^edits\.yml:1:1: error: The edits are no list/],
    ['nesting without end', `- ${'['.repeat(50_000)}`, /^edits\.yml:1:1: error: /],
  ])('stop the build: %s', async (_, edits, message) => {
    const { code, err } = await refused({ 'edits.yml': edits });
    expect(err).toMatch(message);
    expect(code).toBe(1);
  });

  it('are not read through a link that leads out', async () => {
    shop.write({ 'book/a.md': document, 'book/handbook.yml': answers, secret: 'root:x:0:0' });
    symlinkSync('../secret', join(shop.folder, 'book/edits.yml'));
    const { code, err } = await shop.variorum('build', 'book', '--format', 'json');
    expect(err).toContain('The edits cannot be read (outside)');
    expect(err).not.toContain('root:x');
    expect(code).toBe(1);
  });
});

describe('a project that would send its texts away', () => {
  it('is stopped, unless its user names the host or the address', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.statusCode = 503;
      response.end('no');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      const url = `http://${host}/v1/embeddings`;
      const two = 'answers:\n  - {id: a, files: a.md}\n  - {id: b, files: b.md}\n';
      const settings = `merge:\n  engine: endpoint\n  endpoint: {url: "${url}", model: m}\n${two}`;
      const { code, err } = await refused({ 'handbook.yml': settings, 'b.md': document });
      expect(err).toMatch(
        /^handbook\.yml:3:\d+: error: This project would send the text of its documents to 127/,
      );
      expect(err).toContain(`--allow-endpoint ${host}`);
      expect(code).toBe(1);
      await refused({ 'handbook.yml': settings, 'b.md': document }, '--set', 'merge.engine=endpoint');
      await refused({ 'handbook.yml': settings, 'b.md': document }, '--set', 'merge.endpoint.model=n');
      await refused({ 'handbook.yml': settings, 'b.md': document }, '--allow-endpoint', 'localhost');
      expect(asked).toBe(0);
      for (const argv of [
        ['--allow-endpoint', host],
        ['--allow-endpoint', '127.0.0.1'],
        ['--set', `merge.endpoint.url=${url}`],
      ]) {
        const before = asked;
        const { code: allowed } = await shop.variorum('check', '.', ...argv);
        expect(allowed).toBe(3);
        expect(asked).toBeGreaterThan(before);
      }
    } finally {
      server.close();
    }
  });
});
