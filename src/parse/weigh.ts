import type { Head } from './head.ts';
import { outcomeOf } from './outcome.ts';
import { follows, worth } from './worth.ts';

/** A reading with how much speaks for it. */
export interface Weighed {
  readonly shape: string;
  readonly questions: readonly Head[];
  readonly score: number;
}

export function weigh(shape: string, members: readonly Head[], heads: readonly Head[]): Weighed {
  const set = new Set(members);
  let score = members.reduce((sum, head) => sum + worth(head), 0);
  if (shape.includes('numbered') || shape.startsWith('headings of'))
    // Headings that count on are questions even if none of them asks.
    for (const [at, head] of members.entries())
      if (follows(members[at - 1], head))
        score += !head.followed ? 0.3 : head.kind === 'heading' ? 0.5 : 0.42;
  // Questions that answer nothing are a list of contents, or a rhetorical figure.
  const answered = members.filter((head) => head.followed).length / Math.max(1, members.length);
  score *= 0.7 + 0.3 * answered;
  if (shape.startsWith('paragraphs that') && !shape.includes('numbered')) score *= 0.6;
  if (shape === 'headings that ask') score -= members.length * 0.15 + leftBeside(members, heads) * 0.05;
  // A text of which most stands outside of the questions is read wrongly.
  if (score > 0) {
    const { used, empty } = outcomeOf(heads, set);
    score *= Math.min(1, used / 0.8);
    // Where some have an answer, those that have none are steps of it.
    if (empty < 0.9) score *= 1 - empty / 2;
  }
  const levels = members.filter(({ kind }) => kind === 'heading').map(({ level }) => level);
  const depth =
    levels.length > members.length / 2 ? levels.reduce((most, level) => Math.max(most, level), 1) : 7;
  // Where headings call themselves questions, what asks under them is theirs.
  const named = members.filter(({ kind, marker }) => kind === 'heading' && marker?.names === 'question');
  const sure = named.length >= Math.max(2, members.length * 0.8);
  for (const head of heads)
    if (
      !set.has(head) &&
      !(sure && head.kind !== 'heading') &&
      !head.exercise &&
      head.asks === 1 &&
      !head.contents &&
      (head.kind === 'heading' ? head.level <= depth : head.level === 0)
    )
      score -= !head.followed ? 0.1 : head.kind === 'heading' || head.marker || head.bold ? 0.4 : 0.15;
  return { shape, questions: members, score };
}

/** Headings that stand beside those of a reading, under the same ones, and are no questions in it. */
function leftBeside(members: readonly Head[], heads: readonly Head[]): number {
  const families = new Set(members.map(({ under, level }) => `${under} ${level}`));
  const others = heads.filter(
    (head) =>
      head.kind === 'heading' &&
      families.has(`${head.under} ${head.level}`) &&
      !(head.contents || head.service || head.repeated),
  );
  return Math.max(0, others.length - members.length);
}
