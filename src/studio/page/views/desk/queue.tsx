import { useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../../api.ts';
import { Icon } from '../../parts/icon.tsx';
import { seeks } from '../../parts/search-box.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { useResource } from '../../resource.ts';
import { act, queueKind, state } from '../../store.ts';
import { fill, languageName, words } from '../../words/words.ts';
import { kinds } from './kinds.ts';
import { goTo, placeOf } from './queue-place.ts';

/** What is to be looked at, one thing after the other; what is settled can be hidden. */
export function Queue({
  entry,
  focus,
  sought,
}: {
  readonly entry: string;
  readonly focus: string;
  readonly sought: string;
}) {
  // What is decided is settled before the book is read again.
  const { value: queue } = useResource<readonly QueueItem[]>('/queue', state.value?.revision);
  const kind = queueKind.value;
  const [open, setOpen] = useState(true);
  const matches = seeks(sought);
  const items = (queue ?? []).filter(
    (item) =>
      (kind === '' || item.kind === kind) &&
      (!open || !item.settled) &&
      matches(`${item.title} ${item.detail}`),
  );
  const current = placeOf(items, entry, focus);
  // What was settled is hidden: the next one has come into its place.
  const last = useRef(0);
  if (current >= 0) last.current = current;
  useKeys({
    j: () =>
      goTo(items[current >= 0 ? Math.min(items.length - 1, current + 1) : last.current] ?? items.at(-1)),
    k: () => goTo(items[Math.max(0, (current >= 0 ? current : last.current) - 1)]),
  });
  // What may be the same is joined by it, and is never settled together with what stays as it is.
  const left = items.flatMap(({ kind: one, settled, settle }) =>
    settled || !settle || (one === 'suggestion') !== (kind === 'suggestion') ? [] : [settle],
  );
  return (
    <>
      <div class="filters">
        <select
          value={kind}
          aria-label={words.toSee}
          onChange={(event) => {
            queueKind.value = event.currentTarget.value as QueueItem['kind'] | '';
          }}
        >
          <option value="">{words.allKinds}</option>
          {(Object.keys(kinds) as QueueItem['kind'][]).map((one) => (
            <option key={one} value={one}>
              {kinds[one]} ({(queue ?? []).filter((item) => item.kind === one && !item.settled).length})
            </option>
          ))}
        </select>
        <label class="check">
          <input type="checkbox" checked={open} onChange={() => setOpen(!open)} /> {words.hideSettled}
        </label>
        {left.length > 1 && (kind !== '' || sought !== '') && (
          <button
            type="button"
            class="plain small"
            onClick={() => act({ kind: 'edits', edits: left.slice(0, mostAtOnce) })}
          >
            {fill(kind === 'suggestion' ? words.allSame : words.settleAll, {
              n: Math.min(left.length, mostAtOnce),
            })}
          </button>
        )}
      </div>
      {items.length > 0 ? (
        <VirtualList items={items} size={74} label={words.toSee} current={current} keyOf={(item) => item.id}>
          {(item) => (
            <button
              type="button"
              class={`row ${item === items[current] ? 'is-chosen' : ''}`}
              aria-current={item === items[current] ? 'true' : undefined}
              onClick={() => goTo(item)}
            >
              <span class={`kind kind-${item.kind}`}>
                {item.settled && <Icon name="check" />}
                {kinds[item.kind]}
                {item.settled && <span class="unseen"> ({words.settled})</span>}
              </span>
              <span class="row-text">{item.title}</span>
              <span class="row-detail">{detailOf(item)}</span>
            </button>
          )}
        </VirtualList>
      ) : (
        <p class="hint pad">
          {queue === null ? '' : queue.length > 0 && sought ? words.nothingFound : words.nothingToSee}
        </p>
      )}
    </>
  );
}

/** What stands under a thing's title: of a set that stands apart, its language as well, where that is why. */
function detailOf({ detail, languages }: QueueItem): string {
  return languages ? `${languageName(languages[0])} · ${detail}` : detail;
}

/** Things that one act settles. */
const mostAtOnce = 5000;
