import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryRow } from '../../api.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Mark } from '../parts/mark.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useResource } from '../resource.ts';
import { act, state, to } from '../store.ts';
import { fill, words } from '../words/words.ts';

type Wording = EntryRow['wordings'][number];

/** A row a question, a column a person: which questions are one. */
export function Matching() {
  const { value: rows } = useResource<readonly EntryRow[]>('/entries');
  const [weakest, setWeakest] = useState(true);
  const [sought, setSought] = useState('');
  const [joining, setJoining] = useState<Wording | null>(null);
  const project = state.value?.project;
  if (!project) return null;
  const found = (rows ?? []).filter((row) =>
    [row.question, ...row.wordings.map(({ text }) => text)].some((text) =>
      text.toLowerCase().includes(sought.toLowerCase()),
    ),
  );
  const shown = weakest ? found.toSorted((one, other) => rank(one) - rank(other)) : found;
  const join = (names: readonly string[]) => act({ kind: 'match', names, as: 'same' });
  return (
    <div class="matching">
      <h1 class="unseen">{words.matching}</h1>
      <header class="matching-head">
        <p class="hint">{words.matchingIntro}</p>
        <input
          type="search"
          value={sought}
          placeholder={words.search}
          aria-label={words.searchIn}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
        <div class="tabs" role="group" aria-label={words.matching}>
          <button type="button" aria-pressed={weakest} onClick={() => setWeakest(true)}>
            {words.weakestFirst}
          </button>
          <button type="button" aria-pressed={!weakest} onClick={() => setWeakest(false)}>
            {words.inOrder}
          </button>
        </div>
      </header>
      <div class="matching-sets" style={{ '--sets': project.sets.length }} aria-hidden="true">
        <span />
        {project.sets.map((set) => (
          <span key={set.id}>
            <Mark set={set.id} /> {set.title}
          </span>
        ))}
      </div>
      <VirtualList items={shown} size={64} label={words.matching} keyOf={(row) => row.id}>
        {(row) => <Row row={row} onJoin={join} onAsk={setJoining} />}
      </VirtualList>
      {joining && (
        <JoinDialog
          wording={joining}
          rows={rows ?? []}
          onClose={() => setJoining(null)}
          onJoin={(other) => {
            join([joining.name, other]);
            setJoining(null);
          }}
        />
      )}
    </div>
  );
}

/** What is to be looked at first has the lowest rank. */
function rank({ wordings, confidence, maybe }: EntryRow): number {
  if (maybe) return 0;
  return wordings.length > 1 ? confidence : 1.5;
}

function Row({
  row,
  onJoin,
  onAsk,
}: {
  readonly row: EntryRow;
  readonly onJoin: (names: readonly string[]) => void;
  readonly onAsk: (wording: Wording) => void;
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
      canDrop: ({ source }) => !row.wordings.some(({ name }) => name === source.data.name),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        onJoin([first.name, String(source.data.name)]);
      },
    });
  });
  const { maybe } = row;
  return (
    <div
      ref={box}
      class={`match-row ${over ? 'is-over' : ''}`}
      style={{ '--sets': project?.sets.length ?? 2 }}
    >
      <span class="match-number">
        <a href={to('desk', row.id)}>{row.number}</a>
        {row.wordings.length > 1 && (
          <span class={`sure ${row.review ? 'is-unsure' : ''}`}>
            {row.review ? words.unsure : words.sure}
          </span>
        )}
      </span>
      {project?.sets.map((set) => {
        const wording = row.wordings.find((one) => one.set === set.id);
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
            ) : maybe?.set === set.id && first ? (
              <p class="maybe">
                {fill(words.maybe, { text: maybe.text })}{' '}
                <button type="button" class="main small" onClick={() => onJoin([first.name, maybe.name])}>
                  {words.joinThese}
                </button>
              </p>
            ) : (
              <p class="hint">{words.noAnswer}</p>
            )}
          </div>
        );
      })}
    </div>
  );
}

function DragWords({ wording }: { readonly wording: Wording }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const element = words.current;
    if (element) return draggable({ element, getInitialData: () => ({ name: wording.name }) });
  }, [wording.name]);
  return (
    <p ref={words} class="match-words">
      {wording.text}
    </p>
  );
}

function JoinDialog({
  wording,
  rows,
  onClose,
  onJoin,
}: {
  readonly wording: Wording;
  readonly rows: readonly EntryRow[];
  readonly onClose: () => void;
  readonly onJoin: (name: string) => void;
}) {
  const [sought, setSought] = useState('');
  const others = rows
    .flatMap((row) => row.wordings)
    .filter(({ set, text }) => set !== wording.set && text.toLowerCase().includes(sought.toLowerCase()))
    .slice(0, 40);
  return (
    <Dialog title={wording.text} onClose={onClose}>
      <input
        type="search"
        value={sought}
        placeholder={words.search}
        aria-label={words.searchIn}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      <ul class="join-list">
        {others.map((one) => (
          <li key={one.name}>
            <button type="button" class="row" onClick={() => onJoin(one.name)}>
              <Mark set={one.set} /> {one.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
