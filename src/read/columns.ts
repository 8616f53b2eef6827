import type { VFile } from 'vfile';
import type { ColumnName, Columns } from '../model/columns.ts';
import { nearest } from '../model/nearest.ts';

/** What a column may hold. */
export type Role = 'question' | 'answer' | 'topic' | 'number';
export const roles: readonly Role[] = ['question', 'answer', 'topic', 'number'];

const answerWord =
  'answer|ans|response|reply|solution|antwort|respuesta|réponse|risposta|resposta|antwoord|ответ|答案|回答';
const names: Readonly<Record<Role, RegExp>> = {
  question:
    /^(?:q|ques|question|questions|prompt|query|ask|front|term|title|name|heading|frage|pregunta|domanda|pergunta|vraag|问题|問題|質問|вопрос|سؤال)(?:[\s_-]?(?:text|title|name|body))?$/i,
  answer: new RegExp(
    `^(?:a|answers|accepted[\\s_-]?answer|suggested[\\s_-]?answer|completion|back|definition|explanation|content|body|text|output|إجابة|${answerWord})(?:[\\s_-]?(?:text|body|html|markdown))?$`,
    'i',
  ),
  topic:
    /^(?:topic|category|section|chapter|subject|module|unit|group|theme|area|thema|kapitel|tema|capítulo|chapitre|тема|主题|章)$/i,
  number: /^(?:no|nr|num|number|#|id|index|position|nummer|número|numéro|q[\s_-]?no)\.?$/i,
};
/** Names that may be a question's only where a better one is missing. */
const weak = {
  question: /^(?:title|name|heading|term|front|ask|query|prompt)/i,
  answer: /^(?:text|body|content|output|back|explanation|definition)/i,
};

/** Which of some column names holds what; the plainest name wins. */
export function columnsOf(keys: readonly string[]): Partial<Record<Role, string>> {
  const found: Partial<Record<Role, string>> = {};
  for (const role of roles) {
    const fits = keys.filter(
      (key) =>
        names[role].test(key.trim()) &&
        !Object.values(found).includes(key) &&
        // Beside a B, an A is a choice.
        !(/^\s*a\s*$/i.test(key) && keys.some((other) => /^\s*b\s*$/i.test(other))),
    );
    const best =
      role === 'question' || role === 'answer' ? fits.find((key) => !weak[role].test(key.trim())) : undefined;
    const key = best ?? fits[0];
    if (key !== undefined) found[role] = key;
  }
  return found;
}

const byPerson = new RegExp(
  `^(?:${answerWord})s?(?:\\s+(?:by|of|from|von|de|di|da|van)\\s+|\\s*[:(\\[–—-]\\s*|[\\s_]+)(.+?)[)\\]]?$`,
  'i',
);
const ofPerson = new RegExp(`^(.+?)(?:['’]s?)?[\\s_-]+(?:${answerWord})s?$`, 'i');
const noPerson =
  /^(?:correct|right|accepted|suggested|short|long|sample|model|full|brief|detailed|best|final|expected|student|true|type|id|key|text|html|body|date|length|start|end|number|no|count|url|link|source|author|choices?|options?)$/i;
const about =
  /^(?:difficulty|level|tags?|keywords?|dates?|created.*|updated.*|sources?|url|links?|ref(?:erence)?s?|authors?|types?|notes?|comments?|remarks?|pages?|status|points?|scores?|marks?|weight|lang(?:uage)?|images?|files?|hints?|options?.*|choices?.*|[a-f])$/i;

/** Whether a column is about the question, and neither it nor its answer. */
export function isAbout(name: string): boolean {
  return about.test(name.trim());
}

/** What goes with an answer: the choices before it, and why it is right after it. */
const choice = /^(?:option|choice)s?[\s_-]*[a-h1-8]?$|^[a-f]$/i;
const reason = /^(?:explanation|rationale|reason|reasoning|details?|examples?)$/i;

/** Columns of which each holds one person's answers. */
export interface Person {
  readonly name: string;
  readonly column: string;
}

/**
 * The people whose answers stand in columns of their own beside the questions, two at the least: `Answer by Ada` and
 * `Answer by Bob`, or, where no column is named as the answer, whatever columns hold prose. `rows` are the first few.
 */
export function peopleOf(heads: readonly string[], rows: readonly (readonly string[])[]): readonly Person[] {
  const columns = columnsOf(heads);
  if (columns.question === undefined) return [];
  const used = Object.values(columns);
  const named = heads.flatMap((head): Person[] => {
    if (used.includes(head)) return [];
    const name = byPerson.exec(head.trim())?.[1] ?? ofPerson.exec(head.trim())?.[1];
    return name && !noPerson.test(name) ? [{ name, column: head }] : [];
  });
  const prose =
    columns.answer === undefined
      ? heads.flatMap((head, at): Person[] =>
          !used.includes(head) && head.trim() !== '' && !about.test(head.trim()) && isProse(rows, at)
            ? [{ name: named.find(({ column }) => column === head)?.name ?? head.trim(), column: head }]
            : [],
        )
      : [];
  const found = prose.length > named.length ? prose : named;
  return found.length > 1 && new Set(found.map(({ column }) => column)).size === found.length ? found : [];
}

/** Whether a column's cells are of three words or more in the mean, or are mostly sentences. */
function isProse(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const words = cells.reduce((sum, cell) => sum + (cell.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const sentences = cells.filter((cell) => /\p{L}.*[.!。！]["'”’)]*$/su.test(cell)).length;
  return cells.length > 0 && (words / cells.length >= 3 || sentences * 2 > cells.length);
}

/** Whether the columns of a table are guesses that no cell bears out: no name says question or answer, nothing asks, nothing is prose. */
export function isMereGuess(
  { question, answers, declared }: ColumnPlan,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  if (declared.length > 0 || columnsOf(heads).answer !== undefined) return false;
  if (!weak.question.test((heads[question] ?? '').trim())) return false;
  return (
    !rows.some((row) => /[?？؟]\s*$/.test(row[question] ?? '')) &&
    ![question, ...answers].some((at) => isProse(rows, at))
  );
}

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
  const byName = (name: ColumnName): number =>
    typeof name === 'number' ? (name <= heads.length ? name - 1 : -1) : placeOf(name, heads);
  const wanted = roles.flatMap((role) =>
    [declared[role] ?? []].flat().map((name) => ({ role, name, at: byName(name) })),
  );
  const wrong = wanted.filter(({ at }) => at < 0);
  for (const { role, name } of wrong) unknownColumn(file, role, name, heads);
  if (wrong.length > 0) return null;
  const own = (role: Role): number[] => wanted.flatMap((one) => (one.role === role ? [one.at] : []));
  const foreign = new Set(others.map(byName).filter((at) => at >= 0 && !own('answer').includes(at)));
  const taken = new Set([...wanted.map(({ at }) => at), ...foreign]);
  const guess = (role: Role): number | undefined => {
    const name = guessed[role];
    const at = name === undefined ? -1 : heads.indexOf(name);
    return at >= 0 && !taken.has(at) ? at : undefined;
  };
  const named =
    guessed.question !== undefined || wanted.some(({ name }) => typeof name === 'string') || foreign.size > 0;
  const question = own('question')[0] ?? guess('question') ?? heads.findIndex((_, at) => !taken.has(at));
  const [topic, number] = [
    own('topic')[0] ?? guess('topic') ?? null,
    own('number')[0] ?? guess('number') ?? null,
  ];
  const used = (at: number): boolean => at === question || at === topic || at === number || taken.has(at);
  const free = heads.flatMap((head, at) => (used(at) || (named && about.test(head.trim())) ? [] : [at]));
  const answer = guess('answer');
  const choices = heads.flatMap((head, at) => (choice.test(head.trim()) && !used(at) ? [at] : []));
  const reasons = heads.flatMap((head, at) =>
    reason.test(head.trim()) && at !== answer && !used(at) ? [at] : [],
  );
  const declaredAnswers = own('answer');
  // Where no column is named as the answer, the others answer together; without names the second does.
  const answers =
    declaredAnswers.length > 0
      ? declaredAnswers
      : answer !== undefined
        ? [...(choices.length > 1 ? choices : []), answer, ...reasons]
        : named
          ? free
          : free.slice(0, 1);
  return {
    question: Math.max(question, 0),
    answers,
    topic,
    number,
    choices: new Set(choices.length > 1 && declaredAnswers.length === 0 ? choices : []),
    others: foreign,
    declared: roles.filter((role) => declared[role] !== undefined),
    named,
  };
}

/** A column by its name; letter case and white space count only where the name alone does not say it. */
function placeOf(name: string, heads: readonly string[]): number {
  const exact = heads.indexOf(name);
  return exact >= 0 ? exact : heads.findIndex((head) => key(head) === key(name));
}

function key(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Says that a declared column is not there. */
export function unknownColumn(file: VFile, role: Role, name: ColumnName, seen: readonly string[]): void {
  const near = typeof name === 'string' ? nearest(name, seen) : null;
  const message = file.message(
    `There is no column \`${name}\`${near === null ? '' : `; did you mean \`${near}\`?`}`,
    { ruleId: 'columns', source: 'variorum', place: { line: 1, column: 1 } },
  );
  message.fatal = true;
  message.actual = `\`columns.${role}: ${name}\` in the settings`;
  message.expected = [`one of ${seen.map((one) => `\`${one}\``).join(', ') || 'no columns at all'}`];
  message.note = 'Correct the name in handbook.yml, under the answer set that names this file.';
}
