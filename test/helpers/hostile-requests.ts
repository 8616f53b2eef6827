import { connect } from 'node:net';
import { expect } from 'vitest';

/** Bodies that no request has, whatever it asks for. */
export const malformedBodies: readonly (readonly [name: string, body: string])[] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"x"'],
  ['a number beyond all bounds', '1e999'],
  ['half an object', '{"kind":'],
  ['two objects', '{}{}'],
  ['a prototype', '{"__proto__":{"kind":"undo","revision":0},"constructor":{"prototype":{}}}'],
  ['nesting without end', '['.repeat(100_000)],
  ['nesting that ends', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['a lone surrogate', '{"name":"\\ud800","ids":["\\udfff"],"purpose":"\\u0000"}'],
  ['wrong types', '{"name":5,"of":[],"ids":{},"purpose":null,"revision":"x","kind":7,"topics":"t"}'],
  ['numbers that are none', '{"revision":-1,"kind":"undo"}'],
  [
    'a number that is too large',
    '{"revision":1e308,"kind":"line","file":"a.md","line":1e308,"role":"question"}',
  ],
  ['what is not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0x7d]).toString('latin1')],
];

/** Heads of requests that servers stumble over, and which answers are right; null where the connection may end without one. */
export const malformedHeads = (host: string): readonly (readonly [string, string, readonly number[]])[] => [
  ['no request at all', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n', [400]],
  ['a line without a version', 'GET /\r\n\r\n', [400, 421]],
  ['another protocol', 'GET / GOPHER/9.9\r\n\r\n', [400]],
  ['a method that is none', `EXPLODE / HTTP/1.1\r\nHost: ${host}\r\n\r\n`, [400]],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', [400, 421]],
  ['two hosts', `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`, [400, 421]],
  ['a host of another site', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', [421]],
  [
    'an address of another site',
    `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
    [400, 421],
  ],
  [
    'two lengths',
    `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    [400],
  ],
  ['a length below nothing', `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: -1\r\n\r\n`, [400]],
  ['a flood of headers', `GET / HTTP/1.1\r\nHost: ${host}\r\n${'X-A: b\r\n'.repeat(20_000)}\r\n`, [431]],
  [
    'a header of a megabyte',
    `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: ${'b'.repeat(1_000_000)}\r\n\r\n`,
    [431],
  ],
  ['an address of a megabyte', `GET /${'x'.repeat(1_000_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, [414, 431]],
  ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`, [400, 405, 421]],
];

/** Sends bytes as they are; the status of the answer, or null where the connection ended without one. */
export function sendRaw(address: string, bytes: string): Promise<number | null> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.setEncoding('latin1').on('data', (more: string) => {
      said += more;
      if (said.includes('\r\n')) socket.destroy();
    });
    socket.once('error', () => socket.destroy());
    socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0) || null));
    socket.write(bytes, 'latin1');
  });
}

/** Opens connections that say the beginning of a request and no more; gives what ends them. */
export async function slowConnections(
  address: string,
  count: number,
  beginning: string,
): Promise<() => void> {
  const { hostname, port } = new URL(address);
  const sockets = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof connect>>((resolve) => {
          const socket = connect(Number(port), hostname, () => {
            socket.write(beginning);
            resolve(socket);
          });
          socket.on('error', () => {});
        }),
    ),
  );
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

/** An answer that turns a request away: the right status, words of its own, and nothing of the program's inside. */
export async function expectRefused(
  answer: Response,
  asked: string,
  statuses: readonly number[],
): Promise<void> {
  const text = await answer.text();
  expect(text, asked).not.toMatch(/\n\s+at |node:internal|\.js:\d|\/node_modules\/|ENOENT/);
  expect(statuses, `${asked}: ${answer.status} ${text.slice(0, 200)}`).toContain(answer.status);
}
