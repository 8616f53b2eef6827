import { useEffect, useRef, useState } from 'preact/hooks';
import type { StudioState } from '../../api.ts';
import { hear, post, say } from '../store.ts';
import { words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';

/** Asks by which name what the book says, or said before, is kept; later what changed since then is told and marked. */
export function EditionDialog({
  of,
  hint,
  onClose,
  onKept,
}: {
  readonly of: 'now' | 'before';
  readonly hint: string;
  readonly onClose: () => void;
  readonly onKept?: (name: string) => void;
}) {
  const [name, setName] = useState(new Date().toISOString().slice(0, 10));
  const input = useRef<HTMLInputElement>(null);
  // The date is a proposal: whoever types writes another name in its place.
  useEffect(() => input.current?.select(), []);
  const keep = async () => {
    try {
      hear(await post<StudioState>('/editions', { name: name.trim(), of }));
      onKept?.(name.trim());
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), true);
    }
  };
  return (
    <Dialog title={words.keepEdition} onClose={onClose} onDone={keep}>
      <input
        ref={input}
        value={name}
        aria-label={words.editionName}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <p class="hint">{hint}</p>
    </Dialog>
  );
}
