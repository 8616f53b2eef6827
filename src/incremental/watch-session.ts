import type { World } from '../model/world.ts';
import { type KeptThread, keptThread } from './kept-thread.ts';
import { type KnownLayouts, knownLayouts } from './known-layouts.ts';
import { type LazyPress, lazyPress } from './lazy-press.ts';

/** What is kept from one build to the next while documents and themes are watched. */
export interface WatchSession {
  /** A browser that stays; `close` of it is the session's. */
  readonly press: LazyPress;
  /** Where the thread waits that reads and merges. */
  readonly thread: KeptThread;
  /** Of the books printed last: where a change is small, they need not be measured first. */
  readonly layouts: KnownLayouts;
  /** Told when the output that is looked at was written, the others not yet. */
  readonly shown?: () => void;
  /** The value of a name, made again only where its key is another one than when it was made. */
  readonly remember: <T>(name: string, make: () => Promise<T>, keyOf: (value: T) => string) => Promise<T>;
  /** Ends the browser and the thread; they are started again when they are asked for. */
  readonly close: () => Promise<void>;
}

/** Opens a session; close it in the end. */
export function watchSession(world: World, hooks: { readonly signal?: AbortSignal }): WatchSession {
  let press = lazyPress(world, hooks, { kept: true });
  const thread = keptThread();
  const kept = new Map<string, { readonly key: string; readonly value: unknown }>();
  return {
    press: { open: (limits) => press.open(limits), close: async () => {} },
    thread,
    layouts: knownLayouts(),
    remember: async <T>(name: string, make: () => Promise<T>, keyOf: (value: T) => string) => {
      const found = kept.get(name);
      if (found && found.key === keyOf(found.value as T)) return found.value as T;
      const value = await make();
      kept.set(name, { key: keyOf(value), value });
      return value;
    },
    close: async () => {
      const old = press;
      press = lazyPress(world, hooks, { kept: true });
      await Promise.all([old.close(), thread.close()]);
    },
  };
}
