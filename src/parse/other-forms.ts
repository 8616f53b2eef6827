import { grown } from './grow.ts';
import type { Head } from './head.ts';
import { outcomeOf } from './outcome.ts';
import type { Weighed } from './weigh.ts';
import { weighAll } from './weigh-all.ts';
import { follows } from './worth.ts';

/** How often what is left is looked through again. */
const rounds = 3;
/** The share of all answers' text from which one of several answers holds more than one. */
const giant = 0.35;

/**
 * The questions of a reading, and those of another form where a stretch of the document that belongs to no question, or an
 * answer that is longer than all others, has a reading of its own. `forms` names what was added.
 */
export function withOtherForms(
  questions: ReadonlySet<Head>,
  heads: readonly Head[],
): { readonly questions: ReadonlySet<Head>; readonly forms: readonly string[] } {
  let all = questions;
  const forms: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const found = stretches(heads, all).flatMap(
      (stretch) => convincing(weighAll(stretch, heads)[0], stretch) ?? [],
    );
    if (found.length === 0) break;
    all = grown(new Set([...all, ...found.flatMap(({ questions: own }) => own)]), heads);
    for (const { shape } of found) if (!forms.includes(shape)) forms.push(shape);
  }
  return { questions: all, forms };
}

/** Where questions may have been overlooked. */
function stretches(heads: readonly Head[], questions: ReadonlySet<Head>): readonly (readonly Head[])[] {
  const { outside, answers } = outcomeOf(heads, questions);
  const text = answers.reduce((sum, { size }) => sum + size, 0);
  const long = answers.filter(
    ({ heads: own, size }) =>
      answers.length > 2 && size > text * giant && own.filter(({ asks }) => asks === 1).length > 2,
  );
  return [...outside, ...long.map(({ heads: own }) => own)].filter(([first]) => first && !first.service);
}

/** A reading of a stretch whose questions ask, name themselves or count on, and leave little of it over. */
function convincing(best: Weighed | undefined, stretch: readonly Head[]): Weighed | null {
  if (!best || best.score < 1 || best.questions.length < 2) return null;
  const sure = best.questions.filter(
    (head, at) =>
      head.asks >= 0.75 ||
      head.marker?.names === 'question' ||
      // Lines that only count on are a list, unless each has something under it.
      (head.followed && follows(best.questions[at - 1], head)) ||
      head.role,
  );
  const { used, empty } = outcomeOf(stretch, new Set(best.questions));
  return sure.length >= best.questions.length * 0.6 && used >= 0.6 && empty < 0.5 ? best : null;
}
