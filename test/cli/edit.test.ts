import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;
const read = (path: string) => readFileSync(join(shop.folder, path), 'utf8');

const book = {
  'handbook.yml':
    'title: Welcome\nlanguage: en\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n',
  'a.md': `## Work

1. How is on-call duty paid?

- **Pay:** A flat rate of 450 euros a week.
- **Nights:** Each call at night gives time off.

2. Where can I park my bike?

In the cellar; the badge opens the door.

## Tools

3. Where is the code?

On git.example, see the list of teams.
`,
  'b.md': `## Work

1. How is on-call duty paid?

- **Pay:** You get a flat rate of 450 euros a week.
- **Start:** You begin after three months.

2. Who is my buddy?

Your lead tells you before the first day.
`,
};
/** Edits by the command line, then the book as Markdown. */
const bookAfter = async (...edits: string[][]) => {
  for (const edit of edits) {
    const { code, err } = await variorum('edit', '.', ...edit);
    expect({ edit, code, err }).toEqual({ edit, code: 0, err: '' });
  }
  const { code, err } = await variorum('build', '.', '--out', 'out', '--format', 'md,json', '--quiet');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return read('out/handbook.md').replace(/<a id="[^"]*"><\/a>|\[\^source-\w+\]/g, '');
};

describe('variorum edit', () => {
  it('lists what can be edited, with the numbers and the ids', async () => {
    write(book);
    const { out } = await variorum('edit', '.');
    expect(out).toMatch(/^1 +How is on-call duty paid\? {2}\[call-duty-paid\]$/m);
    expect(out).toMatch(/^ {2}1\.2 +Nights: Each call .* \[call-duty-paid-nights\]$/m);
    expect((await variorum('edit', '.', '1.2')).out).not.toContain('bike');
  });

  it('rewrites a point, read as Markdown', async () => {
    write(book);
    const text = await bookAfter(['1.2', '--rewrite', 'Time **off**, see [the rules](https://x.example/r).']);
    expect(text).toContain('**Nights:** Time **off**, see [the rules](https://x.example/r).');
    expect(read('edits.yml')).toBe(
      '# 1.2 Nights: Each call at night gives time off.\n- rewrite: call-duty-paid-nights\n  text: Time **off**, see [the rules](https://x.example/r).\n',
    );
  });

  it('rewrites a whole answer in prose: each paragraph is a point, as those of authors are', async () => {
    write(book);
    const text = await bookAfter([
      'who is my buddy?',
      '--rewrite',
      'Your lead tells you.\n\nAsk again:\n\n```\nask\n```',
    ]);
    expect(text).toContain('buddy?\n\n- Your lead tells you.\n- Ask again:');
    const { entries } = JSON.parse(read('out/handbook.json'));
    const entry = entries.find(({ question }: { question: string }) => question === 'Who is my buddy?');
    expect({ intro: entry.intro, points: entry.points.length }).toEqual({ intro: [], points: 2 });
  });

  it('says that a gap was seen, for each person by itself; it is told no more and fails no check', async () => {
    write(book);
    const before = await variorum('check', '.', '--fail-on', 'gaps');
    expect({ code: before.code, gaps: before.err.match(/answered by/g)?.length }).toEqual({
      code: 1,
      gaps: 3,
    });
    for (const [place, set] of [
      ['2', 'b'],
      ['3', 'b'],
      ['4', 'a'],
    ] as const)
      expect((await variorum('edit', '.', place, '--seen', set)).code).toBe(0);
    expect(read('edits.yml')).toMatch(/- seen: \S+\n {2}set: b\n[\s\S]*- seen: \S+\n {2}set: a\n/);
    const { code, err } = await variorum('check', '.', '--fail-on', 'gaps');
    expect({ code, gaps: /answered by/.test(err) }).toEqual({ code: 0, gaps: false });
    const none = await variorum('edit', '.', '2', '--seen', 'nobody');
    expect(none.code).toBe(1);
    expect(none.err).toContain('there is no set nobody');
    // What was only seen ends no build when it is gone.
    write({ 'edits.yml': '- seen: no-such-question\n  set: b\n' });
    expect((await variorum('build', '.', '--out', 'out', '--format', 'md', '--quiet')).code).toBe(0);
  });

  it('rewrites a whole answer: its list becomes points, each with its label', async () => {
    write(book);
    const text = await bookAfter([
      '1',
      '--rewrite',
      'A shift is one week.\n\n- **Pay:** 450 euros.\n- **Nights:** time off.\n\nThat is all.',
    ]);
    expect(text).toMatch(
      /paid\?\n\nA shift is one week\.\n\n- \*\*Pay:\*\* 450 euros\.\n- \*\*Nights:\*\* time off\.\n\nThat is all\./,
    );
    expect(text).not.toContain('three months');
    const { entries } = JSON.parse(read('out/handbook.json'));
    expect(entries[0].points.map(({ label }: { label: string }) => label)).toEqual(['Pay', 'Nights']);
    const { sentences, totals } = JSON.parse(read('out/ledger.json'));
    // What the editor wrote need not say it.
    expect(sentences.find((one: { text: string }) => one.text.includes('three months'))).toMatchObject({
      fate: 'folded',
      replaced: true,
    });
    expect(totals.a.replaced + totals.b.replaced).toBe(
      sentences.filter(({ replaced }: { replaced?: true }) => replaced).length,
    );
    await variorum('build', '.', '-e', 'handbook', '--out', 'html', '--format', 'html', '--quiet');
    expect(read('html/report.html')).toContain('replaced by the editor: A shift is one week.');
    const { out } = await variorum('check', '.');
    expect(out).toMatch(/\d+ replaced by the editor, \d+ not used/);
  });

  it('gives a question, a topic and a point another name, and takes a label away', async () => {
    write(book);
    const text = await bookAfter(
      ['2', '--label', 'Where do bikes go?'],
      ['Tools', '--label', 'What we use'],
      ['1.1', '--label', 'Money'],
      ['1.2', '--label', ''],
    );
    expect(text).toContain('2. Where do bikes go?');
    expect(text).toContain('## What we use');
    expect(text).toContain('**Money:** You get');
    expect(text).toContain('- Each call at night gives time off.');
    expect(read('edits.yml')).toContain('label: ""');
  });

  it('rewrites and drops the words before the first question', async () => {
    write(book);
    expect(await bookAfter(['opening', '--rewrite', 'Welcome *aboard*.'])).toMatch(
      /# Welcome\n\nWelcome _aboard_\./,
    );
    expect(await bookAfter(['opening', '--drop', '--why', 'old'])).not.toMatch(/aboard/);
  });

  it('parts, joins, moves and chooses', async () => {
    write(book);
    const parted = await bookAfter(['1.1', '--part']);
    expect(parted).toMatch(/\*\*Pay:\*\* A flat[\s\S]*\*\*Pay:\*\* You get a flat/);
    write({ 'edits.yml': '' });
    expect(await bookAfter(['--join', '1.2', '1.3'])).toMatch(
      /\*\*Nights:\*\* Each call[\s\S]*You begin after/,
    );
    write({ 'edits.yml': '' });
    expect(await bookAfter(['1.3', '--before', '1.1'])).toMatch(/\*\*Start:\*\*[\s\S]*\*\*Pay:\*\*/);
    write({ 'edits.yml': '' });
    expect(await bookAfter(['1.1', '--choose', 'a'])).toMatch(/\*\*Pay:\*\* A flat/);
  });

  it('renames a section of the settings, and its questions stay where they are', async () => {
    const sections = 'sections:\n  - { title: Money and bikes, topics: [Work] }\n  - { title: Tools }\n';
    write({ ...book, 'handbook.yml': `${book['handbook.yml']}${sections}` });
    const { out, code } = await variorum('edit', '.', 'Money and bikes', '--label', 'Pay');
    expect(code).toBe(0);
    expect(out).not.toContain('What was');
    await variorum('build', '.', '--out', 'out', '--edition', 'handbook', '--format', 'md,json');
    const { topics } = JSON.parse(read('out/handbook.json'));
    expect(topics.map(({ title }: { title: string }) => title)).toEqual(['Pay', 'Tools']);
    expect(read('out/handbook.md')).not.toContain('Money and bikes');
  });

  it('shows the words that it is about, and takes the last edit back', async () => {
    write(book);
    const before = { ...book, 'edits.yml': '# ours\n- relabel: park-bike\n  label: Where do bikes go?\n' };
    write(before);
    const { out } = await variorum('edit', '.', '1.2', '--drop', '--why', 'no nights');
    expect(out).toContain('“Nights: Each call at night gives time off.”');
    const back = await variorum('edit', '.', '--undo');
    expect(back).toMatchObject({ code: 0, out: 'edits.yml: taken back: drop call-duty-paid-nights\n' });
    expect(read('edits.yml')).toBe(before['edits.yml']);
    expect(await variorum('edit', '.', '--undo')).toMatchObject({ code: 0 });
    expect(await variorum('edit', '.', '--undo')).toMatchObject({ code: 1 });
    expect(await variorum('edit', '.', '1', '--undo')).toMatchObject({ code: 2 });
  });

  it('leaves one sentence out by some of its words, and says which', async () => {
    const two =
      '1. Who has the key?\n\n- Key: Ask the porter. Bring it back by six.\n- Loss: Tell the porter.\n';
    write({ ...book, 'a.md': two, 'b.md': two });
    const wrong = async (...argv: string[]) => (await variorum('edit', '.', ...argv)).err;
    expect(await wrong('1.1', '--drop', '--sentence', 'PORTER')).toContain('--why');
    expect(await wrong('1', '--drop', '--sentence', 'porter', '--why', 'x')).toMatch(
      /2 sentences there have the words “porter”.*\n {2}Ask the porter\.\n {2}Tell the porter\./,
    );
    expect(await wrong('1.1', '--drop', '--sentence', 'lift', '--why', 'x')).toMatch(
      /no sentence there .*Ask the porter/s,
    );
    expect(await wrong('1.1', '--part', '--sentence', 'lift')).toContain('--drop');
    const { code, out } = await variorum(
      'edit',
      '.',
      '1.1',
      '--drop',
      '--sentence',
      'PORTER',
      '--why',
      'he left',
    );
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('“Ask the porter.”') });
    expect(read('edits.yml')).toMatch(
      /- drop: key-key\n {2}sentence: Ask the porter\.\n {2}reason: he left\n$/,
    );
    // Another one stands beside it; the same one gives way.
    await variorum('edit', '.', '1.1', '--drop', '--sentence', 'six', '--why', 'later');
    expect(read('edits.yml').match(/drop:/g)).toHaveLength(2);
    expect((await variorum('check', '.')).err).not.toContain('edits-fit');
  });

  it('says which points a question has where an edit of points was asked of it', async () => {
    write(book);
    const { code, err } = await variorum('edit', '.', '1', '--choose', 'a');
    expect(code).toBe(1);
    expect(err).toMatch(/Nothing was written\. It may be meant of a point: question 1 has 1\.1, 1\.2/);
  });

  it('names what a choice leaves out though nobody else says it, and how to keep it', async () => {
    write({
      ...book,
      'a.md': '1. How long is the break?\n\n- **Break:** 30 minutes. It is written into the contract.\n',
      'b.md': '1. How long is the break?\n\n- **Break:** 45 minutes. There is coffee.\n',
    });
    const { code, err } = await variorum('edit', '.', '1.1', '--choose', 'b');
    expect(code).toBe(0);
    expect(err).toMatch(
      /^warning: printed no longer.*\n {4}a: 30 minutes\.\n {4}a: It is written into the contract\.\n.*--undo.*\n.*edit \. 1\.1 --drop --sentence/,
    );
    // What nobody contested stays, whoever is chosen.
    await variorum('edit', '.', '--undo');
    expect((await variorum('edit', '.', '1.1', '--choose', 'a')).err).not.toContain('coffee');
  });

  it('says which numbers stand for other places afterwards', async () => {
    write(book);
    const { out } = await variorum('edit', '.', '1', '--drop', '--why', 'no pay');
    expect(out).toMatch(
      /What was 2 is 1 now, and what follows has moved with it; `variorum edit \.` lists all places/,
    );
    const last = await variorum('edit', '.', '1', '--rewrite', 'Which bike?');
    expect(last.out).not.toContain('What was');
  });

  it('keeps the comments and the order of the file, and changes an edit that is there', async () => {
    write({
      ...book,
      'edits.yml':
        '# ours\n- keep: call-duty-paid-pay # sure\n\n# last year\n- rewrite: call-duty-paid-nights\n  text: Old.\n',
    });
    await bookAfter(['1.2', '--rewrite', 'New.'], ['2', '--drop', '--why', 'no bikes']);
    expect(read('edits.yml')).toBe(
      '# ours\n- keep: call-duty-paid-pay # sure\n\n# last year\n- rewrite: call-duty-paid-nights\n  text: New.\n# 2 Where can I park my bike?\n- drop: park-bike\n  reason: no bikes\n',
    );
  });

  it.each([
    [['9', '--drop', '--why', 'x'], 2, 'the book has no question 9; it has 1 to 4'],
    [['1.9', '--rewrite', 'x'], 2, 'question 1 has no point 9; it has 1 to 3'],
    [['call-duty-paid-night', '--rewrite', 'x'], 2, 'did you mean `call-duty-paid-nights`?'],
    [
      ['1.2', '--part'],
      1,
      'does not fit the point as it is now: nothing is joined there, or suggested to be. Nothing was written.',
    ],
    [['1.2', '--choose', 'z'], 1, 'Nothing was written.'],
    [['1', '--drop'], 2, '--why "out of date"'],
    [['1', '--drop', '--part'], 2, 'one edit at a time'],
    [['--join', '1.2'], 2, 'needs two points or more'],
    [['1', '--label', ' '], 1, 'Nothing was written.'],
  ])('says what is wrong with %j', async (argv, code, said) => {
    write({ ...book, 'edits.yml': '# mine\n' });
    const run = await variorum('edit', '.', ...argv);
    expect(run.err).toContain(said);
    expect(run.code).toBe(code);
    expect(read('edits.yml')).toBe('# mine\n');
  });

  it('is of projects, not of documents', async () => {
    write(book);
    const { code, err } = await variorum('edit', 'a.md', '1', '--part');
    expect(code).toBe(2);
    expect(err).toContain('variorum init DIR a.md');
  });
});

