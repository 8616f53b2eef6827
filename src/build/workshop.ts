import type { Layout } from '../model/layout.ts';
import type { World } from '../model/world.ts';
import { type LazyPress, lazyPress } from './lazy-press.ts';

/** What is kept from one build to the next while documents and themes are watched. */
export interface Workshop {
  /** A browser that stays; `close` of it is the workshop's. */
  readonly press: LazyPress;
  /** Of the books printed last, by edition, theme and paper: where a change is small, they need not be measured first. */
  readonly layouts: Map<string, Layout>;
  /** The value made from a key, made again only where the key is another one than the last time. */
  readonly remember: <T>(name: string, key: string, make: () => Promise<T>) => Promise<T>;
  /** Ends the browser; it is started again when it is asked for. */
  readonly close: () => Promise<void>;
}

/** Opens a workshop; close it in the end. */
export function openWorkshop(world: World, hooks: { readonly signal?: AbortSignal }): Workshop {
  let press = lazyPress(world, hooks);
  const kept = new Map<string, { readonly key: string; readonly value: unknown }>();
  return {
    press: { open: () => press.open(), close: async () => {} },
    layouts: new Map(),
    remember: async <T>(name: string, key: string, make: () => Promise<T>) => {
      const found = kept.get(name);
      if (found?.key === key) return found.value as T;
      const value = await make();
      kept.set(name, { key, value });
      return value;
    },
    close: async () => {
      const old = press;
      press = lazyPress(world, hooks);
      await old.close();
    },
  };
}
