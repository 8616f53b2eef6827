import { useState } from 'preact/hooks';
import type { ActResult } from '../../api.ts';
import { fill, words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';

/** What is asked of the person before an edit is made. */
export type Asking = {
  readonly what: 'rewrite' | 'label' | 'drop' | 'sentence' | 'wording' | 'hide';
  readonly place: string;
  readonly target: string;
  readonly text: string;
  /** Of what is left out sentence by sentence: those that are printed there. */
  readonly sentences?: readonly string[];
};

const asked: Readonly<Record<Asking['what'], readonly [title: string, hint: string]>> = {
  rewrite: [words.rewriteTitle, words.rewriteHint],
  label: [words.labelTitle, words.labelHint],
  drop: [words.dropTitle, words.dropHint],
  sentence: [words.sentenceTitle, words.sentenceHint],
  wording: [words.wordingTitle, words.wordingHint],
  hide: [words.hideTitle, words.dropHint],
};

/** What the field is for. */
const labels: Readonly<Record<Exclude<Asking['what'], 'rewrite'>, string>> = {
  label: words.label,
  drop: words.reason,
  sentence: words.reason,
  wording: words.wordingField,
  hide: words.reason,
};

/** The dialog in which it is said. What was refused, or never arrived, is asked about again with the words that were written. */
export function Ask({
  asking,
  onClose,
  onAgain,
  onEdit,
}: {
  readonly asking: Asking;
  readonly onClose: () => void;
  readonly onAgain: (asking: Asking) => void;
  /** Null where it was refused. */
  readonly onEdit: (
    verb: string,
    target: string,
    fields: Readonly<Record<string, string>>,
  ) => Promise<ActResult | null>;
}) {
  const [text, setText] = useState(asking.text);
  const [sentence, setSentence] = useState('');
  const { what, place, target, sentences = [] } = asking;
  const [title, hint] = asked[what];
  const edit = async (verb: string, fields: Readonly<Record<string, string>>) => {
    const result = await onEdit(verb, target, fields);
    if (!result) onAgain({ ...asking, text });
  };
  return (
    <Dialog
      title={fill(title, { place })}
      done={what === 'drop' || what === 'sentence' ? words.drop : undefined}
      onClose={onClose}
      onDone={() => {
        if (what === 'label') edit('relabel', { label: text });
        else if (text.trim() === '') return;
        else if (what === 'wording') edit('relabel', { label: text });
        else if (what === 'rewrite') edit('rewrite', { text });
        else if (what === 'sentence') edit('drop', { sentence, reason: text });
        else edit('drop', { reason: text });
      }}
    >
      {what === 'sentence' && (
        <fieldset class="sentences">
          <legend>{words.whichSentence}</legend>
          {[...new Set(sentences)].map((one) => (
            <label key={one} class="check">
              <input
                type="radio"
                name="sentence"
                required
                checked={one === sentence}
                onChange={() => setSentence(one)}
              />
              <span>{one}</span>
            </label>
          ))}
        </fieldset>
      )}
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
          <input
            value={text}
            // An empty label takes it away; a reason, or a question, has to say something.
            required={what !== 'label'}
            pattern={what === 'label' ? undefined : '.*\\S.*'}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
      )}
      <p class="hint">{hint}</p>
    </Dialog>
  );
}
