import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryPoint, EntryRow, EntryView, PreviewPages, QueueItem } from '../../api.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Links } from '../parts/links.tsx';
import { Mark, Marks } from '../parts/mark.tsx';
import { Pages } from '../parts/pages.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useResource } from '../resource.ts';
import { act, go, post, route, say, state } from '../store.ts';
import { fill, words } from '../words/words.ts';

const kinds = {
  suggestion: words.kindSuggestion,
  difference: words.kindDifference,
  match: words.kindMatch,
  'cut-off': words.kindCutOff,
  thin: words.kindThin,
  gap: words.kindGap,
  unused: words.kindUnused,
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
  const matches = (text: string) => text.toLowerCase().includes(sought.toLowerCase());
  const items = (queue ?? []).filter(
    (item) =>
      (kind === '' || item.kind === kind) &&
      (!open || !item.settled) &&
      (sought === '' || matches(`${item.title} ${item.detail}`)),
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
        <input
          type="search"
          value={sought}
          placeholder={words.search}
          aria-label={words.searchIn}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
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

function isTyping(event: KeyboardEvent): boolean {
  return (
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null
  );
}

/** What is asked of the person before an edit is made. */
type Asking = {
  readonly what: 'rewrite' | 'label' | 'drop';
  readonly place: string;
  readonly target: string;
  readonly text: string;
};
type Shown = 'text' | 'web' | 'page';

function EntryDesk({ id, focus }: { readonly id: string; readonly focus: string }) {
  const { value: entry, set } = useResource<EntryView>(`/entries/${encodeURIComponent(id)}`);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [joining, setJoining] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown>('text');
  const edit = async (
    verb: string,
    target: string | readonly string[],
    fields: Readonly<Record<string, string>> = {},
  ) => {
    const done = await act({ kind: 'edit', verb, target, fields });
    if (done?.entry) set(done.entry);
  };
  const focused = entry?.points.find((point) => point.id === focus);
  const box = useRef<HTMLElement>(null);
  // Where another point is looked at, it comes into view.
  useEffect(() => {
    const places = (name: string) => [
      ...(box.current?.querySelectorAll<HTMLElement>(`[data-${name}="${focus}"]`) ?? []),
    ];
    const [upper] = places('point').sort((one, other) => one.offsetTop - other.offsetTop);
    upper?.scrollIntoView({ block: 'start' });
    for (const place of places('target')) place.scrollIntoView({ block: 'nearest' });
  }, [focus, entry?.id]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setJoining(null);
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || !focused) return;
      const { id: target, place } = focused;
      if (event.key === 'a') edit('keep', target);
      else if (event.key === 'p') edit('split', target);
      else if (event.key === 'e' || event.key === 'd') {
        event.preventDefault();
        setAsking({
          what: event.key === 'e' ? 'rewrite' : 'drop',
          place,
          target,
          text: event.key === 'e' ? textOf(focused) : '',
        });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  if (!entry) return <p class="hint pad" aria-busy="true" />;
  return (
    <article ref={box} class="entry">
      <header class="entry-head">
        {entry.topic && <p class="topic">{entry.topic}</p>}
        <h1>
          <span class="entry-number">{entry.number}</span> {entry.question}
        </h1>
        <p class="entry-acts">
          <button
            type="button"
            class="plain"
            onClick={() =>
              setAsking({
                what: 'label',
                place: String(entry.number),
                target: entry.id,
                text: entry.question,
              })
            }
          >
            {words.renameQuestion}
          </button>
          <button
            type="button"
            class="plain"
            onClick={() =>
              setAsking({ what: 'drop', place: String(entry.number), target: entry.id, text: '' })
            }
          >
            {words.hideQuestion}
          </button>
        </p>
      </header>
      {/* What scrolls has to be reached by keyboard. */}
      <section aria-label={words.sources} class="sources" tabIndex={0}>
        <Links over={over} />
        <div class="source-columns">
          {entry.sources.map((source) => (
            <div key={source.set} class="source">
              <h2>
                <Mark set={source.set} /> {nameOf(source.set)}
                <span class="hint">
                  {source.file}:{source.line}
                </span>
              </h2>
              <p class="source-question">{source.question}</p>
              {source.intro && <p class="around">{source.intro}</p>}
              <ol>
                {source.points.map((point) => (
                  // Hovering only shows what the place beside it says.
                  <li
                    key={point.index}
                    data-point={point.point ?? undefined}
                    class={point.point !== null && point.point === (over ?? focus) ? 'is-over' : ''}
                    onMouseEnter={() => setOver(point.point)}
                    onMouseLeave={() => setOver(null)}
                  >
                    {point.label && <b>{point.label}: </b>}
                    {point.text}
                    <span class="to-place">
                      <Icon name="arrow" /> {entry.points.find((one) => one.id === point.point)?.place ?? '–'}
                    </span>
                  </li>
                ))}
              </ol>
              {source.outro && <p class="around">{source.outro}</p>}
            </div>
          ))}
        </div>
      </section>
      <section aria-label={words.printed} class="printed">
        <div class="printed-head">
          <h2>{words.printed}</h2>
          <div class="tabs" role="group" aria-label={words.printed}>
            {(
              [
                ['text', words.asText],
                ['web', words.asWeb],
                ['page', words.asPage],
              ] as const
            ).map(([name, text]) => (
              <button key={name} type="button" aria-pressed={shown === name} onClick={() => setShown(name)}>
                {text}
              </button>
            ))}
          </div>
        </div>
        {joining && (
          <p class="strip" role="status">
            {words.joinTo}
          </p>
        )}
        {shown === 'web' && <WebPreview id={entry.id} />}
        {shown === 'page' && <PagePreview id={entry.id} />}
        {shown === 'text' && (
          // What scrolls has to be reached by keyboard.
          <div class="printed-text" tabIndex={0} role="region" aria-label={words.asText}>
            <Around passages={entry.intro} />
            {entry.points.length === 0 && <p class="hint">{words.noPoints}</p>}
            <ol class="points">
              {entry.points.map((point, at) => (
                <Point
                  key={point.id}
                  point={point}
                  above={entry.points[at - 1]}
                  below={entry.points[at + 1]}
                  focused={point.id === focus}
                  suggested={
                    entry.points.some((one) => one.suggested.includes(point.id)) || point.suggested.length > 0
                  }
                  joining={joining}
                  onOver={setOver}
                  onEdit={edit}
                  onAsk={(what) =>
                    setAsking({
                      what,
                      place: point.place,
                      target: point.id,
                      text: what === 'rewrite' ? textOf(point) : what === 'label' ? (point.label ?? '') : '',
                    })
                  }
                  onJoin={() => {
                    if (joining === null) return setJoining(point.id);
                    if (joining !== point.id) edit('link', [joining, point.id]);
                    setJoining(null);
                  }}
                />
              ))}
            </ol>
            <Around passages={entry.outro} />
          </div>
        )}
      </section>
      {asking && <Ask asking={asking} onClose={() => setAsking(null)} onEdit={edit} />}
    </article>
  );
}

function nameOf(set: string): string {
  return state.value?.project?.sets.find(({ id }) => id === set)?.title ?? set;
}

function textOf({ passages }: EntryPoint): string {
  return passages.map(({ text }) => text).join(' ');
}

function Around({ passages }: { readonly passages: EntryView['intro'] }) {
  if (passages.length === 0) return null;
  return (
    <p class="around">
      {passages.map(({ text, sets }, at) => (
        <span key={`${at} ${text.slice(0, 12)}`}>
          {text} <Marks sets={sets} />{' '}
        </span>
      ))}
    </p>
  );
}

function Point({
  point,
  above,
  below,
  focused,
  suggested,
  joining,
  onOver,
  onEdit,
  onAsk,
  onJoin,
}: {
  readonly point: EntryPoint;
  readonly above: EntryPoint | undefined;
  readonly below: EntryPoint | undefined;
  readonly focused: boolean;
  readonly suggested: boolean;
  readonly joining: string | null;
  readonly onOver: (id: string | null) => void;
  readonly onEdit: (verb: string, target: string, fields?: Readonly<Record<string, string>>) => void;
  readonly onAsk: (what: Asking['what']) => void;
  readonly onJoin: () => void;
}) {
  const sets = [...new Set(point.members.map(({ set }) => set))];
  const unsure = suggested || point.members.some(({ tier }) => tier === 'suggested');
  return (
    // Hovering only draws the links of the point.
    <li
      class={`point standing-${point.standing} ${focused ? 'is-focus' : ''} ${joining === point.id ? 'is-joining' : ''}`}
      data-target={point.id}
      onMouseEnter={() => onOver(point.id)}
      onMouseLeave={() => onOver(null)}
    >
      <span class="place">{point.place}</span>
      <div class="point-body">
        {point.label && <b class="point-label">{point.label} </b>}
        {point.passages.map(({ text, sets: who }, at) => (
          <span key={`${at} ${text.slice(0, 12)}`} class="passage">
            {text} <Marks sets={who} />{' '}
          </span>
        ))}
        {point.differences.map(({ kind, sentences }, at) => (
          <ul key={`${kind} ${at}`} class="difference">
            {sentences.map(({ text, sets: who }) => (
              <li key={`${who.join()} ${text.slice(0, 12)}`}>
                <Marks sets={who} /> {text}
              </li>
            ))}
          </ul>
        ))}
        <p class="point-acts">
          {unsure && (
            <button type="button" class="main" onClick={() => onEdit('keep', point.id)}>
              {words.keep}
            </button>
          )}
          {sets.length > 1 && (
            <button type="button" class="plain" onClick={() => onEdit('split', point.id)}>
              {words.part}
            </button>
          )}
          {sets.length > 1 &&
            sets.map((set) => (
              <button
                key={set}
                type="button"
                class="plain"
                onClick={() => onEdit('choose', point.id, { set })}
              >
                {words.take} <Mark set={set} />
              </button>
            ))}
          <button type="button" class="plain" onClick={onJoin}>
            {words.join}
          </button>
          <button type="button" class="plain" onClick={() => onAsk('rewrite')}>
            {words.rewrite}
          </button>
          <button type="button" class="plain" onClick={() => onAsk('label')}>
            {words.label}
          </button>
          {above && (
            <button
              type="button"
              class="plain"
              aria-label={words.up}
              title={words.up}
              onClick={() => onEdit('move', point.id, { before: above.id })}
            >
              <Icon name="up" />
            </button>
          )}
          {below && (
            <button
              type="button"
              class="plain"
              aria-label={words.down}
              title={words.down}
              onClick={() => onEdit('move', point.id, { after: below.id })}
            >
              <Icon name="down" />
            </button>
          )}
          <button type="button" class="plain" onClick={() => onAsk('drop')}>
            {words.drop}
          </button>
        </p>
      </div>
    </li>
  );
}

function Ask({
  asking,
  onClose,
  onEdit,
}: {
  readonly asking: Asking;
  readonly onClose: () => void;
  readonly onEdit: (verb: string, target: string, fields: Readonly<Record<string, string>>) => void;
}) {
  const [text, setText] = useState(asking.text);
  const { what, place, target } = asking;
  const title = { rewrite: words.rewriteTitle, label: words.labelTitle, drop: words.dropTitle }[what];
  const hint = { rewrite: words.rewriteHint, label: words.labelHint, drop: words.dropHint }[what];
  return (
    <Dialog
      title={fill(title, { place })}
      onClose={onClose}
      onDone={() => {
        if (what === 'label') onEdit('relabel', target, { label: text });
        else if (text.trim() !== '') onEdit(what, target, what === 'rewrite' ? { text } : { reason: text });
      }}
    >
      {what === 'rewrite' ? (
        <textarea
          rows={8}
          value={text}
          aria-label={fill(title, { place })}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <input
          value={text}
          aria-label={fill(title, { place })}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <p class="hint">{hint}</p>
    </Dialog>
  );
}

/** The question as the web edition shows it, without scripts and in a frame of its own. */
function WebPreview({ id }: { readonly id: string }) {
  const now = state.value;
  return (
    <iframe
      key={`${id} ${now?.revision} ${now?.busy}`}
      class="web-preview"
      title={words.asWeb}
      sandbox=""
      src={`/api/preview/entry/${encodeURIComponent(id)}?at=${now?.revision}${now?.busy ? '-' : ''}`}
    />
  );
}

function PagePreview({ id }: { readonly id: string }) {
  const [pages, setPages] = useState<PreviewPages | null>(null);
  const now = state.value;
  // Another revision has other pages.
  useEffect(() => {
    if (now?.busy) return;
    let current = true;
    post<PreviewPages>('/preview/pages', { ids: [id] })
      .then((made) => current && setPages(made))
      .catch((error) => say(error.message, true));
    return () => {
      current = false;
    };
  }, [id, now?.revision, now?.busy]);
  return <Pages pages={pages} />;
}
