import { watch } from 'node:fs';
import { resolve } from 'node:path';

/** Milliseconds without a further change after which a change is taken as finished. */
const settleTime = 80;

/**
 * Resolves a moment after something in the folders changed: editors write a file in several steps. Rejects when
 * aborted.
 * @param isIgnored of a path: whether nobody waits for changes of it.
 */
export function nextChange(
  folders: readonly string[],
  isIgnored: (path: string) => boolean,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((settle, fail) => {
    let timer: NodeJS.Timeout | undefined;
    const changed = new Set<string>();
    const interrupted = () => {
      stop();
      fail(signal.reason);
    };
    const stop = () => {
      signal.removeEventListener('abort', interrupted);
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    };
    const watchers = folders.map((folder) =>
      watch(folder, { recursive: true }, (_, name) => {
        if (/(^|[\\/])\.|~$/.test(name ?? '')) return;
        changed.add(resolve(folder, name ?? '.'));
        clearTimeout(timer);
        timer = setTimeout(() => {
          // Asked when all is written: what a build made is known by then.
          if ([...changed].every(isIgnored)) return changed.clear();
          stop();
          settle();
        }, settleTime);
      }),
    );
    signal.addEventListener('abort', interrupted);
  });
}
