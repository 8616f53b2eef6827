import { paragraphs, wordFile } from '../helpers/word-file.ts';

/** Settings for a project of one document. */
export const answers = 'answers:\n  - {id: a, files: a.md}\n';
/** The question under which costly text stands. */
export const head = '1. What is a test?\n\n';
const html = (text: string) => ({
  'a.html': `<h2>1. What is a test?</h2>${text}`,
  'handbook.yml': 'answers: [{id: a, files: a.html}]\n',
});
/** A project of one Markdown document. */
export const markdown = (text: string) => ({ 'a.md': text, 'handbook.yml': answers });

const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');

/** Small documents that take a parser or a matcher far longer than their size tells; some give a book. */
export const costly: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>])[] = [
  [
    'Word that unpacks to 60 MB',
    {
      'a.docx': wordFile(paragraphs('1. What is a test?', `It checks one ${'x'.repeat(60_000_000)}.`)),
      'handbook.yml': 'answers: [{id: a, files: a.docx}]\n',
    },
  ],
  ['lines under which there are signs of headings', markdown(head + 'a\n=\n'.repeat(20_000))],
  ['links that are never closed', html('<a href=x>y'.repeat(8000))],
  [
    'cells that span a thousand columns',
    html(`<table><tr><td colspan=1000 rowspan=65534>x${'<tr><td>y'.repeat(2000)}</table>`),
  ],
  ['words in one another', html('<b><i><u>'.repeat(500))],
  [
    'records in one another',
    {
      'a.jsonl': `{"question":"What is a test?","answer":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}\n`,
      'handbook.yml': 'answers: [{id: a, files: a.jsonl}]\n',
    },
  ],
  ['fonts that are never closed', html('<font><p>'.repeat(3000))],
  ['brackets that are never closed', markdown(`${head}${'['.repeat(50_000)}`)],
  ['emphasis without end', markdown(`${head}${'*a_'.repeat(40_000)}`)],
  ['one word of megabytes', markdown(`${head}- Point: ${'x'.repeat(4_000_000)}.\n`)],
  ['a line of megabytes', markdown(`${head}- Point: ${'word and '.repeat(600_000)}.\n`)],
  [
    'a question of half a megabyte',
    markdown(`1. What is ${'very '.repeat(100_000)}long?\n\n- Point: it is.\n`),
  ],
  [
    'thousands of equal questions',
    markdown(Array.from({ length: 4000 }, (_, at) => `${at + 1}. What is a test?\n\n- A test.\n`).join('\n')),
  ],
  ['thousands of points', markdown(head + '- Point: a test checks one thing.\n'.repeat(15_000))],
  ['quotations without end', markdown(`${head}${'> '.repeat(20_000)}x`)],
  ['formulas without end', markdown(`${head}${'$x$ $\\frac{1}{'.repeat(10_000)}`)],
  [
    'footnotes that nobody calls',
    markdown(head + Array.from({ length: 10_000 }, (_, at) => `[^${at}]: x\n`).join('\n')),
  ],
  ['references that lead to one another', markdown(head + '[a]: /x\n'.repeat(30_000) + '[a]'.repeat(30_000))],
  ['examples with names', markdown(head + many(3000, (at) => `(@a${at}) It is so.\n\n`))],
  ['dashes under dashes', markdown(head + '---\n-- --\n'.repeat(6000))],
  ['numbers that count nothing', markdown(head + many(2000, (at) => `${at * 7 + 1}. x\n\n- x\n\n`))],
  ['formulas of Anki without an end', markdown(`${head}x ${'[latex]'.repeat(40_000)}`)],
  ['formulas of a page without an end', html('<math>'.repeat(20_000))],
  ['years in one sentence', markdown(`I was first there ${'in 1974 '.repeat(16_000)}:\n\n${head}- It is.\n`)],
  [
    'a table of ten thousand columns',
    {
      'a.csv': `Question,Answer,${'c,'.repeat(10_000)}\n${'What is x?,y,'.repeat(5000)}\n`,
      'handbook.yml': 'answers: [{id: a, files: a.csv}]\n',
    },
  ],
  [
    'data that is nested without end',
    { 'a.json': '['.repeat(200_000), 'handbook.yml': 'answers: [{id: a, files: a.json}]\n' },
  ],
];
