import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProject, parseOverride, prefaceOf, readDocument } from '../../src/read/read.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function open(paths: readonly string[] = [], ...set: string[]) {
  const overrides = set.map((argument) => {
    const override = parseOverride(argument);
    if (!override) throw new Error(`no override: ${argument}`);
    return override;
  });
  return openProject(paths, { folder, environment: {} }, overrides);
}

/** The messages of a project with these settings, as `line:column rule reason`. */
async function faults(settings: string, ...set: string[]): Promise<string[]> {
  write({ 'handbook.yml': settings, 'a.md': '1. Why?\n\nBecause.\n' });
  const { project, messages } = await open([], ...set);
  expect(project).toBeNull();
  return messages.map((m) => `${m.file}:${m.line}:${m.column} ${m.ruleId}: ${m.reason}`);
}

const good = 'answers:\n  - id: a\n    files: a.md\n';

describe('a project', () => {
  it('is a folder with a handbook.yml', async () => {
    write({ 'book/handbook.yml': `title: Bread\n${good}`, 'book/a.md': 'x' });
    const { project, messages } = await open(['book']);
    expect(messages).toEqual([]);
    expect(project).toMatchObject({
      name: 'book',
      settings: { title: 'Bread', editions: {} },
      answerSets: [{ id: 'a', mark: 'A', title: 'A', files: ['a.md'] }],
    });
  });

  it('is the current folder where nothing is named, or its handbook.yml', async () => {
    write({ 'handbook.yml': good, 'a.md': 'x' });
    expect((await open()).project?.answerSets).toEqual((await open(['handbook.yml'])).project?.answerSets);
  });

  it('is the same in whatever order documents are given', async () => {
    write({ 'a.md': 'x', 'b.md': 'y', 'more/a.md': 'z', 'B.md': 'w' });
    const project = (await open(['a.md', 'b.md', 'B.md', 'more/a.md'])).project;
    expect(project?.answerSets.map(({ id, files }) => `${id} ${files}`)).toEqual([
      'a B.md',
      'b a.md',
      'c b.md',
      'd more/a.md',
    ]);
    expect((await open(['more/a.md', 'b.md', 'B.md', 'a.md'])).project).toEqual(project);
  });

  it('is derived from documents: marks A, B, ..., titles after the files', async () => {
    write({ '01_answers-ada.md': 'x', 'more/answers-bob.txt': 'y' });
    const { project } = await open(['01_answers-ada.md', 'more/answers-bob.txt']);
    expect(project?.answerSets).toEqual([
      { id: 'a', mark: 'A', title: 'Answers ada', files: ['01_answers-ada.md'] },
      { id: 'b', mark: 'B', title: 'Answers bob', files: ['more/answers-bob.txt'] },
    ]);
    expect(project?.name).toBe('01_answers-ada');
  });

  it('has the title that its documents have in common: a heading, else a part of their names', async () => {
    const title = async (files: Record<string, string>) => {
      write(files);
      return (await open(Object.keys(files))).project?.settings.title;
    };
    expect(await title({ 'ada.md': '# **Baking** bread\n', 'bob.md': 'by Bob\n\n# Baking bread #\n' })).toBe(
      'Baking bread',
    );
    expect(await title({ 'bread-ada.md': '# One\n', 'bread-bob.md': '# Two\n' })).toBe('Bread');
    expect(await title({ 'cyd.md': '# Why?\n', 'dan.md': '# Why?\n' })).toBe('Cyd and Dan');
  });

  it('names a set after its folder where its file is a README', async () => {
    write({ 'ada/README.md': 'x', 'bob/README.md': 'y' });
    expect(
      (await open(['ada/README.md', 'bob/README.md'])).project?.answerSets.map(({ title }) => title),
    ).toEqual(['Ada', 'Bob']);
  });

  it('is derived from folders: each of several is a set, and so is each folder within one', async () => {
    write({ 'ada/1.md': 'x', 'ada/10.md': 'x', 'ada/9.md': 'x', 'bob/notes.md': 'x', 'bob/LICENSE.md': 'x' });
    const sets = [
      { id: 'a', title: 'Ada', files: ['ada/1.md', 'ada/9.md', 'ada/10.md'] },
      { id: 'b', title: 'Bob', files: ['bob/notes.md'] },
    ];
    expect((await open(['ada', 'bob'])).project?.answerSets).toMatchObject(sets);
    mkdirSync(join(folder, 'all'));
    for (const name of ['ada', 'bob']) renameSync(join(folder, name), join(folder, 'all', name));
    expect((await open(['all'])).project?.answerSets).toMatchObject(
      sets.map(({ id, title }) => ({ id, title })),
    );
  });

  it('takes no settings of other programs for documents', async () => {
    write({
      'a/package.json': '{"name": "x"}',
      'a/faq.json': '[{"question": "Why?", "answer": "So."}]',
      'a/b.md': 'x',
    });
    expect((await open(['a'])).project?.answerSets.flatMap(({ files }) => files)).toEqual([
      'b.md',
      'faq.json',
    ]);
  });

  it('passes over what is about a repository, with a note, and reads the files that links lead to', async () => {
    write({
      'a/security-questions.md': 'x',
      'a/requirements.md': 'x',
      'a/SECURITY.md': 'x',
      'a/requirements.txt': 'x',
      'a/LICENSE': 'x',
      'a/.kept/real.md': 'x',
      'out.md': 'x',
    });
    symlinkSync(join(folder, 'a/.kept/real.md'), join(folder, 'a/link.md'));
    symlinkSync(join(folder, 'a/requirements.md'), join(folder, 'a/same.md'));
    symlinkSync(join(folder, 'out.md'), join(folder, 'a/out.md'));
    const { project, messages } = await open(['a']);
    const files = project?.answerSets.flatMap((set) => set.files).toSorted();
    expect(files).toEqual(['.kept/real.md', 'requirements.md', 'security-questions.md']);
    expect(messages.map(({ file, reason, fatal }) => [file, reason.replace(/^.*: /, ''), fatal])).toEqual([
      ['a/requirements.txt', 'by its name it is about a project, and holds no answers', null],
      ['a/SECURITY.md', 'by its name it is about a project, and holds no answers', null],
      ['a/out.md', 'the link leads out of the folder', null],
      ['a/same.md', 'the link leads to a document that is read anyway', null],
    ]);
  });

  it('takes a folder of files with one question each for one set', async () => {
    write({
      'faq/1.md': '---\nquestion: What is DNS?\n---\nNames.\n',
      'faq/2.md': '# What is TLS?\n\nA lock.\n',
      'faq/10.md': '---\ntitle: What is TCP?\n---\n\nA stream.\n',
    });
    const files = ['1.md', '2.md', '10.md'];
    expect((await open(['faq'])).project?.answerSets).toMatchObject([{ id: 'a', files }]);
    expect((await open(files.map((name) => `faq/${name}`))).project?.answerSets).toMatchObject([{ files }]);
  });

  it('takes a folder in the settings', async () => {
    write({
      'handbook.yml': 'answers:\n  - id: a\n    files: notes/\n',
      'notes/10.md': 'x',
      'notes/more/9.txt': 'x',
      'notes/x.png': '',
    });
    expect((await open()).project?.answerSets[0]?.files).toEqual(['notes/10.md', 'notes/more/9.txt']);
  });

  it('takes globs in natural order', async () => {
    write({
      'handbook.yml': 'answers:\n  - id: a\n    files: notes/*.md\n',
      'notes/10.md': 'x',
      'notes/9.md': 'x',
      'notes/x.txt': '',
    });
    expect((await open()).project?.answerSets[0]?.files).toEqual(['notes/9.md', 'notes/10.md']);
  });
});

