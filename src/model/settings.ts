import { z } from 'zod';
import { paperNames } from './paper.ts';
import { paperFields } from './paper-settings.ts';

// The project's settings file, handbook.yml. The schema is the documentation: every field has its meaning and default here,
// and messages about unknown keys, the manual's table and the JSON Schema for editors are made from it.

const column = z.union([z.string().min(1), z.int().min(1)]);
const columns = z.strictObject({
  question: column.optional().describe('Column of the questions, by its name, or by its place from 1.'),
  answer: z
    .union([column, z.array(column).min(1)])
    .optional()
    .describe('Column of the answers; of several (`[Answer, Explanation]`) one is printed below the other.'),
  topic: column.optional().describe('Column of the topics.'),
  number: column.optional().describe("Column of the questions' numbers."),
});

const answerSet = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Short name, lower case, unique: `a`.'),
  mark: z
    .string()
    .min(1)
    .max(3)
    .optional()
    .describe('What is printed beside a point. Default: the next letter, A, B, C ...'),
  title: z
    .string()
    .optional()
    .describe("What the set is called in the book. Default: its first file's name."),
  author: z.string().optional().describe('Who wrote it.'),
  licence: z.string().optional().describe('Under which terms it may be printed.'),
  date: z.iso.date().optional().describe('When it was written, YYYY-MM-DD.'),
  files: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .describe(
      'Its file or files, relative to this folder; a folder (`notes`) and globs (`notes/*.md`) are allowed.',
    ),
  columns: columns
    .optional()
    .describe(
      'Which columns of its tables (CSV, TSV), or fields of its data (JSON, YAML), hold what. Default: guessed by their names.',
    ),
  outputs: z
    .boolean()
    .default(false)
    .describe("Whether the outputs of its notebooks' code cells are printed: text, tables, pictures."),
});

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

/** What a cheat sheet may look like. */
const sheet = z.strictObject({
  sides: z
    .int()
    .min(1)
    .max(40)
    .default(2)
    .describe('Printed sides to fill; fewer are printed where fewer hold it all in large type.'),
  paper: z.enum(paperNames).optional().describe("Paper of the sheet. Default: the edition's `page`."),
  orientation: z.enum(['landscape', 'portrait']).default('landscape').describe('How the paper is turned.'),
  columns: z
    .int()
    .min(1)
    .max(12)
    .optional()
    .describe('Columns on a side. Default: as many, up to 6, as give lines of a good length.'),
  floor: z.number().min(4).max(20).default(6.5).describe('Smallest size of type, pt.'),
  margin: z.number().min(0).max(40).default(7).describe('White edge of the paper, mm.'),
  first: z
    .array(z.union([z.int().min(1), z.string().min(1)]))
    .default([])
    .describe(
      'Numbers or ids of questions, or ids of points, that matter most, the most important first; after them come shared points, then single ones.',
    ),
  per: z
    .enum(['book', 'topic'])
    .default('book')
    .describe('`topic`: a sheet for each topic, one behind the other, each of so many sides.'),
});

/** What printed cards may look like. */
const cards = z.strictObject({
  size: z
    .enum(['A7', 'A6', '3x5', 'business'])
    .default('A7')
    .describe('Of a card, lying: 105 x 74 mm, 148 x 105 mm, 5 x 3 in, 85 x 55 mm.'),
  sheet: z
    .enum(['paper', 'card'])
    .default('paper')
    .describe('`paper`: several on a sheet, to be cut. `card`: each on a page of its own size.'),
  flip: z
    .enum(['long-edge', 'short-edge'])
    .default('long-edge')
    .describe('Over which edge the printer turns the sheet for its second side.'),
  offset: z
    .tuple([z.number().min(-20).max(20), z.number().min(-20).max(20)])
    .default([0, 0])
    .describe('By how many mm the second side is moved to the right and down, to lie behind the first.'),
  address: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address of the web edition; each card has a QR code that leads to its question there. Default: where `site.url` stands, the handbook of that site.',
    ),
  calibration: z.boolean().default(true).describe('Whether two pages to find that offset with come first.'),
});

