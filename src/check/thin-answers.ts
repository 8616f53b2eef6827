import type { Answer, AnswerSet } from '../model/answer-set.ts';
import { words } from '../text/terms.ts';
import type { MergeRule } from './merge-rule.ts';
import { askedOf, whose } from './whose.ts';

/** An answer of fewer words than this share of the fullest one is thin, if it is short at all. */
const share = 0.2;
const short = 30;

/** An answer says about as much as the others to the same question. */
export const thinAnswers: MergeRule = function* ({ sets, handbook, seen }) {
  const answers = new Map<string, { readonly answer: Answer; readonly set: AnswerSet }>();
  for (const set of sets)
    for (const answer of set.answers)
      answers.set(place(set.id, answer.file, answer.questionLines[0], answer.question), { answer, set });
  for (const { id, number, wordings } of handbook.entries) {
    const found = wordings.flatMap(({ answerSet, file, line, text }) => {
      const found = answers.get(place(answerSet, file, line, text));
      return found ? [{ answerSet, ...found, length: lengthOf(found.answer) }] : [];
    });
    const most = Math.max(0, ...found.map(({ length }) => length));
    for (const { answerSet, answer, set, length } of found) {
      if (length === 0 || length > short || length >= most * share || seen.place(id, answerSet)) continue;
      const of = whose(set, sets, answer.file);
      yield {
        severity: 'note',
        reason: `The answer ${of ? `of ${of.title} ` : ''}to question ${number} is thin: ${length} ${length === 1 ? 'word' : 'words'}, where the fullest has ${most}`,
        file: answer.file,
        line: of?.row ?? answer.questionLines[0],
        actual: `${length} words`,
        expected: `at least ${Math.ceil(most * share)}`,
        todo: 'It is printed with what others answer.',
        facts: { kind: 'answerThin', question: askedOf(String(number), of), n: length, most },
      };
    }
  }
};

/** The questions of a form all stand in one line. */
function place(set: string, file: string, line: number, question: string): string {
  return `${set}\n${file}\n${line}\n${question}`;
}

function lengthOf({ intro, points, outro }: Answer): number {
  const units = [...intro, ...points.flatMap((point) => point.units), ...outro];
  return units.reduce((sum, { text }) => sum + words(text).length, 0);
}
