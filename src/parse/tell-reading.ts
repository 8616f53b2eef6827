import { tell } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { nearest } from '../text/nearest.ts';
import type { Head } from './head.ts';
import type { Reading } from './reading.ts';
import { formName } from './recognise.ts';
import { follows } from './worth.ts';

/** Keeps the reading for the report, and says where none was found. */
export function tellReading(document: SourceDocument, reading: Reading, wanted?: string): void {
  const { file, format } = document;
  const { shape, score, kind, others, questions } = reading;
  file.data.reading = {
    shape,
    kind,
    questions: questions.size,
    score: Math.round(score * 100) / 100,
    others,
    starts: [...questions].map(({ lines }) => lines[0]),
    reasons: reasonsFor([...questions]),
  };
  if (wanted !== undefined) {
    tellUnknown(document, wanted, reading);
    return;
  }
  // Nothing asks, names itself a question or is answered; of steps in lists one may begin with such a word.
  const sure = [...questions].filter(
    ({ asks, marker, role, answered }) => asks >= 0.2 || marker?.names || role || answered,
  );
  const listed = [...questions].every(({ kind }) => kind !== 'heading');
  const mere = sure.length <= (listed ? questions.size * 0.1 : 0);
  if (shape.startsWith('titles') || (questions.size > 0 && kind === 'questions' && mere)) {
    tell(file, {
      rule: 'headings-as-questions',
      reason: `No question was found; the ${questions.size} ${nameOf([...questions], shape)} are taken for them`,
      expected: [recognised],
      todo: 'If they are no questions, leave the document out of the settings.',
      facts: { kind: 'headingsAsQuestions', n: questions.size },
    });
    return;
  }
  if (questions.size > 0 || format === 'none' || file.messages.some(({ fatal }) => fatal)) return;
  if (file.messages.some(({ ruleId }) => ruleId === 'no-question')) return;
  tell(file, {
    rule: 'no-question',
    reason: 'No question was found in this document',
    expected: [recognised],
    todo: 'Its text is not printed; the ledger lists it as left out.',
    facts: { kind: 'noQuestion' },
  });
}

/** What the lines are that are taken for questions, in words. */
function nameOf(questions: readonly Head[], shape: string): string {
  if (questions.every(({ kind }) => kind === 'heading')) return 'headings';
  if (shape.includes('bold')) return 'bold lines';
  return shape.includes('numbered') ? 'numbered lines' : 'items of lists';
}

/** Says that a document has no questions of the form that the settings name. */
function tellUnknown({ file }: SourceDocument, wanted: string, reading: Reading): void {
  const names = [reading.shape, ...reading.others.map(({ shape }) => shape)];
  if (names.length === 0 || sameForms(wanted, reading.shape)) return;
  const near = nearest(wanted, names);
  tell(file, {
    severity: 'error',
    rule: 'reading',
    place: 1,
    reason: `This document has no reading \`${wanted}\`${near === null ? '' : `; did you mean \`${near}\`?`}`,
    actual: `\`reading: ${wanted}\` in the settings`,
    expected: [`one of ${names.map((name) => `\`${name}\``).join(', ')}`],
    todo: 'Correct the name under the answer set in handbook.yml, or take it out: then the reading is weighed.',
  });
}

function sameForms(wanted: string, shape: string): boolean {
  const names = (text: string): string => text.split(';').map(formName).sort().join(';');
  return names(wanted) === names(shape);
}

const recognised = 'questions that are numbered, marked Q:, set as headings, or end with a question mark';

/** What speaks for a reading, in words. */
function reasonsFor(questions: readonly Head[]): readonly string[] {
  const all = questions.length;
  const counts: readonly [number, string][] = [
    [questions.filter(({ asks }) => asks >= 0.6).length, 'ask'],
    [questions.filter((head, at) => follows(questions[at - 1], head)).length, 'count on from the one before'],
    [questions.filter(({ marker }) => marker?.names === 'question').length, 'call themselves questions'],
    [questions.filter(({ answered }) => answered).length, 'have a word for "answer" after them'],
    [questions.filter(({ followed }) => followed).length, 'have text of their own after them'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} of ${all} ${what}`);
}
