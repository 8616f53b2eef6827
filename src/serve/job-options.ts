import { z } from 'zod';

const word = z.string().min(1).max(200);
const words = z.array(word).max(200);

/** What a job may ask of `variorum build`: which outputs and settings, and nothing of the machine that makes them. */
export const jobOptions = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,59}$/u)
      .describe(
        'Name of the project, as that of its folder. Default: that of the only folder in the archive.',
      ),
    editions: words.describe('As --edition.'),
    formats: words.describe('As --format.'),
    topics: words.describe('As --topics.'),
    questions: words.describe('As --questions.'),
    theme: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,59}$/)
      .describe(
        'As --theme, the name of a theme that comes along. A theme of its own is named in handbook.yml.',
      ),
    reading: word.describe('As --reading.'),
    set: z
      .record(
        z.string().regex(/^(?!limits\b|theme$)[a-z][\w.-]{0,199}$/i),
        z.union([z.string().max(10_000), z.number(), z.boolean()]),
      )
      .describe('As --set, a key each. Limits are those of the server.'),
    allowStale: z.boolean().describe('As --allow-stale.'),
    failOn: words.describe('As --fail-on.'),
  })
  .partial();

/** What a job asks for. */
export type JobOptions = z.output<typeof jobOptions>;

/** The options as `variorum build` is given them. A value stands in one word with its option, so that it is never taken for another. */
export function buildWords(options: JobOptions): readonly string[] {
  const lists = {
    '--edition': options.editions,
    '--format': options.formats,
    '--topics': options.topics,
    '--questions': options.questions,
    '--fail-on': options.failOn,
  };
  return [
    ...Object.entries(lists).flatMap(([option, values = []]) => values.map((value) => `${option}=${value}`)),
    ...(options.theme === undefined ? [] : [`--theme=${options.theme}`]),
    ...(options.reading === undefined ? [] : [`--reading=${options.reading}`]),
    ...Object.entries(options.set ?? {}).map(([key, value]) => `--set=${key}=${value}`),
    ...(options.allowStale ? ['--allow-stale'] : []),
  ];
}
