import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerSet } from '../../src/model/answer-set.ts';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import type { SourceDocument } from '../../src/model/source-document.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { readDocuments } from '../../src/read/read.ts';

const folder = resolve(import.meta.dirname, '../../content/ml-projects');
const files = ['000_803d8d25914ce228.txt', '001_1c7c33d9c51d20e2.txt'];
const ids = ['a', 'b'];
const project: Project = {
  folder,
  name: 'ml-projects',
  settings: projectSettings.parse({ answers: files.map((file, at) => ({ id: ids[at], files: file })) }),
  answerSets: files.map((file, at) => ({
    id: ids[at] ?? '',
    mark: ids[at] ?? '',
    title: file,
    files: [file],
  })),
};

let documents: readonly SourceDocument[];
let a: AnswerSet;
let b: AnswerSet;

function answer(set: AnswerSet, key: string): Answer {
  const found = set.answers.find((one) => one.key === key);
  if (!found) throw new Error(`no answer ${key}`);
  return found;
}

function unitsOf(one: Answer) {
  return [...one.questionUnits, ...one.intro, ...one.points.flatMap(({ units }) => units), ...one.outro];
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

beforeAll(async () => {
  documents = await readDocuments(project);
  const sets = parseAnswerSets(project, documents);
  [a, b] = sets as [AnswerSet, AnswerSet];
});

describe('the two sources of the main job', () => {
  it('are read as text saved from notebooks, without a message', () => {
    expect(documents.map(({ format, file }) => [format, file.messages.length])).toEqual([
      ['notebook-text', 0],
      ['notebook-text', 0],
    ]);
  });

  it('have 20 answers each, numbered 1 to 20 and in order', () => {
    const keys = Array.from({ length: 20 }, (_, at) => String(at + 1));
    for (const set of [a, b]) {
      expect(set.answers.map(({ key }) => key)).toEqual(keys);
      expect(set.answers.map(({ number }) => number)).toEqual(keys);
    }
  });

  it('have 197 and 181 points', () => {
    expect(a.answers.map(({ points }) => points.length)).toEqual([
      6, 9, 8, 10, 7, 10, 9, 9, 10, 10, 10, 11, 11, 11, 11, 10, 10, 12, 12, 11,
    ]);
    expect(b.answers.map(({ points }) => points.length)).toEqual([
      6, 7, 10, 10, 8, 10, 9, 8, 8, 8, 8, 10, 10, 10, 11, 11, 7, 10, 10, 10,
    ]);
  });

  it('label every point', () => {
    for (const set of [a, b])
      for (const one of set.answers)
        for (const [index, point] of one.points.entries()) {
          expect(point.index).toBe(index);
          expect(point.label, `${set.id} ${one.key} ${point.text}`).toMatch(/^\p{Lu}/u);
          expect(point.text).not.toContain('  ');
          expect(point.units[0]?.text.startsWith(point.label ?? '?')).toBe(true);
        }
  });

  it('ask the same questions', () => {
    expect(a.answers.map(({ question }) => question)).toEqual(b.answers.map(({ question }) => question));
  });

  it('keep every word of every line, once and in order', () => {
    for (const [at, set] of [a, b].entries()) {
      const text = readFileSync(resolve(folder, files[at] ?? ''), 'utf8')
        // What marks a question or an item is no word of it.
        .replace(/^(\d+\.\s+)?(Q: )?/gm, '')
        .replace(/^[abc]\. /gm, '');
      expect(set.units.flatMap((unit) => words(unit.text))).toEqual(words(text));
    }
  });

  it('have units with ascending ids, each used exactly once', () => {
    for (const set of [a, b]) {
      expect(set.units.map(({ id }) => id)).toEqual(set.units.map((_, at) => `${set.id}:${at}`));
      const used = [...set.answers.flatMap(unitsOf), ...set.asides.flatMap(({ units }) => units)];
      expect(used.length).toBe(set.units.length);
      expect(new Set(used).size).toBe(set.units.length);
    }
  });

  it('place every sentence on the line where it begins', () => {
    for (const [at, set] of [a, b].entries()) {
      const lines = readFileSync(resolve(folder, files[at] ?? ''), 'utf8').split('\n');
      for (const unit of set.units.filter(({ kind }) => kind === 'sentence')) {
        expect(unit.file).toBe(files[at]);
        const stretch = lines
          .slice(unit.lines[0] - 1, unit.lines[1])
          .join(' ')
          .replace(/\s+/g, ' ');
        expect(stretch, unit.id).toContain(unit.text);
        const [first = ''] = unit.text.split(' ');
        expect(lines[unit.lines[0] - 1], unit.id).toContain(first);
      }
    }
  });

  it('begin each answer with an intro; only the second closes with an outro', () => {
    expect(a.answers.every(({ intro, outro }) => intro.length > 0 && outro.length === 0)).toBe(true);
    expect(b.answers.every(({ intro }) => intro.length > 0)).toBe(true);
    expect(b.answers.filter(({ outro }) => outro.length === 0).map(({ key }) => key)).toEqual(['17']);
  });
});

describe('the first source', () => {
  it('has no topics', () => {
    expect(a.answers.every(({ topic }) => topic === null)).toBe(true);
  });

  it('keeps its last paragraph as a remark on the whole document', () => {
    const closing = a.asides.filter(({ role }) => role === 'closing').flatMap(({ units }) => units);
    expect(closing.map(({ text, lines }) => [text.slice(0, 16), lines])).toEqual([
      ['These guidelines', [485, 485]],
      ["However, it's im", [486, 487]],
      ['Adapt and tailor', [487, 487]],
    ]);
    expect(answer(a, '20').lines).toEqual([453, 483]);
  });

  it('goes on with the list of question 13 after blank lines', () => {
    expect(
      answer(a, '13')
        .points.slice(1, 4)
        .map(({ label, lines }) => [label, lines]),
    ).toEqual([
      ['Monitoring Infrastructure', [270, 271]],
      ['Real-time Monitoring', [274, 275]],
      ['Automated Alerts', [276, 277]],
    ]);
  });

  it('gives the empty bullet of question 17 the text that came loose from it', () => {
    const point = answer(a, '17').points[3];
    expect(point?.label).toBe('Constructive Feedback');
    expect(point?.lines).toEqual([380, 381]);
    expect(point?.units.map(({ text }) => text)).toEqual([
      'Constructive Feedback: Provide constructive feedback to address specific issues or concerns.',
      'Focus on the problem at hand rather than personal attacks and work together to find solutions.',
    ]);
  });

  it('parts question 15 from the answer that follows on the next line', () => {
    const one = answer(a, '15');
    expect(one.question).toMatch(/machine learning projects\?$/);
    expect(one.intro.map(({ text, lines }) => [text.slice(0, 8), lines])).toEqual([['Ensuring', [321, 322]]]);
  });

  it('cuts sentences after "e.g." no more than a reader does', () => {
    expect(answer(a, '11').points[0]?.units).toHaveLength(1);
    expect(answer(a, '16').points[6]?.units).toHaveLength(1);
  });

  it('takes the label off the first sentence of a point, and only there', () => {
    const [first, second] = answer(a, '10').points[0]?.units ?? [];
    expect(first?.phrasing).toMatchObject([
      {
        type: 'text',
        value: 'Split the available data into separate training and testing datasets.',
      },
    ]);
    expect(second?.text).toMatch(/^The training set is used/);
    expect(second?.lines).toEqual([195, 196]);
  });

  it('is whole: no answer is cut off', () => {
    expect(a.answers.filter(({ cutOff }) => cutOff)).toEqual([]);
  });
});

describe('the second source', () => {
  it('has six topics, each named where it begins', () => {
    const topics = b.asides.filter(({ role }) => role === 'topic');
    expect(topics).toHaveLength(12);
    expect([...new Set(b.answers.map(({ topic }) => topic))]).toEqual([
      'Data Pipelining',
      'Training and Validation',
      'Deployment',
      'Infrastructure Design',
      'Team Building',
      'Cost Optimization',
    ]);
    expect(answer(b, '7').topic).toBe('Cost Optimization');
    expect(answer(b, '8').topic).toBe('Data Pipelining');
  });

  it('leaves out the cell marks, and nothing else', () => {
    for (const [set, count] of [
      [a, 1],
      [b, 20],
    ] as const) {
      const noise = set.asides.filter(({ role }) => role === 'noise');
      expect(noise).toHaveLength(count);
      expect([...new Set(noise.map(({ reason, units }) => `${units[0]?.text} ${reason}`))]).toEqual([
        'In [None]: notebook cell mark',
      ]);
    }
  });

  it('joins question 9, wrapped over two lines', () => {
    const one = answer(b, '9');
    expect(one.question).toBe(
      'What are the challenges involved in integrating data from multiple sources in a data pipeline, and how would you address them?',
    );
    expect(one.questionLines).toEqual([208, 209]);
  });

  it('joins question 8 to its answer across a cell mark', () => {
    const one = answer(b, '8');
    expect(one.intro[0]?.text).toMatch(/^Handling real-time streaming data/);
    expect(one.lines).toEqual([183, 204]);
  });

  it('keeps the lettered list of question 11 within its point', () => {
    const point = answer(b, '11').points[0];
    expect(point?.label).toBe('Resampling techniques');
    expect(point?.lines).toEqual([263, 266]);
    expect(point?.units.map(({ kind, node }) => [kind, node?.type])).toEqual([
      ['sentence', undefined],
      ['block', 'list'],
    ]);
    const list = point?.units[1];
    expect(list?.node).toMatchObject({ type: 'list', ordered: true, children: { length: 3 } });
    expect(list?.parts?.map(({ text, line }) => [text.split(':')[0]?.slice(0, 15), line])).toEqual([
      ['Oversampling', 264],
      ['Techniques like', 264],
      ['Undersampling', 265],
      ['Random undersam', 265],
      ['Hybrid approach', 266],
      ['This involves o', 266],
    ]);
  });

  it('says that answer 17 is cut off, and no other', () => {
    expect(b.answers.filter(({ cutOff }) => cutOff).map(({ key }) => key)).toEqual(['17']);
  });
});
