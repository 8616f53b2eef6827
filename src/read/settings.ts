import type { VFileMessage } from 'vfile-message';
import { type Document, isMap, isNode, LineCounter } from 'yaml';
import { diagnostic } from '../model/diagnostic.ts';
import type { Spot } from '../model/place.ts';
import { editionKinds } from '../model/settings/edition-kinds.ts';
import { editionSettings, type ProjectSettings, projectSettings } from '../model/settings.ts';
import { type Path, type SchemaFault, schemaFaults } from '../text/schema-faults.ts';
import { parseYaml, start } from './parse-yaml.ts';
import { applyOverride, concrete, type Override } from './settings-override.ts';

/** handbook.yml, read and checked. */
export interface SettingsFile {
  /** Null where a message is fatal. */
  readonly settings: ProjectSettings | null;
  readonly messages: readonly VFileMessage[];
  /** Where a setting stands in the file: its value, else the nearest thing around it. */
  readonly place: (path: Path) => Spot;
}

/** Reads YAML settings: data alone (no tags of one's own, few aliases, limited size and depth), checked by the schema. */
export function readSettings(text: string, file: string, overrides: readonly Override[] = []): SettingsFile {
  const lines = new LineCounter();
  const parsed = parseYaml(text, lines);
  if ('refused' in parsed) {
    const { place, seen, expected } = parsed.refused;
    const message = diagnostic({
      severity: 'error',
      file,
      place,
      rule: 'yaml',
      reason: seen,
      actual: seen,
      expected: [expected],
      todo: 'Mend the file.',
    });
    return { settings: null, messages: [message], place: () => start };
  }
  const { yaml, data } = parsed;
  for (const override of overrides) applyOverride(data, override);
  const place = (path: Path) => valuePlace(yaml, lines, path);
  const checked = projectSettings.safeParse(data);
  if (checked.success) return { settings: checked.data, messages: [], place };
  const messages = checked.error.issues
    .flatMap((issue) => schemaFaults(issue, data, projectSettings))
    .map((found) => ofAnEdition(found, data))
    .map((found) => {
      const guilty = overrides.find((override) => concerns(found, concrete(data, override.path)));
      if (guilty)
        return diagnostic({
          severity: 'error',
          ...found,
          file: `--set ${guilty.path.join('.')}=${guilty.text}`,
        });
      const spot = found.key ? keyPlace(yaml, lines, found.path) : place(found.path);
      return diagnostic({ severity: 'error', ...found, file, place: spot });
    });
  messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { settings: null, messages, place };
}

/** What is known of editions alone, and was said of the project, with the way to say it of an edition. */
function ofAnEdition(found: SchemaFault, data: unknown): SchemaFault {
  const [key = '', ...deeper] = found.path.map(String);
  if (found.rule !== 'unknown-key' || deeper.length > 0 || !Object.hasOwn(editionSettings.shape, key))
    return found;
  const edition = editionKinds.find((kind) => kind === key) ?? (key === 'sheet' ? 'cheatsheet' : 'handbook');
  const given = (data as Readonly<Record<string, unknown>>)[key];
  const [only, ...others] = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  const way = ['editions', edition, key, ...(only && others.length === 0 ? [only] : [])].join('.');
  return {
    ...found,
    reason: `Unknown key \`${key}\`; did you mean \`${way}\`?`,
    expected: [way],
    todo: `\`${key}\` is said of an edition. Write \`${way}\` instead, or take the key out.`,
  };
}

/** Whether a fault lies on the way that an override names. */
function concerns(found: SchemaFault, path: Path): boolean {
  return found.path.every((step, at) => path[at] === undefined || String(path[at]) === String(step));
}

/** Where a value stands; of what is not there, the nearest map or list around it. */
function valuePlace(yaml: Document, lines: LineCounter, path: Path): Spot {
  for (let length = path.length; length >= 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
  return start;
}

/** Where a key (not its value) stands. */
function keyPlace(yaml: Document, lines: LineCounter, path: Path): Spot {
  const parent = path.length > 1 ? yaml.getIn(path.slice(0, -1), true) : yaml.contents;
  for (const { key } of isMap(parent) ? parent.items : []) {
    if (!isNode(key) || !key.range || String(key.toJSON()) !== String(path.at(-1))) continue;
    const { line, col } = lines.linePos(key.range[0]);
    return { line, column: col };
  }
  return valuePlace(yaml, lines, path.slice(0, -1));
}
