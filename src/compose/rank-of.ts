import type { Handbook } from '../model/handbook.ts';
import type { EditionSettings } from '../model/settings.ts';
import { isNamed } from '../model/topic-named.ts';

/**
 * Places in an order of the settings' own; what they do not name goes last, and what has one place stays in the
 * book's order.
 */
export interface Rank {
  readonly ofEntry: (id: string) => number;
  readonly ofTopic: (id: string, entries: readonly string[]) => number;
}

/** The order in which an edition has its topics, and the questions in them. */
export function rankOf(handbook: Handbook, { order, questions, topics }: EditionSettings): Rank {
  if (order === 'book') return { ofEntry: () => 0, ofTopic: () => 0 };
  const numbers = new Map(handbook.entries.map(({ id, number }) => [id, String(number)]));
  const known = new Map(handbook.topics.map((topic) => [topic.id, topic]));
  const last = Number.MAX_SAFE_INTEGER;
  const placed = (at: number): number => (at < 0 ? last : at);
  const ofEntry = (id: string): number =>
    questions ? placed(questions.findIndex((name) => name === id || String(name) === numbers.get(id))) : 0;
  return {
    ofEntry,
    ofTopic: (id, entries) =>
      topics
        ? placed(topics.findIndex((name) => isNamed(name, known.get(id) ?? { id, title: '' })))
        : Math.min(last, ...entries.map(ofEntry)),
  };
}
