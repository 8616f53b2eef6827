import { zipSync } from 'fflate';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { writeMarkdown } from '../../src/read/office/as-markdown.ts';
import { interpret } from '../../src/read/read.ts';

/** Seconds of the processor, which other work on the machine does not lengthen much; without its bound none of these ends soon. */
const seconds = 15;
const limit = 180_000;

async function readAndParse(path: string, bytes: Uint8Array) {
  const document = await interpret(bytes, new VFile({ path }), 'a');
  const project: Project = {
    folder: '/',
    name: 'limits',
    settings: projectSettings.parse({ answers: [{ id: 'a', files: path }] }),
    answerSets: [{ id: 'a', mark: 'A', title: 'A', files: [path] }],
  };
  const [set] = parseAnswerSets(project, [document]);
  if (!set) throw new Error('no set');
  return { set, messages: document.file.messages.map(({ reason, ruleId }) => `${ruleId}: ${reason}`) };
}

const text = (value: string) => Buffer.from(value);
const sentence = 'The quick brown fox jumps over the lazy dog. ';

describe('a picture in its address', () => {
  const picture = `data:image/png;base64,${Buffer.alloc(150_000, 'kJh1Zx').toString('base64')}`;

  it('is no long paragraph: it is read as a picture', async () => {
    const { set, messages } = await readAndParse(
      'a.md',
      text(`## What is a lung?\n\nIt takes in air.\n\n![The lung](${picture})\n\nIt is pink.\n`),
    );
    expect(messages.filter((one) => one.startsWith('bounded'))).toEqual([]);
    const words = JSON.stringify(set.answers[0]?.points.map(({ units }) => units.map((unit) => unit.text)));
    expect(words).toContain('The lung');
    expect(words.length).toBeLessThan(200);
  });

  it('has a short one in the text that is made of a document of Word', async () => {
    const file = new VFile({ path: 'a.docx' });
    const tree = writeMarkdown(file, {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'image', url: picture, alt: 'The lung' }] },
        { type: 'paragraph', children: [{ type: 'text', value: 'The lung' }] },
      ],
    });
    expect(String(file)).toBe('![The lung](data:,1)\n\nThe lung\n');
    expect(tree.children[0]).toMatchObject({ children: [{ type: 'image', url: picture, alt: 'The lung' }] });
    expect(file.messages).toEqual([]);
  });
});

