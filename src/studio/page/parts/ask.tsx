import { useState } from 'preact/hooks';
import { fill, words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';

/** What is asked of the person before an edit is made. */
export type Asking = {
  readonly what: 'rewrite' | 'label' | 'drop' | 'wording' | 'hide';
  readonly place: string;
  readonly target: string;
  readonly text: string;
};

const asked: Readonly<Record<Asking['what'], readonly [title: string, hint: string]>> = {
  rewrite: [words.rewriteTitle, words.rewriteHint],
  label: [words.labelTitle, words.labelHint],
  drop: [words.dropTitle, words.dropHint],
  wording: [words.wordingTitle, words.wordingHint],
  hide: [words.hideTitle, words.dropHint],
};

/** What the field is for. */
const labels: Readonly<Record<Exclude<Asking['what'], 'rewrite'>, string>> = {
  label: words.label,
  drop: words.reason,
  wording: words.wordingField,
  hide: words.reason,
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
  const [title, hint] = asked[what];
  return (
    <Dialog
      title={fill(title, { place })}
      onClose={onClose}
      onDone={() => {
        if (what === 'label') onEdit('relabel', target, { label: text });
        else if (text.trim() === '') return;
        else if (what === 'wording') onEdit('relabel', target, { label: text });
        else if (what === 'rewrite') onEdit('rewrite', target, { text });
        else onEdit('drop', target, { reason: text });
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
        <label>
          {labels[what]}
          <input value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
      )}
      <p class="hint">{hint}</p>
    </Dialog>
  );
}
