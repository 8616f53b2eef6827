import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const question = '1. Why does dough have to rest?\n\n   - Gluten: The strands relax.\n';

/** Each line of a message: where, how bad, what; what was seen; what was expected; what to do. */
describe.each(['check', 'build'])('%s says what is wrong, and ends with 1', (command) => {
  it('no such folder', async () => {
    const { code, err, out } = await shop.variorum(command, 'nowhere');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      'nowhere: error: There is no such file or folder (no-such-file)\n    seen: nothing\n    expected: a folder with a handbook.yml, or documents with questions and answers\n    Check the path.\n',
    );
  });

  it('a folder without a handbook.yml and without a document', async () => {
    shop.write({ 'notes/a.png': question, 'notes/package.json': '{"name": "x"}' });
    const { code, err } = await shop.variorum(command, 'notes');
    expect(code).toBe(1);
    expect(err).toMatch(/^notes: error: This folder has no handbook\.yml .*\n[\s\S]*variorum init/);
  });

  it('an empty file', async () => {
    shop.write({ 'a.md': question, 'b.md': '' });
    const { code, err } = await shop.variorum(command, 'a.md', 'b.md');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^b\.md(:1:1)?: error: The file is empty \(empty-file\)\n {4}expected: a text with questions and answers$/m,
    );
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'This is a PNG image, not text'],
    [
      'a ZIP archive',
      Buffer.from(zipSync({ 'holiday.txt': strToU8('Sun.') })),
      'This ZIP archive is no document that can be read',
    ],
    ['a ZIP archive that is cut off', Buffer.from('504b0304140000000800', 'hex'), 'The archive is damaged'],
    [
      'nothing known',
      Buffer.from(Array.from({ length: 300 }, (_, at) => at % 32)),
      'This is a binary file, not text',
    ],
  ])('a binary file: %s', async (_, bytes, named) => {
    shop.write({ 'a.md': bytes });
    const { code, err } = await shop.variorum(command, 'a.md');
    expect(code).toBe(1);
    expect(err).toContain(`a.md: error: ${named}`);
  });

  it('a named pipe, which would be waited for without end', async () => {
    shop.write({ 'a.md': question });
    rmSync(join(shop.folder, 'pipe.md'), { force: true });
    execFileSync('mkfifo', [join(shop.folder, 'pipe.md')]);
    const { code, err } = await shop.variorum(command, 'a.md', 'pipe.md');
    rmSync(join(shop.folder, 'pipe.md'));
    expect(code).toBe(1);
    expect(err).toContain('pipe.md: error: This is no ordinary file');
  });

  it('no question in any document', async () => {
    shop.write({ 'a.md': 'Bread is good.\n\nIt is made of flour.\n' });
    const { code, err } = await shop.variorum(command, 'a.md');
    expect(code).toBe(1);
    expect(err).toContain('a.md: error: No question was found in any document, so there is nothing to print');
    expect(err).toContain('expected: questions that are numbered');
  });

  it('settings with an unknown key: named, with the nearest known one', async () => {
    shop.write({ 'handbook.yml': `titel: Bread\nanswers:\n  - id: a\n    files: a.md\n`, 'a.md': question });
    const { code, err } = await shop.variorum(command);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^handbook\.yml:1:1: error: Unknown key `titel`; did you mean `title`\? \(unknown-key\)$/m,
    );
  });

  it('settings that are no YAML', async () => {
    shop.write({ 'handbook.yml': 'title: "Bread\n' });
    const { code, err } = await shop.variorum(command);
    expect(code).toBe(1);
    expect(err).toMatch(/^handbook\.yml:\d+:\d+: error: Not valid YAML: /);
  });

  it('a wrong --set is the fault of the command line: 2', async () => {
    shop.write({ 'handbook.yml': 'answers:\n  - id: a\n    files: a.md\n', 'a.md': question });
    const { code, err } = await shop.variorum(command, '--set', 'page=A9');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^--set page=A9: error: `page` is the text "A9"; expected A4, Letter, A5, [^;]* or a size like 170x240mm [^;]*; did you mean `A4`\?/,
    );
    expect(await shop.variorum(command, '--set', 'page')).toMatchObject({
      code: 2,
      err: 'error: --set page: expected key=value, as in --set page=Letter\n',
    });
  });

  it('a number that is too large for a --set is told as such', async () => {
    shop.write({ 'a.md': question });
    const { code, err } = await shop.variorum(command, 'a.md', '--set', 'textSize=9999');
    expect(code).toBe(2);
    expect(err).toMatch(/^--set textSize=9999: error: `textSize` is the number 9999; expected at most 140/);
  });

  it('says the same as JSON', async () => {
    const { code, out, err } = await shop.variorum(command, 'nowhere', '--json');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      command,
      ok: false,
      messages: [{ severity: 'error', rule: 'no-such-file', file: 'nowhere', line: null }],
    });
  });
});

