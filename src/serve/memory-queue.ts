import { cancelled, type DoJob, failed, type JobOrder, type JobOutcome, type JobRecord } from './job.ts';
import { backoffAfter, type JobQueue, type JobTotals, type QueuePolicy, rateWindow } from './job-queue.ts';

interface Entry {
  readonly order: JobOrder;
  readonly stop: AbortController;
  record: JobRecord;
}

/**
 * The queue of a server that does its jobs itself. It lives as long as the process: what must outlive it, or be done by several
 * machines, is in Redis.
 * @param places jobs that are done at once.
 * @param ended told of each job that is over.
 */
export function memoryQueue(
  doJob: DoJob,
  places: number,
  policy: QueuePolicy,
  ended: (id: string) => Promise<void> = async () => {},
): JobQueue {
  const entries = new Map<string, Entry>();
  const waiting: Entry[] = [];
  const delays = new Set<NodeJS.Timeout>();
  const clients = new Map<string, number>();
  const totals = { done: 0, failed: 0, cancelled: 0, retried: 0, seconds: 0 };
  let active = 0;
  let closed = false;
  const window = setInterval(() => clients.clear(), rateWindow).unref();

  const change = (entry: Entry, news: Partial<JobRecord>): void => {
    entry.record = { ...entry.record, ...news };
  };
  const finish = async (entry: Entry, outcome: JobOutcome, began: number): Promise<void> => {
    totals[outcome.status]++;
    totals.seconds += (Date.now() - began) / 1000;
    change(entry, { status: outcome.status, outcome, finished: Date.now(), progress: null });
    await ended(entry.order.id).catch(() => {});
  };
  const tryAgain = (entry: Entry): void => {
    totals.retried++;
    change(entry, { status: 'waiting', progress: null });
    const delay = setTimeout(
      () => {
        delays.delete(delay);
        waiting.push(entry);
        next();
      },
      backoffAfter(entry.record.attempts, policy),
    );
    delays.add(delay);
  };
  const run = async (entry: Entry): Promise<void> => {
    const began = Date.now();
    change(entry, { status: 'active', attempts: entry.record.attempts + 1 });
    const { signal } = entry.stop;
    try {
      const progress = (step: JobRecord['progress']) => change(entry, { progress: step });
      await finish(entry, await doJob(entry.order, { signal, progress }), began);
    } catch (error) {
      if (signal.aborted) await finish(entry, cancelled, began);
      else if (entry.record.attempts < policy.attempts && !closed) tryAgain(entry);
      else await finish(entry, failed((error as Error).message), began);
    }
  };
  const next = (): void => {
    while (active < places && !closed) {
      const entry = waiting.shift();
      if (!entry) return;
      if (entry.record.status !== 'waiting') continue;
      active++;
      void run(entry).finally(() => {
        active--;
        next();
      });
    }
  };
  const isPast = ({ finished }: JobRecord) =>
    finished !== null && finished + policy.keep * 1000 <= Date.now();

  return {
    kind: 'memory',
    async add(order) {
      for (const [id, { record }] of entries) if (isPast(record)) entries.delete(id);
      if (waiting.length + delays.size >= policy.mostWaiting) return false;
      const entry: Entry = {
        order,
        stop: new AbortController(),
        record: {
          id: order.id,
          status: 'waiting',
          created: Date.now(),
          finished: null,
          attempts: 0,
          progress: null,
          outcome: null,
        },
      };
      entries.set(order.id, entry);
      waiting.push(entry);
      next();
      return true;
    },
    async find(id) {
      const record = entries.get(id)?.record;
      return record && !isPast(record) ? record : null;
    },
    async cancel(id) {
      const entry = entries.get(id);
      if (!entry || entry.record.outcome) return;
      entry.stop.abort();
      if (entry.record.status === 'waiting') await finish(entry, cancelled, Date.now());
    },
    counts: async () => ({
      waiting: [...entries.values()].filter(({ record }) => record.status === 'waiting').length,
      active,
    }),
    totals: async (): Promise<JobTotals> => ({ ...totals }),
    async allows(client) {
      const count = (clients.get(client) ?? 0) + 1;
      clients.set(client, count);
      return count <= policy.perMinute;
    },
    async close() {
      closed = true;
      clearInterval(window);
      for (const delay of delays) clearTimeout(delay);
      for (const { stop } of entries.values()) stop.abort();
      while (active > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
