import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBook } from '../helpers/read-book.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-conflict-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  const { set, documents } = await readBook(folder, [name]);
  return {
    answers: set.answers.map(({ question, intro, points }) =>
      [question, ...[...intro, ...points.flatMap(({ units }) => units)].map(({ text }) => text)].join(' | '),
    ),
    unshared: set.answers.flatMap(({ intro, points }) =>
      [...intro, ...points.flatMap(({ units }) => units)].flatMap(({ text, unshared }) =>
        unshared ? [text] : [],
      ),
    ),
    left: set.asides.flatMap(({ reason, units }) =>
      reason?.includes('conflict') ? units.map(({ text }) => text) : [],
    ),
    told: documents.flatMap(({ file }) => file.messages.map(String)),
  };
}

describe('marks of a merge conflict', () => {
  it('in a table are no rows', async () => {
    const { answers, left, told } = await read(
      'c.csv',
      'Question,Answer\nHow long?,One hour.\n<<<<<<< HEAD\nWhen is it done?,At noon.\n=======\nWhere is it done?,At home.\n>>>>>>> x\nWhat is it?,A loaf.\n',
    );
    expect(answers).toEqual([
      'How long? | One hour.',
      'When is it done? | At noon.',
      'Where is it done? | At home.',
      'What is it? | A loaf.',
    ]);
    expect(left).toEqual(['<<<<<<< HEAD', '=======', '>>>>>>> x']);
    expect(told.join()).toContain('stands unresolved on lines 3 to 7');
  });

  it('in a page are no words', async () => {
    const { answers, left, unshared } = await read(
      'h.html',
      '<h2>1. How long?</h2>\n<<<<<<< HEAD\n<p>One hour.</p>\n=======\n<p>Two hours.</p>\n>>>>>>> x\n<h2>2. When?</h2><p>At noon.</p>\n',
    );
    expect(answers).toEqual(['How long? | One hour. | Two hours.', 'When? | At noon.']);
    expect(left).toEqual(['<<<<<<< HEAD', '=======', '>>>>>>> x']);
    expect(unshared).toEqual(['One hour.', 'Two hours.']);
  });

  it('in data are named as the reason why it cannot be read', async () => {
    const { told } = await read(
      'd.json',
      '[\n<<<<<<< HEAD\n{"question": "Why?", "answer": "So."}\n=======\n{"question": "Why?", "answer": "Thus."}\n>>>>>>> x\n]\n',
    );
    expect(told).toHaveLength(1);
    expect(told.join()).toContain('The file cannot be read');
  });

  it('in code are code, and no conflict', async () => {
    const example = '```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```';
    const { answers, unshared, told } = await read('g.md', `## 1. What is one?\n\nThis:\n\n${example}\n`);
    expect(answers.join()).toContain('<<<<<<< HEAD a ======= b >>>>>>> x');
    expect(unshared).toEqual([]);
    expect(told).toEqual([]);
  });
});
