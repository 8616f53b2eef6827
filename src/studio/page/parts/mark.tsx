import { state } from '../store.ts';
import { words } from '../words/words.ts';
import { Icon } from './icon.tsx';

/** A set's letter in its colour and shape, as the book has it; its name is read aloud. */
export function Mark({ set }: { readonly set: string }) {
  const sets = state.value?.project?.sets ?? [];
  const at = sets.findIndex(({ id }) => id === set);
  const found = sets[at];
  if (!found)
    return (
      <span class="mark mark-editor" role="img" aria-label={words.editor} title={words.editor}>
        <Icon name="pen" />
      </span>
    );
  return (
    <span class={`mark mark-${at % 6}`} role="img" aria-label={found.title} title={found.title}>
      {found.mark}
    </span>
  );
}

/** The marks of who says a text; of what all say there is none. */
export function Marks({ sets }: { readonly sets: readonly string[] }) {
  const all = state.value?.project?.sets.length ?? 0;
  if (sets.length >= all && all > 1) return null;
  return (
    <span class="marks">
      {sets.map((set) => (
        <Mark key={set} set={set} />
      ))}
    </span>
  );
}
