import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectRefused,
  malformedBodies,
  malformedHeads,
  sendRaw,
  slowConnections,
} from '../helpers/hostile-requests.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { smallBook } from '../helpers/run-cli.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio(
    {
      'book/ada.md': smallBook['ada.md'],
      'book/bob.md': smallBook['bob.md'],
      'book/handbook.yml': 'answers:\n  - {id: a, files: ada.md}\n  - {id: b, files: bob.md}\n',
    },
    'book',
  );
  await studio.settled();
});
afterAll(() => studio?.remove());

/** Requests that change or make something, and that take a body of JSON. */
const posts = ['act', 'editions', 'open', 'preview/pages', 'builds'];
const forms = ['projects', 'documents', 'look'];
const gets = ['state', 'changes', 'messages', 'queue', 'entries', 'projects', 'themes', 'builds'];

const json = { 'content-type': 'application/json' };

describe('a request that nobody means well', () => {
  it.each(malformedBodies)('with a body of %s is refused wherever it is sent', async (name, body) => {
    for (const path of [...posts, ...forms]) {
      const answer = await studio.ask(`/api/${path}`, { method: 'POST', headers: json, body });
      await expectRefused(answer, `${path}: ${name}`, [409, 422]);
    }
  });

  it('for what is not there is told so', async () => {
    const { revision } = await studio.settled();
    const names = [
      '__proto__',
      'constructor',
      '%00',
      '..%2f..%2fetc%2fpasswd',
      'x'.repeat(3000),
      '-1',
      '1e999',
      'NaN',
    ];
    const places = [
      (name: string) => `entries/${name}`,
      (name: string) => `documents/${name}`,
      (name: string) => `preview/entry/${name}`,
      (name: string) => `preview/themes/${name}`,
      (name: string) => `preview/pages/${name}/0`,
      (name: string) => `preview/pages/x/${name}?width=${name}`,
      (name: string) => `builds/${name}/files/0`,
      (name: string) => `builds/1/files/${name}`,
      (name: string) => `builds/${name}/all.zip`,
    ];
    for (const place of places)
      for (const name of names)
        await expectRefused(await studio.ask(`/api/${place(name)}`), place(name), [404, 422]);
    for (const path of ['entries/%', 'entries/%E0%A4%A', 'entries/%FF'])
      await expectRefused(await studio.ask(`/api/${path}`), path, [400, 404, 422]);
    for (const act of [
      { kind: 'edit', verb: '__proto__', target: '__proto__', fields: { reason: 'x' } },
      { kind: 'edit', verb: 'drop', target: 'constructor', fields: { reason: 'x' } },
      { kind: 'withdraw', verb: 'drop', target: 'toString' },
      { kind: 'settings', changes: [{ path: ['__proto__', 'polluted'], value: 1 }], said: 'x' },
      { kind: 'settings', changes: [{ path: ['limits', 'seconds'], value: 1e9 }], said: 'x' },
      { kind: 'settings', changes: [{ path: ['answers', 9999, 'files'], value: '/etc/passwd' }], said: 'x' },
      {
        kind: 'settings',
        changes: [{ path: ['answers', 0, 'files'], value: '../../etc/passwd' }],
        said: 'x',
      },
      { kind: 'line', file: '../../etc/passwd', line: 1, role: 'question' },
      { kind: 'line', file: 'ada.md', line: 2 ** 53 - 1, role: 'question' },
      { kind: 'reading', file: '__proto__', shape: 'x' },
      { kind: 'reading', file: 'ada.md', shape: '../../x' },
      { kind: 'match', names: ['a:1', 'zz:99999'], as: 'same' },
      { kind: 'match', names: ['__proto__', 'constructor'], as: 'apart' },
      { kind: 'topics', wish: { do: 'put', entry: '__proto__', into: null, title: 'x' } },
    ]) {
      const answer = await studio.post('/api/act', { revision, ...act });
      await expectRefused(answer, JSON.stringify(act), [409, 422]);
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(studio.read('book/handbook.yml')).not.toMatch(/passwd|proto/);
  });

  it('by a method that is none of its is refused', async () => {
    for (const path of [...gets, ...posts, ...forms, 'entries/x', 'builds/x'])
      for (const method of ['PUT', 'PATCH', 'OPTIONS', ...(path === 'builds/x' ? [] : ['DELETE'])])
        await expectRefused(await studio.ask(`/api/${path}`, { method }), `${method} ${path}`, [404, 405]);
  });

  it('without the token or from another page sees and does nothing', async () => {
    for (const path of [...gets, 'events', 'entries/x', 'preview/entry/x'])
      await expectRefused(await fetch(`${studio.origin}/api/${path}`), path, [401]);
    for (const path of [...posts, ...forms]) {
      const ask = (headers: Record<string, string>) =>
        studio.ask(`/api/${path}`, { method: 'POST', body: '{}', headers });
      await expectRefused(
        await ask({ cookie: `variorum-studio-${new URL(studio.origin).port}=x` }),
        path,
        [401],
      );
      await expectRefused(await ask({ origin: 'http://evil.example' }), path, [403]);
      await expectRefused(await ask({ origin: 'null' }), path, [403]);
    }
  });

  it('that is none at all ends at the door', async () => {
    for (const [name, head, statuses] of malformedHeads(new URL(studio.origin).host)) {
      const status = await sendRaw(studio.origin, head);
      expect([...statuses, null], `${name}: ${status}`).toContain(status);
    }
  });

  it('that never ends holds up no other, and two at once do not both win', async () => {
    const { host } = new URL(studio.origin);
    const ends = [
      await slowConnections(studio.origin, 200, `GET / HTTP/1.1\r\nHost: ${host}\r\nX-`),
      await slowConnections(
        studio.origin,
        50,
        `POST /api/act HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 900000\r\n\r\n{`,
      ),
    ];
    try {
      const states = await Promise.all(Array.from({ length: 50 }, () => studio.ask('/api/state')));
      expect(new Set(states.map(({ status }) => status))).toEqual(new Set([200]));
      const { revision } = await studio.settled();
      const acts = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          studio.post('/api/act', {
            revision,
            kind: 'settings',
            changes: [{ path: ['title'], value: `Title ${at}` }],
            said: 'title',
          }),
        ),
      );
      expect(acts.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    } finally {
      for (const end of ends) end();
    }
  });

  it('has hurt nothing', async () => {
    expect((await studio.settled()).project?.entries).toBe(2);
  });
});
