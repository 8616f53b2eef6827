import {
  cancelled,
  failed,
  type JobOrder,
  type JobOutcome,
  type JobProgress,
  type JobRecord,
} from './job.ts';
import { type JobQueue, type JobTotals, type QueuePolicy, rateWindow } from './job-queue.ts';
import { connectRedis, keys, type PrintJob, queueName, redisPackages } from './redis-connection.ts';

/** Seconds for which a cancelled job is remembered: as long as one may wait. */
const cancelledFor = 7 * 24 * 3600;

/** The queue on BullMQ, over Redis or Valkey: any number of servers hand jobs in, any number of workers do them. */
export async function redisQueue(url: string, policy: QueuePolicy): Promise<JobQueue> {
  const { Queue } = await redisPackages();
  // A request is answered that Redis is away, rather than left waiting.
  const client = await connectRedis(url, 1);
  const queue = new Queue<JobOrder, JobOutcome>(queueName, {
    connection: client,
    defaultJobOptions: {
      attempts: policy.attempts,
      backoff: { type: 'exponential', delay: policy.backoff, jitter: 0.3 },
      removeOnComplete: { age: policy.keep },
      removeOnFail: { age: policy.keep },
    },
  });
  queue.on('error', () => {});
  const counts = async () => {
    const {
      waiting = 0,
      delayed = 0,
      active = 0,
      prioritized = 0,
    } = await queue.getJobCounts('waiting', 'delayed', 'prioritized', 'active');
    return { waiting: waiting + delayed + prioritized, active };
  };
  return {
    kind: 'redis',
    async add(order) {
      if ((await counts()).waiting >= policy.mostWaiting) return false;
      await queue.add('print', order, { jobId: order.id });
      return true;
    },
    async find(id) {
      const job = (await queue.getJob(id)) as PrintJob | undefined;
      if (!job) return null;
      const [state, stopped] = await Promise.all([job.getState(), client.exists(keys.cancelled(id))]);
      const record = recordOf(job, state, stopped > 0);
      return record.finished !== null && record.finished + policy.keep * 1000 <= Date.now() ? null : record;
    },
    cancel: async (id) => {
      await client.set(keys.cancelled(id), '1', 'EX', cancelledFor);
    },
    counts,
    async totals(): Promise<JobTotals> {
      const all = await client.hgetall(keys.totals);
      const of = (key: string) => Number(all[key] ?? 0);
      return {
        done: of('done'),
        failed: of('failed'),
        cancelled: of('cancelled'),
        retried: of('retried'),
        seconds: of('seconds'),
      };
    },
    async allows(who) {
      const key = keys.rate(who, Math.floor(Date.now() / rateWindow));
      const count = await client.incr(key);
      if (count === 1) await client.pexpire(key, rateWindow);
      return count <= policy.perMinute;
    },
    async close() {
      await queue.close();
      client.disconnect();
    },
  };
}

function recordOf(job: PrintJob, state: string, stopped: boolean): JobRecord {
  const outcome =
    state === 'completed'
      ? job.returnvalue
      : state === 'failed'
        ? failed(job.failedReason ?? 'The job failed.')
        : null;
  const now = state === 'active' ? 'active' : 'waiting';
  // One that waits is told to be over at once; whoever takes it lets it go.
  const left = outcome === null && now === 'waiting' && stopped ? cancelled : outcome;
  return {
    id: job.id ?? '',
    status: left?.status ?? now,
    created: job.timestamp,
    finished: job.finishedOn ?? null,
    attempts: job.attemptsStarted,
    progress: now === 'active' && outcome === null ? progressOf(job.progress) : null,
    outcome: left,
  };
}

function progressOf(progress: PrintJob['progress']): JobProgress | null {
  return typeof progress === 'object' && 'stage' in progress ? (progress as JobProgress) : null;
}
