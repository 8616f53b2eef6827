import { parseDocument } from 'yaml';
import { editionSettings, projectSettings } from '../model/settings.ts';

/** Settings given on the command line: `page=A5`, `index.add=[yeast, flour]`, `answers.a.title=My notes`. */
export interface Override {
  readonly path: readonly string[];
  readonly text: string;
}

/** Reads `key=value`; null where there is no key or no equals sign. */
export function parseOverride(argument: string): Override | null {
  const match = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(argument);
  const path = match?.[1]?.split('.') ?? [];
  return match && path.every((step) => step !== '' && step !== '__proto__')
    ? { path, text: match[2] ?? '' }
    : null;
}

/**
 * Puts a setting into the data of a settings file. Text stays text (`title=1984`) unless the schema asks for something else
 * there: then it is read as YAML, or, where a list is wanted, cut at its commas.
 */
export function applyOverride(data: unknown, override: Override): void {
  const { path, text } = override;
  const all = [...readings(text)];
  const faults = all.map((value) => {
    put(data, path, value);
    return faultAt(data, path);
  });
  const fitting = faults.indexOf(null);
  // A number that is too large is told as such, and not as a text.
  const ofType = faults.findIndex((fault) => fault !== 'invalid_type');
  const value = all[Math.max(0, fitting >= 0 ? fitting : ofType)];
  put(data, path, value);
  if (fitting >= 0) overrule(data, path, value);
}

/** The command line has the last word: what it says of the project holds for the editions that say otherwise, too. */
function overrule(data: unknown, path: readonly string[], value: unknown): void {
  const [key = '', ...deeper] = path;
  const { editions } = data as { editions?: Record<string, unknown> | null };
  if (deeper.length > 0 || !(key in editionSettings.shape)) return;
  for (const edition of Object.values(editions ?? {}))
    if (typeof edition === 'object' && edition !== null && key in edition) put(edition, [key], value);
}

function* readings(text: string): Generator<unknown> {
  yield text;
  const yaml = parseDocument(text, { schema: 'core', logLevel: 'error' });
  if (yaml.errors.length === 0 && yaml.warnings.length === 0) yield yaml.toJS({ maxAliasCount: 0 });
  yield text.split(',').map((item) => item.trim());
}

function put(data: unknown, path: readonly string[], value: unknown): void {
  let holder = data;
  for (const [at, step] of path.entries()) {
    if (typeof holder !== 'object' || holder === null) return;
    const key = Array.isArray(holder) ? placeInList(holder, step) : step;
    const map = holder as Record<string | number, unknown>;
    if (at === path.length - 1) map[key] = value;
    else if (!Object.hasOwn(map, key) || typeof map[key] !== 'object' || map[key] === null) map[key] = {};
    holder = map[key];
  }
}

/** An item of a list is named by its place, from 0, or by its id. */
function placeInList(list: readonly unknown[], step: string): number | string {
  const byId = list.findIndex((item) => (item as { id?: unknown } | null)?.id === step);
  return byId >= 0 ? byId : step;
}

/** What the schema has against the value at a path, as it names the kind of fault; null for nothing. */
function faultAt(data: unknown, path: readonly string[]): string | null {
  const { error } = projectSettings.safeParse(data);
  const steps = concrete(data, path);
  const issue = error?.issues.find(({ path: at }) =>
    steps.every((step, depth) => String(at[depth]) === step),
  );
  return issue?.code ?? null;
}

/** The path with ids of list items replaced by their places. */
export function concrete(data: unknown, path: readonly string[]): string[] {
  let holder = data;
  return path.map((step) => {
    const key = Array.isArray(holder) ? String(placeInList(holder, step)) : step;
    holder = (holder as Record<string, unknown> | null | undefined)?.[key];
    return key;
  });
}
