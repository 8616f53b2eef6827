import type { EntryView, QueueItem } from '../../../api.ts';
import { Icon } from '../../parts/icon.tsx';
import { act, to } from '../../store.ts';
import { words } from '../../words/words.ts';
import { kinds } from './kinds.ts';
import { isAt } from './queue-place.ts';

/** Settles something by the decision that leaves it as it is. */
export function settle(
  { settle: by }: QueueItem,
  onDone: (entry: EntryView | null) => void = () => {},
): void {
  if (by) act({ kind: 'edit', ...by }).then((done) => done && onDone(done.entry));
}

/** Takes the decision back that settles something, or that no longer fits. */
export function TakeOut({
  item: { withdraw, detail },
  name = words.takeOut,
  about = detail,
  onDone = () => {},
}: {
  readonly item: QueueItem;
  readonly name?: string;
  readonly about?: string;
  readonly onDone?: (entry: EntryView | null) => void;
}) {
  if (!withdraw) return null;
  return (
    <button
      type="button"
      class="plain small"
      aria-label={`${name}: ${about}`}
      onClick={() => act({ kind: 'withdraw', ...withdraw }).then((done) => done && onDone(done.entry))}
    >
      {name}
    </button>
  );
}

/** Whether a point has another one printed beside it that may say the same: what leaves others as they are joins these. */
export function isBeside(id: string | null, { points }: EntryView): boolean {
  return points.some(
    (one) => (one.id === id && one.suggested.length > 0) || (id !== null && one.suggested.includes(id)),
  );
}

/** What settles a thing, in words. */
function settling(item: QueueItem, entry: EntryView): string {
  if (item.settle?.verb !== 'keep') return words.markSeen;
  return isBeside(item.point, entry) ? words.sameJoin : words.keep;
}

/** What is to be looked at in a question, with what settles each. */
export function Asked({
  entry,
  focus,
  onSettled,
}: {
  readonly entry: EntryView;
  readonly focus: string;
  readonly onSettled: (entry: EntryView | null) => void;
}) {
  if (entry.queue.length === 0) return null;
  return (
    <ul class="asked" aria-label={words.toSee}>
      {entry.queue.map((item) => (
        <li key={item.id} class={isAt(item, entry.id, focus) ? 'is-chosen' : ''}>
          <span class={`kind kind-${item.kind}`}>{kinds[item.kind]}</span>
          <a class="asked-detail" href={to('desk', entry.id, item.id)} title={item.detail}>
            {entry.points.find(({ id }) => id === item.point)?.place ?? item.detail}
          </a>
          {item.settled ? (
            <span class="settled">
              <Icon name="check" /> {words.settled}
              <TakeOut
                item={item}
                name={words.takeBack}
                about={`${kinds[item.kind]}, ${item.detail}`}
                onDone={onSettled}
              />
            </span>
          ) : item.withdraw ? (
            <TakeOut item={item} />
          ) : (
            item.settle && (
              <button
                type="button"
                class="plain small"
                aria-label={`${settling(item, entry)}: ${kinds[item.kind]}, ${item.detail}`}
                onClick={() => settle(item, onSettled)}
              >
                {settling(item, entry)}
              </button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
