import { act, state } from '../../store.ts';
import { words } from '../../words/words.ts';

/** Documents that were in their folder the last time it was dropped and are not now: each stays in the book, or is taken out. */
export function Absent() {
  const absent = state.value?.absent ?? [];
  if (absent.length === 0) return null;
  return (
    <section class="absent" aria-label={words.absent}>
      <p>{words.absent}</p>
      <ul>
        {absent.map((file) => (
          <li key={file}>
            <b>{file}</b>
            <button
              type="button"
              class="plain small"
              aria-label={`${words.keepDocument}: ${file}`}
              onClick={() => act({ kind: 'stays', file })}
            >
              {words.keepDocument}
            </button>
            <button
              type="button"
              class="plain small"
              aria-label={`${words.takeOutDocument}: ${file}`}
              onClick={() => act({ kind: 'take-out', file })}
            >
              {words.takeOutDocument}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
