import type { z } from 'zod';
import { nearest } from './nearest.ts';

/** A key's or index's way from the root of the data. */
export type Path = readonly (string | number)[];

/** What is wrong with one value of data that has a schema, in words. */
export interface SchemaFault {
  readonly path: Path;
  /** True where it is the key, not the value, that is at fault. */
  readonly key: boolean;
  readonly rule: string;
  readonly reason: string;
  readonly actual: string;
  readonly expected: readonly string[];
  readonly todo: string;
}

/** Says an issue of a schema in words: what was seen, what was expected, what to do. */
export function schemaFaults(issue: z.core.$ZodIssue, data: unknown, root: z.core.$ZodType): SchemaFault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const name = path.join('.') || 'the settings';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(path, key, keysAt(root, path)));
  if (issue.code === 'invalid_key')
    return [
      {
        path,
        key: true,
        rule: 'name',
        reason: `\`${path.at(-1)}\` cannot be a name`,
        actual: String(path.at(-1)),
        expected: ['lower-case letters, digits and hyphens, a letter first'],
        todo: 'Rename it.',
      },
    ];
  const value = valueAt(data, path);
  const schema = schemaAt(root, path);
  const meaning = schema?.description ?? '';
  if (value === undefined)
    return [
      {
        path,
        key: false,
        rule: 'missing',
        reason: `\`${name}\` is missing`,
        actual: 'nothing',
        expected: [expectation(schema)],
        todo: `Add \`${path.at(-1)}:\`. ${meaning}`.trim(),
      },
    ];
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const said = limit(issue);
  const near = typeof value === 'string' ? nearest(value, said ? said.split(', ') : choices) : null;
  const expected = choices.length > 0 ? choices : [said ?? expectation(schema)];
  return [
    {
      path,
      key: false,
      rule: issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'type' : 'value',
      reason: `\`${name}\` is ${seen(value)}; expected ${expected.join(' or ')}${near ? `; did you mean \`${near}\`?` : ''}`,
      actual: seen(value),
      expected,
      todo: meaning,
    },
  ];
}

function unknownKey(path: Path, key: string, known: readonly string[]): SchemaFault {
  const near = nearest(key, known);
  const where = path.length > 0 ? ` in \`${path.join('.')}\`` : '';
  return {
    path: [...path, key],
    key: true,
    rule: 'unknown-key',
    reason: `Unknown key \`${key}\`${where}${near ? `; did you mean \`${near}\`?` : ''}`,
    actual: key,
    expected: known,
    todo: near
      ? `Write \`${near}\` instead, or take the key out.`
      : `Take the key out; known are ${known.join(', ')}.`,
  };
}

type Schema = z.core.$ZodType & { readonly description?: string };

/** The schema of a setting; undefined where there is none. */
function schemaAt(root: Schema, path: Path): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const step of path) {
    const def: z.core.$ZodTypeDef | undefined = schema && inner(schema)._zod.def;
    if (def?.type === 'object') schema = (def as z.core.$ZodObjectDef).shape[step];
    else if (def?.type === 'array') schema = (def as z.core.$ZodArrayDef).element;
    else if (def?.type === 'tuple') schema = (def as z.core.$ZodTupleDef).items[Number(step)];
    else if (def?.type === 'record') schema = (def as z.core.$ZodRecordDef).valueType;
    else if (def?.type === 'union')
      schema = (def as z.core.$ZodUnionDef).options.find((option) => option._zod.def.type === 'array');
    else return undefined;
    if (def?.type === 'union' && schema) schema = (inner(schema)._zod.def as z.core.$ZodArrayDef).element;
  }
  return schema;
}

/** A schema without the wrappers that only say what happens when nothing is given. */
function inner(schema: Schema): Schema {
  const def = schema._zod.def as z.core.$ZodTypeDef & { innerType?: Schema };
  return def.innerType ? inner(def.innerType) : schema;
}

function keysAt(root: Schema, path: Path): readonly string[] {
  const schema = schemaAt(root, path);
  const def = schema && inner(schema)._zod.def;
  return def?.type === 'object' ? Object.keys((def as z.core.$ZodObjectDef).shape) : [];
}

function expectation(schema: Schema | undefined): string {
  const def = schema && inner(schema)._zod.def;
  if (!def) return 'something else';
  if (def.type === 'enum') return Object.values((def as z.core.$ZodEnumDef).entries).join(' or ');
  if (def.type === 'object') return 'a map of keys and values';
  if (def.type === 'record') return 'a map of names and what they stand for';
  if (def.type === 'array') return 'a list';
  if (def.type === 'tuple')
    return `a list, as \`[${(def as z.core.$ZodTupleDef).items.map((_, at) => at + 1).join(', ')}]\``;
  if (def.type === 'union') return 'text or a list of texts';
  if (def.type === 'number') return 'a number';
  if (def.type === 'boolean') return 'true or false';
  const format = (def as { format?: string }).format;
  if (format === 'date') return 'a date, YYYY-MM-DD';
  return format ? 'text of another form' : 'text';
}

function limit(issue: z.core.$ZodIssue): string | null {
  // The schema's own words, where it has some.
  if (issue.code === 'custom' || issue.code === 'invalid_format')
    return issue.message.startsWith('Invalid') ? null : issue.message;
  if (issue.code === 'too_small')
    return `at least ${issue.minimum} ${units(issue.origin, Number(issue.minimum))}`.trim();
  if (issue.code === 'too_big')
    return `at most ${issue.maximum} ${units(issue.origin, Number(issue.maximum))}`.trim();
  return null;
}

function units(origin: string, count: number): string {
  if (origin === 'string') return count === 1 ? 'character' : 'characters';
  return origin === 'array' ? (count === 1 ? 'item' : 'items') : '';
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function seen(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string')
    return `the text ${JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value)}`;
  return `${typeof value === 'number' ? 'the number' : 'the value'} ${String(value)}`;
}
