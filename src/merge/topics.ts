import type { AnswerSet } from '../model/answer-set.ts';
import type { QuestionGroup } from '../model/question-group.ts';
import { withoutPlural } from '../text/singular.ts';
import { words } from '../text/terms.ts';

/** The topics of a book as its sources name them. */
export interface TopicNames {
  /** The topic of a group, by its key: what most of its answers stand under, else what the first does; null where none has one. */
  readonly keyOf: (group: Pick<QuestionGroup, 'members'>) => string | null;
  /** The same for two spellings of a topic, and for its singular and plural. */
  readonly key: (title: string) => string;
  /** The title of a topic: the first source's. */
  readonly titleOf: (key: string) => string;
  /** All titles that sources give it, the first source's first. */
  readonly titlesOf: (key: string) => readonly string[];
}

/** @param sets the answer sets, in the order of their sources @param language of the book */
export function topicNames(sets: readonly AnswerSet[], language: string): TopicNames {
  const key = (title: string): string =>
    words(title)
      .map((word) => withoutPlural(word, language))
      .join(' ') || title;
  const titles = new Map<string, Set<string>>();
  for (const { topic } of sets.flatMap(({ answers }) => answers))
    if (topic) titles.set(key(topic), (titles.get(key(topic)) ?? new Set()).add(topic));
  const titlesOf = (of: string): readonly string[] => [...(titles.get(of) ?? [])];
  return { key, titlesOf, titleOf: (of) => titlesOf(of)[0] ?? of, keyOf: (group) => mostNamed(group, key) };
}

function mostNamed({ members }: Pick<QuestionGroup, 'members'>, key: TopicNames['key']): string | null {
  const votes = new Map<string, number>();
  for (const { answer } of members)
    if (answer.topic) votes.set(key(answer.topic), (votes.get(key(answer.topic)) ?? 0) + 1);
  // The sort is stable: of those with as many votes the first stays first.
  return [...votes].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** The same for two spellings of a name. */
export function spellingKey(name: string): string {
  return words(name).join(' ') || name;
}
