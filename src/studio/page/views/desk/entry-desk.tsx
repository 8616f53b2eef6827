import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../../../api.ts';
import { Ask, type Asking } from '../../parts/ask.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { useResource } from '../../resource.ts';
import { act, go, state } from '../../store.ts';
import { words } from '../../words/words.ts';
import { Around } from './around.tsx';
import { Asked, isBeside, settle } from './asked.tsx';
import { LeftOutHere } from './left-out.tsx';
import { Point, sentencesOf, textOf } from './point.tsx';
import { PagePreview, WebPreview } from './previews.tsx';
import { placeOf } from './queue-place.ts';
import { Sources } from './sources.tsx';

type Shown = 'text' | 'web' | 'page';

/** One question: its sources, what is printed of them, and what can be done. `at` names a point, or something to be looked at. */
export function EntryDesk({ id, focus: at }: { readonly id: string; readonly focus: string }) {
  const { value: entry, set } = useResource<EntryView>(
    `/entries/${encodeURIComponent(id)}`,
    // A question may be ahead of the book.
    state.value?.revision,
  );
  const [asking, setAsking] = useState<Asking | null>(null);
  const [joining, setJoining] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown>('text');
  const item = entry?.queue[placeOf(entry.queue, id, at)];
  const focus = item?.point ?? at;
  const edit = async (
    verb: string,
    target: string | readonly string[],
    fields: Readonly<Record<string, string>> = {},
  ) => {
    const done = await act({ kind: 'edit', verb, target, fields });
    if (done?.entry) set(done.entry);
    return done;
  };
  const points = entry?.points ?? [];
  const place = points.findIndex((point) => point.id === focus);
  const focused = points[place];
  const lookAt = (next: number) => {
    const point = points[Math.max(0, Math.min(points.length - 1, next))];
    if (point) go('desk', id, point.id);
  };
  const join = (point: string) => {
    if (joining === null) return setJoining(point);
    if (joining !== point) edit('link', [joining, point]);
    setJoining(null);
  };
  const askAbout = (what: Asking['what'], point: EntryView['points'][number]) =>
    setAsking({
      what,
      place: point.place,
      target: point.id,
      text: what === 'rewrite' ? textOf(point) : what === 'label' ? (point.label ?? '') : '',
      sentences: sentencesOf(point.passages),
    });
  const askOf = (what: Asking['what'], name: string, part: 'intro' | 'outro', text = '') =>
    setAsking({
      what,
      place: `${entry?.number} (${name})`,
      target: `${id}.${part}`,
      text,
      sentences: sentencesOf(entry?.[part] ?? []),
    });
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
  const above = points[place - 1];
  const below = points[place + 1];
  const who = [...new Set(focused?.members.map((member) => member.set))];
  const takes = Object.fromEntries(
    (entry?.sources ?? []).map(({ set: from }, key) => [
      String(key + 1),
      focused && who.length > 1 && who.includes(from) && (() => edit('choose', focused.id, { set: from })),
    ]),
  );
  useKeys({
    Escape: joining !== null && (() => setJoining(null)),
    n: () => lookAt(place + 1),
    b: () => lookAt(place < 0 ? 0 : place - 1),
    a:
      item && !item.settled && item.settle
        ? () => settle(item, (now) => now && set(now))
        : focused && (() => edit('keep', focused.id)),
    p: focused && (() => edit('split', focused.id)),
    m: focused && (() => join(focused.id)),
    e: focused && (() => askAbout('rewrite', focused)),
    l: focused && (() => askAbout('label', focused)),
    d: focused && (() => askAbout('drop', focused)),
    s: focused && sentencesOf(focused.passages).length > 1 && (() => askAbout('sentence', focused)),
    u: focused && above && (() => edit('move', focused.id, { before: above.id })),
    i: focused && below && (() => edit('move', focused.id, { after: below.id })),
    ...takes,
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
        <Asked entry={entry} focus={at} onSettled={(now) => now && set(now)} />
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
            <Around
              name={words.intro}
              passages={entry.intro}
              onRewrite={(text) => askOf('rewrite', words.intro, 'intro', text)}
              onDrop={() => askOf('drop', words.intro, 'intro')}
              onSentence={() => askOf('sentence', words.intro, 'intro')}
            />
            {points.length === 0 && <p class="hint">{words.noPoints}</p>}
            <ol class="points">
              {points.map((point, nth) => (
                <Point
                  key={point.id}
                  point={point}
                  above={points[nth - 1]}
                  below={points[nth + 1]}
                  focused={point.id === focus}
                  asked={entry.queue.some((one) => one.point === point.id && !one.settled)}
                  suggested={isBeside(point.id, entry)}
                  joining={joining}
                  onOver={setOver}
                  onEdit={edit}
                  onAsk={(what) => askAbout(what, point)}
                  onJoin={() => join(point.id)}
                />
              ))}
            </ol>
            <Around
              name={words.outro}
              passages={entry.outro}
              onRewrite={(text) => askOf('rewrite', words.outro, 'outro', text)}
              onDrop={() => askOf('drop', words.outro, 'outro')}
              onSentence={() => askOf('sentence', words.outro, 'outro')}
            />
            <LeftOutHere leftOut={entry.leftOut} onBack={(now) => now && set(now)} />
          </div>
        )}
      </section>
      {asking && <Ask asking={asking} onClose={() => setAsking(null)} onAgain={setAsking} onEdit={edit} />}
    </article>
  );
}
