import { z } from 'zod';

const policy = z.union([
  z.enum(['merge', 'side-by-side', 'single', 'longest']),
  z.strictObject({
    prefer: z.string().describe('Id of the set whose wording is printed wherever it has one.'),
  }),
]);

const policyMeaning =
  "`merge`: the fuller wording and what the others add. `prefer: SET`: that set's wording alone, where it has one. " +
  '`side-by-side`: every wording whole. `longest`: the fullest wording alone. `single`: the fullest answer alone.';

export type MergePolicy = z.output<typeof policy>;

const answerName = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*:\s*\S.*$/,
    'the id of a set, a colon, and a wording or a number: `"a:Where is the code?"`',
  )
  .describe(
    'An answer: the id of its set, a colon, and the wording of its question, its number, or its place where the set has no numbers: `"a:Where is the code?"`, `a:7`.',
  );

/** Which questions the editor wants matched, and which not. */
export const matchSettings = z
  .strictObject({
    same: z
      .array(z.array(answerName).min(2))
      .default([])
      .describe(
        'Lists of answers to one question, by set and wording or number: `same: [["a:Where is the code?", b:3]]`.',
      ),
    apart: z
      .array(z.array(answerName).min(2))
      .default([])
      .describe('Lists of answers to different questions: `apart: [[a:2, b:2]]`.'),
  })
  .prefault({})
  .describe(
    'Which questions of the sets are the same, where their wordings mislead; `check` says what to write.',
  );

/** Which questions the editor wants matched, and which not. */
export type MatchSettings = z.output<typeof matchSettings>;

/** How answers are merged: by which engine, and what becomes of several wordings. */
export const mergeSettings = z
  .strictObject({
    engine: z
      .enum(['default', 'lexical', 'minilm', 'endpoint'])
      .default('default')
      .describe(
        'How points are compared: by a small table of meanings that comes along, by words alone, by the MiniLM model (two optional packages), or by an embeddings server of your own.',
      ),
    endpoint: z
      .strictObject({
        url: z.url({ protocol: /^https?$/ }).describe('Address: `http://localhost:11434/v1/embeddings`.'),
        model: z.string().min(1).describe('Name of the model that the server is asked for.'),
      })
      .optional()
      .describe('The server, for the engine `endpoint`. The text of all points is sent to it.'),
    policy: policy.default('merge').describe(policyMeaning),
    topics: z.record(z.string(), policy).default({}).describe('Policies of topics, by title or id.'),
    entries: z.record(z.string(), policy).default({}).describe('Policies of entries, by id.'),
  })
  .prefault({})
  .describe('How answers are merged.');

/** How answers are merged. */
export type MergeSettings = z.output<typeof mergeSettings>;
