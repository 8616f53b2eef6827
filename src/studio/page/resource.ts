import { computed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { ask, offline, say, state, version } from './store.ts';

interface Kept {
  readonly value: unknown;
  /** What it was asked for: while that is the same, so is the answer. */
  readonly of: string;
}

/** The last answers: a view that is opened again has them at once. */
const kept = new Map<string, Kept>();
const most = 12;
/** What changes without the book: the folder. */
const unsteady: ReadonlySet<string> = new Set(['/projects']);

// Of another project all is another.
const project = computed(() => state.value?.project?.name ?? null);
project.subscribe(() => kept.clear());
// Another run of the server counts from the beginning.
offline.subscribe((isOffline) => {
  if (isOffline) kept.clear();
});

function keep(path: string, answer: Kept): void {
  kept.delete(path);
  kept.set(path, answer);
  for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
}

/**
 * What the server has at a path, asked again whenever the book or `also` is another one; the last answer stays meanwhile, and is there
 * when the view is opened again.
 */
export function useResource<T>(
  path: string | null,
  also: unknown = null,
): {
  readonly value: T | null;
  readonly set: (value: T) => void;
} {
  const [found, setFound] = useState<{ readonly path: string; readonly value: T } | null>(null);
  const of = `${version.value} ${also}`;
  // Another version is another answer.
  useEffect(() => {
    if (path === null) return;
    const known = kept.get(path);
    if (known) setFound({ path, value: known.value as T });
    if (known?.of === of && !unsteady.has(path)) return;
    let current = true;
    ask<T>(path)
      .then((value) => {
        if (!current) return;
        keep(path, { value, of });
        setFound({ path, value });
      })
      .catch((error) => {
        if (current && error.why !== 'missing') say(error.message, true);
      });
    return () => {
      current = false;
    };
  }, [path, of]);
  const known = path === null ? undefined : kept.get(path);
  return {
    value: found && found.path === path ? found.value : ((known?.value as T | undefined) ?? null),
    set: (value) => {
      if (path === null) return;
      kept.delete(path);
      setFound({ path, value });
    },
  };
}
