import type { ColumnsRead } from '../model/columns.ts';
import type { DocumentReading } from '../model/source-document.ts';

const roles = ['question', 'answer', 'topic', 'number'] as const;

/** Says in words which columns were taken for what: `question in Frage (guessed)`. */
export function columnsInWords({ declared, unused, ...read }: ColumnsRead): string {
  const parts = roles
    .filter((role) => read[role].length > 0)
    .map((role) => `${role} in ${list(read[role])}${declared.includes(role) ? '' : ' (guessed)'}`);
  return [...parts, ...(unused.length > 0 ? [`not used: ${list(unused)}`] : [])].join('; ');
}

/**
 * Says in words which form the questions were found to have, and which other forms came next. The scores are those of the
 * weighing: how many questions a form explains, whether they ask, count on and are answered.
 */
export function readingInWords({ shape, score, others, kind }: DocumentReading): string {
  const next = others.filter((other) => other.score > 0).slice(0, 3);
  const what = kind === 'answers' ? 'answers alone' : 'questions';
  return [
    `${what}: ${shape} (score ${figure(score)})`,
    next.length > 0
      ? `next: ${next.map((other) => `${other.shape} (${figure(other.score)})`).join(', ')}`
      : 'no other form fits',
  ].join('; ');
}

function figure(score: number): string {
  return String(Math.round(score * 10) / 10);
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
