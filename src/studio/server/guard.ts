import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isSameSecret } from '../../http/same-secret.ts';

/** Name of the cookie that holds the token: browsers keep one jar for all ports of a host, and another studio may run there. */
const cookieOf = (host: string) => `variorum-studio-${host.split(':').at(-1)}`;

/**
 * Lets nobody in but the person who was given the address: requests name this server as their host, come from its own page, and carry
 * the token, which the first address hands over to a cookie that no script can read. (DNS rebinding: webpack-dev-server#887.)
 */
export function guard(token: string, hosts: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const own = req.header('host') ?? '';
    if (!hosts().includes(own)) return context.text('Wrong host.', 421);
    const origin = req.header('origin');
    if (origin !== undefined && !hosts().some((host) => origin === `http://${host}`))
      return context.text('Wrong origin.', 403);
    const site = req.header('sec-fetch-site');
    const safe = req.method === 'GET' || req.method === 'HEAD';
    if (!safe && site !== undefined && site !== 'same-origin') return context.text('Wrong origin.', 403);
    const given = req.query('token');
    if (given !== undefined && safe && isSameSecret(given, token)) {
      setCookie(context, cookieOf(own), token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return context.redirect(req.path);
    }
    if (!isSameSecret(getCookie(context, cookieOf(own)) ?? '', token))
      return context.text('This studio opens by the address that the terminal shows.', 401);
    await next();
  };
}

/** What the page may do: nothing but its own scripts, styles and pictures. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** What a preview of strangers' documents may do: be looked at. */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";
