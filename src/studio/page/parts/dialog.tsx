import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words/words.ts';

/** A dialog of the browser's own: it holds the focus, and Escape closes it. */
export function Dialog({
  title,
  onClose,
  onDone,
  done,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone?: () => void;
  readonly done?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDialogElement>(null);
  // Before it is painted: whoever opened it by a key and types on loses no letter.
  useLayoutEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} class="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onDone?.();
          box.current?.close();
        }}
      >
        <h2 id="dialog-title">{title}</h2>
        {children}
        <div class="dialog-acts">
          <button type="button" class="plain" onClick={() => box.current?.close()}>
            {onDone ? words.cancel : words.close}
          </button>
          {onDone && (
            <button type="submit" class="main">
              {done ?? words.save}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
