import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { listen as listenAt } from '../http/listen.ts';
import type { World } from '../model/world.ts';
import type { StudioEvent } from './api.ts';
import { openBuilds } from './desk/builds.ts';
import { openDesk } from './desk/desk.ts';
import { openPreviewPress } from './previews/preview-press.ts';
import { openPreviews } from './previews/previews.ts';
import { guard, pagePolicy } from './server/guard.ts';
import { pageFiles } from './server/page-files.ts';
import { routes, type Studio } from './server/routes.ts';

/** What a studio is opened with. */
export interface StudioOptions {
  readonly world: World;
  readonly signal: AbortSignal;
  /** Absolute path of a project's folder; null for the page on which documents are dropped. */
  readonly project: string | null;
  /** 0 for any that is free. */
  readonly port: number;
  readonly init: Studio['init'];
}

/** A studio that runs. */
export interface RunningStudio {
  /** With the token: whoever has it may do what its owner may. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The page as it was compiled, and the example that comes along. */
const page = resolve(import.meta.dirname, 'page');
const example = resolve(import.meta.dirname, '../../content/ml-projects');

/** Starts the server on this machine alone. Throws a `MachineFault` where the port is taken. */
export async function startStudio({
  world,
  signal,
  project,
  port,
  init,
}: StudioOptions): Promise<RunningStudio> {
  const token = randomBytes(24).toString('base64url');
  const listeners = new Set<(event: StudioEvent) => void>();
  const tell = (event: StudioEvent) => {
    for (const listener of listeners) listener(event);
  };
  const press = openPreviewPress(world);
  const desk = openDesk({
    world,
    signal,
    // What this thread does is for the page.
    busyElsewhere: () => performance.eventLoopUtilization().active + press.busy(),
    onState: (state) => {
      if (state.project) press.warm();
      tell({ kind: 'state', state });
    },
  });
  const builds = openBuilds(desk, world, (build) => tell({ kind: 'build', build }));
  const previews = openPreviews(desk, press);
  const listen: Studio['listen'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  let hosts: readonly string[] = [];
  const app = new Hono();
  app.use(guard(token, () => hosts));
  app.use(
    secureHeaders({
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'SAMEORIGIN',
      crossOriginOpenerPolicy: 'same-origin',
      crossOriginResourcePolicy: 'same-origin',
      strictTransportSecurity: false,
    }),
  );
  app.route('/api', routes({ world, desk, builds, previews, init, example, listen, signal }));
  const files = pageFiles(page);
  app.get('*', (context) => {
    const found = files.get(context.req.path === '/' ? '/index.html' : context.req.path);
    if (!found) return context.text('There is no such page.', 404);
    return context.body(found.bytes, 200, {
      'content-type': found.type,
      'content-security-policy': pagePolicy,
      'cache-control': found.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
    });
  });
  const server = await listenAt(app, port);
  const taken = server.port;
  hosts = [`127.0.0.1:${taken}`, `localhost:${taken}`];
  if (project !== null) desk.open(project).catch(() => {});
  return {
    address: `http://127.0.0.1:${taken}/?token=${token}`,
    close: async () => {
      await Promise.all([desk.close(), previews.close()]);
      await server.close();
    },
  };
}