/** What a workbook may look like. */
const workbook = z.strictObject({
  style: z
    .enum(['lines', 'quiz'])
    .default('lines')
    .describe('`lines`: room to write. `quiz`: the points in an order drawn by lot, to be named.'),
  seed: z.int().min(0).default(1).describe('Another number draws another order of a quiz.'),
});

/** How short a short edition is. */
const short = z.strictObject({
  length: z.int().min(1).max(5000).default(120).describe('Most that an answer may have.'),
  unit: z.enum(['words', 'sentences']).default('words').describe('What is counted.'),
});

/** What an EPUB is made of. */
const epub = z.strictObject({
  split: z
    .enum(['topic', 'entry'])
    .default('topic')
    .describe(
      '`topic`: a file for each topic. `entry`: a file for each question, which old readers open faster.',
    ),
  fonts: z
    .boolean()
    .default(true)
    .describe(
      "Whether the theme's fonts are inside, with their licences; without them the reader's own are used.",
    ),
});

/** What stands on a cover beside title, subtitle and authors. */
const cover = z.strictObject({
  kind: z
    .enum(['pattern', 'type', 'image'])
    .optional()
    .describe(
      '`pattern`: a drawing of the book itself, of which no two are alike. `type`: words alone. `image`: a picture of your own. Default: `image` where one is named, else `pattern`.',
    ),
  image: z
    .string()
    .min(1)
    .optional()
    .describe('Picture of the cover: a PNG, JPEG, WebP or SVG file inside this folder. Default: none.'),
  logo: z
    .string()
    .min(1)
    .optional()
    .describe('Logo below the title, a file of the same formats. Default: none.'),
  text: z
    .string()
    .min(1)
    .max(280)
    .optional()
    .describe('A sentence or two below the title, as of a course or an event. Default: none.'),
});

/** How one edition looks, with every default filled in. */
export const editionSettings = z.strictObject({
  kind: z
    .enum(['handbook', 'cheatsheet', 'cards', 'workbook', 'short', 'pocket', 'poster', 'side-by-side'])
    .default('handbook')
    .describe('Which book is composed.'),
  theme: z
    .string()
    .min(1)
    .default('classic')
    .describe('Name of a theme under templates/, or a folder of your own.'),
  orientation: z
    .enum(['portrait', 'landscape'])
    .optional()
    .describe('How the paper is turned. Default: as its size says, that is upright where it has a name.'),
  ...paperFields,
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour like #7a1f3d')
    .optional()
    .describe(
      "Colour that the theme's palette is made from, like `#7a1f3d`. Default: the theme's own colours.",
    ),
  title: z.string().min(1).optional().describe("Title of this edition. Default: the project's."),
  subtitle: z.string().min(1).optional().describe("Subtitle of this edition. Default: the project's."),
  sources: z
    .enum(['none', 'marks', 'notes', 'full'])
    .default('marks')
    .describe(
      "How the book says who holds what. `none`: not at all. `marks`: by small marks. `notes`: by marks, and at each question's end the lines of the sources. `full`: by these, and the wordings that were not chosen.",
    ),
  questions: z
    .array(z.union([z.int().min(1), z.string().min(1)]))
    .optional()
    .describe('Numbers or ids of the questions that the edition has; they keep their numbers. Default: all.'),
  topics: z
    .array(z.string().min(1))
    .optional()
    .describe('Titles or ids of the topics that the edition has. Default: all.'),
  order: z
    .enum(['book', 'listed'])
    .default('book')
    .describe(
      'Order of what `questions` and `topics` name. `book`: as in the whole book. `listed`: as they name it, questions within their topics.',
    ),
  breaks: z
    .record(z.string(), z.enum(['before', 'avoid', 'after']))
    .optional()
    .describe(
      'Where pages end, by number or id of a question, or by title or id of a topic for each of its questions. `before`, `after`: a new page. `avoid`: it stays whole where it goes on one page. Default: where the page is full.',
    ),
  preface: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A Markdown file inside this folder that is printed before the contents, in the handbook and the short edition; its first heading is its title. Default: none.',
    ),
  cover: cover.prefault({}).describe('The cover of a handbook or short edition.'),
  sheet: sheet.prefault({}).describe('Of a cheat sheet, a pocket booklet or a poster.'),
  cards: cards.prefault({}).describe('Of printed cards.'),
  workbook: workbook.prefault({}).describe('Of a workbook.'),
  short: short.prefault({}).describe('Of a short edition.'),
  epub: epub.prefault({}).describe('Of an EPUB.'),
});

