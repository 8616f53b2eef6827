import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Mark } from '../../parts/mark.tsx';
import { act, state } from '../../store.ts';
import { fill, words } from '../../words/words.ts';

/** Who wrote a document, and what they are called in the book. */
export function PersonName({ set }: { readonly set: string }) {
  const [naming, setNaming] = useState<string | null>(null);
  const person = state.value?.project?.sets.find(({ id }) => id === set);
  if (!person) return null;
  return (
    <p class="person">
      <Mark set={set} /> <b>{person.title}</b>
      <button
        type="button"
        class="plain small"
        aria-label={words.personName}
        title={words.personName}
        onClick={() => setNaming(person.title)}
      >
        <Icon name="pen" />
      </button>
      {naming !== null && (
        <Dialog
          title={words.personName}
          onClose={() => setNaming(null)}
          onDone={() => {
            const title = naming.trim();
            if (title !== '' && title !== person.title) act({ kind: 'person', set, title });
          }}
        >
          <input
            value={naming}
            aria-label={words.personName}
            onInput={(event) => setNaming(event.currentTarget.value)}
          />
          <p class="hint">{fill(words.personHint, { name: person.title })}</p>
        </Dialog>
      )}
    </p>
  );
}
