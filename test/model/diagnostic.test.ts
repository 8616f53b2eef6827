import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { diagnostic, tell } from '../../src/model/diagnostic.ts';

const found = {
  rule: 'long-row',
  reason: 'A row has 3 cells',
  actual: '3',
  expected: ['2 cells'],
  todo: 'Put quotes around the answer.',
};

describe('a diagnostic', () => {
  it('is a message with its place, what was seen, what was expected and what to do', () => {
    expect(diagnostic({ ...found, file: 'ada.csv', place: 4 })).toMatchObject({
      file: 'ada.csv',
      line: 4,
      column: 1,
      source: 'variorum',
      ruleId: 'long-row',
      reason: 'A row has 3 cells',
      actual: '3',
      expected: ['2 cells'],
      note: 'Put quotes around the answer.',
    });
  });

  it('is a warning unless it is said to be an error, which ends the run, or a note', () => {
    const severities = [undefined, 'warning', 'error', 'note'] as const;
    expect(
      severities.map((severity) => diagnostic({ ...found, ...(severity && { severity }) }).fatal),
    ).toEqual([false, false, true, null]);
  });

  it('has no place and no details where none are known', () => {
    const message = diagnostic({ rule: 'theme', reason: 'No such theme' });
    expect([message.line, message.actual, message.expected, message.note]).toEqual(Array(4).fill(undefined));
    expect(message.file).toBeFalsy();
  });

  it('is kept on the file that is read, under its path', () => {
    const file = new VFile({ path: 'ada.csv' });
    tell(file, { ...found, place: { line: 4, column: 7 } });
    expect(file.messages).toHaveLength(1);
    expect(file.messages[0]).toMatchObject({ file: 'ada.csv', line: 4, column: 7, note: found.todo });
  });
});
