import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsV4Signer } from 'aws4fetch';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobStore } from '../../src/serve/job-store.ts';
import { openStore } from '../../src/serve/open-store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const id = 'a'.repeat(24);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (environment: Readonly<Record<string, string>> = {}) =>
  openStore({ folder, environment }, join(folder, 'usual'));

async function keeps(store: JobStore): Promise<void> {
  await store.put(id, 'files/site/index page.html', bytes('one'));
  await store.put(id, 'files/site/index page.html', bytes('two'));
  expect(Buffer.from((await store.get(id, 'files/site/index page.html')) ?? []).toString()).toBe('two');
  expect(await store.get(id, 'files/other')).toBeNull();
  await store.remove(id, 'files/site/index page.html');
  await store.remove(id, 'files/site/index page.html');
  expect(await store.get(id, 'files/site/index page.html')).toBeNull();
}

describe('a store in a folder', () => {
  it('keeps files, and nothing half', async () => {
    await keeps(await open());
    await keeps(await open({ VARIORUM_STORE: 'named' }));
    expect(readdirSync(folder).sort()).toEqual(['named', 'usual']);
  });

  it('removes what expired, and no project that waits', async () => {
    const store = await open();
    const ids = ['old', 'new', 'waiting'].map((name) => name.padEnd(24, '-'));
    const [old = '', fresh = '', waiting = ''] = ids;
    for (const one of ids) await store.put(one, 'files/a', bytes('a'));
    await store.put(waiting, 'project.zip', bytes('a'));
    const past = Date.now() / 1000 - 3600;
    for (const one of [old, waiting]) utimesSync(join(folder, 'usual', one), past, past);
    await store.sweep(1800);
    expect(readdirSync(join(folder, 'usual')).sort()).toEqual([fresh, waiting].sort());
  });
});

describe('a store in a bucket', () => {
  let server: Server;
  let endpoint = '';
  const secret = 'kept-to-ourselves';
  const objects = new Map<string, Buffer>();
  beforeEach(async () => {
    // What S3 does with put, get and delete of one bucket; a request that is not signed as it should be is refused.
    server = createServer((request, answer) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', async () => {
        const { authorization = '', 'x-amz-date': datetime = '', host = '' } = request.headers;
        const signer = new AwsV4Signer({
          method: request.method ?? '',
          url: `http://${host}${request.url}`,
          headers: { 'x-amz-content-sha256': String(request.headers['x-amz-content-sha256']) },
          accessKeyId: 'me',
          secretAccessKey: secret,
          service: 's3',
          region: 'eu-central-1',
          datetime: String(datetime),
        });
        const key = request.url ?? '';
        const { headers } = await signer.sign();
        if (headers.get('authorization') !== authorization) answer.statusCode = 403;
        else if (!key.startsWith('/books/prints/')) answer.statusCode = 404;
        else if (request.method === 'PUT') objects.set(key, Buffer.concat(chunks));
        else if (request.method === 'DELETE') answer.statusCode = objects.delete(key) ? 204 : 404;
        else if (!objects.has(key)) answer.statusCode = 404;
        answer.end(request.method === 'GET' ? objects.get(key) : undefined);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((done) => server.close(done)));

  const keys = () => ({
    AWS_ACCESS_KEY_ID: 'me',
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_REGION: 'eu-central-1',
    VARIORUM_S3_ENDPOINT: endpoint,
  });

  it('keeps files under a prefix, with signed requests', async () => {
    await keeps(await open({ ...keys(), VARIORUM_STORE: 's3://books/prints' }));
  });

  it('says what is wrong with it, and no secret', async () => {
    const put = async (environment: Readonly<Record<string, string>>) =>
      (await open(environment)).put(id, 'files/a', bytes('a'));
    const store = { VARIORUM_STORE: 's3://books/prints' };
    await expect(put({ ...keys(), ...store, AWS_SECRET_ACCESS_KEY: 'wrong' })).rejects.toThrow(
      /answered 403 to PUT/,
    );
    await expect(put({ ...keys(), VARIORUM_STORE: 's3://others' })).rejects.toThrow(/no bucket others/);
    await expect(put(store)).rejects.toThrow(/AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set/);
    await expect(put({ VARIORUM_STORE: 'gs://books' })).rejects.toThrow(/expected, or s3/);
  });
});
