import type { Worker } from 'node:worker_threads';

/** A thread that has its modules loaded, and waits between two builds. */
export interface KeptThread {
  /** The thread that waits, for whoever takes it; null where there is none of these megabytes. */
  readonly take: (memory: number) => Worker | null;
  /** Lets a thread wait that is done with its work. */
  readonly keep: (worker: Worker, memory: number) => void;
  /** Whether it is this one that waits. */
  readonly has: (worker: Worker) => boolean;
  readonly close: () => Promise<void>;
}

/** A place for one thread. */
export function keptThread(): KeptThread {
  let waiting: { readonly worker: Worker; readonly memory: number } | null = null;
  const end = async () => {
    const old = waiting;
    waiting = null;
    await old?.worker.terminate();
  };
  return {
    take(memory) {
      if (waiting && waiting.memory !== memory) void end();
      const worker = waiting?.worker ?? null;
      waiting = null;
      // Whoever waits for its answer does not end.
      worker?.ref();
      return worker;
    },
    keep(worker, memory) {
      // Two were at work at once: one is enough for the next time.
      if (waiting) void end();
      worker.unref();
      waiting = { worker, memory };
    },
    has: (worker) => waiting?.worker === worker,
    close: end,
  };
}
