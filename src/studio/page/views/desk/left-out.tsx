import type { EntryView, LeftOut } from '../../../api.ts';
import { act } from '../../store.ts';
import { words } from '../../words/words.ts';

/** What the editor left out, with the reason: each can come back. */
export function LeftOutHere({
  leftOut,
  onBack,
}: {
  readonly leftOut: readonly LeftOut[];
  readonly onBack?: (entry: EntryView | null) => void;
}) {
  if (leftOut.length === 0) return null;
  return (
    <section class="left-out" aria-label={words.leftOutHere}>
      <h3>{words.leftOutHere}</h3>
      <ul>
        {leftOut.map((one) => (
          <li key={`${one.target} ${one.sentence}`}>
            <div>
              <s>{textOf(one)}</s> <span class="hint">{one.reason}</span>
            </div>
            <button
              type="button"
              class="plain small"
              aria-label={`${words.giveBack}: ${textOf(one)}`}
              onClick={() =>
                act({
                  kind: 'withdraw',
                  verb: 'drop',
                  target: one.target,
                  fields: one.sentence === null ? {} : { sentence: one.sentence },
                }).then((done) => done && onBack?.(done.entry))
              }
            >
              {words.giveBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function textOf({ part, text }: LeftOut): string {
  return part === 'sentence' || part === 'point' ? text : words[part];
}
