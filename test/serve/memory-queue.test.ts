import { describe, expect, it } from 'vitest';
import { type DoJob, failed, type JobOutcome } from '../../src/serve/job.ts';
import { backoffAfter, type JobQueue, type QueuePolicy } from '../../src/serve/job-queue.ts';
import { memoryQueue } from '../../src/serve/memory-queue.ts';

const done: JobOutcome = { status: 'done', reason: null, messages: [], files: [] };
const policy: QueuePolicy = { attempts: 3, backoff: 1, keep: 3600, mostWaiting: 100, perMinute: 3 };

/** A job that ends when it is told to. */
function held() {
  const ends = new Map<string, (outcome: JobOutcome) => void>();
  const doJob: DoJob = ({ id }, { signal }) =>
    new Promise((resolve, reject) => {
      ends.set(id, resolve);
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return {
    doJob,
    end: (id: string, outcome = done) => ends.get(id)?.(outcome),
    begun: () => [...ends.keys()],
  };
}

async function over(queue: JobQueue, id: string) {
  for (;;) {
    const found = await queue.find(id);
    if (!found || found.outcome) return found;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

describe('the queue in the process', () => {
  it('does so many jobs at once as it has places, in their order', async () => {
    const { doJob, end, begun } = held();
    const queue = memoryQueue(doJob, 2, policy);
    for (const id of ['a', 'b', 'c']) await queue.add({ id, options: {} });
    expect(begun()).toEqual(['a', 'b']);
    expect(await queue.counts()).toEqual({ waiting: 1, active: 2 });
    end('a');
    expect((await over(queue, 'a'))?.status).toBe('done');
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(begun()).toEqual(['a', 'b', 'c']);
    await queue.close();
  });

  it('does again what the machine is to blame for, and nothing that the documents are', async () => {
    const tries = new Map<string, number>();
    const queue = memoryQueue(
      async ({ id }) => {
        if (id === 'documents') return failed('wrong');
        const times = (tries.get(id) ?? 0) + 1;
        tries.set(id, times);
        if (times < 3 || id === 'never') throw new Error(`try ${times}`);
        return done;
      },
      1,
      policy,
    );
    for (const id of ['machine', 'documents', 'never']) await queue.add({ id, options: {} });
    expect(await over(queue, 'machine')).toMatchObject({ status: 'done', attempts: 3 });
    expect(await over(queue, 'documents')).toMatchObject({ status: 'failed', attempts: 1 });
    expect(await over(queue, 'never')).toMatchObject({ status: 'failed', attempts: 3 });
    expect(await queue.totals()).toMatchObject({ done: 1, failed: 2, retried: 4 });
    expect([1, 2, 3].map((attempts) => backoffAfter(attempts, { backoff: 1000 }))).toEqual([
      1000, 2000, 4000,
    ]);
    await queue.close();
  });

  it('cancels what waits and what is being done; of what is over the results stay', async () => {
    const { doJob, end } = held();
    const queue = memoryQueue(doJob, 1, policy);
    for (const id of ['over', 'active', 'waits']) await queue.add({ id, options: {} });
    end('over');
    await over(queue, 'over');
    for (const id of ['over', 'waits', 'active']) await queue.cancel(id);
    const statuses = await Promise.all(
      ['over', 'active', 'waits'].map(async (id) => (await over(queue, id))?.status),
    );
    expect(statuses).toEqual(['done', 'cancelled', 'cancelled']);
    await queue.close();
  });

  it('takes no more than may wait, no more of a client than it may hand in, and forgets', async () => {
    const { doJob, end } = held();
    const queue = memoryQueue(doJob, 1, { ...policy, mostWaiting: 1, keep: 0 });
    expect(await queue.add({ id: 'a', options: {} })).toBe(true);
    expect(await queue.add({ id: 'b', options: {} })).toBe(true);
    expect(await queue.add({ id: 'c', options: {} })).toBe(false);
    expect(await queue.find('c')).toBeNull();
    const allowed = [];
    for (let at = 0; at < 4; at++) allowed.push(await queue.allows('ada'));
    expect(allowed).toEqual([true, true, true, false]);
    expect(await queue.allows('bob')).toBe(true);
    end('a');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await queue.find('a')).toBeNull();
    await queue.close();
  });
});