describe('what is wrong with a path', () => {
  it.each([
    ['nowhere', 'There is no such file or folder'],
    ['.', 'This folder has no handbook.yml'],
  ])('%s: %s', async (path, reason) => {
    const { project, messages } = await open([path]);
    expect(project).toBeNull();
    expect(messages[0]?.reason).toBe(reason);
    expect(messages[0]?.note).toMatch(/\w/);
  });

  it('a document is named twice, or a folder without documents or settings among documents', async () => {
    write({ 'a.md': 'x', 'b/c.png': 'x', 'handbook.yml': good });
    expect((await open(['a.md', './a.md'])).messages[0]?.reason).toBe('This document is named twice');
    expect((await open(['a.md', 'b'])).messages[0]?.reason).toBe('There is no document in this folder');
    expect((await open(['a.md', 'handbook.yml'])).messages[0]?.reason).toBe(
      'This is a settings file among documents',
    );
  });

  it('no file that a set names by itself and by a pattern: it is read once, where it comes first', async () => {
    write({
      'a.md': 'x',
      'b.md': 'x',
      'handbook.yml': 'title: Bread\nanswers:\n  - id: a\n    files: [b.md, "*.md", ./b.md]\n',
    });
    const { project, messages } = await open(['.']);
    expect(messages).toEqual([]);
    expect(project?.answerSets.map(({ files }) => files)).toEqual([['b.md', 'a.md']]);
  });

  it('a link leads to itself, or nowhere', async () => {
    symlinkSync(join(folder, 'loop.md'), join(folder, 'loop.md'));
    symlinkSync(join(folder, 'gone'), join(folder, 'gone.md'));
    expect((await open(['loop.md'])).messages[0]?.reason).toBe('This link leads to itself');
    expect((await open(['gone.md'])).messages[0]?.reason).toBe('This link leads to no file');
  });
});

