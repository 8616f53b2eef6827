import { join } from 'node:path';
import { listen } from '../http/listen.ts';
import { cacheFolder } from '../model/cache-folder.ts';
import type { World } from '../model/world.ts';
import { jobDoer, type SizeLimits } from './do-job.ts';
import type { DoJob } from './job.ts';
import type { QueuePolicy } from './job-queue.ts';
import { type JobStore, projectFile } from './job-store.ts';
import { memoryQueue } from './memory-queue.ts';
import { openStore } from './open-store.ts';
import { type JobLimits, openPressRoom } from './press-room.ts';
import { routes } from './routes.ts';
import { openScratch } from './scratch.ts';
import { whoAsks } from './who-asks.ts';

export type { PressNews, PressTask } from './press-room.ts';
export { unpackProject } from './unpack-project.ts';

/** What does the jobs, and within which bounds. */
export interface WorkerOptions {
  readonly world: World;
  /** The module of the process that prints, which takes `PressTask`s. */
  readonly program: URL;
  /** Jobs that are done at once: each has a process and a browser of its own. */
  readonly places: number;
  readonly limits: JobLimits & SizeLimits;
}

/** A server, its jobs, and who may use it. */
export interface ShopOptions extends WorkerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  /** Without any, only this machine may ask. */
  readonly tokens: readonly string[];
  readonly policy: QueuePolicy;
  /** Megabytes of an archive that may be handed in. */
  readonly uploaded: number;
  readonly version: string;
}

/** Something that goes on until it is closed. */
export interface Running {
  readonly close: () => Promise<void>;
}

/** Milliseconds between two looks for results that have expired. */
const sweepInterval = 60_000;

/** Starts the server; without VARIORUM_REDIS it does its jobs itself. */
export async function startShop(options: ShopOptions): Promise<Running & { readonly address: string }> {
  const { world, policy, tokens } = options;
  const store = await shopStore(world);
  const redis = world.environment.VARIORUM_REDIS;
  const press = redis ? null : await openPress(store, options);
  const queue = press
    ? memoryQueue(press.doJob, options.places, policy, (id) => store.remove(id, projectFile))
    : await openRedisQueue(redis ?? '', policy);
  let hosts: readonly string[] = [];
  const app = routes({
    queue,
    store,
    version: options.version,
    keep: policy.keep,
    mostUploaded: options.uploaded * 1024 * 1024,
    letIn: whoAsks(tokens, () => hosts),
  });
  const end = async () => {
    await queue.close();
    await press?.close();
  };
  const server = await listen(app, options.port, options.host).catch(async (error) => {
    await end();
    throw error;
  });
  const written = options.host.includes(':') ? `[${options.host}]` : options.host;
  hosts = [written, '127.0.0.1', 'localhost'].map((host) => `${host}:${server.port}`);
  const sweep = setInterval(() => void store.sweep(policy.keep).catch(() => {}), sweepInterval);
  return {
    address: `http://${written}:${server.port}`,
    close: async () => {
      clearInterval(sweep);
      await server.close();
      await end();
    },
  };
}

/** Does jobs from Redis until it is closed; those that are being done then are finished first. */
export async function startWorker(
  redis: string,
  stalledAfter: number,
  options: WorkerOptions,
): Promise<Running> {
  const store = await shopStore(options.world);
  const press = await openPress(store, options);
  const { redisWorker } = await import('./redis-worker.ts');
  try {
    const ended = (id: string) => store.remove(id, projectFile);
    const worker = await redisWorker(redis, press.doJob, options.places, stalledAfter, ended);
    return {
      close: async () => {
        await worker.close();
        await press.close();
      },
    };
  } catch (error) {
    await press.close();
    throw error;
  }
}

async function openRedisQueue(url: string, policy: QueuePolicy) {
  const { redisQueue } = await import('./redis-queue.ts');
  return redisQueue(url, policy);
}

function shopStore(world: World): Promise<JobStore> {
  return openStore(world, join(cacheFolder(world.environment), 'shop'));
}

/** The press rooms, as what does a job in one of them. */
async function openPress(
  store: JobStore,
  { world, program, places, limits }: WorkerOptions,
): Promise<Running & { readonly doJob: DoJob }> {
  const scratch = await openScratch();
  const rooms = Array.from({ length: places }, () =>
    openPressRoom(program, world, scratch.temporary, limits),
  );
  return {
    doJob: jobDoer(store, rooms, scratch.jobs, limits),
    close: async () => {
      await Promise.all(rooms.map((room) => room.close()));
      await scratch.remove();
    },
  };
}
