import { z } from 'zod';
import { projectSettings } from '../model/settings.ts';

/** The JSON Schema of handbook.yml, for editors that complete and check as one writes. */
export function settingsJsonSchema(): string {
  const schema = z.toJSONSchema(projectSettings, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ title: 'handbook.yml of Variorum', ...schema }, null, 2)}\n`;
}

interface Property {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly items?: Property;
  readonly additionalProperties?: Property;
}

/** The settings as questions and answers, for the manual: each setting is a point. */
export function settingsReference(): string {
  const root = JSON.parse(settingsJsonSchema()) as Property;
  const at = (...path: string[]) =>
    path.reduce<Property>((schema, key) => {
      const next = schema.properties?.[key] ?? {};
      return next.items ?? (typeof next.additionalProperties === 'object' ? next.additionalProperties : next);
    }, root);
  const plain = Object.entries(root.properties ?? {}).filter(([key]) => !groups.includes(key));
  return `# Using Variorum

## Settings

<!-- Made by \`npm run docs\` from the schema in src/model/settings.ts. -->

### What can I set for the whole book?

These keys stand in \`handbook.yml\`, each on a line of its own.

${points(Object.fromEntries(plain), root)}

### What can I set for a plain build?

These keys stand under \`build\`; \`--edition\`, \`--format\` and \`--all\` say otherwise.

${points(at('build').properties ?? {}, at('build'))}

### What can I set for each answer set?

The list \`answers\` names the answer sets in order, at least one and at most twenty.

${points(at('answers').properties ?? {}, at('answers'))}

### What can I set for an edition of my own?

Under \`editions\` stand editions by their names, in lower-case letters, digits and hyphens. What an edition does not say is as
the project says.

${points(at('editions').properties ?? {}, at('editions'))}

### What can I set for the cover?

These keys stand under \`cover\`, of the project or of an edition.

${points(at('cover').properties ?? {}, at('cover'))}

### What can I set for faces of my own?

These keys stand under \`fonts\`, of the project or of an edition. Each names its \`files\`, its \`licence\` and, if you like, its \`family\`.

${points(at('fonts').properties ?? {}, at('fonts'))}
${points(at('fonts', 'text').properties ?? {}, at('fonts', 'text'))}

### What can I set for head and foot of the pages?

These keys stand under \`running\`, of the project or of an edition.

${points(at('running').properties ?? {}, at('running'))}

### Which pages can I leave out?

These keys stand under \`show\`, of the project or of an edition; \`key: false\` leaves one out. What \`credits\` may say stands above.

${points(at('show').properties ?? {}, at('show'))}

### What can I set for a cheat sheet?

These keys stand under \`sheet\` of an edition.

${points(at('editions', 'sheet').properties ?? {}, at('editions', 'sheet'))}

### What can I set for printed cards?

These keys stand under \`cards\` of an edition.

${points(at('editions', 'cards').properties ?? {}, at('editions', 'cards'))}

### What can I set for a workbook?

These keys stand under \`workbook\` of an edition.

${points(at('editions', 'workbook').properties ?? {}, at('editions', 'workbook'))}

### What can I set for a short edition?

These keys stand under \`short\` of an edition, as \`editions.short.short.length\`.

${points(at('editions', 'short').properties ?? {}, at('editions', 'short'))}

### What can I set for the EPUB?

These keys stand under \`epub\`, of the project or of an edition.

${points(at('epub').properties ?? {}, at('epub'))}

### What can I set for what has changed?

These keys stand under \`changes\`, of the project or of an edition.

${points(at('changes').properties ?? {}, at('changes'))}

### What can I set for the index of terms?

These keys stand under \`index\`.

${points(at('index').properties ?? {}, at('index'))}

### How can I say which questions are the same?

These keys stand under \`match\`, for questions whose wordings mislead. An answer is named by the id of its set and the
wording of its question there, \`"a:Where is the code?"\`, or its number, \`a:7\`. A wording stays true when a document gains a question; that a name is
a mere place (\`a:n5\`) is told. Where questions look doubtful, \`variorum check\` says what to write.

${points(at('match').properties ?? {}, at('match'))}

### How can I set the way answers are merged?

These keys stand under \`merge\`; \`url\` and \`model\` under \`merge.endpoint\`. A key for the server is sent from the environment
variable \`VARIORUM_EMBEDDINGS_KEY\`, and only where \`VARIORUM_EMBEDDINGS_URL\` is the very address in the settings. A project that
someone else made sends nothing: say \`--allow-endpoint HOST\`, name the address with \`--set\`, or set \`VARIORUM_EMBEDDINGS_URL\` to it.

${points({ ...at('merge').properties, ...at('merge', 'endpoint').properties }, at('merge'))}

### How can I bound what a build may cost?

These keys stand under \`limits\`. A document or a theme that someone else made may take far longer than its size tells: the build
then ends with a message that names the limit, and the outputs stay as they were. \`handbook.yml\` can lower a limit; one is raised on the
command line, as in \`--set limits.seconds=60\`.

${points(at('limits').properties ?? {}, at('limits'))}

### What can I set for the download site?

These keys stand under \`site\`; \`variorum build --format site\` makes it.

${points(at('site').properties ?? {}, at('site'))}
`;
}

const groups = [
  'answers',
  'build',
  'changes',
  'cover',
  'fonts',
  'running',
  'show',
  'editions',
  'epub',
  'index',
  'match',
  'limits',
  'match',
  'merge',
  'site',
];

function points(properties: Readonly<Record<string, Property>>, { required = [] }: Property): string {
  return Object.entries(properties)
    .map(([key, { description = '', enum: choices, default: preset }]) => {
      const sentences = [
        description,
        choices && `One of ${choices.map((one) => `\`${one}\``).join(', ')}.`,
        preset !== undefined && !description.includes('Default') && `Default: ${defaultText(preset)}.`,
        required.includes(key) && preset === undefined && 'Must be there.',
      ];
      return `- ${key}: ${sentences.filter(Boolean).join(' ')}`;
    })
    .join('\n');
}

/** A default as one would write it in handbook.yml. */
function defaultText(preset: unknown): string {
  if (typeof preset !== 'object' || preset === null) return `\`${preset}\``;
  if (Object.keys(preset).length === 0) return 'none';
  return `\`${JSON.stringify(preset).replace(/([,:])/g, '$1 ')}\``;
}
