import { describe, expect, it } from 'vitest';
import { type Finding, findingsText, findingText } from '../src/report.ts';

const found = (change: Partial<Finding>): Finding => ({
  severity: 'warning',
  rule: 'answers-end',
  reason: 'The answer is missing',
  file: 'a.md',
  line: 3,
  column: 1,
  actual: null,
  expected: [],
  todo: null,
  ...change,
});

describe('a message for a person', () => {
  it('says where, what, what was seen, what was expected and what to do, and nothing twice', () => {
    expect(
      findingText(found({ actual: 'a question', expected: ['an answer', 'a note'], todo: 'Answer it.' })),
    ).toBe(
      'a.md:3:1: warning: The answer is missing (answers-end)\n    seen: a question\n    expected: an answer, or a note\n    Answer it.',
    );
    expect(findingText(found({ file: null, line: null, column: null, rule: null, actual: 'missing' }))).toBe(
      'warning: The answer is missing',
    );
  });

  it('names no line of a document that has none', () => {
    const unlined = found({ file: 'a.docx', line: 15 });
    expect(findingText(unlined)).toBe('a.docx: warning: The answer is missing (answers-end)');
    expect(findingsText(Array(9).fill(unlined))).not.toMatch(/line|15/);
  });

  it('of many of one kind about one file come with the first and the lines of the others; errors first, and all', () => {
    const text = findingsText([
      ...Array.from({ length: 9 }, (_, at) => found({ line: at + 1 })),
      ...Array(7).fill(found({ severity: 'error', rule: 'x' })),
    ]);
    expect(text.match(/warning: The answer/g)).toHaveLength(3);
    expect(text.match(/error: The answer/g)).toHaveLength(7);
    // What contradicts itself, and no sign on the page tells it, is told whole.
    const unmarked = findingsText(Array.from({ length: 9 }, () => found({ rule: 'sources-agree' })));
    expect(unmarked.match(/warning: The answer/g)).toHaveLength(9);
    expect(text.indexOf('error')).toBeLessThan(text.indexOf('warning'));
    expect(text).toMatch(
      /\n\.\.\. and 6 more warnings of answers-end in a\.md, lines 4, 5, 6, 7, 8, 9; report\.html and --json have them all\n$/,
    );
  });
});
