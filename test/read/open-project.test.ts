import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProject, parseOverride } from '../../src/read/read.ts';

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
function faults(settings: string, ...set: string[]): string[] {
  write({ 'handbook.yml': settings, 'a.md': '1. Why?\n\nBecause.\n' });
  const { project, messages } = open([], ...set);
  expect(project).toBeNull();
  return messages.map((m) => `${m.file}:${m.line}:${m.column} ${m.ruleId}: ${m.reason}`);
}

const good = 'answers:\n  - id: a\n    files: a.md\n';

describe('a project', () => {
  it('is a folder with a handbook.yml', () => {
    write({ 'book/handbook.yml': `title: Bread\n${good}`, 'book/a.md': 'x' });
    const { project, messages } = open(['book']);
    expect(messages).toEqual([]);
    expect(project).toMatchObject({
      name: 'book',
      settings: { title: 'Bread', language: 'en', editions: {} },
      answerSets: [{ id: 'a', mark: 'A', title: 'A', files: ['a.md'] }],
    });
  });

  it('is the current folder where nothing is named, or its handbook.yml', () => {
    write({ 'handbook.yml': good, 'a.md': 'x' });
    expect(open().project?.answerSets).toEqual(open(['handbook.yml']).project?.answerSets);
  });

  it('is the same in whatever order documents are given', () => {
    write({ 'a.md': 'x', 'b.md': 'y', 'more/a.md': 'z', 'B.md': 'w' });
    const project = open(['a.md', 'b.md', 'B.md', 'more/a.md']).project;
    expect(project?.answerSets.map(({ id, files }) => `${id} ${files}`)).toEqual([
      'a B.md',
      'b a.md',
      'c b.md',
      'd more/a.md',
    ]);
    expect(open(['more/a.md', 'b.md', 'B.md', 'a.md']).project).toEqual(project);
  });

  it('is derived from documents: marks A, B, ..., titles after the files', () => {
    write({ '01_answers-ada.md': 'x', 'more/answers-bob.txt': 'y' });
    const { project } = open(['01_answers-ada.md', 'more/answers-bob.txt']);
    expect(project?.answerSets).toEqual([
      { id: 'a', mark: 'A', title: 'Answers ada', files: ['01_answers-ada.md'] },
      { id: 'b', mark: 'B', title: 'Answers bob', files: ['more/answers-bob.txt'] },
    ]);
    expect(project?.name).toBe('01_answers-ada');
  });

  it('has the title that its documents have in common: a heading, else a part of their names', () => {
    const title = (files: Record<string, string>) => {
      write(files);
      return open(Object.keys(files)).project?.settings.title;
    };
    expect(title({ 'ada.md': '# **Baking** bread\n', 'bob.md': 'by Bob\n\n# Baking bread #\n' })).toBe(
      'Baking bread',
    );
    expect(title({ 'bread-ada.md': '# One\n', 'bread-bob.md': '# Two\n' })).toBe('Bread');
    expect(title({ 'cyd.md': '# Why?\n', 'dan.md': '# Why?\n' })).toBe('Cyd and Dan');
  });

  it('names a set after its folder where its file is a README', () => {
    write({ 'ada/README.md': 'x', 'bob/README.md': 'y' });
    expect(open(['ada/README.md', 'bob/README.md']).project?.answerSets.map(({ title }) => title)).toEqual([
      'Ada',
      'Bob',
    ]);
  });

  it('takes globs in natural order', () => {
    write({
      'handbook.yml': 'answers:\n  - id: a\n    files: notes/*.md\n',
      'notes/10.md': 'x',
      'notes/9.md': 'x',
      'notes/x.txt': '',
    });
    expect(open().project?.answerSets[0]?.files).toEqual(['notes/9.md', 'notes/10.md']);
  });
});

describe('what is wrong with a path', () => {
  it.each([
    ['nowhere', 'There is no such file or folder'],
    ['.', 'This folder has no handbook.yml'],
  ])('%s: %s', (path, reason) => {
    const { project, messages } = open([path]);
    expect(project).toBeNull();
    expect(messages[0]?.reason).toBe(reason);
    expect(messages[0]?.note).toMatch(/\w/);
  });

  it('a document is named twice, or a folder among documents', () => {
    write({ 'a.md': 'x', 'b/c.md': 'x' });
    expect(open(['a.md', './a.md']).messages[0]?.reason).toBe('This document is named twice');
    expect(open(['a.md', 'b']).messages[0]?.reason).toBe('This is a folder among several paths');
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
      `page: a4\n${good}`,
      'handbook.yml:1:7 value: `page` is the text "a4"; expected A4 or Letter or A5; did you mean `A4`?',
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
  ])('%s', (_, settings, expected) => {
    expect(faults(settings)).toContain(expected);
  });

  it('broken YAML', () => {
    expect(faults('title: "Bread\n')[0]).toMatch(/^handbook\.yml:\d+:\d+ yaml: Not valid YAML: /);
  });

  it('a link out of the project folder', () => {
    const outside = mkdtempSync(join(tmpdir(), 'variorum-out-'));
    writeFileSync(join(outside, 'b.md'), 'x');
    symlinkSync(join(outside, 'b.md'), join(folder, 'b.md'));
    expect(faults('answers:\n  - id: a\n    files: b.md\n')).toEqual([
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
  ])('hostile YAML: %s', (_, settings) => {
    expect(faults(settings)[0]).toMatch(/ yaml: /);
  });
});

describe('--set', () => {
  const settings = (...set: string[]) => {
    write({ 'handbook.yml': `${good}editions:\n  small:\n    page: A4\n`, 'a.md': 'x' });
    const { project, messages } = open([], ...set);
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
  ])('%s', (argument, expected) => {
    expect(settings(argument)).toMatchObject(expected);
  });

  it.each([
    ['titel=x', 'Unknown key `titel`; did you mean `title`?'],
    ['page=A9', '`page` is the text "A9"; expected A4 or Letter or A5; did you mean `A4`?'],
    ['index.ad=x', 'Unknown key `ad` in `index`; did you mean `add`?'],
  ])('%s is blamed on the command line', (argument, reason) => {
    expect(faults(good, argument)).toEqual([expect.stringContaining(reason)]);
    expect(open([], argument).messages[0]?.file).toBe(`--set ${argument}`);
  });

  it('reads key=value and nothing else', () => {
    expect(parseOverride('a.b=c=d')).toEqual({ path: ['a', 'b'], text: 'c=d' });
    for (const wrong of ['', 'a', '=b', 'a..b=c', '__proto__.x=1', 'a b=c'])
      expect(parseOverride(wrong)).toBeNull();
  });
});