describe('what is wrong with settings is named with its place', () => {
  it.each([
    [
      'an unknown key, with the nearest known one',
      `titel: Bread\n${good}`,
      'handbook.yml:1:1 unknown-key: Unknown key `titel`; did you mean `title`?',
    ],
    [
      'an unknown key within',
      'answers:\n  - id: a\n    file: a.md\n    files: a.md\n',
      'handbook.yml:3:5 unknown-key: Unknown key `file` in `answers.0`; did you mean `files`?',
    ],
    [
      'a value that is not one of a few',
      `page: A9\n${good}`,
      'handbook.yml:1:7 value: `page` is the text "A9"; expected A4, Letter, A5, B5, 6x9, pocket, A6, A3, A2, A1, Legal, Tabloid, or a size like 170x240mm or 5.5x8.5in between 70 and 900 mm; did you mean `A4`?',
    ],
    [
      'a wrong type',
      `authors: Ada\n${good}`,
      'handbook.yml:1:10 type: `authors` is the text "Ada"; expected a list',
    ],
    [
      'a number where text is wanted',
      `title: 1984\n${good}`,
      'handbook.yml:1:8 type: `title` is the number 1984; expected text',
    ],
    ['something missing', 'title: Bread\n', 'handbook.yml:1:1 missing: `answers` is missing'],
    ['an empty file', '', 'handbook.yml:1:1 missing: `answers` is missing'],
    [
      'a list instead of keys',
      '- a\n- b\n',
      'handbook.yml:1:1 type: `the settings` is a list of 2; expected a map of keys and values',
    ],
    [
      'an impossible date',
      `date: 2026-02-30\n${good}`,
      'handbook.yml:1:7 value: `date` is the text "2026-02-30"; expected a date, YYYY-MM-DD',
    ],
    [
      'an edition of a forbidden name',
      `${good}editions:\n  My Book: {}\n`,
      'handbook.yml:5:3 name: `My Book` cannot be a name',
    ],
    [
      'too long a mark',
      'answers:\n  - id: a\n    mark: ABCD\n    files: a.md\n',
      'handbook.yml:3:11 value: `answers.0.mark` is the text "ABCD"; expected at most 3 characters',
    ],
    [
      'a file that is not there',
      'answers:\n  - id: a\n    files: [a.md, b.md]\n',
      'handbook.yml:3:19 files: `b.md`: there is no such file',
    ],
    [
      'a file outside',
      'answers:\n  - id: a\n    files: ../a.md\n',
      'handbook.yml:3:12 files: `../a.md`: outside the project folder',
    ],
    [
      'an engine without its server',
      `merge:\n  engine: endpoint\n${good}`,
      'handbook.yml:2:11 missing: `merge.endpoint` is missing',
    ],
    [
      'two sets of one id',
      'answers:\n  - {id: a, files: a.md}\n  - {id: a, mark: B, files: handbook.yml}\n',
      'handbook.yml:3:10 same-id: Two answer sets have the id `a`',
    ],
  ])('%s', async (_, settings, expected) => {
    expect(await faults(settings)).toContain(expected);
  });

  it('broken YAML', async () => {
    expect((await faults('title: "Bread\n'))[0]).toMatch(/^handbook\.yml:\d+:\d+ yaml: Not valid YAML: /);
  });

  it('a link out of the project folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'variorum-out-'));
    writeFileSync(join(outside, 'b.md'), 'x');
    symlinkSync(join(outside, 'b.md'), join(folder, 'b.md'));
    expect(await faults('answers:\n  - id: a\n    files: b.md\n')).toEqual([
      'handbook.yml:3:12 files: `b.md`: outside the project folder',
    ]);
    rmSync(outside, { recursive: true });
  });

  it.each([
    ['tags that make objects', 'title: !!js/function "function () {}"\n'],
    [
      'a million laughs',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
    ],
    ['a thousand levels', `title: ${'['.repeat(1000)}${']'.repeat(1000)}\n`],
    ['two equal keys', 'title: a\ntitle: b\n'],
  ])('hostile YAML: %s', async (_, settings) => {
    expect((await faults(settings))[0]).toMatch(/ yaml: /);
  });
});

