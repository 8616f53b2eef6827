import type { ChildProcess } from 'node:child_process';
import { cpus } from 'node:os';
import { openRedis } from '../helpers/open-redis.ts';
import { type OpenShop, openShop, stop, tinyProject } from '../helpers/open-shop.ts';

const options = { editions: ['cards'], formats: ['html'] };
/** Different projects among the jobs: what is asked for again has to have the same bytes. */
const kinds = 5;
/** Milliseconds from one kill to the next, on average. */
const killEvery = 8000;

/**
 * Hands jobs of small editions to workers that share a real Redis, and kills workers at random while they are done: counts what became of
 * the jobs, and how many were done in a minute. `shop [JOBS] [WORKERS] [KILL]`; without `kill` none is killed.
 */
export async function bench([jobs = '500', workers = '4', kill]: readonly string[]): Promise<void> {
  const redis = await openRedis();
  const shop = await openShop(['--rate', '1000000', '--queue', '1000000'], { VARIORUM_REDIS: redis.url });
  const start = () => shop.work(['--workers', '1', '--stalled', '5']);
  const running: ChildProcess[] = [];
  let kills = 0;
  let over = false;
  const killing = async () => {
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 * killEvery));
      const [victim] = running.splice(Math.floor(Math.random() * running.length), 1);
      if (over || !victim) return;
      await stop(victim);
      kills++;
      running.push(await start());
    }
  };
  try {
    for (let at = 0; at < Number(workers); at++) running.push(await start());
    const began = performance.now();
    const ids: string[] = [];
    for (let at = 0; at < Number(jobs); at++) ids.push(await shop.add(tinyProject(at % kinds), options));
    const handedIn = (performance.now() - began) / 1000;
    const killer = kill === 'kill' ? killing() : Promise.resolve();
    const digests = await allEnded(shop, ids);
    const seconds = (performance.now() - began) / 1000;
    over = true;
    await killer;
    const text = await (await shop.ask('/metrics')).text();
    const done = Number(/_ended_total\{status="done"\} (\d+)/.exec(text)?.[1]);
    process.stdout.write(
      [
        `${cpus()[0]?.model}, ${cpus().length} processors, ${workers} workers`,
        `${jobs} jobs handed in within ${handedIn.toFixed(1)} s, all over after ${seconds.toFixed(0)} s: ${((Number(jobs) * 60) / seconds).toFixed(0)} a minute`,
        `done ${done}, lost ${ids.length - digests.length}, ${kills} workers killed`,
        `${new Set(digests).size} different results of ${kinds} projects`,
        '',
      ].join('\n'),
    );
  } finally {
    over = true;
    await shop.remove();
    await redis.remove();
  }
}

/** The digests of what was made, of each job that is done, with the number of its project. */
async function allEnded(shop: OpenShop, ids: readonly string[]): Promise<readonly string[]> {
  const digests: string[] = [];
  for (const [at, id] of ids.entries()) {
    const { status, files = [] } = await shop.ended(id);
    if (status === 'done') digests.push(`${at % kinds} ${files.map(({ sha256 }) => sha256).join(' ')}`);
  }
  return digests;
}
