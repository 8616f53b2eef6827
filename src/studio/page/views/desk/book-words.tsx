import { useState } from 'preact/hooks';
import type { QueueItem, RemarksView } from '../../../api.ts';
import { Ask, type Asking } from '../../parts/ask.tsx';
import { useResource } from '../../resource.ts';
import { act, state } from '../../store.ts';
import { fill, words } from '../../words/words.ts';
import { Around } from './around.tsx';
import { goTo } from './queue-place.ts';

/** Leads to the first thing that is to be looked at. */
function Begin() {
  const { value: queue } = useResource<readonly QueueItem[]>('/queue', state.value?.revision);
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
  const [asking, setAsking] = useState<Asking | null>(null);
  return (
    <article class="book-words">
      <Begin />
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
            />
          </section>
        ))}
      {asking && (
        <Ask
          asking={asking}
          onClose={() => setAsking(null)}
          onEdit={(verb, target, fields) => act({ kind: 'edit', verb, target, fields })}
        />
      )}
    </article>
  );
}
