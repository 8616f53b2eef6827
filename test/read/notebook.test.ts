import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { interpret } from '../../src/read/read.ts';
import { showReading } from '../helpers/show-reading.ts';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function read(notebook: object, outputs = false) {
  const bytes = Buffer.from(JSON.stringify(notebook));
  const document = await interpret(bytes, new VFile({ path: 'a.ipynb' }), 'a', { outputs });
  const project: Project = {
    folder: '/',
    name: 'notebook',
    settings: projectSettings.parse({ answers: [{ id: 'a', files: 'a.ipynb' }] }),
    answerSets: [{ id: 'a', mark: 'A', title: 'A', files: ['a.ipynb'] }],
  };
  const [set] = parseAnswerSets(project, [document]);
  if (!set) throw new Error('no set');
  const lines = String(document.file).split('\n');
  return {
    reading: showReading(set)
      .replace(/^\(notebook cell mark\).*\n/gm, '')
      .trim(),
    set,
    lines,
    messages: document.file.messages.map(({ reason }) => reason),
  };
}

const question = { cell_type: 'markdown', source: '## What does it print?' };
const reason = 'output of a code cell (outputs: true prints it)';

const notebook4 = {
  nbformat: 4,
  cells: [
    question,
    {
      cell_type: 'code',
      source: ['print(table)'],
      outputs: [
        { output_type: 'stream', name: 'stdout', text: ['two lines\n', 'of text\n'] },
        {
          output_type: 'execute_result',
          data: {
            'text/html':
              '<div><style>td {}</style><table><tr><th>City</th></tr><tr><td>Oslo</td></tr></table></div>',
            'text/plain': ['   City\n', '0  Oslo'],
          },
        },
        { output_type: 'display_data', data: { 'image/png': pixel, 'text/plain': '<Figure>' } },
        { output_type: 'display_data', data: { 'text/latex': '$\\displaystyle x^2$', 'text/plain': 'x**2' } },
        {
          output_type: 'error',
          ename: 'ValueError',
          evalue: 'no',
          traceback: ['\u001b[31mValueError\u001b[0m: no'],
        },
        { output_type: 'unheard of', data: 'nothing' },
        'no output at all',
      ],
    },
  ],
};

describe('the outputs of a notebook', () => {
  it('are in the ledger with the reason, where they are not printed', async () => {
    const { reading, set, lines } = await read(notebook4);
    expect(reading).toBe(
      `(${reason}) [output of cell 2: stdout]
(${reason}) {html: two lines of text}
(${reason}) [output of cell 2: text/html]
(${reason}) {html: City 0 Oslo}
(${reason}) [output of cell 2: image/png]
(${reason}) {html: <Figure>}
(${reason}) [output of cell 2: text/markdown]
(${reason}) {html: x**2}
(${reason}) [output of cell 2: error]
(${reason}) {html: ValueError: no}

n1 | What does it print? @2-5
  - {code python: print(table)}`.replace(/^\(output.*\) \[output.*\n/gm, (line) =>
        line.replace(/\[(.*)\]/, '{html: [$1]}'),
      ),
    );
    const oslo = set.units.find(({ text }) => text.includes('Oslo'));
    expect(lines.slice((oslo?.lines[0] ?? 0) - 1, oslo?.lines[1])).toEqual(['   City', '0  Oslo']);
  });

  it('are printed where that is asked for: text, tables, pictures, formulas', async () => {
    const { reading } = await read(notebook4, true);
    expect(reading).toBe(`(style sheet) {html: td {}}

n1 | What does it print? @2-23
  - {code python: print(table)} / {code: two lines of text} / {table: City Oslo}
  - Picture / {math: \\displaystyle x^2} / {code: ValueError: no}`);
  });

  it('of format 3 are read as well', async () => {
    const cells = [
      { cell_type: 'heading', level: 2, source: 'What is one and one?' },
      {
        cell_type: 'code',
        input: '1 + 1',
        language: 'julia',
        outputs: [
          { output_type: 'pyout', text: ['2 of them'], prompt_number: 1 },
          { output_type: 'display_data', png: pixel },
        ],
      },
    ];
    const { reading } = await read({ nbformat: 3, worksheets: [{ cells }] }, true);
    expect(reading).toBe(
      'n1 | What is one and one? @2-11\n  - {code julia: 1 + 1} / {code: 2 of them}\n  - Picture',
    );
  });
});

describe('the cells of a notebook', () => {
  it('need no source, and their other fields may be anything', async () => {
    const { reading, messages } = await read({
      metadata: { kernelspec: null, language_info: { name: 'r' } },
      cells: [
        { cell_type: 'markdown' },
        { cell_type: 'markdown', source: ['## What is', ' a list?'], metadata: null, attachments: [] },
        { cell_type: 'code', source: null, outputs: null },
        { cell_type: 'code', source: 'x <- c(1)', outputs: {} },
      ],
    });
    expect(messages).toEqual([]);
    expect(reading).toBe('n1 | What is a list? @2-5\n  - {code r: x <- c(1)}');
  });

  it('may be raw, in a format that they name', async () => {
    const { reading } = await read({
      cells: [
        {
          cell_type: 'raw',
          metadata: { raw_mimetype: 'text/html' },
          source: '<h2>What is a list?</h2><p>Many.</p>',
        },
        { cell_type: 'raw', source: 'Q: What is a set?\n\nA: Many, each once.' },
        { cell_type: 'raw', metadata: { format: 'text/markdown' }, source: '*One* of each.' },
      ],
    });
    expect(reading).toContain('n1 | What is a list?');
    expect(reading).toContain('Many, each once.');
    expect(reading).toContain('One of each.');
  });

  it('have pictures attached, with any name', async () => {
    const { messages, set } = await read({
      cells: [
        question,
        {
          cell_type: 'markdown',
          source: 'So: ![plan](attachment:my%20plan.png) and <img src="attachment:b.png" alt="other">',
          attachments: { 'my plan.png': { 'image/png': pixel }, 'b.png': { 'image/png': [pixel] } },
        },
      ],
    });
    expect(messages).toEqual([]);
    expect(set.units.map(({ text }) => text)).toContain('So: plan and other');
  });
});
