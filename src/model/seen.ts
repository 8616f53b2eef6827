import type { Decision } from './decision.ts';

/** Whether an editor has looked at a place: at what several sets are about there, or at what the one that is named lacks. */
export type Seen = (place: string, answerSet?: string) => boolean;

/** What was looked at, by the decisions. */
export function seenBy(decisions: readonly Decision[]): Seen {
  const places = new Set<string>();
  for (const decision of decisions)
    if (decision.verb === 'seen') places.add(keyOf(decision.point, decision.set));
  return (place, answerSet) => places.has(keyOf(place, answerSet));
}

function keyOf(place: string, answerSet = ''): string {
  return `${place}\n${answerSet}`;
}
