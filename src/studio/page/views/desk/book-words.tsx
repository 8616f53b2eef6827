import { useState } from 'preact/hooks';
import type { QueueItem, RemarksView } from '../../../api.ts';
import { Ask, type Asking } from '../../parts/ask.tsx';
import { useResource } from '../../resource.ts';
import { act, state, to } from '../../store.ts';
import { fill, words } from '../../words/words.ts';
import { Around } from './around.tsx';
import { TakeOut } from './asked.tsx';
import { LeftOutHere } from './left-out.tsx';
import { goTo } from './queue-place.ts';

/** Decisions that no longer fit what the documents say, each with what can be done. */
function Stale({ items }: { readonly items: readonly QueueItem[] }) {
  if (items.length === 0) return null;
  return (
    <section class="stale" aria-label={words.kindStale}>
      <h2>{words.staleTitle}</h2>
      <p class="hint">{words.staleHint}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <b>
              {item.entry === null ? item.title : <a href={to('desk', item.entry, item.id)}>{item.title}</a>}
            </b>
            <p>{item.detail}</p>
            <TakeOut item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to the first thing that is to be looked at. */
function Begin({ queue }: { readonly queue: readonly QueueItem[] | null }) {
  const open = (queue ?? []).filter(({ settled }) => !settled);
  if (open.length === 0) return <p class="hint">{queue ? words.nothingToSee : words.chooseOne}</p>;
  return (
    <p class="begin">
      {fill(words.leftToSee, { n: open.length })}{' '}
      <button type="button" class="main" onClick={() => goTo(open[0])}>
        {words.begin}
      </button>
    </p>
  );
}

/** The words before the first question and after the last, which are of no question. */
export function BookWords() {
  const { value: remarks } = useResource<RemarksView>('/remarks');
  const { value: queue } = useResource<readonly QueueItem[]>('/queue', state.value?.revision);
  const [asking, setAsking] = useState<Asking | null>(null);
  return (
    <article class="book-words">
      <Begin queue={queue} />
      <Stale items={(queue ?? []).filter(({ kind }) => kind === 'stale')} />
      <h1>{words.bookWords}</h1>
      {remarks &&
        (
          [
            ['opening', words.opening],
            ['closing', words.closing],
          ] as const
        ).map(([target, name]) => (
          <section key={target} aria-label={name}>
            <h2>{name}</h2>
            <Around
              name={name}
              passages={remarks[target]}
              onRewrite={(text) => setAsking({ what: 'rewrite', place: name, target, text })}
              onDrop={() => setAsking({ what: 'drop', place: name, target, text: '' })}
              onSentence={(sentences) =>
                setAsking({ what: 'sentence', place: name, target, text: '', sentences })
              }
            />
          </section>
        ))}
      {remarks && <LeftOutHere leftOut={remarks.leftOut} />}
      {asking && (
        <Ask
          asking={asking}
          onClose={() => setAsking(null)}
          onAgain={setAsking}
          onEdit={(verb, target, fields) => act({ kind: 'edit', verb, target, fields })}
        />
      )}
    </article>
  );
}
