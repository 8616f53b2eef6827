import { zipSync } from 'fflate';
import { paragraphs, wordFile as word } from '../helpers/word-file.ts';
import { good, type HostileCase, themed } from './hostile-case.ts';
import { moreCases } from './more-cases.ts';
import { nestedCases } from './nested-cases.ts';
import { packageCases } from './package-cases.ts';

const head = '1. What is a test?\n\n';
const bytes = (...all: number[]) => Uint8Array.from(all);
const text = (value: string) => new TextEncoder().encode(value);

/** A project of one document, named without settings. */
const one = (name: string, file: string, content: string | Uint8Array, code: 0 | 1 = 0, says?: RegExp) =>
  made(name, { [file]: content }, code, says);
const markdown = (name: string, content: string, code: 0 | 1 = 0, says?: RegExp) =>
  one(name, 'a.md', content, code, says);
const answer = (name: string, content: string, code: 0 | 1 = 0, says?: RegExp) =>
  markdown(name, `${head}${content}\n`, code, says);
const page = (name: string, content: string) =>
  one(name, 'a.html', `<h2>1. What is a test?</h2><p>It checks one thing.</p>${content}`);
const picture = (name: string, file: string, content: string | Uint8Array, says?: RegExp) =>
  made(name, { 'a.md': `${head}- Point: it is ![drawn](${file}) here.\n`, [file]: content }, 0, says);

function made(name: string, files: HostileCase['files'], code: 0 | 1, says?: RegExp): HostileCase {
  return { name, files, code, ...(says && { says }) };
}

const sound = paragraphs('1. What is a test?', 'It checks one thing.');

/** Files that are not what they seem. */
const files: readonly HostileCase[] = [
  markdown('an empty file', '', 1, /empty/),
  markdown('a byte order mark alone', '\ufeff', 1),
  markdown('blanks alone', ' \n\t\n', 1),
  one('zeros', 'a.md', new Uint8Array(2000), 1),
  one('bytes that are no UTF-8', 'a.md', Buffer.concat([text(good), bytes(0xff, 0xfe, 0xc0, 0x80)]), 0),
  one('UTF-16 without its mark', 'a.md', Buffer.from(good, 'utf16le'), 0),
  one('a program', 'a.md', Buffer.concat([bytes(0x7f, 0x45, 0x4c, 0x46), new Uint8Array(500)]), 1),
  one('a PDF with another ending', 'a.md', '%PDF-1.7\n1 0 obj\n', 1, /PDF/),
  one('a picture with another ending', 'a.md', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 1),
  one('an archive cut off', 'a.docx', word(sound).slice(0, 300), 1),
  one('an archive that is no document', 'a.docx', zipSync({ 'x.txt': text('x') }), 1),
  one('an archive of another kind', 'a.docx', bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0, 1, 2, 3), 1),
  one(
    'an entity of a file in Word',
    'a.docx',
    word(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sound.replace('thing', '&e;')}`),
    1,
  ),
  one(
    'entities that multiply in Word',
    'a.docx',
    word(
      `<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${sound.replace('thing', '&b;')}`,
    ),
    1,
  ),
  one(
    'names in an archive that lead out of it',
    'a.docx',
    word(sound, { '../../../../outside/variorum-slip': text('x') }),
  ),
  one('Word without its text', 'a.docx', word('<w:document/>'), 1),
  one('a spreadsheet that is Word', 'a.xlsx', word(sound)),
  one('a deck of Anki without its notes', 'a.apkg', zipSync({ 'collection.anki2': text('no database') }), 1),
];

/** Data that is broken, or made to be taken for something else. */
const data: readonly HostileCase[] = [
  one(
    'a formula of a spreadsheet in CSV',
    'a.csv',
    'Question,Answer\nWhat is x?,"=HYPERLINK(""https://attack.example"")"\n',
  ),
  one('quotes without end in CSV', 'a.csv', 'Question,Answer\n"What is x?,y\nWhat is z?,w\n', 1, /Quote/),
  one('rows of many lengths in CSV', 'a.csv', 'Question,Answer\nWhat is x?,y,z,w\nWhat is q?\n,,,\n'),
  one('a head alone', 'a.csv', 'Question,Answer\n', 1),
  one(
    'names of prototypes in JSON',
    'a.json',
    '[{"question":"What is x?","answer":"y","__proto__":{"polluted":1},"constructor":{"prototype":{}}}]',
  ),
  one(
    'questions that are named as prototypes are',
    'a.json',
    '{"__proto__":"x","constructor":"y","toString":"z","What is x?":"It is y."}',
  ),
  one(
    'the same key many times',
    'a.json',
    '[{"question":"What is x?","question":"What is z?","answer":"y","answer":"w"}]',
  ),
  one('JSON with more behind it', 'a.json', '[{"question":"What is x?","answer":"y"}] }{', 1),
  one('lines of JSON that are broken', 'a.jsonl', '{"question":"What is x?","answer":"y"}\n{"question":\n'),
  one('numbers beyond all bounds', 'a.json', '[{"question":"What is x?","answer":1e999,"number":-0}]'),
  one(
    'tags that make objects',
    'a.yml',
    '- question: What is x?\n  answer: !!js/function "function(){ return 1 }"\n',
  ),
  one(
    'names that multiply in YAML',
    'a.yml',
    `a: &a [x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(8).fill(`*${'abcdefg'[at]}`).join(',')}]`).join('\n')}\n`,
    1,
  ),
  one(
    'a notebook with pages in its outputs',
    'a.ipynb',
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [
        { cell_type: 'markdown', metadata: {}, source: [good] },
        {
          cell_type: 'code',
          metadata: {},
          source: 'x',
          execution_count: 1,
          outputs: [
            {
              output_type: 'display_data',
              metadata: {},
              data: {
                'text/html': "<script>document.documentElement.dataset.pwned='1'</script>",
                'application/javascript': 'alert(1)',
                'image/png': 'AAAA',
              },
            },
          ],
        },
      ],
    }),
  ),
  one('a notebook that is none', 'a.ipynb', '{"cells": 5}', 1),
  one(
    'subtitles with tags',
    'a.vtt',
    "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ada>What is a test?</v>\n\n00:02.000 --> 00:04.000\n<v Bob><script>document.documentElement.dataset.pwned='1'</script>It checks.</v>\n",
  ),
];

