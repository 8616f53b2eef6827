import { z } from 'zod';
import { answerSet } from './answer-set.ts';
import { buildSettings } from './build.ts';
import { writtenEdition } from './edition.ts';
import { limitSettings } from './limits.ts';
import { matchSettings, mergeSettings } from './merging.ts';
import { paperFields } from './paper-fields.ts';
import { sections } from './sections.ts';
import { withoutDefaults } from './without-defaults.ts';

const fields = writtenEdition.shape;

/** Schema of handbook.yml. */
export const projectSettings = z.strictObject({
  title: z.string().trim().min(1).optional().describe('Title of the book. Default: the name of the folder.'),
  subtitle: z.string().trim().min(1).optional().describe('Second line of the title.'),
  authors: z
    .array(z.string().min(1))
    .default([])
    .describe('Editors named on the title page and in the metadata.'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'the tag of a language, as `de` or `pt-BR`')
    .optional()
    .describe(
      "BCP 47 tag of the language that the answers are in; the book's own words are in it, too, where it is English, German, French, Spanish, Japanese, Chinese (simplified or traditional), Arabic or Hebrew, else in English. Default: guessed from the answers.",
    ),
  subject: z.string().optional().describe('One sentence for the metadata.'),
  keywords: z.array(z.string().min(1)).default([]).describe('Words for the metadata.'),
  date: z.iso.date().optional().describe('Date of the edition, YYYY-MM-DD. Default: none is printed.'),
  theme: fields.theme,
  orientation: fields.orientation,
  ...withoutDefaults(paperFields),
  breaks: fields.breaks,
  colour: fields.colour,
  sources: fields.sources,
  preface: fields.preface,
  cover: fields.cover,
  fonts: fields.fonts,
  running: fields.running,
  show: fields.show,
  credits: fields.credits,
  epub: fields.epub,
  changes: fields.changes,
  answers: z
    .array(answerSet)
    .min(1)
    .max(20)
    .describe('The answer sets, in the order in which they are named.'),
  editions: z
    .record(z.string().regex(/^(?!report$)[a-z][a-z0-9-]*$/), writtenEdition)
    .default({})
    .describe('Editions of your own, by name; what one does not say is as the project says.'),
  build: buildSettings.prefault({}).describe('What a build makes where the command line does not say it.'),
  sections: sections
    .default([])
    .describe(
      'Sections of your own, in your order: topics named, joined and sorted, questions put into them. Topics that none of them names follow. Default: the topics of the sources.',
    ),
  index: z
    .strictObject({
      add: z.array(z.string().min(1)).default([]).describe('Terms that the index must have.'),
      hide: z.array(z.string().min(1)).default([]).describe('Terms that it must not have.'),
      merge: z
        .record(z.string().min(1), z.array(z.string().min(1)).min(1))
        .default({})
        .describe(
          'Terms that stand for others, each with the list of these: `continuous integration: [CI, CI pipeline]` gathers the pages under the first; the others say `see continuous integration`.',
        ),
      also: z
        .record(z.string().min(1), z.array(z.string().min(1)).min(1))
        .default({})
        .describe(
          'Terms with the list of those to look under as well: `logging: [tracing]` prints `see also tracing`.',
        ),
    })
    .prefault({})
    .describe('The index of terms.'),
  match: matchSettings,
  merge: mergeSettings,
  limits: limitSettings,
  site: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' })
        .optional()
        .describe('Address that it will have: previews elsewhere need it. Default: none.'),
    })
    .prefault({})
    .describe('The download site, which `--format site` makes.'),
});

export type ProjectSettings = z.output<typeof projectSettings>;