/** The same as they are written: without defaults, so that the edition can override the project. */
const written = z.strictObject({
  kind: bare(editionSettings.shape.kind),
  theme: bare(editionSettings.shape.theme),
  orientation: editionSettings.shape.orientation,
  ...barePaper(),
  colour: editionSettings.shape.colour,
  title: editionSettings.shape.title,
  subtitle: editionSettings.shape.subtitle,
  sources: bare(editionSettings.shape.sources),
  questions: editionSettings.shape.questions,
  topics: editionSettings.shape.topics,
  order: bare(editionSettings.shape.order),
  breaks: editionSettings.shape.breaks,
  preface: editionSettings.shape.preface,
  cover: cover.optional().describe('The cover of a handbook or short edition.'),
  sheet: bareAll(sheet).optional().describe('Of a cheat sheet, a pocket booklet or a poster.'),
  cards: cards.partial().optional().describe('Of printed cards.'),
  workbook: workbook.partial().optional().describe('Of a workbook.'),
  short: short.partial().optional().describe('Of a short edition.'),
  epub: z
    .strictObject({ split: bare(epub.shape.split), fonts: bare(epub.shape.fonts) })
    .optional()
    .describe('Of an EPUB.'),
});

/** The fields of a group, each to be left out. */
function bareAll<S extends z.ZodRawShape>(group: z.ZodObject<S>): ReturnType<z.ZodObject<S>['partial']> {
  const fields = Object.entries(group.shape).map(([key, field]) => [
    key,
    field instanceof z.ZodDefault ? bare(field as z.ZodDefault<z.ZodType>) : field,
  ]);
  return z.strictObject(Object.fromEntries(fields)) as unknown as ReturnType<z.ZodObject<S>['partial']>;
}

