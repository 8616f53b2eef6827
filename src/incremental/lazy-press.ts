import type { World } from '../model/world.ts';
import type { Press } from '../print/print.ts';

/** A browser that is started when the first page is printed, and ended with the build whatever comes. */
export interface LazyPress {
  readonly open: () => Promise<Press>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the browser when it is first asked for. `timeLimit`: milliseconds that one step may take. `kept`: it prints the same books again and again, and keeps what
 * helps in that.
 */
export function lazyPress(
  world: World,
  { signal }: { readonly signal?: AbortSignal },
  { kept = false, timeLimit }: { readonly kept?: boolean; readonly timeLimit?: number } = {},
): LazyPress {
  let press: Press | undefined;
  return {
    open: async () => {
      if (press) return press;
      const { keepPress, openPress } = await import('../print/print.ts');
      const opened = await openPress({ signal, environment: world.environment, timeLimit });
      press = kept ? keepPress(opened) : opened;
      return press;
    },
    close: async () => press?.close(),
  };
}
