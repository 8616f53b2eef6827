import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop } from './open-shop.ts';

/** The program of Redis or Valkey; null where neither is installed. */
export const redisProgram =
  ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

/** A real Redis of its own, that keeps nothing. */
export interface OpenRedis {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

/** Starts Redis on a free port of this machine. */
export async function openRedis(): Promise<OpenRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-redis-'));
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const child = spawn(redisProgram ?? '', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (more) => {
      said += more;
      if (said.includes('Ready to accept connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`Redis ended with ${code}: ${said}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    remove: async () => {
      await stop(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
