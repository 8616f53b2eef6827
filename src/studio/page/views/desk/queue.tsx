import { useMemo, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../../api.ts';
import { Icon } from '../../parts/icon.tsx';
import { seeks } from '../../parts/search-box.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { useResource } from '../../resource.ts';
import { act, queueKind, state } from '../../store.ts';
import { fill, languageName, words } from '../../words/words.ts';
import { kinds } from './kinds.ts';
import { groupsOf, nextIn, type QueueGroup } from './queue-groups.ts';
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
  const groups = useMemo(() => groupsOf(items), [queue, kind, open, sought]);
  const current = placeOf(items, entry, focus);
  const chosen = items[current];
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
        <VirtualList
          items={groups}
          size={74}
          label={words.toSee}
          current={groups.findIndex((group) => chosen !== undefined && group.items.includes(chosen))}
          keyOf={(group) => group.id}
        >
          {(group) => <Row group={group} chosen={chosen} />}
        </VirtualList>
      ) : (
        <p class="hint pad">
          {queue === null ? '' : queue.length > 0 && sought ? words.nothingFound : words.nothingToSee}
        </p>
      )}
    </>
  );
}

/** What of one question is to be looked at; how much, where it is several things. */
function Row({ group, chosen }: { readonly group: QueueGroup; readonly chosen: QueueItem | undefined }) {
  const { items } = group;
  const [first] = items;
  if (!first) return null;
  const isChosen = chosen !== undefined && items.includes(chosen);
  const shown = isChosen ? chosen : first;
  const isSettled = items.every(({ settled }) => settled);
  return (
    <button
      type="button"
      class={`row ${isChosen ? 'is-chosen' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => goTo(nextIn(group, isChosen ? chosen : undefined))}
    >
      <span class={`kind kind-${first.kind}`}>
        {isSettled && <Icon name="check" />}
        {kinds[first.kind]}
        {items.length > 1 && (
          <span class="count">
            {isChosen
              ? fill(words.placeOf, { at: items.indexOf(chosen) + 1, n: items.length })
              : items.length}
          </span>
        )}
        {isSettled && <span class="unseen"> ({words.settled})</span>}
      </span>
      <span class="row-text">{first.title}</span>
      <span class="row-detail">{detailOf(shown)}</span>
    </button>
  );
}

/** What stands under a thing's title: of a set that stands apart, its language as well, where that is why. */
function detailOf({ detail, languages }: QueueItem): string {
  return languages ? `${languageName(languages[0])} · ${detail}` : detail;
}

/** Things that one act settles. */
const mostAtOnce = 5000;
