import type { QueueItem } from '../../../api.ts';
import { Icon } from '../../parts/icon.tsx';
import { useResource } from '../../resource.ts';
import { act, state } from '../../store.ts';
import { fill, languageName, words } from '../../words/words.ts';

/** That a document has no question in common with the others, and why; once it was looked at, an editor can leave it so. */
export function Apart({ file }: { readonly file: string }) {
  const { value: queue } = useResource<readonly QueueItem[]>('/queue', state.value?.revision);
  const item = queue?.find(({ kind, place }) => kind === 'apart' && place === file);
  if (!item?.settle) return null;
  const { languages, isSeen, settle } = item;
  return (
    <p class={isSeen ? 'calm' : 'alarm'}>
      <span>
        {isSeen && <Icon name="check" />}{' '}
        {languages
          ? fill(words.apartForeign, {
              language: languageName(languages[0]),
              theirs: languageName(languages[1]),
            })
          : words.apart}{' '}
        {isSeen ? words.settled : <span class="advice">{words.apartAdvice}</span>}
      </span>
      <button
        type="button"
        class="plain small"
        onClick={() => act({ kind: isSeen ? 'withdraw' : 'edit', ...settle })}
      >
        {isSeen ? words.takeBack : words.markSeen}
      </button>
    </p>
  );
}
