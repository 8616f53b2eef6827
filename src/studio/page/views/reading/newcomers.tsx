import type { DocumentSummary } from '../../../api.ts';
import { act } from '../../store.ts';
import { fill, words } from '../../words/words.ts';

/** Who came in with a new row or column of a document, and has no part in the book until taken in. */
export function Newcomers({ document: { file, newcomers } }: { readonly document: DocumentSummary }) {
  if (newcomers.length === 0) return null;
  return (
    <p class="alarm">
      <span>{fill(words.newcomers, { n: newcomers.length, names: newcomers.join(', ') })}</span>
      <button type="button" class="plain small" onClick={() => act({ kind: 'newcomers', file })}>
        {words.takeIn}
      </button>
    </p>
  );
}
