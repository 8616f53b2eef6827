import { useRef } from 'preact/hooks';
import type { StudioState, OwnFile as What } from '../../../api.ts';
import { hear, inTurn, say, state, upload } from '../../store.ts';
import { words } from '../../words/words.ts';

/** A file of one's own for the look: what it is now, another one, or none. */
export function OwnFile({
  as,
  label,
  value,
  accept,
  onTakeAway,
}: {
  readonly as: What;
  readonly label: string;
  /** Its path, or paths; null where there is none. */
  readonly value: string | null;
  readonly accept: string;
  readonly onTakeAway: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    try {
      const named = files.map((file) => ({ file, path: file.name }));
      await inTurn(async () => {
        const revision = String(state.value?.revision ?? 0);
        hear(await upload<StudioState>('/look', named, { as, revision }));
      });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), true);
    }
  };
  return (
    <div class="own-file">
      <span class="own-label">{label}</span>
      {value !== null && <code title={value}>{value.replace(/^look\//, '')}</code>}
      <span class="own-acts">
        <button
          type="button"
          class="plain small"
          aria-label={`${label}: ${words.chooseOwn}`}
          onClick={() => input.current?.click()}
        >
          {words.chooseOwn}
        </button>
        {value !== null && (
          <button
            type="button"
            class="plain small"
            aria-label={`${label}: ${words.takeAway}`}
            onClick={onTakeAway}
          >
            {words.takeAway}
          </button>
        )}
      </span>
      <input
        ref={input}
        class="unseen"
        type="file"
        data-own={as}
        multiple={as === 'textFont'}
        accept={accept}
        tabIndex={-1}
        aria-label={label}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
