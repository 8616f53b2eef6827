import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from './embedder.ts';
import type { Vector } from './vectors.ts';

/**
 * Remembers vectors on disk, one file for each model, by the hash of each text; only texts that are new go to the model. A
 * cache that cannot be read or written is done without.
 *
 * The file: for each text 16 bytes of SHA-256, then the vector as float32; the number of dimensions leads, as uint32.
 */
export function cachedEmbedder(embedder: Embedder, folder: string): Embedder {
  const file = join(folder, `${hash(embedder.name).toString('hex').slice(0, 16)}.vectors`);
  return {
    name: embedder.name,
    async embed(texts) {
      const known = await read(file);
      const keys = texts.map((text) => hash(text).toString('hex'));
      const missing = [...new Set(texts.filter((_, index) => !known.has(keys[index] ?? '')))];
      if (missing.length > 0) {
        const made = await embedder.embed(missing);
        for (const [index, text] of missing.entries())
          known.set(hash(text).toString('hex'), made[index] ?? new Float32Array(0));
        await write(file, folder, known);
      }
      return keys.map((key) => known.get(key) ?? new Float32Array(0));
    },
  };
}

const keyBytes = 16;

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, keyBytes);
}

async function read(file: string): Promise<Map<string, Vector>> {
  const known = new Map<string, Vector>();
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  if (bytes.length < 4) return known;
  const dimensions = bytes.readUInt32LE(0);
  const size = keyBytes + 4 * dimensions;
  for (let at = 4; at + size <= bytes.length; at += size) {
    const values = new Uint8Array(bytes.subarray(at + keyBytes, at + size));
    known.set(bytes.toString('hex', at, at + keyBytes), new Float32Array(values.buffer));
  }
  return known;
}

async function write(file: string, folder: string, known: ReadonlyMap<string, Vector>): Promise<void> {
  const [first] = known.values();
  const head = Buffer.alloc(4);
  head.writeUInt32LE(first?.length ?? 0);
  const parts = [...known]
    .filter(([, vector]) => vector.length === first?.length)
    .flatMap(([key, vector]) => [
      Buffer.from(key, 'hex'),
      Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
    ]);
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, Buffer.concat([head, ...parts]));
    await rename(draft, file);
  } catch {
    // Without a cache the next run takes longer, and that is all.
  }
}
