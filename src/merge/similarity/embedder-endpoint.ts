import { MachineFault } from '../../model/machine-fault.ts';
import type { Embedder } from './embedder.ts';
import type { Vector } from './vectors.ts';

/** An embeddings server that the user names. */
export interface Endpoint {
  /** Its address: `http://localhost:11434/v1/embeddings`, `https://.../v1`, or Ollama's `http://localhost:11434/api/embed`. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token. */
  readonly key?: string;
}

const atOnce = 64;
/** Milliseconds that one request may take. */
const patience = 60_000;

/** Vectors from an OpenAI-compatible or an Ollama server. Fails with a sentence that says what the server answered. */
export function endpointEmbedder({ url, model, key }: Endpoint): Embedder {
  const address = addressOf(url);
  return {
    name: `${address} ${model}`,
    async embed(texts) {
      const vectors: Vector[] = [];
      for (let at = 0; at < texts.length; at += atOnce)
        vectors.push(...(await ask(texts.slice(at, at + atOnce))));
      return vectors;
    },
  };

  async function ask(texts: readonly string[]): Promise<Vector[]> {
    const response = await fetch(address, {
      method: 'POST',
      // Texts go to the address that the user named, and to no other.
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, input: texts }),
      signal: AbortSignal.timeout(patience),
    }).catch((cause: unknown) => {
      throw new MachineFault(`The embeddings server at ${address} does not answer: ${reason(cause)}`);
    });
    if (!response.ok) {
      const said = (await response.text()).slice(0, 200);
      throw new MachineFault(`The embeddings server at ${address} answered ${response.status}: ${said}`);
    }
    const vectors = vectorsIn(await response.json().catch(() => null));
    if (vectors?.length !== texts.length)
      throw new MachineFault(
        `The embeddings server at ${address} sent ${vectors?.length ?? 'no'} vectors for ${texts.length} texts`,
      );
    return vectors;
  }
}

function addressOf(url: string): string {
  const plain = url.replace(/\/+$/, '');
  return /\/(?:embeddings|embed)$/.test(plain) ? plain : `${plain}/embeddings`;
}

/** `{ data: [{ index, embedding }] }` as OpenAI has it, or `{ embeddings: [...] }` as Ollama does. */
function vectorsIn(answer: unknown): Vector[] | null {
  const { data, embeddings } = (answer ?? {}) as {
    data?: { index?: number; embedding: number[] }[];
    embeddings?: number[][];
  };
  if (Array.isArray(embeddings)) return embeddings.map((vector) => Float32Array.from(vector));
  if (!Array.isArray(data)) return null;
  return data
    .map((item, place) => ({ place: item.index ?? place, vector: Float32Array.from(item.embedding ?? []) }))
    .sort((one, other) => one.place - other.place)
    .map(({ vector }) => vector);
}

function reason(cause: unknown): string {
  const { message = String(cause), cause: inner } = (cause ?? {}) as Error;
  return inner instanceof Error && inner.message ? inner.message : message;
}
