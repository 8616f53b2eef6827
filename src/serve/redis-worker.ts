import type { Worker } from 'bullmq';
import { cancelled, type DoJob, type JobOrder, type JobOutcome, type JobProgress } from './job.ts';
import { connectRedis, keys, type PrintJob, queueName, redisPackages } from './redis-connection.ts';

/** Milliseconds between two looks whether a job that is being done was cancelled. */
const lookInterval = 500;
/** How often a job may lose the worker that does it before it is taken for the cause. */
const mostStalled = 10;

/** A process that does jobs from Redis. */
export interface RedisWorker {
  /** Takes no new jobs, waits for those that are being done, and ends. */
  readonly close: () => Promise<void>;
}

/**
 * Does jobs from Redis, so many at once. One whose worker gives no sign of life is given to another.
 * @param stalledAfter milliseconds without one.
 * @param ended told of each job that is over.
 */
export async function redisWorker(
  url: string,
  doJob: DoJob,
  places: number,
  stalledAfter: number,
  ended: (id: string) => Promise<void>,
): Promise<RedisWorker> {
  const packages = await redisPackages();
  const client = await connectRedis(url, null);
  const perform = async (job: PrintJob): Promise<JobOutcome> => {
    const id = job.data.id;
    const isStopped = async () => (await client.exists(keys.cancelled(id))) > 0;
    if (await isStopped()) return cancelled;
    const stop = new AbortController();
    const look = setInterval(() => {
      isStopped().then(
        (stopped) => stopped && stop.abort(),
        () => {},
      );
    }, lookInterval);
    const progress = (step: JobProgress) => void job.updateProgress({ ...step }).catch(() => {});
    try {
      return await doJob(job.data, { signal: stop.signal, progress });
    } catch (error) {
      if (stop.signal.aborted) return cancelled;
      throw error;
    } finally {
      clearInterval(look);
    }
  };
  const worker: Worker<JobOrder, JobOutcome> = new packages.Worker(queueName, perform, {
    connection: client,
    concurrency: places,
    lockDuration: stalledAfter,
    stalledInterval: Math.max(500, stalledAfter / 2),
    maxStalledCount: mostStalled,
  });
  const count = (key: string, by = 1) => client.hincrbyfloat(keys.totals, key, by).catch(() => {});
  const over = async ({ data, finishedOn = 0, processedOn = 0 }: PrintJob, status: JobOutcome['status']) => {
    await Promise.all([count(status), count('seconds', (finishedOn - processedOn) / 1000)]);
    await ended(data.id).catch(() => {});
  };
  worker.on('error', () => {});
  worker.on('completed', (job, { status }) => void over(job, status));
  worker.on('failed', (job) => {
    if (job?.finishedOn) void over(job, 'failed');
    else void count('retried');
  });
  return {
    async close() {
      await worker.close();
      client.disconnect();
    },
  };
}
