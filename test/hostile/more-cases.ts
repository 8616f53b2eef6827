import { zipSync } from 'fflate';
import { paragraphs, wordFile } from '../helpers/word-file.ts';
import { answers, good, type HostileCase, themed } from './hostile-case.ts';

const text = (value: string) => new TextEncoder().encode(value);
const sound = paragraphs('1. What is a test?', 'It checks one thing.');

const book = (name: string, file: string, content: string | Uint8Array, says?: RegExp): HostileCase => ({
  name,
  files: { [file]: content },
  code: 0,
  ...(says && { says }),
});
const refused = (name: string, files: HostileCase['files'], says: RegExp): HostileCase => ({
  name,
  files: { 'a.md': good, 'handbook.yml': answers, ...files },
  code: 1,
  says,
});
const edited = (name: string, edits: string, says: RegExp) => refused(name, { 'edits.yml': edits }, says);
const set = (name: string, settings: string, says: RegExp) =>
  refused(name, { 'handbook.yml': `${settings}\n${answers}` }, says);

/** More broken and hostile inputs: documents, edits, settings and themes. */
export const moreCases: readonly HostileCase[] = [
  {
    name: 'lists in lists of YAML',
    files: {
      'a.yml': `- question: What is x?\n  answer: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
      'handbook.yml': 'answers: [{id: a, files: a.yml}]\n',
    },
    code: 1,
    says: /a\.yml:2:\d+: error: The file cannot be read: it is nested too deeply/,
  },
  {
    name: 'a book of which half is cut off',
    files: { 'a.docx': wordFile(paragraphs('1. What is a test?', 'It checks.')).slice(0, -30) },
    code: 1,
    says: /list of its files/,
  },
  book(
    'an archive within an archive',
    'a.docx',
    wordFile(sound, {
      'word/embeddings/x.docx': zipSync({ 'y.zip': zipSync({ 'z.txt': text('x'.repeat(500_000)) }) }),
    }),
  ),
  book(
    'a key of a megabyte in JSON',
    'a.json',
    JSON.stringify([{ question: 'What is a test?', answer: 'It checks.', ['k'.repeat(400_000)]: 'x' }]),
  ),
  book(
    'elements ten thousand deep',
    'a.html',
    `<h2>1. What is a test?</h2><p>It checks.</p>${'<div>'.repeat(10_000)}deep`,
  ),
  book('a comment that never ends', 'a.md', `${good}\n<!-- <script>alert(1)</script>\n`),
  book(
    'subtitles whose time runs back',
    'a.vtt',
    'WEBVTT\n\n99:59.000 --> 00:01.000\n<v Ada>What is a test?</v>\n\n00:00.000 --> 00:00.000\n<v Bob>It checks.</v>\n',
  ),
  book(
    'a page that sends its reader away',
    'a.html',
    '<base href="https://attack.example/"><meta http-equiv="refresh" content="0;url=https://attack.example/"><h2>1. What is a test?</h2><p>It <a href="x">checks</a>.</p>',
  ),
  refused(
    'a notebook whose lines are numbers',
    {
      'a.md': '',
      'a.ipynb': JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {},
        cells: [{ cell_type: 'markdown', metadata: {}, source: 7 }, null],
      }),
      'handbook.yml': 'answers: [{id: a, files: a.ipynb}]\n',
    },
    /damaged: `cells\.0\.source` is the number 7; expected text/,
  ),
  edited('edits that are a text', 'drop everything', /edits\.yml:1/),
  edited('an edit of a prototype', '- drop: __proto__\n  reason: x\n', /edits\.yml:1/),
  edited(
    'an edit of two things at once',
    '- drop: test-point\n  rewrite: test-point\n  reason: x\n  text: y\n',
    /edits\.yml:1/,
  ),
  edited(
    'edits that multiply',
    `a: &a [x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(8).fill(`*${'abcdefg'[at]}`).join(',')}]`).join('\n')}\n`,
    /edits\.yml/,
  ),
  edited('an edit that stands at itself', '- &x {drop: *x, reason: y}\n', /edits\.yml:1/),
  set('an edition two folders up', 'editions: {"../../x": {sources: none}}', /handbook\.yml:1/),
  set('an edition that is a device', 'editions: {"nul\\0": {sources: none}}', /handbook\.yml:1/),
  set('a set that is a path', 'match: {same: [["../a:1", "a:1"]]}', /handbook\.yml:1/),
  set(
    'sections in sections in sections',
    'sections: [{title: A, sections: [{title: B, sections: [{title: C}]}]}]',
    /handbook\.yml:1/,
  ),
  set(
    'a section that is a prototype',
    'sections: [{title: __proto__, topics: [constructor]}]',
    /handbook\.yml:1.*no topic/,
  ),
  set('a release that leads out of the folder', 'changes: {since: ../../../etc/passwd}', /handbook\.yml:1/),
  set(
    'a font that is a document',
    'fonts: {text: {family: X, files: a.md, licence: none}}',
    /handbook\.yml:1/,
  ),
  set('a title of control characters alone', 'title: "\\e[2J\\a\\0"', /handbook\.yml:1/),
  themed(
    'a theme that is too small to be seen',
    { 'web.css': 'body > * { zoom: 0.001 }' },
    1,
    /hides the words/,
  ),
  themed(
    'a theme of selectors without end',
    { 'web.css': `${':is('.repeat(60)}p${')'.repeat(60)} { color: red }` },
    1,
    /web\.css:1/,
  ),
  themed(
    'a theme whose layers are ours',
    { 'web.css': '@layer base, theme; @layer base { .toc { color: red } }' },
    0,
    /Done/,
  ),
  themed(
    'a theme whose colours have no end',
    { 'theme.yml': 'title: T\nextends: classic\ntokens: {accent: "var(--accent)"}\n' },
    0,
    /Done/,
  ),
  themed(
    'a theme whose parts make a tag',
    { 'mark.hbs': '<', 'point.hbs': '{{> mark}}script>alert(1)' },
    1,
    /mark\.hbs:1: .*a tag begins here/,
  ),
  themed(
    'a theme whose branches make a tag',
    { 'point.hbs': '{{#if id}}<{{else}}<p class={{/if}}script>x</p>' },
    1,
    /point\.hbs:1: .*a tag begins here/,
  ),
  themed(
    'a theme with a part within a tag',
    { 'mark.hbs': ' onclick=alert(1) ', 'point.hbs': '<p {{> mark}}>x</p>' },
    1,
    /point\.hbs:1: .*within a tag/,
  ),
];
