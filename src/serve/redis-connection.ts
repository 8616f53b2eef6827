import { MachineFault } from '../model/machine-fault.ts';
import type { JobOrder, JobOutcome } from './job.ts';

/** Name of the queue; keys of ours that are none of BullMQ's begin with it, too. */
export const queueName = 'variorum';

/** Keys beside BullMQ's. */
export const keys = {
  totals: `${queueName}:totals`,
  cancelled: (id: string) => `${queueName}:cancelled:${id}`,
  rate: (client: string, window: number) => `${queueName}:rate:${client}:${window}`,
} as const;

/** A job as BullMQ has it. */
export type PrintJob = import('bullmq').Job<JobOrder, JobOutcome>;

/** The packages are optional: a server that does its jobs itself needs none of them. */
export async function redisPackages() {
  try {
    const [{ Queue, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { Queue, Worker, Redis };
  } catch {
    throw new MachineFault(
      'VARIORUM_REDIS is set, and the packages for it are not installed. Run `npm install bullmq ioredis`, or leave VARIORUM_REDIS out.',
    );
  }
}

/**
 * Connects to Redis or Valkey. Rejects with a `MachineFault` where it does not answer.
 * @param mostRetries of a command while it is away; null to wait for it without end.
 */
export async function connectRedis(url: string, mostRetries: number | null) {
  const { Redis } = await redisPackages();
  const client = new Redis(url, {
    maxRetriesPerRequest: mostRetries,
    connectTimeout: 5000,
    lazyConnect: true,
  });
  let why = '';
  client.on('error', (error: Error) => {
    why = error.message;
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.disconnect();
    const { host, port } = client.options;
    throw new MachineFault(
      `Redis at ${host}:${port} does not answer (${why || (error as Error).message}). Start it, or mend VARIORUM_REDIS.`,
    );
  }
}
