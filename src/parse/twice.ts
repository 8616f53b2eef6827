import type { SourcePoint } from '../model/answer-set.ts';
import { tell } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { KeylessAnswer } from './keyless-answer.ts';

/** Words that point to something beside the question: two such are asked of two things. */
const pointing =
  /\b(?:this|these|that|those|here|above|below|following|code|snippet|program|output|result|example|picture|figure|diagram|query)\b/i;
/** What is asked so often that it may be asked of anything. */
const shortest = 12;

/**
 * Answers of one document to one question, asked in the same words under the same topic: one answer with what each says, and a
 * message. A question that points to something beside it, as to code, is asked of that, and stands by itself.
 */
export function withoutTwice(
  answers: readonly KeylessAnswer[],
  { file }: SourceDocument,
): readonly KeylessAnswer[] {
  const known = new Map<string, KeylessAnswer[]>();
  for (const answer of answers) {
    const key = `${answer.topic ?? ''}\n${plain(answer.question)}`;
    known.set(key, [...(known.get(key) ?? []), answer]);
  }
  const gone = new Set<KeylessAnswer>();
  const joined = new Map<KeylessAnswer, KeylessAnswer>();
  for (const all of known.values()) {
    const [first, second, ...more] = all;
    if (!first || !second || more.length > 0 || !isWhole(first) || !isWhole(second)) continue;
    gone.add(second);
    joined.set(first, both(first, second));
    tell(file, {
      rule: 'question-twice',
      reason: `\`${second.question.slice(0, 80)}\` is asked on line ${first.questionLines[0]} already`,
      place: second.questionLines[0],
      todo: 'Both answers stand under one question. If they answer two, word them so.',
      facts: {
        kind: 'questionTwice',
        question: second.question.slice(0, 80),
        line: first.questionLines[0],
      },
    });
  }
  if (gone.size === 0) return answers;
  return answers.filter((answer) => !gone.has(answer)).map((answer) => joined.get(answer) ?? answer);
}

/**
 * Tells where two files of one answer set hold one question each, and the same: they may be two people's, whom neither their names
 * nor their folders nor their front matter tell apart.
 */
export function tellSameAlone(
  parsed: readonly { readonly document: SourceDocument; readonly answers: readonly KeylessAnswer[] }[],
): void {
  const known = new Map<string, string>();
  for (const { document, answers } of parsed) {
    const [only, ...more] = answers;
    if (!only || more.length > 0) continue;
    const asked = plain(only.question);
    const other = known.get(asked);
    known.set(asked, other ?? document.file.path);
    if (other === undefined) continue;
    tell(document.file, {
      rule: 'question-in-two-files',
      reason: `\`${only.question.slice(0, 80)}\` is asked in ${other} already, and both files are one person's`,
      place: only.questionLines[0],
      expected: ['a question once in an answer set'],
      todo: "If they are two people's, put the files of each into a folder, end their names with who wrote them (`1-ada.md`, `1-ben.md`), say `author:` in the front matter of all, or name the files of each under `answers` in handbook.yml.",
      facts: { kind: 'questionInTwoFiles', question: only.question.slice(0, 80), file: other },
    });
  }
}

function plain(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** Whether a question says by itself what it asks, and what follows it answers. */
function isWhole({ question, intro, points, outro }: KeylessAnswer): boolean {
  const [first] = [...intro, ...points.flatMap(({ units }) => units), ...outro];
  return (
    question.length >= shortest &&
    !pointing.test(question) &&
    first !== undefined &&
    first.node?.type !== 'code'
  );
}

function both(first: KeylessAnswer, second: KeylessAnswer): KeylessAnswer {
  // What leads into the points of the second would lead into those of the first.
  const lead: SourcePoint[] =
    second.intro.length > 0
      ? [
          {
            index: 0,
            label: null,
            text: second.intro.map(({ text }) => text).join(' '),
            units: second.intro,
            file: second.file,
            lines: [second.intro[0]?.lines[0] ?? 1, second.intro.at(-1)?.lines[1] ?? 1],
          },
        ]
      : [];
  const points = [...first.points, ...lead, ...second.points].map((point, index) => ({ ...point, index }));
  return {
    ...first,
    questionUnits: [...first.questionUnits, ...second.questionUnits],
    points,
    outro: [...first.outro, ...second.outro],
    cutOff: first.cutOff || second.cutOff,
  };
}
