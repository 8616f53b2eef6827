import type { World } from '../model/world.ts';
import type { Press } from '../print/print.ts';

/** A browser that is started when the first page is printed, and ended with the build whatever comes. */
export interface LazyPress {
  readonly open: () => Promise<Press>;
  readonly close: () => Promise<void>;
}

/** Starts the browser when it is first asked for. */
export function lazyPress(world: World, { signal }: { readonly signal?: AbortSignal }): LazyPress {
  let press: Press | undefined;
  return {
    open: async () => {
      const { openPress } = await import('../print/print.ts');
      press ??= await openPress({ signal, environment: world.environment });
      return press;
    },
    close: async () => press?.close(),
  };
}
