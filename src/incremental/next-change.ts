import { watch } from 'node:fs';
import { resolve, sep } from 'node:path';

/** Milliseconds without a further change after which a change is taken as finished. */
const settleTime = 80;

/**
 * Resolves a moment after something in the folders changed: editors write a file in several steps. Rejects when
 * aborted.
 */
export function nextChange(folders: readonly string[], ignored: string, signal: AbortSignal): Promise<void> {
  return new Promise((settle, fail) => {
    let timer: NodeJS.Timeout | undefined;
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
        const path = resolve(folder, name ?? '.');
        if (/(^|[\\/])\.|~$/.test(name ?? '') || path === ignored || path.startsWith(ignored + sep)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          stop();
          settle();
        }, settleTime);
      }),
    );
    signal.addEventListener('abort', interrupted);
  });
}
