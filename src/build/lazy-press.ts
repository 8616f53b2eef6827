import type { World } from '../model/world.ts';
import type { Press } from '../print/print.ts';
import type { LazyPress } from './edition-files.ts';
import type { BuildHooks } from './stepper.ts';

/** Starts the browser when it is first asked for. */
export function lazyPress(world: World, { signal }: BuildHooks): LazyPress {
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
