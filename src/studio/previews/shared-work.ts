/** Work that several may wait for. When all of them have gone on it is given up. */
export interface SharedWork<T> {
  readonly value: Promise<T>;
  /** Waits for it, until the signal says that nobody does here any more. */
  readonly join: (signal: AbortSignal) => Promise<T>;
  readonly isGivenUp: () => boolean;
}

/** Begins work; its signal comes when nobody waits for it. */
export function sharedWork<T>(work: (signal: AbortSignal) => Promise<T>): SharedWork<T> {
  const ending = new AbortController();
  const value = work(ending.signal);
  value.catch(() => {});
  let waiting = 0;
  return {
    value,
    isGivenUp: () => ending.signal.aborted,
    join: async (signal) => {
      const leave = () => {
        if (--waiting === 0) ending.abort();
      };
      waiting++;
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      try {
        return await value;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
  };
}
