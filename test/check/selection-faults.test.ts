import { describe, expect, it } from 'vitest';
import { selectionFaults } from '../../src/check/selection-faults.ts';
import { smallHandbook, smallSettings } from '../render/small-book.ts';

function faults(mine: object, editions: readonly string[] = ['mine']): string[] {
  const project = {
    folder: '/',
    name: 'small',
    settings: smallSettings({ editions: { mine } }),
    answerSets: [],
    placeOf: (path: readonly (string | number)[]) => ({ file: path.join('.'), spot: { line: 7, column: 3 } }),
  };
  return selectionFaults(project, smallHandbook(), editions).map(
    ({ file, line, fatal, reason }) => `${fatal ? 'error' : ''} ${file}:${line} ${reason}`,
  );
}

describe('the questions and topics of an edition', () => {
  it('may be named by number, id and title', () => {
    expect(faults({ questions: [1, '2', 'q-2'], topics: ['data'] })).toEqual([]);
    expect(faults({})).toEqual([]);
  });

  it('are told where the book has them not, with the nearest', () => {
    expect(faults({ questions: [1, 9, 'q-11'], topics: ['Dato', 'Cooking'] })).toEqual([
      'error editions.mine.questions.1:7 The book has no question `9`',
      'error editions.mine.questions.2:7 The book has no question `q-11`; did you mean `q-1`?',
      'error editions.mine.topics.0:7 The book has no topic `Dato`; did you mean `Data`?',
      'error editions.mine.topics.1:7 The book has no topic `Cooking`',
    ]);
  });

  it('have to leave something to print', () => {
    expect(faults({ questions: [3], topics: ['data'] })).toEqual([
      'error editions.mine:7 The edition `mine` has no question: none of its `questions` stands in one of its `topics`',
    ]);
  });

  it('of editions that are not asked for play no part', () => {
    expect(faults({ questions: [9] }, ['handbook'])).toEqual([]);
  });
});