describe('check reads what can be read, warns, and ends with 0', () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

  it('UTF-16', async () => {
    shop.write({ 'a.md': utf16(question) });
    const { code, out } = await shop.variorum('check', 'a.md');
    expect(code).toBe(0);
    expect(out).toContain('1 question, 1 answer, 1 point');
  });

  it('Latin-1, which is named', async () => {
    shop.write({ 'a.md': Buffer.from(question.replace('dough', 'p\xe2te'), 'latin1') });
    const { code, out, err } = await shop.variorum('check', 'a.md');
    expect(code).toBe(0);
    expect(out).toContain('1 question');
    expect(err).toMatch(/^a\.md(:1:1)?: warning: .*Latin-1/m);
  });

  it('a document without a question beside one with', async () => {
    shop.write({ 'a.md': question, 'b.md': 'Bread is good.\n' });
    const { code, err } = await shop.variorum('check', 'a.md', 'b.md');
    expect(code).toBe(0);
    expect(err).toMatch(/^b\.md(:1:1)?: warning: No question was found in this document/m);
  });

  it('two sets with no question in common: a warning each', async () => {
    shop.write({ 'a.md': question, 'b.md': '1. Which tyres suit a wet road?\n\n   - Rubber: Soft ones.\n' });
    const { code, err } = await shop.variorum('check', 'a.md', 'b.md');
    expect(code).toBe(0);
    expect(
      err.match(/^[ab]\.md:1:1: warning: [AB] has no question in common with the other answer sets/gm),
    ).toHaveLength(2);
  });

  it('two questions of one number', async () => {
    shop.write({ 'a.txt': `${question}\n1. When is a loaf done?\n\n   - Sound: It sounds hollow.\n` });
    const { code, err } = await shop.variorum('check', 'a.txt');
    expect(code).toBe(0);
    expect(err).toMatch(
      /^a\.txt:5:1: warning: Two questions have the number 1; the other one stands in line 1 \(numbers-once\)$/m,
    );
  });

  it('an answer that is missing', async () => {
    shop.write({ 'a.md': `${question}\n2. When is a loaf done?\n` });
    const { code, err } = await shop.variorum('check', 'a.md');
    expect(code).toBe(0);
    expect(err).toMatch(/^a\.md:5:1: warning: The answer to question 2 is missing \(answers-end\)$/m);
  });
});

describe('the command line', () => {
  it.each([
    [['bild'], /unknown command 'bild'[\s\S]*Did you mean build\?/],
    [['check', '--jsn'], /unknown option '--jsn'[\s\S]*Did you mean --json\?/],
    [
      ['build', '--format', 'docx', 'ada.md'],
      /there is no format `docx`.*There are: pdf, epub, html, md, json, .*site\./,
    ],
    [['build', '--format', 'pfd', 'ada.md'], /did you mean `pdf`\?/],
    [['build', '--edition', 'handbok', 'ada.md'], /there is no edition `handbok`; did you mean `handbook`\?/],
    [['build', '--quiet', '--json'], /cannot be used with/],
    [['init'], /missing required argument/],
  ])('%j is wrong: 2', async (argv, message) => {
    shop.write(smallBook);
    const { code, err, out } = await shop.variorum(...argv);
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(out).toBe('');
  });

  it.each([[['--help']], [['build', '--help']], [['check', '--help']], [['init', '--help']]])(
    '%j prints help with examples: 0',
    async (argv) => {
      const { code, out } = await shop.variorum(...argv);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}variorum /);
    },
  );

  it('nothing at all prints help, and is wrong', async () => {
    const { code, err } = await shop.variorum();
    expect(code).toBe(2);
    expect(err).toContain('Usage: variorum');
  });
});

