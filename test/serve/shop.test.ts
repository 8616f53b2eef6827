import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf, type OpenShop, openShop, type ShopJob, tinyProject } from '../helpers/open-shop.ts';
import { runCompiled } from '../helpers/run-compiled.ts';

const options = { editions: ['cards'], formats: ['html', 'pdf'] };
let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop(['--workers', '1', '--rate', '1000', '--upload', '1', '--unpacked', '2']);
});
afterAll(() => shop.remove());

const refused = async (answer: Response) => {
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  return { status: answer.status, ...error };
};

/** What the command makes of a project, by path. */
async function byCommand(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-by-command-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const words = ['--edition', 'cards', '--format', 'html,pdf', '--out', 'out', '--quiet'];
    const { code, err } = await runCompiled(['build', 'tiny', ...words], folder);
    expect(err).toBe('');
    expect(code).toBe(0);
    const made = readdirSync(join(folder, 'out')).filter((name) => !name.startsWith('.'));
    return new Map(made.map((name) => [name, readFileSync(join(folder, 'out', name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a job', () => {
  it('gives the bytes of the command, also from a process and a browser that did others before', async () => {
    const numbers = [1, 2, 1];
    const ids = [];
    for (const number of numbers) ids.push(await shop.add(tinyProject(number), options));
    const byNumber = new Map([1, 2].map((number) => [number, byCommand(tinyProject(number))]));
    for (const [at, id] of ids.entries()) {
      const job = await shop.ended(id);
      expect(job).toMatchObject({ status: 'done', attempts: 1 });
      const expected = (await byNumber.get(numbers[at] ?? 0)) ?? new Map<string, Buffer>();
      expect(job.files?.map(({ path }) => path).sort()).toEqual([...expected.keys()].sort());
      for (const [path, bytes] of expected)
        expect(bytes.equals(await shop.bytes(job, path)), `${path} of job ${at}`).toBe(true);
    }
  });

  it('leaves its results, and neither its project nor a place to work in', async () => {
    const { id, files = [] } = await shop.ended(await shop.add(tinyProject(), options));
    const left = readdirSync(join(shop.folder, 'store', id), { recursive: true })
      .map(String)
      .sort();
    expect(left).toEqual(['files', ...files.map(({ path }) => join('files', path))].sort());
    const scratch = readdirSync(shop.folder).find((name) => name.startsWith('variorum-shop-')) ?? '';
    expect(readdirSync(join(shop.folder, scratch, 'jobs'))).toEqual([]);
  });

  it('says what is wrong with its documents by their own names, once', async () => {
    const job = await shop.ended(await shop.add({ 'book/handbook.yml': 'titel: X\n', 'book/a.md': 'x' }));
    expect(job).toMatchObject({ status: 'failed', attempts: 1 });
    expect(job.messages).toContainEqual(expect.objectContaining({ rule: 'unknown-key' }));
    expect(JSON.stringify(job)).not.toContain(shop.folder);
    const wrong = await shop.ended(await shop.add(tinyProject(), { editions: ['crads'] }));
    expect(wrong.reason).toMatch(/no edition `crads`; did you mean `cards`/);
  });

  it('is cancelled while it waits or is being done', async () => {
    const ids = [];
    for (let at = 0; at < 4; at++) ids.push(await shop.add(tinyProject(at), options));
    for (const id of ids.slice(1)) {
      const answer = await shop.ask(`/v1/jobs/${id}`, { method: 'DELETE' });
      expect(answer.status).toBe(204);
    }
    const statuses = [];
    for (const id of ids) statuses.push((await shop.ended(id)).status);
    expect(statuses).toEqual(['done', 'cancelled', 'cancelled', 'cancelled']);
  });
});

describe('a hostile job', () => {
  it('ends at its limit, is not tried again, and hurts no other', async () => {
    const before = await shop.add(tinyProject(), options);
    const costly = await shop.add(
      {
        ...tinyProject(),
        'tiny/handbook.yml': `${tinyProject()['tiny/handbook.yml']}limits: { pages: 1 }\n`,
      },
      { editions: ['handbook'], formats: ['pdf'] },
    );
    const after = await shop.add(tinyProject(), options);
    const ended = await shop.ended(costly);
    expect(ended).toMatchObject({ status: 'failed', attempts: 1 });
    expect(ended.reason).toMatch(/limits\.pages/);
    const [one, other] = [await shop.ended(before), await shop.ended(after)];
    expect([one.status, other.status]).toEqual(['done', 'done']);
    expect(one.files?.map(({ sha256 }) => sha256)).toEqual(other.files?.map(({ sha256 }) => sha256));
  });

  it('reads and reaches nothing outside of its project', async () => {
    const settings = (more: string) => ({
      ...tinyProject(),
      'tiny/handbook.yml': `${tinyProject()['tiny/handbook.yml']}${more}\n`,
    });
    const theme = { 'theme.yml': '', 'print.css': '' };
    for (const [name, text] of Object.entries(theme)) writeFileSync(join(shop.folder, name), text);
    const cases: readonly [Readonly<Record<string, string>>, RegExp][] = [
      [{ 'book/handbook.yml': 'answers:\n  - { id: a, files: /etc/passwd }\n' }, /outside/],
      [{ 'book/handbook.yml': 'answers:\n  - { id: a, files: ../../../../etc/passwd }\n' }, /outside/],
      [settings(`theme: ${shop.folder}`), /theme/],
      [settings('theme: ../..'), /theme/],
      [settings('merge: { engine: endpoint, endpoint: "http://127.0.0.1:1/" }'), /endpoint/],
      [settings('limits: { seconds: 1000 }'), /limits/],
    ];
    for (const [files, said] of cases) {
      const job = await shop.ended(await shop.add(files, options));
      expect(job.status, String(said)).toBe('failed');
      expect(`${job.reason} ${JSON.stringify(job.messages)}`).toMatch(said);
    }
  });

  it('is refused at the door where it is no job', async () => {
    const large = new Uint8Array(2_000_000).map((_, at) => (at * 7919) % 251);
    expect(await refused(await shop.handIn(zipSync({ 'a.md': large }, { level: 0 })))).toMatchObject({
      status: 413,
      message: 'The archive may have 1 MB at most.',
    });
    expect(await refused(await shop.handIn(new Uint8Array([1, 2, 3])))).toMatchObject({ code: 'archive' });
    expect(await refused(await shop.handIn(tinyProject(), { out: '/etc' }))).toMatchObject({
      code: 'options',
    });
    expect(await refused(await shop.ask('/v1/jobs', { method: 'POST', body: 'nothing' }))).toMatchObject({
      code: 'form',
      status: 400,
    });
    const bomb = zipSync({ 'a.md': new Uint8Array(30_000_000) }, { level: 9 });
    const { id } = (await (await shop.handIn(bomb)).json()) as ShopJob;
    expect((await shop.ended(id)).reason).toBe('The archive unpacks to more than 2 MB.');
    const up = await shop.handIn(archiveOf({ '../../up.md': 'x' }));
    const wrong = await shop.ended(((await up.json()) as ShopJob).id);
    expect(wrong.reason).toMatch(/leads elsewhere/);
    expect(existsSync(join(shop.folder, 'up.md'))).toBe(false);
  });

  it('names no file but its results', async () => {
    const job = await shop.ended(await shop.add(tinyProject(), options));
    for (const path of ['../project.zip', '..%2f..%2fup', '%2e%2e/project.zip', '.variorum.json', 'files'])
      expect((await shop.ask(`/v1/jobs/${job.id}/files/${path}`)).status, path).toBe(404);
    for (const id of ['..', 'a', `${'a'.repeat(24)}`, '..%2f..%2fetc'])
      expect((await shop.ask(`/v1/jobs/${id}`)).status, id).toBe(404);
  });
});

describe('who may ask', () => {
  /** A request with headers that `fetch` does not let through. */
  const raw = (headers: Readonly<Record<string, string>>) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(shop.address);
      const sent = request({ hostname, port, path: '/metrics', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.once('error', reject);
      sent.end();
    });

  it('is this machine by its own name, and no page of another site', async () => {
    expect(await raw({})).toBe(200);
    expect(await raw({ host: 'evil.example' })).toBe(421);
    expect(await raw({ origin: 'http://evil.example' })).toBe(403);
    expect(await raw({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it('is whoever has a token where there are some; health and the description are for all', async () => {
    const other = await openShop(['--rate', '1'], { VARIORUM_TOKENS: 'secret-one, secret-two' });
    try {
      const ask = (token: string) => other.ask('/metrics', { headers: { authorization: `Bearer ${token}` } });
      const statuses = [];
      for (const token of ['secret-one', 'secret-two', 'secret', ''])
        statuses.push((await ask(token)).status);
      expect(statuses).toEqual([200, 200, 401, 401]);
      expect((await other.handIn(tinyProject())).status).toBe(401);
      expect(await (await other.ask('/health')).json()).toMatchObject({ ok: true, queue: 'memory' });
      const form = () => {
        const made = new FormData();
        made.set('project', new Blob([archiveOf(tinyProject()) as Uint8Array<ArrayBuffer>]));
        return made;
      };
      const hand = (token: string) =>
        other.ask('/v1/jobs', {
          method: 'POST',
          body: form(),
          headers: { authorization: `Bearer ${token}` },
        });
      expect((await hand('secret-one')).status).toBe(202);
      const second = await hand('secret-one');
      expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60']);
      expect((await hand('secret-two')).status).toBe(202);
    } finally {
      await other.remove();
    }
  });

  it('is not asked of an address that others reach', async () => {
    const { code, err } = await runCompiled(['serve', '--host', '0.0.0.0'], shop.folder);
    expect(code).toBe(2);
    expect(err).toMatch(/VARIORUM_TOKENS/);
  });
});

describe('what the server tells of itself', () => {
  it('is counted, and described as it is', async () => {
    const text = await (await shop.ask('/metrics')).text();
    expect(text).toMatch(/^variorum_jobs_ended_total\{status="done"\} [1-9]/m);
    expect(text).toMatch(/^variorum_refused_total\{code="413"\} 1$/m);
    const { paths, components } = (await (await shop.ask('/v1/openapi.json')).json()) as {
      paths: object;
      components: { schemas: { Options: { properties: object } } };
    };
    expect(Object.keys(paths)).toEqual([
      '/v1/jobs',
      '/v1/jobs/{id}',
      '/v1/jobs/{id}/files/{path}',
      '/health',
      '/metrics',
    ]);
    expect(Object.keys(components.schemas.Options.properties)).toContain('editions');
  });
});
