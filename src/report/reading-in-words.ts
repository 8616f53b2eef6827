import type { ColumnsRead } from '../model/columns.ts';
import type { DocumentReading } from '../model/source-document.ts';
import { fill } from '../wording/wording.ts';
import { reportWordsOf } from './words/report-words.ts';

const roles = ['question', 'answer', 'topic', 'number'] as const;

/** Says in words which columns were taken for what: `question in Frage (guessed)`; their names stand between backticks. */
export function columnsInWords({ declared, unused, ...read }: ColumnsRead, language: string): string {
  const words = reportWordsOf(language);
  const parts = roles
    .filter((role) => read[role].length > 0)
    .map(
      (role) =>
        `${fill(words.columnRoles[role], { names: named(read[role]) })}${declared.includes(role) ? '' : words.guessed}`,
    );
  const others = unused.length > 0 ? [fill(words.columnsNotUsed, { names: named(unused) })] : [];
  return [...parts, ...others].join('; ');
}

/**
 * Says in words which form the questions were found to have, and which other forms came next. The scores are those of the
 * weighing: how many questions a form explains, whether they ask, count on and are answered.
 * @param shown how the name of a form is shown, which is written into the settings as it is
 */
export function readingInWords(
  { shape, score, others, kind }: DocumentReading,
  language: string,
  shown: (shape: string) => string = (shape) => shape,
): string {
  const words = reportWordsOf(language);
  const next = others.filter((other) => other.score > 0).slice(0, 3);
  const list = next.map((other) => `${shown(other.shape)} (${figure(other.score)})`).join(', ');
  return [
    fill(words.readingTaken, {
      what: words.readingKinds[kind],
      shape: shown(shape),
      score: figure(score),
    }),
    next.length > 0 ? fill(words.readingNext, { list }) : words.readingAlone,
  ].join('; ');
}

function figure(score: number): string {
  return String(Math.round(score * 10) / 10);
}

function named(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
