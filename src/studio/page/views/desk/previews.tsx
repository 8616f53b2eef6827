import { Pages } from '../../parts/pages.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { state } from '../../store.ts';
import { words } from '../../words/words.ts';

/** The question as the web edition shows it, without scripts and in a frame of its own. */
export function WebPreview({ id }: { readonly id: string }) {
  const now = state.value;
  return (
    <iframe
      key={`${id} ${now?.revision}`}
      class="web-preview"
      title={words.asWeb}
      sandbox=""
      src={`/api/preview/entry/${encodeURIComponent(id)}?at=${now?.revision}`}
    />
  );
}

/** The question on its pages. */
export function PagePreview({ id }: { readonly id: string }) {
  const now = state.value;
  // Another revision may have other pages; the question is ahead of the book, which is read behind it.
  const { pages } = usePages([id], `${now?.revision} ${now?.reading}`);
  return <Pages pages={pages} toFirst />;
}
