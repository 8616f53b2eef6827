import type { Answer, AnswerSet } from './answer-set.ts';

type Named = Pick<AnswerSet, 'id' | 'answers'>;

/**
 * Finds the answer that `match:` names: a set's id, a colon, and a number, in sets that have none the place among their
 * questions, or the question's wording: `a:7`, `a:n5`, `a:5`, `a:Where is the code?`. Null where there is none.
 */
export function answerNamed(name: string, sets: readonly Named[]): Answer | null {
  const { set, said } = partsOf(name, sets);
  if (!set) return null;
  const byKey = set.answers.find(({ key }) => key === said);
  if (byKey) return byKey;
  if (isUnnumbered(set) && /^\d+$/.test(said)) return set.answers[Number(said) - 1] ?? null;
  return asked(set).get(letters(said))?.[0] ?? null;
}

/** The set that a name speaks of, and what it says of the answer there. */
export function partsOf<Set extends Named>(
  name: string,
  sets: readonly Set[],
): { readonly set?: Set | undefined; readonly said: string } {
  const colon = name.indexOf(':');
  return { set: sets.find(({ id }) => id === name.slice(0, colon)), said: name.slice(colon + 1).trim() };
}

/**
 * The name of each answer that lasts: by its question's wording, which goes along when a document gains another question. Where
 * a wording is that of two, or could be taken for a number or place, its key is all that tells them apart.
 */
export function lastingNames(sets: readonly Named[]): ReadonlyMap<Answer, string> {
  return new Map(
    sets.flatMap((set) => {
      const keys = new Set(set.answers.map(({ key }) => key));
      return set.answers.map((answer) => {
        const wording = letters(answer.question);
        const isOwn = wording !== '' && asked(set).get(wording)?.length === 1;
        const tells = isOwn && !keys.has(answer.question) && !/^\d+$/.test(answer.question);
        return [answer, `${set.id}:${tells ? answer.question : answer.key}`] as const;
      });
    }),
  );
}

/** True where a name counts the questions of its set: another one before it, and it is another's. */
export function isPlace(name: string, answer: Answer, sets: readonly Named[]): boolean {
  const { set, said } = partsOf(name, sets);
  if (!set || answer.number !== null) return false;
  return said === answer.key || (isUnnumbered(set) && /^\d+$/.test(said));
}

function isUnnumbered({ answers }: Named): boolean {
  return answers.every(({ number }) => number === null);
}

// Large books have thousands of questions, of which many are named.
const wordings = new WeakMap<readonly Answer[], ReadonlyMap<string, readonly Answer[]>>();

/** The answers of a set by what their questions' wordings are known by. */
function asked({ answers }: Named): ReadonlyMap<string, readonly Answer[]> {
  const known = wordings.get(answers);
  if (known) return known;
  const found = new Map<string, Answer[]>();
  for (const answer of answers) {
    const wording = letters(answer.question);
    found.set(wording, [...(found.get(wording) ?? []), answer]);
  }
  wordings.set(answers, found);
  return found;
}

/** What a wording is known by: case, space and marks play no part. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
