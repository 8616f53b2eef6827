import type { Press } from './browser/press.ts';
import { PressError } from './browser/press-error.ts';

/** A few browsers that share the work. */
export interface BrowserPool {
  /** Does a piece of work for each item, as many at once as there are browsers; the results are in the items' order. */
  map<Item, Result>(
    items: readonly Item[],
    work: (item: Item, press: Press) => Promise<Result>,
  ): Promise<Result[]>;
  /** Does one piece of work in any of them. */
  one<Result>(work: (press: Press) => Promise<Result>): Promise<Result>;
  /** Ends all browsers but the one that was there. */
  close(): Promise<void>;
}

/** A piece of work at which browsers die again and again will not be done by another. */
const mostTimes = 3;

/** Opens a pool of so many browsers, the press's own among them. One that dies is replaced, and its piece of work done again. */
export async function openPool(press: Press, size: number): Promise<BrowserPool> {
  const others = await Promise.all(Array.from({ length: size - 1 }, () => press.another()));
  const all = [press, ...others];
  // Once a piece has failed for good, or the pool is closed, what the others still do is let go and no browser started again.
  let over = false;
  const doIn = async <Result>(place: number, work: (press: Press) => Promise<Result>): Promise<Result> => {
    for (let times = 1; ; times++)
      try {
        return await work(all[place] as Press);
      } catch (error) {
        if (over || !(error instanceof PressError) || !error.ended || times === mostTimes) throw error;
        const fresh = await press.another();
        others.push(fresh);
        all[place] = fresh;
      }
  };
  return {
    one: (work) => doIn(0, work),
    async map<Item, Result>(
      items: readonly Item[],
      work: (item: Item, press: Press) => Promise<Result>,
    ): Promise<Result[]> {
      const results: Result[] = [];
      let next = 0;
      const run = async (place: number) => {
        for (let index = next++; index < items.length && !over; index = next++)
          try {
            results[index] = await doIn(place, (own) => work(items[index] as Item, own));
          } catch (error) {
            over = true;
            throw error;
          }
      };
      await Promise.all(all.map((_, place) => run(place)));
      return results;
    },
    close: async () => {
      over = true;
      await Promise.all(others.map((other) => other.close()));
    },
  };
}
