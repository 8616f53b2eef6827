import type { World } from '../model/world.ts';
import type { LaunchOptions, Press } from '../print/print.ts';

/** A browser that is started when the first page is printed, and ended with the build whatever comes. */
export interface LazyPress {
  /** Gives the browser; where it has to be started, with these limits. */
  readonly open: (limits?: LaunchOptions['limits']) => Promise<Press>;
  readonly close: () => Promise<void>;
}

/** Starts the browser when it is first asked for. `kept`: it prints the same books again and again, and keeps what helps in that. */
export function lazyPress(
  world: World,
  { signal }: { readonly signal?: AbortSignal },
  { kept = false }: { readonly kept?: boolean } = {},
): LazyPress {
  let press: Press | undefined;
  return {
    open: async (limits) => {
      press?.anew();
      if (press) return press;
      const { keepPress, openPress } = await import('../print/print.ts');
      const opened = await openPress({ signal, environment: world.environment, limits });
      press = kept ? keepPress(opened) : opened;
      return press;
    },
    close: async () => press?.close(),
  };
}
