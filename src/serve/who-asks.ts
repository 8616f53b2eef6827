import { createHash } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { isSameSecret } from '../http/same-secret.ts';
import { Refusal } from './refusal.ts';

/** What a handler may ask of who sent a request. */
export interface Asked {
  readonly Variables: {
    /** A name for who asks, that tells nothing of the token. */
    client: string;
  };
}

/**
 * Lets in who has one of the tokens; where there are none, who asks from this machine, by its own name and from no other site's page
 * (DNS rebinding: webpack-dev-server#887).
 */
export function whoAsks(tokens: readonly string[], hosts: () => readonly string[]): MiddlewareHandler<Asked> {
  return async (context, next) => {
    if (tokens.length > 0) {
      const given = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
      const token = tokens.find((one) => isSameSecret(one, given));
      if (token === undefined)
        throw new Refusal(401, 'token', 'A token is asked for: Authorization: Bearer TOKEN.');
      context.set('client', createHash('sha256').update(token).digest('hex').slice(0, 16));
    } else {
      if (!hosts().includes(context.req.header('host') ?? '')) throw new Refusal(421, 'host', 'Wrong host.');
      if (context.req.header('origin') !== undefined || isForeign(context))
        throw new Refusal(403, 'origin', 'Pages of other sites may not use this server.');
      context.set('client', addressOf(context));
    }
    await next();
  };
}

function isForeign(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  return site !== undefined && site !== 'none' && site !== 'same-origin';
}

function addressOf(context: Context): string {
  return getConnInfo(context).remote.address ?? 'unknown';
}
