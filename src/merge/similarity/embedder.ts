import type { Vector } from './vectors.ts';

/** Makes vectors of texts, one for each; texts near in meaning get vectors near in angle. */
export interface Embedder {
  /** Names the model, for the cache and for messages: `minilm-l6-v2`. */
  readonly name: string;
  embed(texts: readonly string[]): Promise<readonly Vector[]>;
  /** Where a vector is had at once and costs little: one text at a time, so that not all vectors need be held. */
  readonly vectorOf?: (text: string) => Vector;
}