describe('--set', () => {
  it('says how a list of numbers is written', async () => {
    write({ 'handbook.yml': good, 'a.md': 'x' });
    const { messages } = await open([], 'editions.cards.cards.offset=1,2');
    expect(messages.map(({ reason }) => reason)).toEqual([
      '`editions.cards.cards.offset` is the text "1,2"; expected a list, as `[1, 2]`',
    ]);
  });

  const settings = async (...set: string[]) => {
    write({ 'handbook.yml': `${good}editions:\n  small:\n    page: A4\n`, 'a.md': 'x' });
    const { project, messages } = await open([], ...set);
    expect(messages.map(String)).toEqual([]);
    return project?.settings;
  };

  it.each<[string, object]>([
    ['title=1984', { title: '1984' }],
    ['title=#7a1f3d', { title: '#7a1f3d' }],
    ["title=Our team's handbook", { title: "Our team's handbook" }],
    ['authors=Ada, Bob', { authors: ['Ada', 'Bob'] }],
    ['authors=[Ada, Bob]', { authors: ['Ada', 'Bob'] }],
    ['index.add=drift', { index: { add: ['drift'], hide: [] } }],
    ['answers.a.title=Notes', { answers: [{ id: 'a', title: 'Notes', files: 'a.md' }] }],
    ['answers.0.title=Notes', { answers: [{ id: 'a', title: 'Notes', files: 'a.md' }] }],
    ['page=Letter', { page: 'Letter', editions: { small: { page: 'Letter' } } }],
    ['editions.small.sources=none', { editions: { small: { page: 'A4', sources: 'none' } } }],
  ])('%s', async (argument, expected) => {
    expect(await settings(argument)).toMatchObject(expected);
  });

  it.each([
    ['titel=x', 'Unknown key `titel`; did you mean `title`?'],
    ['sheet.columns=2', 'Unknown key `sheet`; did you mean `editions.cheatsheet.sheet.columns`?'],
    ['workbook.lines=2', 'Unknown key `workbook`; did you mean `editions.workbook.workbook.lines`?'],
    [
      'page=A9',
      '`page` is the text "A9"; expected A4, Letter, A5, B5, 6x9, pocket, A6, A3, A2, A1, Legal, Tabloid, or a size like 170x240mm or 5.5x8.5in between 70 and 900 mm; did you mean `A4`?',
    ],
    ['index.ad=x', 'Unknown key `ad` in `index`; did you mean `add`?'],
  ])('%s is blamed on the command line', async (argument, reason) => {
    expect(await faults(good, argument)).toEqual([expect.stringContaining(reason)]);
    expect((await open([], argument)).messages[0]?.file).toBe(`--set ${argument}`);
  });

  it('reads key=value and nothing else', async () => {
    expect(parseOverride('a.b=c=d')).toEqual({ path: ['a', 'b'], text: 'c=d' });
    for (const wrong of ['', 'a', '=b', 'a..b=c', '__proto__.x=1', 'a b=c'])
      expect(parseOverride(wrong)).toBeNull();
  });
});

