import { useEffect, useState } from 'preact/hooks';
import { ask, say, version } from './store.ts';

/** What the server has at a path, asked again whenever the book or `also` is another one; the last answer stays meanwhile. */
export function useResource<T>(
  path: string | null,
  also: unknown = null,
): {
  readonly value: T | null;
  readonly set: (value: T) => void;
} {
  const [found, setFound] = useState<{ readonly path: string; readonly value: T } | null>(null);
  const now = version.value;
  // Another version is another answer.
  useEffect(() => {
    if (path === null) return;
    let current = true;
    ask<T>(path)
      .then((value) => {
        if (current) setFound({ path, value });
      })
      .catch((error) => {
        if (current && error.why !== 'missing') say(error.message, true);
      });
    return () => {
      current = false;
    };
  }, [path, now, also]);
  return {
    value: found && found.path === path ? found.value : null,
    set: (value) => path !== null && setFound({ path, value }),
  };
}
