import type { Answer } from '../model/answer-set.ts';
import { breaksOff, isEnded } from '../text/breaks-off.ts';
import type { MergeRule } from './merge-rule.ts';
import { askedOf, whose } from './whose.ts';

/** An answer comes to its end, and there is one. */
export const cutOffAnswers: MergeRule = function* ({ sets, handbook, seen }) {
  const entryAt = new Map(
    handbook.entries.flatMap(({ id, wordings }) =>
      wordings.map(
        ({ answerSet, file, line, text }) => [`${answerSet}\n${file}\n${line}\n${text}`, id] as const,
      ),
    ),
  );
  for (const one of sets) {
    const { id: set, answers, title, files } = one;
    if (answers.length > 2 && answers.every(isEmpty)) {
      yield {
        severity: 'note',
        reason: `${title} has questions only, no answers`,
        ...(files[0] && { file: files[0] }),
        line: 1,
        actual: `${answers.length} questions without an answer`,
        expected: 'answers, where this is meant to be an answer set',
        todo: 'Its questions are printed with what others answer.',
        facts: { kind: 'questionsOnly', set: title, n: answers.length },
      };
      continue;
    }
    for (const answer of answers) {
      const { cutOff, intro, points, outro, file, lines, number, question, questionLines } = answer;
      const name = number === null ? `"${question}"` : `question ${number}`;
      const empty = isEmpty(answer);
      if (!empty && !cutOff && !lastBreaksOff(answer)) continue;
      if (seen.place(entryAt.get(`${set}\n${file}\n${questionLines[0]}\n${question}`) ?? '', set)) continue;
      const end = lastWords(outro.at(-1)?.text ?? points.at(-1)?.text ?? intro.at(-1)?.text ?? '');
      const of = whose(one, sets, file);
      const asked = askedOf(number ?? `“${question}”`, of);
      const answerOf = `The answer ${of ? `of ${of.title} ` : ''}to ${name}`;
      yield {
        severity: 'warning',
        reason: empty ? `${answerOf} is missing` : `${answerOf} seems to be cut off`,
        file,
        line: of?.row ?? (empty ? lines[0] : lines[1]),
        actual: empty ? 'a question alone' : end,
        expected: empty ? 'an answer' : 'a last sentence with an end',
        todo: empty
          ? 'The question is printed with what others answer.'
          : 'It is printed as it stands. Finish it in the document.',
        facts: empty
          ? { kind: 'answerMissing', question: asked }
          : { kind: 'answerCutOff', question: asked, quote: end },
      };
    }
  }
};

/** True where of several points the last alone has no end, and was to be a sentence. */
function lastBreaksOff({ points, outro }: Answer): boolean {
  if (outro.length > 0 || points.length < 2) return false;
  const ended = points.map(({ units }) => {
    const last = units.at(-1);
    return last === undefined || last.kind === 'block' || isEnded(last.text);
  });
  const last = points.at(-1)?.units.at(-1)?.text ?? '';
  return breaksOff(last) && !ended.at(-1) && ended.slice(0, -1).every(Boolean);
}

function isEmpty({ intro, points, outro }: Answer): boolean {
  return intro.length + points.length + outro.length === 0;
}

/** The end of a text, from the beginning of a word, at most 80 characters. */
function lastWords(text: string): string {
  return text.length <= 80 ? text : `... ${text.slice(-80).replace(/^\S*\s+/, '')}`;
}
