import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedEmbedder } from '../../../src/merge/similarity/cached-embedder.ts';
import { endpointEmbedder } from '../../../src/merge/similarity/embedder-endpoint.ts';
import { minilmEmbedder } from '../../../src/merge/similarity/embedder-minilm.ts';
import { chooseEngine } from '../../../src/merge/similarity/engines.ts';
import { meanOfTokens } from '../../../src/merge/similarity/token-table.ts';
import { answerSet } from '../../helpers/answer-set.ts';
import { press } from '../../helpers/press.ts';

/** A server that stands in for the user's: answers as the handler says, and remembers what it was asked. */
async function standIn<Result>(
  answer: (texts: string[]) => { status?: number; body: unknown },
  use: (url: string, asked: { path: string; key: string | undefined; texts: string[] }[]) => Promise<Result>,
): Promise<Result> {
  const asked: { path: string; key: string | undefined; texts: string[] }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input: string[] };
      asked.push({ path: request.url ?? '', key: request.headers.authorization, texts: input });
      const { status = 200, body: said } = answer(input);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.close();
  }
}

const points = (id: string, ...texts: string[]) =>
  texts.map((text, index) => ({
    answerSet: id,
    point: { index, label: null, text, units: [], file: '', lines: [1, 1] as const },
  }));
const sleep = points('a', 'Go to bed at the same hour.', 'Drink no coffee after lunch.');
const rest = points('b', 'Avoid caffeine in the afternoon.', 'Retire at a fixed time every evening.');
const counting = (calls: string[][]) => ({
  name: 'counting',
  embed: async (texts: readonly string[]) => {
    calls.push([...texts]);
    return texts.map((text) => Float32Array.of(text.length, 1));
  },
});

describe('the embedded engine', () => {
  it('finds what says the same in other words', async () => {
    const comparer = await (await chooseEngine({ engine: 'default' }))([...sleep, ...rest]);
    const { alike: scores } = comparer.between('a', 'b')(sleep, rest);
    expect(scores[0]?.[1]).toBeGreaterThan(scores[0]?.[0] ?? 1);
    expect(scores[1]?.[0]).toBeGreaterThan(scores[1]?.[1] ?? 1);
  });

  it('knows words by their parts, and says nothing of what it cannot read', () => {
    expect(meanOfTokens('Hyperparameters').some((value) => value !== 0)).toBe(true);
    expect(meanOfTokens('').every((value) => value === 0)).toBe(true);
    expect(meanOfTokens('constructor __proto__').every(Number.isFinite)).toBe(true);
  });
});