/** Texts that readers stumble over. */
const texts: readonly HostileCase[] = [
  markdown('front matter that would run', `---js\n{ title: process.exit(7) }\n---\n\n${good}`),
  markdown('front matter with tags', `---\ntitle: !!js/function "function(){}"\n---\n\n${good}`),
  markdown('front matter without end', `---\ntitle: x\n\n${good}`),
  markdown('front matter of another world', `+++\ntitle = "x"\n+++\n\n${good}`),
  markdown('lines that end with a carriage return', good.replaceAll('\n', '\r')),
  markdown('every kind of end of a line', good.replaceAll('\n', '\n\u2028\u2029\u0085\u000b\u000c')),
  answer('control characters', '- Point: a\u0000b\u0008c\u001b[2J\u001b]0;owned\u0007d\u007fe\u009bf.'),
  answer('half characters', '- Point: a\ud800b\udc00c.'),
  answer('characters that are none', '- Point: a\ufffeb\uffffc\ufdd0d.'),
  answer('words that turn the direction', '- Point: \u202eevil\u202c \u2066x\u2069 \u200f\u061c.'),
  answer('characters without width', '- Po\u200bint: i\u200ct\u200d \u2060is\ufeff.'),
  answer('a heap of accents', `- Point: ${`a${'\u0301'.repeat(300)}`} z.`),
  answer('emoji of many parts', `- Point: ${'👩‍👩‍👧‍👦'.repeat(200)}.`),
  markdown('a question of marks alone', '1. ***?***\n\n- Point: x.\n\n2. What is it?\n\n- Point: y.\n'),
  markdown(
    'a question that would write on the terminal',
    '1. What \u001b[31mis\u001b[0m it?\n\n- Point: y.\n',
  ),
  markdown(
    'names of prototypes as labels',
    `${head}- constructor: a.\n- __proto__: b.\n- toString: c.\n- hasOwnProperty: d.\n`,
  ),
  markdown(
    'ids that are ours',
    `${head}- Point: <a id="q-1"></a><b id="contents"></b> x.\n\n## What is a build? {#q-1}\n\n- Whole: y.\n`,
  ),
  markdown('a heading as deep as no heading', `####### What is a test?\n\n${good}`),
  markdown(
    'a hundred lists in one another',
    head + Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}- x${at}`).join('\n'),
  ),
  markdown('a hundred quotations in one another', `${head}${'>'.repeat(100)} x\n`),
  answer(
    'a table of two hundred columns',
    `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n|${'b|'.repeat(200)}`,
  ),
  answer('a table without a body', '| a | b |\n|---|---|'),
  answer('notes that call one another', 'x[^a]\n\n[^a]: y[^b]\n\n[^b]: z[^a]'),
  answer('a note that calls itself', 'x[^a]\n\n[^a]: y[^a]'),
  answer('notes without a text', 'x[^a] y[^b]'),
  answer('a fence without end', '```js\nconst x = 1;'),
  answer('a language that is none', '```"><img src=x>\nx\n```'),
  answer('code of a million characters', `\`\`\`js\n${'a("b", /c/);\n'.repeat(20_000)}\`\`\``),
  answer('a formula that defines itself', '$\\def\\a{\\a}\\a$'),
  answer('a formula that grows', `$${'\\def\\a{xx}'.repeat(20)}\\a$`),
  answer('a formula without end', '$\\frac{1}{'),
  answer('braces of a formula a thousand deep', `$${'{'.repeat(1000)}x${'}'.repeat(1000)}$`),
  answer('a link of ten thousand characters', `[x](https://example.org/${'y'.repeat(10_000)})`),
  answer('place holders of a form', '- [ ] ______\n- TODO\n- {{answer}}'),
  answer('marks of a merge', '<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> other'),
  page('a comment without end', '<!-- <p>x'),
  page('an element without end', `<div title="x`),
  page('a character section', '<![CDATA[ <b>x</b> ]]>'),
  page('text that ends the page', '</body></html><p>behind</p>'),
  page('five hundred elements in one another', '<div>'.repeat(500)),
  page('a table in a table in a table', '<table><tr><td>'.repeat(30)),
  page('attributes a thousand', `<p ${Array.from({ length: 1000 }, (_, at) => `a${at}=x`).join(' ')}>x</p>`),
  page(
    'another character set in the page',
    '<meta charset="utf-7">+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  ),
];

const svg = (inside: string, size = 'width="40" height="40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`;

/** Pictures that are none, or cost much. */
const pictures: readonly HostileCase[] = [
  picture(
    'a picture cut off',
    'a.png',
    bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48),
    /damaged|cannot|no picture|not/i,
  ),
  picture('a page with the ending of a picture', 'a.png', '<script>alert(1)</script>', /./),
  picture('an empty picture', 'a.jpg', '', /./),
  picture('a drawing that is none', 'a.svg', '<html><script>alert(1)</script></html>', /./),
  picture(
    'a drawing of enormous size',
    'a.svg',
    svg('<rect width="9" height="9"/>', 'width="1e9" height="1e9"'),
  ),
  picture('a drawing without a size', 'a.svg', svg('<rect width="9" height="9"/>', '')),
  picture(
    'a drawing of negative size',
    'a.svg',
    svg('<rect width="-9" height="-9"/>', 'width="-40" height="-40"'),
  ),
  picture(
    'entities that multiply in a drawing',
    'a.svg',
    `<!DOCTYPE svg [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  ),
  picture(
    'parts that use one another',
    'a.svg',
    svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><use href="#a"/>'),
  ),
  picture(
    'parts that multiply',
    'a.svg',
    svg(
      `<g id="a0"><rect width="1" height="1"/></g>${Array.from({ length: 20 }, (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`).join('')}<use href="#a20"/>`,
    ),
  ),
  picture('a name that leads out', '..\\..\\x.png', '', /./),
  made(
    'a picture that is elsewhere',
    { 'a.md': `${head}- Point: ![x](../../../etc/passwd) ![y](/etc/passwd) z.\n` },
    0,
    /./,
  ),
  made('a picture that is a folder', { 'a.md': `${head}- Point: ![x](x.png) y.\n`, 'x.png/y': 'z' }, 0, /./),
];

const settings = (name: string, content: string, says: RegExp, code: 0 | 1 = 1) =>
  made(name, { 'a.md': good, 'handbook.yml': content }, code, says);
const answers = 'answers: [{id: a, files: a.md}]\n';

/** Settings that ask for what may not be. */
const projects: readonly HostileCase[] = [
  settings('a list in the place of settings', '- a\n- b\n', /error/),
  settings('a text in the place of settings', 'hello\n', /error/),
  settings('a key twice', `title: x\ntitle: y\n${answers}`, /error/),
  settings('tabs', `answers:\n\t- {id: a, files: a.md}\n`, /error/),
  settings('two documents', `${answers}---\n${answers}`, /error/),
  settings('tags of settings that make objects', `title: !!js/function "x"\n${answers}`, /Unresolved tag/),
  settings('an edition that leads out of the folder', `editions: {"../../x": {}}\n${answers}`, /error/),
  settings(
    'an edition called as a prototype is',
    `editions: {__proto__: {kind: short}, constructor: {}}\n${answers}`,
    /handbook\.yml:1:12: error: A key or name `__proto__`/,
  ),
  settings(
    'a set called as a prototype is',
    'answers: [{id: __proto__, files: a.md}]\n',
    /error|warning|^$/,
    1,
  ),
  settings('a document elsewhere', 'answers: [{id: a, files: /etc/passwd}]\n', /outside/),
  settings('a document above', 'answers: [{id: a, files: "../*.md"}]\n', /outside/),
  settings('a preface elsewhere', `preface: ../x.md\n${answers}`, /preface/),
  settings(
    'a picture from the network',
    `cover: {kind: image, image: "https://attack.example/x.png"}\n${answers}`,
    /error/,
  ),
  settings('a picture from elsewhere', `cover: {logo: ../../x.png}\n${answers}`, /error/),
  settings('a theme from the network', `theme: https://attack.example/theme\n${answers}`, /error/),
  settings('a theme that is a document', `theme: ./a.md\n${answers}`, /error/),
  settings('a colour that is more', `colour: "red;}body{display:none"\n${answers}`, /error/),
  settings('a language that is markup', `language: '"><script>'\n${answers}`, /error/),
  settings('an address that runs', `site: {url: "javascript:alert(1)"}\n${answers}`, /error/),
  settings('a paper beyond all bounds', `page: 1e999\n${answers}`, /error/),
  settings('a margin below nothing', `bleed: -5\n${answers}`, /error/),
  settings('a date that is none', `date: yesterday\n${answers}`, /error/),
  settings('a limit of nothing', `limits: {seconds: 0}\n${answers}`, /error/),
  settings('a limit that is no number', `limits: {memory: lots}\n${answers}`, /error/),
  settings('an engine that is none', `merge: {engine: "../../x"}\n${answers}`, /error/),
  settings('a key that is a megabyte', `${'k'.repeat(900_000)}: 1\n${answers}`, /error/),
  settings(
    'a pattern that grows',
    'answers: [{id: a, files: "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}.md"}]\n',
    /error/,
  ),
];

const theme = (name: string, files: Readonly<Record<string, string>>, says: RegExp, code: 0 | 1 = 1) =>
  themed(name, files, code, says);

/** Themes that load, run, hide or cannot be. */
const themes: readonly HostileCase[] = [
  theme('a theme that imports', { 'web.css': '@import "https://attack.example/x.css";' }, /web\.css:1/),
  theme(
    'a theme that fetches',
    { 'web.css': 'p { background: url(https://attack.example/x) }' },
    /web\.css:1/,
  ),
  theme('a theme that fetches by an escape', { 'web.css': 'p { background: u\\72l(x) }' }, /web\.css:1/),
  theme(
    'a theme that ends its element',
    { 'web.css': 'p::before { content: "</style><script>alert(1)</script>" }' },
    /Done/,
    0,
  ),
  theme(
    'a theme that has faces of its own making',
    { 'web.css': '@font-face { font-family: x; src: url(x) }' },
    /web\.css:1/,
  ),
  theme('a theme that is binary', { 'web.css': '\u0000\u0001\u0002' }, /web\.css:1/),
  theme('a theme whose settings are a list', { 'theme.yml': '- x\n' }, /theme\.yml/),
  theme('a theme without settings', { 'theme.yml': '' }, /Done/, 0),
  theme('a theme that extends itself', { 'theme.yml': 'title: T\nextends: ../t\n' }, /extend/),
  theme('a theme that extends what is not there', { 'theme.yml': 'title: T\nextends: nothing\n' }, /nothing/),
  theme(
    'a theme whose faces are elsewhere',
    { 'theme.yml': 'title: T\nextends: classic\nfaces:\n  - {family: X, file: ../../../etc/passwd}\n' },
    /error/,
  ),
  theme(
    'a theme whose tokens are more',
    { 'theme.yml': 'title: T\nextends: classic\ntokens: {ink: "red;}body{display:none"}\n' },
    /error/,
  ),
  theme(
    'a theme that leaves its page',
    { 'side-by-side.hbs': '<meta http-equiv="refresh" content="0;url=https://attack.example/">' },
    /side-by-side\.hbs:1/,
  ),
  theme('a theme that runs', { 'point.hbs': '<script>alert(1)</script>' }, /point\.hbs:1/),
  theme('a theme that asks for a prototype', { 'point.hbs': '{{constructor.constructor}}' }, /point\.hbs:1/),
  theme('a theme that reads a file', { 'point.hbs': '{{> ../../etc/passwd}}' }, /point\.hbs:1/),
  theme('a theme whose blocks have no end', { 'point.hbs': '{{#each points}}' }, /point\.hbs:1/),
  theme('a theme that calls', { 'point.hbs': '{{lookup this "constructor"}}' }, /point\.hbs:1/),
];

/** Hostile and broken inputs, one a known class and its variants. */
export const corpus: readonly HostileCase[] = [
  ...files,
  ...data,
  ...texts,
  ...pictures,
  ...projects,
  ...themes,
  ...moreCases,
  ...nestedCases,
  ...packageCases,
];

/** What every run of the tests tries: one of each class. `npm run hostile` tries all. */
export const everyday: readonly HostileCase[] = process.env.HOSTILE_FORMATS
  ? corpus
  : corpus.filter(({ isVariant }) => !isVariant);
