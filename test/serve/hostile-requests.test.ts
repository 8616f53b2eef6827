import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectRefused,
  malformedBodies,
  malformedHeads,
  sendRaw,
  slowConnections,
} from '../helpers/hostile-requests.ts';
import { type OpenShop, openShop, tinyProject } from '../helpers/open-shop.ts';

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop(['--workers', '1', '--rate', '100000', '--upload', '2', '--unpacked', '4']);
});
afterAll(() => shop?.remove());

describe('a request that nobody means well', () => {
  it.each(malformedBodies)('with a body of %s is no form', async (name, body) => {
    for (const type of [
      'application/json',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'text/plain',
    ]) {
      const answer = await shop.ask('/v1/jobs', { method: 'POST', headers: { 'content-type': type }, body });
      await expectRefused(answer, `${name} as ${type}`, [400]);
    }
  });

  it.each(malformedBodies.filter(([name]) => !/nothing|not UTF-8/.test(name)))(
    'with options of %s is told what they lack',
    async (name, body) => {
      const form = new FormData();
      form.set('project', new Blob([new Uint8Array([0x50, 0x4b, 5, 6, ...Array(18).fill(0)])]));
      form.set('options', body);
      await expectRefused(await shop.ask('/v1/jobs', { method: 'POST', body: form }), name, [400]);
    },
  );

  it.each([
    ['an edition of another type', { editions: 5 }],
    ['a path for a name', { name: '../../x' }],
    ['settings that are no settings', { set: 'x' }],
    ['an option that is none', { out: '/etc', limits: { seconds: 1e9 } }],
  ])('with %s for an option is refused', async (name, options) => {
    await expectRefused(await shop.handIn(tinyProject(), options), name, [400]);
  });

  it('for what is not there, or by another method, is told so', async () => {
    for (const id of ['__proto__', 'constructor', '%00', '..%2f..', 'x'.repeat(3000), '-1', 'A'.repeat(24)]) {
      await expectRefused(await shop.ask(`/v1/jobs/${id}`), id, [404]);
      await expectRefused(await shop.ask(`/v1/jobs/${id}`, { method: 'DELETE' }), id, [404]);
      await expectRefused(await shop.ask(`/v1/jobs/${id}/files/x`), id, [404]);
    }
    for (const path of ['/v1/jobs/%', '/v1/jobs/%E0%A4%A', '/', '/etc/passwd', '/v1', '/v2/jobs'])
      await expectRefused(await shop.ask(path), path, [400, 404]);
    for (const path of ['/v1/jobs', '/health', '/metrics', '/v1/openapi.json'])
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
        await expectRefused(await shop.ask(path, { method }), `${method} ${path}`, [404, 405]);
  });

  it('that is none at all ends at the door', async () => {
    for (const [name, head, statuses] of malformedHeads(new URL(shop.address).host)) {
      const status = await sendRaw(shop.address, head);
      expect([...statuses, null], `${name}: ${status}`).toContain(status);
    }
  });

  it('that never ends holds up no other', async () => {
    const { host } = new URL(shop.address);
    const end = await slowConnections(
      shop.address,
      200,
      `POST /v1/jobs HTTP/1.1\r\nHost: ${host}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n--x\r\n`,
    );
    try {
      const answers = await Promise.all(Array.from({ length: 50 }, () => shop.ask('/health')));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    } finally {
      end();
    }
  });

  it('that has a gigabyte takes no memory: said at once, or without a length', async () => {
    const { hostname, port } = new URL(shop.address);
    const send = (headers: Readonly<Record<string, string>>, megabytes: number) =>
      new Promise<number>((resolve) => {
        const sent = request(
          {
            hostname,
            port,
            path: '/v1/jobs',
            method: 'POST',
            headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
          },
          (answer) => {
            resolve(answer.statusCode ?? 0);
            answer.resume();
            sent.destroy();
          },
        );
        // The server ends the connection in the middle of what is far too large.
        sent.once('error', () => resolve(0));
        const chunk = Buffer.alloc(1024 * 1024, 120);
        const write = (left: number): void => {
          if (left === 0 || sent.destroyed) return;
          sent.write(chunk, () => write(left - 1));
        };
        write(megabytes);
      });
    const before = residentOf(shop);
    expect(await send({ 'content-length': String(2 ** 30) }, 60)).toBe(413);
    expect([413, 0]).toContain(await send({ 'transfer-encoding': 'chunked' }, 300));
    expect(residentOf(shop) - before).toBeLessThan(150);
    expect((await shop.ask('/health')).status).toBe(200);
  });
});

describe('a server that had such requests', () => {
  it('does jobs as before', async () => {
    const { status } = await shop.ended(
      await shop.add(tinyProject(), { editions: ['cards'], formats: ['html'] }),
    );
    expect(status).toBe('done');
  });
});

/** Resident memory of the server in MB. */
function residentOf({ process: { pid } }: OpenShop): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