function bare<T extends z.ZodType>(field: z.ZodDefault<T>): z.ZodOptional<T> {
  return field
    .removeDefault()
    .optional()
    .describe(
      `${field.description ?? ''} Default: ${String(field.def.defaultValue) === '' ? 'none' : `\`${field.def.defaultValue}\``}.`,
    );
}

type BarePaper = {
  [Field in keyof typeof paperFields]: z.ZodOptional<
    ReturnType<(typeof paperFields)[Field]['removeDefault']>
  >;
};

function barePaper(): BarePaper {
  return Object.fromEntries(
    Object.entries(paperFields).map(([name, field]) => [name, bare(field as z.ZodDefault<z.ZodType>)]),
  ) as BarePaper;
}

const answerName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*:\S+$/)
  .describe('An answer: the id of its set, a colon, and its number (`n3` for the third without one).');

/** Schema of handbook.yml. */
export const projectSettings = z.strictObject({
  title: z.string().min(1).optional().describe('Title of the book. Default: the name of the folder.'),
  subtitle: z.string().min(1).optional().describe('Second line of the title.'),
  authors: z
    .array(z.string().min(1))
    .default([])
    .describe('Editors named on the title page and in the metadata.'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .optional()
    .describe(
      "BCP 47 tag of the language that the answers are in; the book's own words are in it, too, where it is English, German, French, Spanish, Japanese or Arabic, else in English. Default: guessed from the answers.",
    ),
  subject: z.string().optional().describe('One sentence for the metadata.'),
  keywords: z.array(z.string().min(1)).default([]).describe('Words for the metadata.'),
  date: z.iso.date().optional().describe('Date of the edition, YYYY-MM-DD. Default: none is printed.'),
  theme: written.shape.theme,
  orientation: written.shape.orientation,
  ...barePaper(),
  breaks: written.shape.breaks,
  colour: written.shape.colour,
  sources: written.shape.sources,
  preface: written.shape.preface,
  cover: written.shape.cover,
  epub: written.shape.epub,
  answers: z
    .array(answerSet)
    .min(1)
    .max(20)
    .describe('The answer sets, in the order in which they are named.'),
  editions: z
    .record(z.string().regex(/^(?!report$)[a-z][a-z0-9-]*$/), written)
    .default({})
    .describe('Editions of your own, by name; what one does not say is as the project says.'),
  index: z
    .strictObject({
      add: z.array(z.string().min(1)).default([]).describe('Terms that the index must have.'),
      hide: z.array(z.string().min(1)).default([]).describe('Terms that it must not have.'),
    })
    .prefault({})
    .describe('The index of terms.'),
  match: z
    .strictObject({
      same: z
        .array(z.array(answerName).min(2))
        .default([])
        .describe('Lists of answers to one question, by set and number: `same: [[a:7, b:3]]`.'),
      apart: z
        .array(z.array(answerName).min(2))
        .default([])
        .describe('Lists of answers to different questions: `apart: [[a:2, b:2]]`.'),
    })
    .prefault({})
    .describe(
      'Which questions of the sets are the same, where their wordings mislead; `check` says what to write.',
    ),
  merge: z
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
    .describe('How answers are merged.'),
  site: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Address that it will have: previews elsewhere need it. Default: none.'),
    })
    .prefault({})
    .describe('The download site, which `--format site` makes.'),
});

export type ProjectSettings = z.output<typeof projectSettings>;

/** Which questions the editor wants matched, and which not. */
export type MatchSettings = ProjectSettings['match'];

/** How answers are merged. */
export type MergeSettings = ProjectSettings['merge'];

export type EditionSettings = z.output<typeof editionSettings>;

/** The editions that every project has. */
export const standardEditions = ['handbook', 'cheatsheet', 'cards', 'workbook', 'short'] as const;

/** Those that are made where they are asked for. */
export const furtherEditions = ['pocket', 'poster', 'side-by-side'] as const;

/** What a sheet of a kind is like where nothing else is said. */
const sheetOfKind: Readonly<Record<string, Partial<z.input<typeof sheet>>>> = {
  pocket: { margin: 5 },
  poster: { paper: 'A2', orientation: 'portrait', sides: 1, floor: 14, margin: 18 },
};

/** Names of the editions that are made where none is named, the standard ones first. */
export function editionNames(settings: ProjectSettings): readonly string[] {
  return [...new Set([...standardEditions, ...Object.keys(settings.editions)])];
}

/** Names of the editions that a project can be asked for. */
export function knownEditions(settings: ProjectSettings): readonly string[] {
  return [...new Set([...editionNames(settings), ...furtherEditions])];
}

/** The settings of an edition: its own, else the project's, else the defaults. */
export function resolveEdition(settings: ProjectSettings, name: string): EditionSettings {
  const { cover, epub } = settings;
  const common = (Object.keys(written.shape) as (keyof typeof written.shape)[]).flatMap((key) =>
    key in settings ? [[key, settings[key as keyof ProjectSettings]] as const] : [],
  );
  const own = Object.entries(settings.editions[name] ?? {}).filter(([, value]) => value !== undefined);
  const standard = [...standardEditions, ...furtherEditions].find((one) => one === name);
  const kind = settings.editions[name]?.kind ?? standard;
  return editionSettings.parse({
    kind,
    ...Object.fromEntries(common),
    ...Object.fromEntries(own),
    cover: { ...cover, ...settings.editions[name]?.cover },
    epub: { ...epub, ...settings.editions[name]?.epub },
    sheet: { ...sheetOfKind[kind ?? ''], ...settings.editions[name]?.sheet },
    cards: { ...webEdition(settings), ...settings.editions[name]?.cards },
  });
}

/** Where the site has the handbook to read. */
function webEdition({ site }: ProjectSettings): { readonly address?: string } {
  return site.url === undefined ? {} : { address: `${site.url.replace(/\/?$/, '/')}read/handbook.html` };
}
