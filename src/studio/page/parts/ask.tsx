import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import { fill, words } from '../../words/words.ts';

/** What is asked of the person before an edit is made. */
export type Asking = {
  readonly what: 'rewrite' | 'label' | 'drop';
  readonly place: string;
  readonly target: string;
  readonly text: string;
};

/** The dialog in which it is said. */
export function Ask({
  asking,
  onClose,
  onEdit,
}: {
  readonly asking: Asking;
  readonly onClose: () => void;
  readonly onEdit: (verb: string, target: string, fields: Readonly<Record<string, string>>) => void;
}) {
  const [text, setText] = useState(asking.text);
  const { what, place, target } = asking;
  const title = { rewrite: words.rewriteTitle, label: words.labelTitle, drop: words.dropTitle }[what];
  const hint = { rewrite: words.rewriteHint, label: words.labelHint, drop: words.dropHint }[what];
  return (
    <Dialog
      title={fill(title, { place })}
      onClose={onClose}
      onDone={() => {
        if (what === 'label') onEdit('relabel', target, { label: text });
        else if (text.trim() !== '') onEdit(what, target, what === 'rewrite' ? { text } : { reason: text });
      }}
    >
      {what === 'rewrite' ? (
        <textarea
          rows={8}
          value={text}
          aria-label={fill(title, { place })}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <input
          value={text}
          aria-label={fill(title, { place })}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <p class="hint">{hint}</p>
    </Dialog>
  );
}