describe('edits.yml', () => {
  it('may name places by number, which is told with the id that lasts', async () => {
    write({ ...book, 'edits.yml': '- drop: 2\n  reason: no bikes\n- rewrite: 1.2\n  text: Time off.\n' });
    const { code, err } = await variorum('check', '.');
    expect(code).toBe(0);
    expect(err).toContain('Write park-bike instead');
    expect(err).toContain('Write call-duty-paid-nights instead');
  });

  it('ends the build where an edit no longer fits, and leaves the book as it was', async () => {
    write({ ...book, 'edits.yml': '- rewrite: call-duty-paid-night\n  text: Time off.\n' });
    const build = (...argv: string[]) =>
      variorum('build', '.', '--out', 'out', '--format', 'md,json', ...argv);
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(err).toMatch(/edits\.yml:1:1: error: .*there is no point call-duty-paid-night/);
    expect(err).toContain('Did you mean call-duty-paid-nights?');
    expect(() => read('out/handbook.md')).toThrow();
    const gone = await build('--allow-stale');
    expect(gone.code).toBe(0);
    expect(gone.err).toMatch(/edits\.yml:1:1: warning: /);
    expect(read('out/handbook.md')).toContain('Each call at night gives time off.');
  });
});

describe('what is told of the files of a project', () => {
  it('names both as the shell sees them, wherever the command is run', async () => {
    const inFolder = Object.fromEntries(Object.entries(book).map(([name, text]) => [`buch/${name}`, text]));
    write({ ...inFolder, 'buch/edits.yml': '# none\n- rewrite: nowhere\n  text: Time off.\n' });
    expect((await variorum('check', 'buch')).err).toMatch(/^buch\/edits\.yml:2:\d+: error: /m);
    write({ 'buch/edits.yml': '- rewrite\n' });
    expect((await variorum('check', 'buch')).err).toMatch(/^buch\/edits\.yml:1:\d+: error: /m);
    write({ 'buch/edits.yml': '', 'buch/handbook.yml': `${inFolder['buch/handbook.yml']}nonsense: 1\n` });
    expect((await variorum('check', 'buch')).err).toMatch(/^buch\/handbook\.yml:\d+:\d+: error: /m);
  });
});

