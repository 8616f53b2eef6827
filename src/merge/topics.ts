import type { QuestionGroup } from '../model/question-group.ts';
import { words } from '../text/terms.ts';

/** The topic of a group: what most of its answers stand under; null where none has one. */
export function topicOf(group: Pick<QuestionGroup, 'members'>): string | null {
  const votes = new Map<string, { title: string; count: number }>();
  for (const { answer } of group.members)
    if (answer.topic) {
      const vote = votes.get(topicKey(answer.topic));
      if (vote) vote.count++;
      else votes.set(topicKey(answer.topic), { title: answer.topic, count: 1 });
    }
  const [best] = [...votes.values()].sort(
    (one, other) => other.count - one.count || (one.title < other.title ? -1 : 1),
  );
  return best?.title ?? null;
}

/** The same for two spellings of one topic. */
export function topicKey(title: string): string {
  return words(title).join(' ') || title;
}
