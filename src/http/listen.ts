import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { MachineFault } from '../model/machine-fault.ts';

/** A server that answers. */
export interface Listening {
  /** The port that it has. */
  readonly port: number;
  /** Lets nobody in any more, and ends the connections that there are. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that a connection is kept for a next request: longer than clients and proxies keep theirs, so that none writes to one just closed. */
const keptAlive = 65_000;

/** Lets an application answer at a port; 0 for any that is free. Rejects with a `MachineFault` where it cannot listen there. */
export async function listen(
  app: { readonly fetch: Parameters<typeof serve>[0]['fetch'] },
  port: number,
  hostname = '127.0.0.1',
): Promise<Listening> {
  const server = await new Promise<Server>((done, fail) => {
    const starting = serve({ fetch: app.fetch, port, hostname }, () => done(starting as Server));
    starting.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new MachineFault(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program; name another with --port.`
            : `The server cannot listen on port ${port} of ${hostname}: ${error.message}`,
        ),
      ),
    );
  });
  server.keepAliveTimeout = keptAlive;
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}