describe('a question left out', () => {
  it('is in no edition, format or site, and the ledger and the report keep it', async () => {
    write({
      ...book,
      'edits.yml': '- drop: 2\n  reason: no bikes\n- drop: call-duty-paid-nights\n  reason: secret\n',
    });
    const formats = 'md,json,html,epub,apkg,txt,csv,tsv';
    for (const more of [[], ['--edition', 'side-by-side']]) {
      const { code } = await variorum(
        ...['build', '.', '--out', 'out', '--format', formats, '--set', 'sources=full', ...more],
      );
      expect(code).toBe(0);
    }
    const { readdirSync } = await import('node:fs');
    const { strFromU8, unzipSync } = await import('fflate');
    for (const name of readdirSync(join(shop.folder, 'out'))) {
      if (/^(ledger\.json|report\.html|\.variorum\.json)$/.test(name)) continue;
      const bytes = readFileSync(join(shop.folder, 'out', name));
      const text = /\.(epub|apkg)$/.test(name)
        ? Object.values(unzipSync(bytes))
            .map((one) => strFromU8(one, true))
            .join('\n')
        : bytes.toString();
      expect({ name, kept: text.match(/cellar|my bike|at night|no bikes/)?.[0] }).toEqual({
        name,
        kept: undefined,
      });
    }
    const { entries } = JSON.parse(read('out/handbook.json'));
    expect(entries.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3]);
    const { sentences } = JSON.parse(read('out/ledger.json'));
    const bike = sentences.filter((one: { text: string }) => /bike|cellar/.test(one.text));
    expect(bike).toHaveLength(2);
    for (const one of bike)
      expect(one).toMatchObject({ fate: 'left-out', entry: null, reason: 'editor: no bikes' });
    expect(read('out/report.html')).toContain('Where can I park my bike?');
  });
});