describe('an endpoint of the user', () => {
  it('is asked as OpenAI is, with the key', async () => {
    const reversed = (texts: string[]) => ({
      body: { data: texts.map((text, index) => ({ index, embedding: [text.length, 1] })).reverse() },
    });
    await standIn(reversed, async (url, asked) => {
      const vectors = await endpointEmbedder({ url: `${url}/v1`, model: 'm', key: 'secret' }).embed([
        'a',
        'bbb',
      ]);
      expect(vectors.map((vector) => [...vector])).toEqual([
        [1, 1],
        [3, 1],
      ]);
      expect(asked).toEqual([{ path: '/v1/embeddings', key: 'Bearer secret', texts: ['a', 'bbb'] }]);
    });
  });

  it('changes nothing in what may be folded, joined by a label or called shared', async () => {
    // All texts are the same to it.
    const alike = (texts: string[]) => ({
      body: { data: texts.map((_, index) => ({ index, embedding: [1, 1] })) },
    });
    await standIn(alike, async (url) => {
      const sets = [
        answerSet(
          'a',
          '? 1. What does the app do?\n- Rule: The app stores encrypted passwords.\n- Note: It costs 5 euros.',
        ),
        answerSet(
          'b',
          '? 1. What does the app do?\n- Rule: The app stores passwords.\n- Note: Dogs stay outside.',
        ),
      ];
      const { handbook } = await press(sets, {
        engine: { engine: 'endpoint', endpoint: { url: `${url}/v1`, model: 'm' } },
      });
      const texts = handbook.entries.flatMap(({ points }) => points.flatMap(({ passages }) => passages));
      expect(texts.map(({ answerSet: set, also, text }) => [set, also, text]).sort()).toEqual([
        ['a', undefined, 'It costs 5 euros.'],
        ['a', undefined, 'The app stores encrypted passwords.'],
        ['b', undefined, 'Dogs stay outside.'],
        ['b', undefined, 'The app stores passwords.'],
      ]);
      const notes = handbook.entries[0]?.points.filter(({ label }) => label === 'Note');
      expect(notes?.map(({ standing }) => standing)).toEqual(['single', 'single']);
    });
  });

  it('is asked as Ollama is', async () => {
    await standIn(
      (texts) => ({ body: { embeddings: texts.map((text) => [text.length]) } }),
      async (url, asked) => {
        const vectors = await endpointEmbedder({ url: `${url}/api/embed`, model: 'm' }).embed(['four']);
        expect(vectors.map((vector) => [...vector])).toEqual([[4]]);
        expect(asked[0]?.path).toBe('/api/embed');
      },
    );
  });

  it.each([
    ['an error', { status: 401, body: { error: 'no such key' } }, /answered 401: .*no such key/],
    ['too few vectors', { body: { data: [] } }, /sent 0 vectors for 1 texts/],
    ['something else', { body: 'hello' }, /sent no vectors/],
  ])('says what went wrong when it sends %s', async (_, answer, expected) => {
    await standIn(
      () => answer,
      async (url) => {
        await expect(endpointEmbedder({ url, model: 'm' }).embed(['a'])).rejects.toThrow(expected);
      },
    );
  });

  it('says so when nobody listens', async () => {
    const nobody = endpointEmbedder({ url: 'http://127.0.0.1:9', model: 'm' });
    await expect(nobody.embed(['a'])).rejects.toThrow(/does not answer/);
  });
});

describe('vectors kept on disk', () => {
  it('are made once for each text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
    const calls: string[][] = [];
    const first = await cachedEmbedder(counting(calls), folder).embed(['one', 'three', 'one']);
    const second = await cachedEmbedder(counting(calls), folder).embed(['three', 'one', 'twelve']);
    expect(calls).toEqual([['one', 'three'], ['twelve']]);
    expect(first.map((vector) => vector[0])).toEqual([3, 5, 3]);
    expect(second.map((vector) => vector[0])).toEqual([5, 3, 6]);
  });

  it('are made again where the file is damaged, and done without where there is no place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
    const calls: string[][] = [];
    await cachedEmbedder(counting(calls), folder).embed(['one']);
    for (const file of await readdir(folder)) await writeFile(join(folder, file), 'xx');
    await cachedEmbedder(counting(calls), folder).embed(['one']);
    await cachedEmbedder(counting(calls), join(import.meta.filename, 'no-folder')).embed(['one']);
    expect(calls).toHaveLength(3);
  });
});

describe('MiniLM', () => {
  it('puts like meanings near, where its packages are installed', async ({ skip }) => {
    const embedder = await minilmEmbedder();
    if (!embedder) return skip();
    const [sleep, rest, tax] = await embedder.embed(['go to sleep', 'retire to bed', 'file a tax return']);
    const cosine = (one?: Float32Array, other?: Float32Array) =>
      [...(one ?? [])].reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0);
    expect(cosine(sleep, rest)).toBeGreaterThan(cosine(sleep, tax) + 0.2);
  });
});

describe('choosing an engine', () => {
  it('says what an endpoint needs', async () => {
    await expect(chooseEngine({ engine: 'endpoint' })).rejects.toThrow(/merge\.endpoint with url and model/);
  });
});
