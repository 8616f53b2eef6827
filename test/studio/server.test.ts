import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { book } from './book.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ ...book, 'secret.txt': 'not for you' }, 'book');
  await studio.settled();
});
afterAll(() => studio.remove());

/** A request with headers that `fetch` does not let through. */
const raw = (path: string, headers: Readonly<Record<string, string>>, method = 'GET', body = '') =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(studio.origin);
    const token = new URL(studio.address).searchParams.get('token');
    const sent = request(
      { hostname, port, path, method, headers: { cookie: `variorum-studio-${port}=${token}`, ...headers } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });

describe('who may use the studio', () => {
  it('is who has the token, and nobody else', async () => {
    expect((await fetch(`${studio.origin}/api/state`)).status).toBe(401);
    expect((await fetch(`${studio.origin}/?token=guessed`, { redirect: 'manual' })).status).toBe(401);
    const cookie = `variorum-studio-${new URL(studio.origin).port}=guessed`;
    expect((await studio.ask('/api/state', { headers: { cookie } })).status).toBe(401);
    expect((await studio.ask('/api/state')).status).toBe(200);
  });

  it('hands the token to a cookie that scripts and other sites do not get', async () => {
    const answer = await fetch(studio.address, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('is not locked out by another studio, whose cookie goes to all ports', async () => {
    const second = await openStudio({}, null);
    try {
      const jar = new Map<string, string>();
      for (const one of [studio, second]) {
        const given = (await fetch(one.address, { redirect: 'manual' })).headers.get('set-cookie') ?? '';
        const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(given) ?? [];
        jar.set(name, value);
      }
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      for (const one of [studio, second])
        expect((await fetch(`${one.origin}/api/state`, { headers: { cookie } })).status).toBe(200);
    } finally {
      await second.remove();
    }
  });

  it('answers no foreign host and no foreign page', async () => {
    expect(await raw('/api/state', { host: 'evil.example' })).toBe(421);
    expect(await raw('/api/state', { origin: 'http://evil.example' })).toBe(403);
    expect(await raw('/api/act', { 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403);
    expect(await raw('/api/act', { origin: 'null' }, 'POST')).toBe(403);
  });

  it('lets its page do nothing but its own', async () => {
    const policy = (await studio.ask('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('what it refuses', () => {
  it('knows no file by a path', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/api/documents/..%2f..%2fsecret.txt',
      '/api/builds/1/files/..%2f..%2fsecret.txt',
    ]) {
      const answer = await studio.ask(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(await answer.text(), path).not.toContain('not for you');
    }
  });

  it('opens no folder but those beside it', async () => {
    for (const name of ['../book', '/etc', 'book/..', '.', '..', ''])
      expect((await studio.post('/api/open', { name })).status, name).toBe(422);
  });

  it('puts dropped files below the project, whatever they are called', async () => {
    const form = new FormData();
    form.append('file', new File(['# x'], 'x.md'));
    form.append('path', '../../../escaped.png');
    const answer = await studio.ask('/api/documents', { method: 'POST', body: form });
    expect(answer.status).toBe(200);
    expect(studio.read('book/escaped.png')).toBe('# x');
  });

  it('takes no malformed act', async () => {
    const { revision } = await studio.settled();
    for (const body of [
      null,
      {},
      { revision, kind: 'edit' },
      { revision, kind: 'edit', verb: 'drop', target: '' },
      { revision, kind: 'settings', changes: [{ path: [], value: 1 }], said: '' },
      { revision, kind: 'line', file: 'a.md', line: -1, role: 'question' },
      { revision, kind: 'undo', more: true },
      { revision, kind: 'topics', wish: { do: 'move', topic: 'work', to: -1 } },
      { revision, kind: 'topics', wish: { do: 'put', entry: 'park-bike', into: null } },
      { revision, kind: 'topics', wish: { do: 'join', topic: 'work', into: 'work' } },
      { revision, kind: 'topics', wish: { do: 'rename', topic: 'nowhere', title: 'X' } },
      { revision, kind: 'explode' },
    ])
      expect((await studio.post('/api/act', body)).status, JSON.stringify(body)).toBe(422);
    const broken = await studio.ask('/api/act', { method: 'POST', body: '{"kind":' });
    expect(broken.status).toBe(422);
  });

  it('takes no act that is larger than any act', async () => {
    const act = {
      revision: 0,
      kind: 'edit',
      verb: 'rewrite',
      target: 'a',
      fields: { text: 'x'.repeat(2_000_000) },
    };
    expect(await raw('/api/act', { connection: 'close' }, 'POST', JSON.stringify(act))).toBe(422);
  });

  it('takes no upload beyond its limit, nor one that says so', async () => {
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '1073741824',
      connection: 'close',
    };
    expect(await raw('/api/projects', headers, 'POST')).toBe(422);
  });

  it('takes no edits and no settings from what is dropped', async () => {
    const form = new FormData();
    form.append('file', new File(['- drop: a\n  reason: x\n'], 'edits.yml'));
    form.append('path', 'edits.yml');
    expect((await studio.ask('/api/documents', { method: 'POST', body: form })).status).toBe(422);
    expect(() => studio.read('book/edits.yml')).toThrow();
  });

  it('takes a logo and a typeface with its licence, and nothing else, for the look', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
    const face = readFileSync(
      createRequire(import.meta.url).resolve('@fontsource/bitter/files/bitter-latin-400-normal.woff2'),
    );
    const send = async (as: string, files: readonly File[], revision?: number) => {
      const form = new FormData();
      form.append('as', as);
      form.append('revision', String(revision ?? (await studio.settled()).revision));
      for (const file of files) form.append('file', file);
      return studio.ask('/api/look', { method: 'POST', body: form });
    };
    const licence = new File(['Only for us.\n'], 'licence.txt');
    const before = studio.read('book/handbook.yml');
    const refused: [string, File[], number?][] = [
      ['secret', [new File([svg], 'logo.svg')]],
      ['coverLogo', [new File(['MZ'], 'logo.exe')]],
      ['coverLogo', [new File(['no picture'], 'logo.png')]],
      ['coverLogo', []],
      ['textFont', [new File(['no face'], 'corp.woff2'), licence]],
      ['textFont', [new File([face], 'corp.woff2')]],
      ['coverLogo', [new File([svg], 'logo.svg')], 1],
    ];
    for (const [as, files, revision] of refused)
      expect((await send(as, files, revision)).status, `${as} ${files[0]?.name}`).toBeGreaterThanOrEqual(409);
    expect(studio.read('book/handbook.yml')).toBe(before);
    expect(readdirSync(join(studio.folder, 'book/look'))).toEqual([]);

    expect((await send('coverLogo', [new File([svg], '../../logo.svg')])).status).toBe(200);
    expect((await send('textFont', [new File([face], 'corp.woff2'), licence])).status).toBe(200);
    expect(studio.read('book/handbook.yml')).toMatch(
      /cover:\s+logo: look\/logo\.svg\s+fonts:\s+text:\s+files:\s+- look\/corp\.woff2\s+licence: look\/licence\.txt/,
    );
    // Another one by the name of what is there gets a name of its own.
    expect((await send('pageLogo', [new File([svg.replace('40', '44')], 'logo.svg')])).status).toBe(200);
    expect((await studio.settled()).project?.look).toMatchObject({
      coverLogo: 'look/logo.svg',
      pageLogo: 'look/logo-2.svg',
      textFont: 'look/corp.woff2',
    });
    for (let undone = 0; undone < 3; undone++)
      await studio.post('/api/act', { revision: (await studio.settled()).revision, kind: 'undo' });
    expect(studio.read('book/handbook.yml')).toBe(before);
  });

  it('says that a setting cannot be, and leaves the file as it was', async () => {
    const { revision } = await studio.settled();
    const before = studio.read('book/handbook.yml');
    const answer = await studio.post('/api/act', {
      revision,
      kind: 'settings',
      changes: [{ path: ['page'], value: 'A17' }],
      said: 'page',
    });
    expect(answer.status).toBe(422);
    expect((await answer.json()).message).toMatch(/`page` is the text "A17"/);
    expect(studio.read('book/handbook.yml')).toBe(before);
    expect((await studio.settled()).project?.look.page).toBe('A4');
  });
});

describe('a document that cannot be read', () => {
  it('is named as it was dropped, and not by where it passed through', async () => {
    const form = new FormData();
    form.append('file', new File([''], 'empty.md'));
    form.append('path', 'empty.md');
    form.append('title', 'Nothing');
    const answer = await studio.ask('/api/projects', { method: 'POST', body: form });
    expect(answer.status).toBe(422);
    const { message } = (await answer.json()) as { readonly message: string };
    expect(message).toMatch(/^empty\.md(?::\d+)*: error: The file is empty/m);
    expect(message).not.toContain('variorum-drop');
  });
});
