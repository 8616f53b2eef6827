import { useState } from 'preact/hooks';
import type { BookChange } from '../../../api.ts';
import { EditionDialog } from '../../parts/edition-dialog.tsx';
import { useResource } from '../../resource.ts';
import { act, state, to } from '../../store.ts';
import { fill, words } from '../../words/words.ts';

/** How the book differs since a new version of a document was dropped, or since the edition that is named; it can be marked in the book. */
export function Changes() {
  const { value } = useResource<readonly BookChange[]>('/changes');
  const [naming, setNaming] = useState(false);
  const since = state.value?.project?.look.since ?? null;
  if (!value || value.length === 0) return null;
  return (
    <details class="changes" open>
      <summary>{fill(words.changed, { n: value.length })}</summary>
      <p class="hint">
        {since === null ? words.changedMore : fill(words.changedSince, { name: since })}{' '}
        {since === null && (
          <button type="button" class="plain small" onClick={() => setNaming(true)}>
            {words.markChanges}
          </button>
        )}
      </p>
      <ul>
        {value.map(({ said, entry, number, question, texts }, at) => (
          <li key={`${at} ${said}`}>
            {entry !== null && (
              <a href={to('desk', entry)} title={question ?? undefined}>
                {number}
              </a>
            )}
            <p>
              <b>{said}</b> {texts.length === 0 ? question : texts.join(' → ')}
            </p>
          </li>
        ))}
      </ul>
      {naming && (
        <EditionDialog
          of="before"
          hint={words.markHint}
          onClose={() => setNaming(false)}
          onKept={(name) =>
            act({
              kind: 'settings',
              changes: [{ path: ['changes', 'since'], value: name }],
              said: `changes.since: ${name}`,
            })
          }
        />
      )}
    </details>
  );
}
