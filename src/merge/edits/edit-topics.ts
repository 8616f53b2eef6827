import type { Topic } from '../../model/handbook.ts';
import type { EditState } from './edit-state.ts';

/** Topics by the titles that the editor gives them; their ids stay. */
export function editTopics(topics: readonly Topic[], editState: EditState): Topic[] {
  for (const { id } of topics) editState.others.add(id);
  return topics.map((topic) => {
    const decision = editState.decisions.findLast(
      (one) => one.verb === 'relabel' && one.point === topic.id && !editState.aliases.has(topic.id),
    );
    if (decision?.verb !== 'relabel' || decision.label.trim() === '') return topic;
    editState.done.add(decision);
    return { ...topic, title: decision.label.trim() };
  });
}
