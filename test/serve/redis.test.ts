import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenRedis, openRedis, redisProgram } from '../helpers/open-redis.ts';
import { type OpenShop, openShop, stop, tinyProject } from '../helpers/open-shop.ts';
import { runCompiled } from '../helpers/run-compiled.ts';

const options = { editions: ['cards'], formats: ['html'] };

describe.skipIf(redisProgram === null)(
  'over Redis (left out where neither redis-server nor valkey-server is)',
  () => {
    let redis: OpenRedis;
    let shop: OpenShop;
    beforeAll(async () => {
      redis = await openRedis();
      shop = await openShop(['--rate', '1000'], { VARIORUM_REDIS: redis.url });
    });
    afterAll(async () => {
      await shop.remove();
      await redis.remove();
    });

    it('every job is done once, and none is lost, while workers are killed', async () => {
      const workers = [await shop.work(['--workers', '1', '--stalled', '2'])];
      const ids = await Promise.all(
        Array.from({ length: 8 }, (_, at) => shop.add(tinyProject(at % 3), options)),
      );
      for (let kill = 0; kill < 2; kill++) {
        const next = shop.work(['--workers', '1', '--stalled', '2']);
        // Killed while it has a job in hand.
        while (!(await Promise.all(ids.map(shop.job))).some(({ status }) => status === 'active'))
          await new Promise((resolve) => setTimeout(resolve, 50));
        for (const worker of workers.splice(0)) await stop(worker);
        workers.push(await next);
      }
      const jobs = await Promise.all(ids.map(shop.ended));
      expect(jobs.map(({ status }) => status)).toEqual(ids.map(() => 'done'));
      // What was asked for twice has the same bytes, whoever did it.
      const digests = new Set(
        jobs.map(({ files }, at) => `${at % 3} ${files?.map(({ sha256 }) => sha256).join()}`),
      );
      expect(digests.size).toBe(3);
      const text = await (await shop.ask('/metrics')).text();
      expect(text).toContain('variorum_jobs_ended_total{status="done"} 8\n');
      for (const job of jobs) expect((await shop.bytes(job, 'cards.html')).length).toBeGreaterThan(1000);
      for (const worker of workers) await stop(worker, 'SIGINT');
    });

    it('a job is cancelled that waits for a worker, and one that has it', async () => {
      const ids = [await shop.add(tinyProject(), options), await shop.add(tinyProject(), options)];
      const [first = '', second = ''] = ids;
      expect((await shop.job(first)).status).toBe('waiting');
      await shop.ask(`/v1/jobs/${first}`, { method: 'DELETE' });
      expect((await shop.ended(first)).status).toBe('cancelled');
      const worker = await shop.work(['--workers', '1']);
      while ((await shop.job(second)).status === 'waiting')
        await new Promise((resolve) => setTimeout(resolve, 20));
      await shop.ask(`/v1/jobs/${second}`, { method: 'DELETE' });
      expect((await shop.ended(second)).status).toBe('cancelled');
      await stop(worker, 'SIGINT');
    });

    it('a worker that is asked to end finishes what it does', async () => {
      const worker = await shop.work(['--workers', '1']);
      const id = await shop.add(tinyProject(), options);
      while ((await shop.job(id)).status === 'waiting')
        await new Promise((resolve) => setTimeout(resolve, 20));
      await stop(worker, 'SIGTERM');
      expect(await shop.job(id)).toMatchObject({ status: 'done', attempts: 1 });
    });

    it('what the documents are to blame for is not tried again', async () => {
      const worker = await shop.work(['--workers', '1']);
      const id = await shop.add({ 'book/handbook.yml': 'titel: X\n', 'book/a.md': 'x' });
      expect(await shop.ended(id)).toMatchObject({ status: 'failed', attempts: 1 });
      await stop(worker, 'SIGINT');
    });
  },
);

describe('without Redis', () => {
  it('a command that needs one says where it looked for it', async () => {
    const before = process.env.VARIORUM_REDIS;
    process.env.VARIORUM_REDIS = 'redis://:password@127.0.0.1:1';
    try {
      for (const command of ['serve', 'work']) {
        const { code, err } = await runCompiled([command], '/');
        expect(code, command).toBe(3);
        expect(err).toMatch(/Redis at 127\.0\.0\.1:1 does not answer .*ECONNREFUSED/);
        expect(err).not.toContain('password');
      }
    } finally {
      if (before === undefined) delete process.env.VARIORUM_REDIS;
      else process.env.VARIORUM_REDIS = before;
    }
    const { code, err } = await runCompiled(['work'], '/');
    expect(code).toBe(2);
    expect(err).toMatch(/VARIORUM_REDIS is not set/);
  });
});
