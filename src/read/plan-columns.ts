import type { VFile } from 'vfile';
import type { ColumnName, Columns } from '../model/columns.ts';
import { tell } from '../model/diagnostic.ts';
import { nearest } from '../text/nearest.ts';
import { columnsOf, isAbout, isWeakQuestion, type Role, roles } from './column-names.ts';
import { isProse } from './people-of.ts';

/** What goes with an answer: the choices before it, and why it is right after it. */
const choice = /^(?:option|choice)s?[\s_-]*[a-h1-8]?$|^[a-f]$/i;
const reason = /^(?:explanation|rationale|reason|reasoning|details?|examples?)$/i;

/** The columns of a table, by their places. */
export interface ColumnPlan {
  readonly question: number;
  readonly answers: readonly number[];
  readonly topic: number | null;
  readonly number: number | null;
  /** Those of the answers that are choices to pick from; each is printed with the name of its column. */
  readonly choices: ReadonlySet<number>;
  /** Answers that belong to other people. */
  readonly others: ReadonlySet<number>;
  readonly declared: readonly Role[];
  /** Whether the first row names the columns. */
  readonly named: boolean;
}

/** Says what the columns of a table hold: what is declared, and the rest by their names. Null, with a message, where a declared one is not there. */
export function planColumns(
  heads: readonly string[],
  file: VFile,
  { declared = {}, others = [] }: { declared?: Columns | undefined; others?: readonly ColumnName[] },
): ColumnPlan | null {
  const guessed = columnsOf(heads);
  const wanted = roles.flatMap((role) =>
    [declared[role] ?? []].flat().map((name) => ({ role, name, at: columnOf(name, heads) })),
  );
  const wrong = wanted.filter(({ at }) => at < 0);
  for (const { role, name } of wrong) unknownColumn(file, role, name, heads);
  if (wrong.length > 0) return null;
  const own = (role: Role): number[] => wanted.flatMap((one) => (one.role === role ? [one.at] : []));
  const foreign = others
    .map((name) => columnOf(name, heads))
    .filter((at) => at >= 0 && !own('answer').includes(at));
  const taken = new Set([...wanted.map(({ at }) => at), ...foreign]);
  const guess = (role: Role): number | undefined => {
    const at = heads.indexOf(guessed[role] ?? '');
    return guessed[role] !== undefined && at >= 0 && !taken.has(at) ? at : undefined;
  };
  const named =
    guessed.question !== undefined ||
    wanted.some(({ name }) => typeof name === 'string') ||
    foreign.length > 0;
  const question = own('question')[0] ?? guess('question') ?? heads.findIndex((_, at) => !taken.has(at));
  const topic = own('topic')[0] ?? guess('topic') ?? null;
  const number = own('number')[0] ?? guess('number') ?? null;
  const used = new Set([question, topic, number, ...taken]);
  const free = heads.map((head, at) => ({ head: head.trim(), at })).filter(({ at }) => !used.has(at));
  const answers = own('answer');
  return {
    question: Math.max(question, 0),
    ...(answers.length > 0
      ? { answers, choices: new Set<number>() }
      : answersAmong(free, guess('answer'), named)),
    topic,
    number,
    others: new Set(foreign),
    declared: roles.filter((role) => declared[role] !== undefined),
    named,
  };
}

/** Where no column is named as the answer, the others answer together; without names the first of them does. */
function answersAmong(
  free: readonly { readonly head: string; readonly at: number }[],
  answer: number | undefined,
  named: boolean,
): Pick<ColumnPlan, 'answers' | 'choices'> {
  const places = (fits: (head: string, at: number) => boolean): number[] =>
    free.flatMap(({ head, at }) => (fits(head, at) ? [at] : []));
  const found = places((head) => choice.test(head));
  const choices = found.length > 1 ? found : [];
  if (answer !== undefined) {
    const reasons = places((head, at) => at !== answer && reason.test(head));
    return { answers: [...choices, answer, ...reasons], choices: new Set(choices) };
  }
  const rest = places((head) => !(named && isAbout(head)));
  return { answers: named ? rest : rest.slice(0, 1), choices: new Set(choices) };
}

/** A column by its name, or its place from 1; -1 where there is none. Letter case and white space count only where the name alone does not say it. */
function columnOf(name: ColumnName, heads: readonly string[]): number {
  if (typeof name === 'number') return name <= heads.length ? name - 1 : -1;
  const exact = heads.indexOf(name);
  return exact >= 0 ? exact : heads.findIndex((head) => key(head) === key(name));
}

function key(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Says that a declared column is not there. */
export function unknownColumn(file: VFile, role: Role, name: ColumnName, seen: readonly string[]): void {
  const near = typeof name === 'string' ? nearest(name, seen) : null;
  tell(file, {
    severity: 'error',
    rule: 'columns',
    place: 1,
    reason: `There is no column \`${name}\`${near === null ? '' : `; did you mean \`${near}\`?`}`,
    actual: `\`columns.${role}: ${name}\` in the settings`,
    expected: [`one of ${seen.map((one) => `\`${one}\``).join(', ') || 'no columns at all'}`],
    todo: 'Correct the name in handbook.yml, under the answer set that names this file.',
  });
}

/** Whether the columns of a table are guesses that no cell bears out: no name says question or answer, nothing asks, nothing is prose. */
export function isMereGuess(
  { question, answers, declared }: ColumnPlan,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  if (declared.length > 0 || columnsOf(heads).answer !== undefined) return false;
  if (!isWeakQuestion(heads[question] ?? '')) return false;
  return (
    !rows.some((row) => /[?？؟]\s*$/.test(row[question] ?? '')) &&
    ![question, ...answers].some((at) => isProse(rows, at))
  );
}
