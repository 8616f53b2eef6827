import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EntryRow, ProjectSummary } from '../../../api.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useDropTarget } from '../../parts/use-drop-target.ts';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { act } from '../../store.ts';
import { fill, words } from '../../words/words.ts';

type Topic = ProjectSummary['topics'][number];

/** The book's topics in their order: named, sorted and joined here; a wording that is dropped on one takes its question along. */
export function Topics({
  topics,
  rows,
  chosen,
  onChoose,
}: {
  readonly topics: readonly Topic[];
  readonly rows: readonly EntryRow[];
  /** Id of the topic whose questions are shown; null for all. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const [asking, setAsking] = useState<{ readonly what: 'rename' | 'join'; readonly topic: Topic } | null>(
    null,
  );
  const put = (name: string, topic: Topic) => {
    const row = rows.find(({ wordings }) => wordings.some((one) => one.name === name));
    if (row && row.topic !== topic.title)
      act({ kind: 'topics', wish: { do: 'put', entry: row.id, into: topic.id } });
  };
  return (
    <aside class="side topics-side">
      <h2>{words.topics}</h2>
      <p class="hint">{topics.length > 0 ? words.topicsHint : words.noTopics}</p>
      <button
        type="button"
        class="row topic-all"
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        <span class="row-text">{words.allQuestions}</span>
        <span class="count">{rows.length}</span>
      </button>
      <VirtualList items={topics} size={38} label={words.topics} keyOf={({ id }) => id}>
        {(topic, at) => (
          <TopicRow
            topic={topic}
            opens={opensSection(topic, topics[at - 1])}
            chosen={chosen === topic.id}
            onChoose={() => onChoose(chosen === topic.id ? null : topic.id)}
            onDropped={(name) => put(name, topic)}
          >
            <button type="button" class="plain small" onClick={() => setAsking({ what: 'rename', topic })}>
              {words.rename}
            </button>
            {topics.length > 1 && (
              <button type="button" class="plain small" onClick={() => setAsking({ what: 'join', topic })}>
                {words.joinWith}
              </button>
            )}
            {at > 0 && <Move topic={topic} to={at - 1} way="up" />}
            {at < topics.length - 1 && <Move topic={topic} to={at + 1} way="down" />}
          </TopicRow>
        )}
      </VirtualList>
      {asking?.what === 'rename' && <Rename topic={asking.topic} onClose={() => setAsking(null)} />}
      {asking?.what === 'join' && (
        <Dialog title={fill(words.joinTopic, { title: asking.topic.title })} onClose={() => setAsking(null)}>
          <ul class="join-list">
            {topics
              .filter(({ id }) => id !== asking.topic.id)
              .map(({ id, title, entries }) => (
                <li key={id}>
                  <button
                    type="button"
                    class="row"
                    onClick={() => {
                      act({ kind: 'topics', wish: { do: 'join', topic: asking.topic.id, into: id } });
                      setAsking(null);
                    }}
                  >
                    <span class="row-text">{title}</span>
                    <span class="count">{entries}</span>
                  </button>
                </li>
              ))}
          </ul>
        </Dialog>
      )}
    </aside>
  );
}

/** Whether a section of sections begins with this topic, which has no questions of its own. */
function opensSection({ within }: Topic, before: Topic | undefined): boolean {
  return within !== null && within !== before?.within && within !== before?.title;
}

/** Takes a topic to another place among its like. */
function Move({
  topic,
  to,
  way,
}: {
  readonly topic: Topic;
  readonly to: number;
  readonly way: 'up' | 'down';
}) {
  return (
    <button
      type="button"
      class="plain small"
      aria-label={words[way]}
      title={words[way]}
      onClick={() => act({ kind: 'topics', wish: { do: 'move', topic: topic.id, to } })}
    >
      <Icon name={way} />
    </button>
  );
}

function TopicRow({
  topic,
  opens,
  chosen,
  onChoose,
  onDropped,
  children,
}: {
  readonly topic: Topic;
  readonly opens: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onDropped: (name: string) => void;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const over = useDropTarget(box, onDropped);
  return (
    <div
      ref={box}
      class={`topic-row ${topic.within ? 'is-within' : ''} ${over ? 'is-over' : ''} ${chosen ? 'is-chosen' : ''}`}
    >
      {opens && <p class="topic-section">{topic.within}</p>}
      <button type="button" class="row" aria-pressed={chosen} onClick={onChoose}>
        <span class="row-text" title={topic.title}>
          {topic.title}
        </span>
        <span class="count">{topic.entries}</span>
      </button>
      <p class="topic-acts">{children}</p>
    </div>
  );
}

function Rename({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const [title, setTitle] = useState(topic.title);
  return (
    <Dialog
      title={words.renameTopic}
      onClose={onClose}
      onDone={() => {
        if (title.trim() !== topic.title)
          act({ kind: 'topics', wish: { do: 'rename', topic: topic.id, title } });
      }}
    >
      <input
        value={title}
        aria-label={words.renameTopic}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
    </Dialog>
  );
}
