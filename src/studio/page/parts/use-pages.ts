import { useEffect, useState } from 'preact/hooks';
import type { PreviewPages } from '../../api.ts';
import { post, say } from '../store.ts';

/**
 * The pages of some questions, asked for again whenever `at` is another: those before stay meanwhile. Null before the first of
 * these questions come; `setting` while they are set. What is no longer wanted is cancelled. None are asked for where `ids` is null.
 */
export function usePages(
  ids: readonly string[] | null,
  at: string,
): { readonly pages: PreviewPages | null; readonly setting: boolean } {
  const [made, setMade] = useState<{ readonly of: string; readonly pages: PreviewPages } | null>(null);
  const [setting, setSetting] = useState(true);
  const wish = ids?.join('\n') ?? '';
  useEffect(() => {
    if (wish === '') return;
    const leaving = new AbortController();
    const { signal } = leaving;
    setSetting(true);
    post<PreviewPages>('/preview/pages', { ids: wish.split('\n') }, signal)
      .then((pages) => !signal.aborted && setMade({ of: wish, pages }))
      .catch((error) => !signal.aborted && say(error.message, true))
      .finally(() => !signal.aborted && setSetting(false));
    return () => leaving.abort();
  }, [wish, at]);
  return { pages: made && (wish === '' || made.of === wish) ? made.pages : null, setting };
}
