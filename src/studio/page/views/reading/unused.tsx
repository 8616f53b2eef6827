import type { DocumentSummary } from '../../../api.ts';
import { Icon } from '../../parts/icon.tsx';
import { act } from '../../store.ts';
import { fill, words } from '../../words/words.ts';

/** How much of a document no book has; once it was looked at, an editor can leave it so. `onNext` shows the next such line. */
export function Unused({
  document: { file, sentences, notUsed, isSeen },
  onNext,
}: {
  readonly document: DocumentSummary;
  readonly onNext: (() => void) | null;
}) {
  const seen = { verb: 'seen', target: file, fields: { sentences: String(notUsed) } } as const;
  return (
    <p class={notUsed > 0 && !isSeen ? 'alarm' : 'calm'}>
      <span>
        {isSeen && <Icon name="check" />}{' '}
        {notUsed > 0
          ? fill(words.notUsedCount, { n: notUsed, all: sentences })
          : fill(words.allUsed, { n: sentences })}
        {isSeen && `, ${words.settled}`}
      </span>
      {onNext && (
        <button type="button" class="plain small" onClick={onNext}>
          {words.nextUnused}
        </button>
      )}
      {notUsed > 0 && (
        <button
          type="button"
          class="plain small"
          title={words.markSeenHint}
          onClick={() => act({ kind: isSeen ? 'withdraw' : 'edit', ...seen })}
        >
          {isSeen ? words.takeBack : words.markSeen}
        </button>
      )}
    </p>
  );
}
