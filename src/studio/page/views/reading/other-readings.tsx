import type { DocumentView } from '../../../api.ts';
import { act } from '../../store.ts';
import { readingInWords } from '../../words/reading-in-words.ts';
import { fill, words } from '../../words/words.ts';

/** The other ways in which a document could be read: what each would find, and a button that takes it. */
export function OtherReadings({ view }: { readonly view: DocumentView }) {
  const { file, others, isChosen } = view;
  if (others.length === 0 && !isChosen) return null;
  const read = (shape: string | null) => act({ kind: 'reading', file, shape });
  return (
    <details class="other-readings">
      <summary>{words.readOtherwise}</summary>
      {isChosen && (
        <p class="other-reading">
          <span>{words.readingChosen}</span>
          <button type="button" class="plain small" onClick={() => read(null)}>
            {words.asWeighed}
          </button>
        </p>
      )}
      <ul>
        {others.map(({ shape, questions, uses, examples }) => (
          <li key={shape} class="other-reading">
            <span>
              <b title={shape}>{readingInWords(shape)}</b> · {fill(words.readingQuestions, { n: questions })}
              {uses > 0 && <span class="good"> · {fill(words.readingUses, { n: uses })}</span>}
              <span class="hint examples">{examples.join(' / ')}</span>
            </span>
            <button
              type="button"
              class="plain small"
              aria-label={`${words.readSo}: ${readingInWords(shape)}`}
              onClick={() => read(shape)}
            >
              {words.readSo}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
