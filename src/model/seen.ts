import type { Decision } from './decision.ts';

/** What an editor has looked at. */
export interface Seen {
  /** Whether it was a place: what several sets are about there, or what the one that is named lacks. */
  readonly place: (place: string, answerSet?: string) => boolean;
  /** Whether it was what a document has and the book has not. Of more or fewer sentences than there were then, it was not. */
  readonly unused: (file: string, sentences: number) => boolean;
}

/** What was looked at, by the decisions. */
export function seenBy(decisions: readonly Decision[]): Seen {
  const known = new Set<string>();
  for (const decision of decisions)
    if (decision.verb === 'seen') known.add(keyOf(decision.point, decision.set, decision.sentences));
  return {
    place: (place, answerSet) => known.has(keyOf(place, answerSet)),
    unused: (file, sentences) => known.has(keyOf(file, '', String(sentences))),
  };
}

function keyOf(place: string, answerSet = '', sentences = ''): string {
  return `${place}\n${answerSet}\n${sentences}`;
}
