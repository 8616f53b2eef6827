import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryRow } from '../../../api.ts';
import type { Asking } from '../../parts/ask.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { act, state, to } from '../../store.ts';
import { fill, words } from '../../words/words.ts';

/** How one person asks a question. */
export type Wording = EntryRow['wordings'][number];

/** One question of the book: each person's wording of it, and the topic that it stands under. */
export function Row({
  row,
  onJoin,
  onAsk,
  onTopic,
  onEdit,
}: {
  readonly row: EntryRow;
  readonly onJoin: (names: readonly string[]) => void;
  readonly onAsk: (wording: Wording) => void;
  readonly onTopic: () => void;
  readonly onEdit: (asking: Asking) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const project = state.value?.project;
  const [first] = row.wordings;
  useEffect(() => {
    const element = box.current;
    if (!element || !first) return;
    return dropTargetForElements({
      element,
      // A person has one wording of a question: where there is one of the same person it would be thrown out.
      canDrop: ({ source }) => !row.wordings.some(({ set }) => set === source.data.set),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        onJoin([first.name, String(source.data.name)]);
      },
    });
  });
  const isOwn = row.wordings.every(({ text }) => text !== row.question);
  const edit = (what: Asking['what'], text: string) =>
    onEdit({ what, place: String(row.number), target: row.id, text });
  return (
    <div
      ref={box}
      class={`match-row ${over ? 'is-over' : ''}`}
      style={{ '--sets': project?.sets.length ?? 2 }}
    >
      <span class="match-number">
        <a href={to('desk', row.id)}>{row.number}</a>
        {row.alone && <span class="sure is-unsure">{words.alone}</span>}
        {row.wordings.length > 1 && (
          <span class={`sure ${row.review ? 'is-unsure' : ''}`}>
            {row.review ? words.unsure : words.sure}
          </span>
        )}
        <button type="button" class="topic-of" title={words.changeTopic} onClick={onTopic}>
          {row.topic ?? words.noTopic}
        </button>
        <span class="row-acts">
          <IconButton name="pen" label={words.renameQuestion} onClick={() => edit('wording', row.question)} />
          <IconButton name="hide" label={words.hideQuestion} onClick={() => edit('hide', '')} />
        </span>
      </span>
      {isOwn && (
        <p class="own-wording">
          <Icon name="pen" /> {words.printedAs} <b>{row.question}</b>
        </p>
      )}
      {project?.sets.map((set) => {
        const wording = row.wordings.find((one) => one.set === set.id);
        const offers = row.offers.filter((one) => one.set === set.id);
        return (
          <div key={set.id} class="match-cell">
            {wording ? (
              <>
                <DragWords wording={wording} />
                <span class="cell-acts">
                  <button type="button" class="plain small" onClick={() => onAsk(wording)}>
                    {words.joinWith}
                  </button>
                  {row.wordings.length > 1 && (
                    <button
                      type="button"
                      class="plain small"
                      onClick={() =>
                        act({ kind: 'match', names: row.wordings.map(({ name }) => name), as: 'apart' })
                      }
                    >
                      {words.partFrom}
                    </button>
                  )}
                </span>
              </>
            ) : offers.length > 0 ? (
              offers.map(({ own, name, text }) => (
                <p key={name} class="maybe">
                  {fill(words.maybe, { text })}{' '}
                  <button type="button" class="main small" onClick={() => onJoin([own, name])}>
                    {words.joinThese}
                  </button>
                </p>
              ))
            ) : (
              <p class="hint">{words.noAnswer}</p>
            )}
          </div>
        );
      })}
    </div>
  );
}

function IconButton({
  name,
  label,
  onClick,
}: {
  readonly name: IconName;
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" class="plain small" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}

function DragWords({ wording }: { readonly wording: Wording }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const element = words.current;
    if (element)
      return draggable({ element, getInitialData: () => ({ name: wording.name, set: wording.set }) });
  }, [wording.name, wording.set]);
  return (
    <p ref={words} class="match-words">
      {wording.text}
    </p>
  );
}