describe('the pictures of covers', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('are read with the settings, drawings without their scripts', async () => {
    write({
      'handbook.yml': `${good}cover:\n  image: art/photo.png\neditions:\n  mine:\n    cover: { logo: logo.svg }\n`,
      'a.md': 'x',
      'art/photo.png': png,
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script><circle r="9"/></svg>',
    });
    const pictures = (await open()).project?.pictures;
    expect([...(pictures ?? [])].map(([path, { type }]) => `${path} ${type}`)).toEqual([
      'art/photo.png image/png',
      'logo.svg image/svg+xml',
    ]);
    const logo = new TextDecoder().decode(pictures?.get('logo.svg')?.bytes);
    expect(logo).toContain('circle');
    expect(logo).not.toContain('script');
  });

  it('that cannot be had are told with their lines', async () => {
    write({ 'notes.png': 'no picture at all' });
    expect(await faults(`${good}cover:\n  image: gone.png\n  logo: notes.png\n`)).toEqual([
      'handbook.yml:5:10 no-such-image: `cover.image`: there is no such picture: gone.png',
      'handbook.yml:6:9 image-type: `cover.logo`: this is no picture that can be printed: notes.png',
    ]);
    expect(
      await faults(`${good}editions:\n  mine:\n    cover:\n      image: https://example.org/x.png\n`),
    ).toEqual([
      'handbook.yml:7:14 remote-image: `editions.mine.cover.image`: pictures are not fetched from elsewhere: https://example.org/x.png',
    ]);
  });

  it('may not lie outside the folder', async () => {
    write({
      'secret.png': png,
      'book/a.md': 'x',
      'book/handbook.yml': `${good}cover:\n  logo: ../secret.png\n`,
    });
    const { project, messages } = await open(['book']);
    expect(project).toBeNull();
    expect(messages.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual(['5 outside-project']);
  });

  it('are asked for where the kind wants one', async () => {
    expect(await faults(`${good}cover:\n  kind: image\n`)).toEqual([
      'handbook.yml:5:9 missing: `cover.image` is missing',
    ]);
  });
});

describe('a preface', () => {
  it('that cannot be had is told with its line', async () => {
    write({ 'cover.png': 'x' });
    expect(await faults(`${good}preface: gone.md\neditions:\n  mine:\n    preface: cover.png\n`)).toEqual([
      'handbook.yml:4:10 preface: `preface`: there is no such file: gone.md',
      'handbook.yml:7:14 preface: `editions.mine.preface`: this is no Markdown file: cover.png',
    ]);
  });

  it('has the heading at its beginning for its title', async () => {
    write({ 'welcome.md': '# To my class\n\nRead **this**.\n', 'bare.md': 'No heading.\n' });
    const preface = prefaceOf(await readDocument(folder, 'welcome.md', 'preface'));
    expect([preface.title, preface.nodes.map(({ type }) => type)]).toEqual(['To my class', ['paragraph']]);
    expect(prefaceOf(await readDocument(folder, 'bare.md', 'preface')).title).toBeNull();
  });
});
