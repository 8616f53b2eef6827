import { useEffect, useState } from 'preact/hooks';
import type { EntryRow, QueueItem } from '../../api.ts';
import { Icon } from '../parts/icon.tsx';
import { isTyping } from '../parts/is-typing.ts';
import { SearchBox, seeks } from '../parts/search-box.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useResource } from '../resource.ts';
import { go, route, state } from '../store.ts';
import { fill, words } from '../words/words.ts';
import { EntryDesk } from './desk/entry-desk.tsx';

const kinds = {
  suggestion: words.kindSuggestion,
  difference: words.kindDifference,
  match: words.kindMatch,
  'cut-off': words.kindCutOff,
  thin: words.kindThin,
  gap: words.kindGap,
  unused: words.kindUnused,
  decided: words.kindDecided,
} as const;
type Kind = keyof typeof kinds;

/** The merge desk: what is to be looked at, one question's sources beside one another, and what is printed of them. */
export function Desk() {
  const [, id = '', focus = ''] = route.value;
  const { value: queue } = useResource<readonly QueueItem[]>('/queue');
  const { value: rows } = useResource<readonly EntryRow[]>('/entries');
  const [all, setAll] = useState(false);
  const [kind, setKind] = useState<Kind | ''>('');
  const [open, setOpen] = useState(true);
  const [sought, setSought] = useState('');
  const matches = seeks(sought);
  const items = (queue ?? []).filter(
    (item) =>
      (kind === '' || item.kind === kind) &&
      (!open || !item.settled) &&
      matches(`${item.title} ${item.detail}`),
  );
  const questions = (rows ?? []).filter(({ question }) => matches(question));
  const current = items.findIndex((item) => item.entry === id && (item.point ?? '') === focus);
  const choose = (item: QueueItem | undefined) => {
    if (item?.entry) go('desk', item.entry, ...(item.point ? [item.point] : []));
    else if (item?.place) {
      const at = state.value?.project?.documents.findIndex(({ file }) => file === item.place) ?? 0;
      go('reading', String(at));
    }
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (event.key === 'j') choose(items[Math.min(items.length - 1, current + 1)]);
      else if (event.key === 'k') choose(items[Math.max(0, current - 1)]);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  const project = state.value?.project;
  if (!project) return null;
  return (
    <div class="columns">
      <aside class="side desk-side">
        <div class="tabs" role="group" aria-label={words.desk}>
          <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
            {words.toSee} <span class="count">{items.length}</span>
          </button>
          <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
            {words.allQuestions}
          </button>
        </div>
        <SearchBox sought={sought} onSought={setSought} />
        {!all && (
          <div class="filters">
            <select
              value={kind}
              aria-label={words.toSee}
              onChange={(event) => setKind(event.currentTarget.value as Kind | '')}
            >
              <option value="">{words.allKinds}</option>
              {(Object.keys(kinds) as Kind[]).map((one) => (
                <option key={one} value={one}>
                  {kinds[one]}
                </option>
              ))}
            </select>
            <label class="check">
              <input type="checkbox" checked={open} onChange={() => setOpen(!open)} /> {words.hideSettled}
            </label>
          </div>
        )}
        <p class="progress-line" role="status">
          {fill(words.settledOf, { n: project.settled, all: project.toSee })}
          <progress value={project.settled} max={Math.max(1, project.toSee)} aria-label={words.toSee} />
        </p>
        {all ? (
          <VirtualList
            items={questions}
            size={52}
            label={words.allQuestions}
            current={questions.findIndex((row) => row.id === id)}
            keyOf={(row) => row.id}
          >
            {(row) => (
              <button
                type="button"
                class={`row ${row.id === id ? 'is-chosen' : ''}`}
                onClick={() => go('desk', row.id)}
              >
                <span class="row-number">{row.number}</span>
                <span class="row-text">{row.question}</span>
              </button>
            )}
          </VirtualList>
        ) : items.length > 0 ? (
          <VirtualList
            items={items}
            size={74}
            label={words.toSee}
            current={current}
            keyOf={(item) => item.id}
          >
            {(item) => (
              <button
                type="button"
                class={`row ${item.entry === id && (item.point ?? '') === focus ? 'is-chosen' : ''}`}
                onClick={() => choose(item)}
              >
                <span class={`kind kind-${item.kind}`}>
                  {item.settled && <Icon name="check" />}
                  {kinds[item.kind]}
                </span>
                <span class="row-text">{item.title}</span>
                <span class="row-detail">{item.detail}</span>
              </button>
            )}
          </VirtualList>
        ) : (
          <p class="hint pad">
            {queue === null ? '' : queue.length > 0 && sought ? words.nothingFound : words.nothingToSee}
          </p>
        )}
      </aside>
      <section class="desk">{id ? <EntryDesk id={id} focus={focus} /> : <Nothing />}</section>
    </div>
  );
}

function Nothing() {
  return (
    <>
      <h1 class="unseen">{words.desk}</h1>
      <p class="hint pad">{words.chooseOne}</p>
    </>
  );
}
