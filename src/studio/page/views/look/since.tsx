import { useState } from 'preact/hooks';
import { EditionDialog } from '../../parts/edition-dialog.tsx';
import { fill, words } from '../../words/words.ts';

/** Since which edition changes are marked in the book; what it says now is kept as one here. */
export function Since({
  since,
  releases,
  onChange,
}: {
  readonly since: string | null;
  readonly releases: readonly string[];
  readonly onChange: (since: string | null) => void;
}) {
  const [keeping, setKeeping] = useState(false);
  return (
    <section class="group">
      <h2>{words.whatChanged}</h2>
      {releases.length > 0 && (
        <label>
          {words.markedSince}
          <select
            value={since ?? ''}
            onChange={(event) =>
              onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)
            }
          >
            <option value="">{words.nothingMarked}</option>
            <option value="last">{words.lastEdition}</option>
            {releases.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" class="plain" onClick={() => setKeeping(true)}>
        {words.keepEdition}
      </button>
      <p class="hint">{fill(words.keepHint, { n: releases.length })}</p>
      {keeping && <EditionDialog of="now" hint={words.keepMore} onClose={() => setKeeping(false)} />}
    </section>
  );
}
