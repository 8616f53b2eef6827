import { useState } from 'preact/hooks';
import type { EntryRow, ProjectSummary } from '../../../api.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { act } from '../../store.ts';
import { fill, words } from '../../words/words.ts';

/** Asks under which topic a question is to stand; there may be a new one. */
export function TopicDialog({
  row,
  topics,
  onClose,
}: {
  readonly row: EntryRow;
  readonly topics: ProjectSummary['topics'];
  readonly onClose: () => void;
}) {
  const [title, setTitle] = useState('');
  const put = (into: string | null) => {
    act({ kind: 'topics', wish: { do: 'put', entry: row.id, into, ...(into === null && { title }) } });
    onClose();
  };
  return (
    <Dialog
      title={fill(words.topicFor, { n: row.number, question: row.question })}
      onClose={onClose}
      onDone={() => title.trim() !== '' && put(null)}
      done={words.newTopic}
    >
      <ul class="join-list">
        {topics
          .filter((topic) => topic.title !== row.topic)
          .map((topic) => (
            <li key={topic.id}>
              <button type="button" class="row" onClick={() => put(topic.id)}>
                <span class="row-text">{topic.title}</span>
                <span class="count">{topic.entries}</span>
              </button>
            </li>
          ))}
      </ul>
      <label class="new-topic">
        {words.newTopic}
        <input value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
    </Dialog>
  );
}