describe('what would defeat a parser is bounded', () => {
  it.each([
    ['a paragraph of 5 MB', 'a.md', text(sentence.repeat(110_000))],
    ['a paragraph of 5 MB in lines', 'a.txt', text(sentence.replace('. ', '.\n').repeat(110_000))],
    ['a paragraph of 5 MB of marks', 'a.md', text('*a _b `c [d ('.repeat(380_000))],
    ['10,000 block quotes in one another', 'a.md', text(`${'> '.repeat(10_000)}deep`)],
    ['10,000 lists in one another', 'a.md', text(`${'- '.repeat(10_000)}deep`)],
    [
      'a staircase of 1,500 bullets',
      'a.txt',
      text(Array.from({ length: 1500 }, (_, at) => `${' '.repeat(2 * at)}- step`).join('\n')),
    ],
    ['30,000 paragraphs of a letter', 'a.md', text('a\n\n'.repeat(30_000))],
    ['30,000 bare list items', 'a.md', text('- a\n'.repeat(30_000))],
    ['5,000 directives in one another', 'a.md', text(':::a\n'.repeat(5000))],
    ['59,000 open brackets', 'a.md', text('['.repeat(59_000))],
    ['10,000 elements in one another', 'a.html', text('<div>'.repeat(10_000))],
    ['10,000 arrays in one another', 'a.json', text('['.repeat(10_000) + ']'.repeat(10_000))],
    [
      'YAML whose aliases explode',
      'a.yml',
      text(
        `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`).join('\n')}`,
      ),
    ],
  ])(
    '%s',
    async (_, path, bytes) => {
      const before = process.cpuUsage();
      const { set } = await readAndParse(path, bytes);
      const { user, system } = process.cpuUsage(before);
      expect(set.answers.length).toBeLessThanOrEqual(1);
      expect((user + system) / 1e6).toBeLessThan(seconds);
    },
    limit,
  );

  it(
    '2,500 questions are all found',
    async () => {
      const one = (at: number) =>
        `${at + 1}. What is thing ${at}?\n\nIt is:\n\n- First: ${sentence}\n- Second: ${sentence}\n`;
      const { set } = await readAndParse(
        'a.md',
        text(Array.from({ length: 2500 }, (_, at) => one(at)).join('\n')),
      );
      expect(set.answers.length).toBe(2500);
      expect(set.answers.every(({ points, intro }) => points.length === 2 && intro.length === 1)).toBe(true);
      expect(set.answers[2499]?.lines).toEqual([2499 * 7 + 1, 2499 * 7 + 6]);
    },
    limit,
  );
});

describe('a damaged document gets a message', () => {
  it.each([
    [
      'a notebook cut off',
      'a.ipynb',
      text('{"cells": [{"cell_type": "markdown", "source": ["a'),
      /^notebook: The notebook is no JSON/,
    ],
    ['JSON that is no notebook', 'a.ipynb', text('{"a": 1}'), /^notebook: The notebook has no cells/],
    [
      'a cell without a type',
      'a.ipynb',
      text('{"cells": [{"source": "a"}]}'),
      /^notebook: .*damaged: `cells\.0\.cell_type` is missing/,
    ],
    ['JSON of another schema', 'a.json', text('{"a": [1, 2]}'), /^no-question: No field with a question/],
    ['JSON cut off', 'a.json', text('{"a": [1, 2'), /^data: The file cannot be read/],
    ['an unclosed quote', 'a.csv', text('Question,Answer\n"a,b\nc,d'), /^csv: The table cannot be read/],
    [
      'a ZIP archive named .docx',
      'a.docx',
      zipSync({ 'a.txt': text('a') }),
      /^docx: .*no word\/document\.xml/,
    ],
    [
      'a Word document cut off',
      'a.docx',
      zipSync({ 'word/document.xml': text(sentence) }).subarray(0, 50),
      /^docx: /,
    ],
    [
      'a ZIP bomb',
      'a.docx',
      zipSync({ 'word/document.xml': [new Uint8Array(120e6), { level: 9 }] }),
      /^docx: .*more than 80 MB/,
    ],
  ] as const)(
    '%s',
    async (_, path, bytes, message) => {
      const { set, messages } = await readAndParse(path, bytes);
      expect(set.answers).toEqual([]);
      expect(messages[0]).toMatch(message);
    },
    limit,
  );

  it('a broken line among lines of JSON is told with its place and left out, and the others are read', async () => {
    const lines = [
      '{"question": "Why?", "answer": "So."}',
      '{"question": "How?',
      '{"question": "Who?", "answer": "Me."}',
    ];
    const { set, messages } = await readAndParse('a.jsonl', text(lines.join('\n')));
    expect(set.answers.map(({ question }) => question)).toEqual(['Why?', 'Who?']);
    expect(messages).toEqual([expect.stringMatching(/^data-line: This line cannot be read/)]);
    expect(set.asides.filter(({ role }) => role === 'noise')).toMatchObject([
      { reason: 'line that is no JSON', units: [{ text: lines[1] }] },
    ]);
  });

  it('half a character is replaced', async () => {
    const { set } = await readAndParse(
      'a.json',
      text('[{"question": "What is \\ud800?", "answer": "Half \\udc00."}]'),
    );
    expect(set.answers.map(({ question, points }) => [question, points[0]?.text])).toEqual([
      ['What is �?', 'Half �.'],
    ]);
  });
});

describe('what is bounded takes nothing along', () => {
  it.each([
    [
      'a line of 3 MB',
      'a.md',
      '## 1. What is a cat?\n',
      sentence.repeat(66_000),
      /^bounded: A block of 2970 kB/,
    ],
    [
      'a line of 3 MB of text',
      'a.txt',
      '## 1. What is a cat?\n',
      sentence.repeat(66_000),
      /^bounded: A block/,
    ],
    [
      'under an underlined question',
      'a.md',
      'What is a cat?\n===\n',
      sentence.repeat(9000),
      /^bounded: A block/,
    ],
    [
      '5,000 lists in a line',
      'a.md',
      '## 1. What is a cat?\n',
      `${'- '.repeat(5000)}deep`,
      /^bounded: Lists/,
    ],
    [
      'a staircase of 1,000 bullets',
      'a.md',
      '## 1. What is a cat?\n',
      Array.from({ length: 1000 }, (_, at) => `${' '.repeat(2 * at)}- step`).join('\n'),
      /^bounded: Lists/,
    ],
    [
      '300 blocks in one another',
      'a.md',
      '## 1. What is a cat?\n\n',
      `${':::note\n'.repeat(300)}deep\n${':::\n'.repeat(300)}`,
      /^bounded: Blocks of `:::`/,
    ],
  ])(
    '%s',
    async (_, path, question, block, message) => {
      const { set, messages } = await readAndParse(
        path,
        text(`${question}${block}\n\n## 2. And a dog?\n\nA pet.`),
      );
      expect(set.answers.map((answer) => answer.question)).toEqual(['What is a cat?', 'And a dog?']);
      expect(set.answers[0]?.points.length).toBeGreaterThan(0);
      expect(messages).toEqual([expect.stringMatching(message)]);
    },
    limit,
  );
});

describe('what a page embeds', () => {
  it('keeps its words apart, or is in the ledger with the reason', async () => {
    const page = `<html><body><h2>What is it?</h2>
<p>Area is <math><semantics><mi>a</mi><annotation encoding="application/x-tex">a^2</annotation></semantics></math> and <math><mi>bee</mi></math>.</p>
<svg><text>drawn words</text></svg>
<dialog open>open words</dialog><dialog>closed words</dialog>
<iframe src="x.html">frame words</iframe>
<p><object>one</object><noscript>two</noscript><textarea>three</textarea><video>four</video><select><option>five</option><option>six</option></select></p>
<template>seven</template><menu><li>eight words</li></menu>
<h2>Why?</h2><p>So <svg><title>icon words</title></svg>it is.</p></body></html>`;
    const { set } = await readAndParse('a.html', text(page));
    const left = set.asides.flatMap(({ reason, units }) => units.map((unit) => [reason, unit.text]));
    expect(left).toEqual([
      ['words in a drawing', 'drawn words'],
      ['closed dialog', 'closed words'],
      ['frame that is not shown', 'frame words'],
      ['template', 'seven'],
      ['words in a drawing', 'icon words'],
    ]);
    const { intro = [], points = [], outro = [] } = set.answers[0] ?? {};
    const printed = [...intro, ...points.flatMap(({ units }) => units), ...outro].map((unit) => unit.text);
    const all = printed.join(' ').replace(/\s+/g, ' ');
    expect(all).toMatch(/Area is \$?a\^2\$? and bee\./);
    expect(all).toMatch(/open words/);
    expect(all).toMatch(/one two three four five six/);
    expect(all).toMatch(/eight words/);
  });
});
