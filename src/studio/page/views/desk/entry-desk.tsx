import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../../../api.ts';
import { Ask, type Asking } from '../../parts/ask.tsx';
import { isTyping } from '../../parts/is-typing.ts';
import { Marks } from '../../parts/mark.tsx';
import { useResource } from '../../resource.ts';
import { act, state } from '../../store.ts';
import { words } from '../../words/words.ts';
import { Point, textOf } from './point.tsx';
import { PagePreview, WebPreview } from './previews.tsx';
import { Sources } from './sources.tsx';

type Shown = 'text' | 'web' | 'page';

/** One question: its sources, what is printed of them, and what can be done. */
export function EntryDesk({ id, focus }: { readonly id: string; readonly focus: string }) {
  const { value: entry, set } = useResource<EntryView>(
    `/entries/${encodeURIComponent(id)}`,
    // A question may be ahead of the book.
    state.value?.revision,
  );
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
    const placesIn = (within: ParentNode | null, name: string) =>
      within?.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(focus)}"]`);
    for (const column of box.current?.querySelectorAll<HTMLElement>('.source') ?? []) {
      const head = column.querySelector<HTMLElement>('h2')?.offsetHeight ?? 0;
      column.scrollTop = (placesIn(column, 'point')?.offsetTop ?? 0) - head - 8;
    }
    placesIn(box.current, 'target')?.scrollIntoView({ block: 'nearest' });
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
                what: 'wording',
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
              setAsking({ what: 'hide', place: String(entry.number), target: entry.id, text: '' })
            }
          >
            {words.hideQuestion}
          </button>
        </p>
      </header>
      <Sources entry={entry} focus={focus} over={over} onOver={setOver} />
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
                  asked={entry.queue.some((item) => item.point === point.id && !item.settled)}
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