describe('an output folder that cannot be written: 3', () => {
  it('there is a file in its place', async () => {
    shop.write({ ...smallBook, taken: '' });
    const { code, err } = await shop.variorum('build', 'ada.md', 'bob.md', '--out', 'taken');
    expect(err).toBe(
      `error: The output folder ${join(shop.folder, 'taken')} cannot be written: there is a file of that name. Name another folder with --out.\n`,
    );
    expect(code).toBe(3);
  });

  it('it may not be written', async () => {
    // Root may write anywhere but here.
    const folder = process.getuid?.() === 0 ? '/proc/variorum' : join(shop.folder, 'locked', 'out');
    shop.write({ ...smallBook, 'locked/x': '' });
    chmodSync(join(shop.folder, 'locked'), 0o555);
    const { code, err } = await shop.variorum('build', 'ada.md', 'bob.md', '--out', folder);
    chmodSync(join(shop.folder, 'locked'), 0o755);
    expect(err).toMatch(/^error: The output folder .* cannot be written: .* Name .* --out\.\n$/);
    expect(code).toBe(3);
  });
});

describe('check for scripts', () => {
  it('--fail-on makes gaps a failure', async () => {
    shop.write({
      'a.md': `${question}\n2. When is a loaf done?\n\n   - Sound: It sounds hollow.\n`,
      'b.md': question,
    });
    expect((await shop.variorum('check', 'a.md', 'b.md')).code).toBe(0);
    expect((await shop.variorum('check', 'a.md', 'b.md', '--fail-on', 'conflicts')).code).toBe(0);
    const { code, err } = await shop.variorum('check', 'a.md', 'b.md', '--fail-on', 'gaps,conflicts');
    expect(code).toBe(1);
    expect(err).toContain(
      'a.md:5:1: note: Question 2 is answered by A alone: When is a loaf done? (two-sources)',
    );
    expect(await shop.variorum('check', 'a.md', '--fail-on', 'gap')).toMatchObject({
      code: 2,
      err: 'error: there is no failure `gap`; did you mean `gaps`? There are: gaps, conflicts, unused.\n',
    });
  });

  it('--fail-on conflicts: other numbers on the same subject', async () => {
    const answer = (degrees: number) =>
      `1. When is a loaf done?\n\n   - Temperature: The middle of the loaf has reached ${degrees} degrees.\n`;
    shop.write({ 'a.md': answer(96), 'b.md': answer(88) });
    const { code, err } = await shop.variorum('check', 'a.md', 'b.md', '--fail-on', 'conflicts');
    expect(err).toMatch(/note: Question 1: the sources differ on Temperature \(number\) \(sources-agree\)/);
    expect(code).toBe(1);
  });

  it('warns of contradictions that no sign tells of, where the sources are hidden', async () => {
    const answer = (days: number) =>
      `1. How long are recordings kept?\n\n   Recordings are kept for ${days} days.\n`;
    shop.write({ 'a.md': answer(30), 'b.md': answer(90) });
    const { code, err } = await shop.variorum('check', 'a.md', 'b.md', '--set', 'sources=none');
    expect(err).toMatch(/warning: Question 1: the sources differ on .*\(sources-agree\)/);
    expect(err).toContain(
      'The sources are hidden, so that both are printed and at most an “Or:” between them tells that they differ.',
    );
    expect(code).toBe(0);
  });

  it('--suggestions gives an edit to copy for each link that is not sure', async () => {
    const { code, out } = await shop.variorum(
      'check',
      join(import.meta.dirname, '../../content/ml-projects'),
      '--suggestions',
    );
    expect(code).toBe(0);
    const [, together = ''] = /- keep: ([a-z0-9-]+) +# they say the same/.exec(out) ?? [];
    expect(out).toContain(`- split: ${together} `);
  });
});

it('a folder whose only document has a name that is no UTF-8: that is told beside there being none', async () => {
  shop.write({ 'book/note.pdf': '' });
  writeFileSync(
    Buffer.concat([Buffer.from(join(shop.folder, 'book/a')), Buffer.from([0xff]), Buffer.from('b.md')]),
    smallBook['ada.md'],
  );
  const { code, err } = await shop.variorum('check', 'book', '--quiet');
  expect(err).toContain('book: error: This folder has no handbook.yml');
  const { messages } = JSON.parse((await shop.variorum('check', 'book', '--json')).out);
  expect(messages.map(({ reason }: { reason: string }) => reason).join()).toContain('its name is not UTF-8');
  expect(code).toBe(1);
});
