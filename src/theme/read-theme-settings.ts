import { join } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ThemeFault } from '../model/theme-fault.ts';
import { type Path, schemaFaults } from '../text/schema-faults.ts';
import { readThemeText } from './read-theme-text.ts';
import { type ThemeSettings, themeSettings } from './theme-settings.ts';

/** Name of a theme's settings. */
export const settingsFile = 'theme.yml';

/** A theme's theme.yml; what is wrong with it is thrown with file and line. */
export function readThemeSettings(folder: string): ThemeSettings {
  const file = join(folder, settingsFile);
  const lines = new LineCounter();
  const document = parse(file, readThemeText(folder, settingsFile), lines);
  const [error] = document.errors;
  if (error) throw new ThemeFault(`${file}:${lines.linePos(error.pos[0]).line}: ${firstLine(error.message)}`);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (cause) {
    throw new ThemeFault(`${file}: ${firstLine(String(cause))}`);
  }
  const parsed = themeSettings.safeParse(data);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) =>
    inWords(issue, data).map(({ path, words }) => {
      // What is missing has no place: that of what should hold it is named.
      const range = path
        .map((_, depth) => document.getIn(path.slice(0, path.length - depth), true))
        .map((node) => (node as { range?: readonly number[] } | undefined)?.range)
        .find((one) => one !== undefined);
      return `${file}:${lines.linePos(range?.[0] ?? 0).line}: ${path.join('.') || 'the settings'}: ${words}`;
    }),
  );
  throw new ThemeFault(faults.join('; '));
}

/** Words that the library has for a fault; where others stand, they are the schema's own, and whole. */
const libraryWords = /^(?:Invalid|Too |Unrecognized)/;

/** What was seen of a setting, what was expected, and what to do. */
function inWords(
  issue: z.core.$ZodIssue,
  data: unknown,
): readonly { readonly path: Path; readonly words: string }[] {
  const isOwn = issue.code === 'custom' || issue.code === 'invalid_type';
  return schemaFaults(issue, data, themeSettings).map(({ path, rule, reason, actual, expected, todo }) => {
    if (isOwn && !libraryWords.test(issue.message)) return { path, words: issue.message };
    const words =
      rule === 'unknown-key'
        ? reason
        : `${rule === 'name' ? reason : actual}; expected ${expected.join(' or ')}`;
    return { path, words: [words, todo].filter((text) => text !== '').join('. ') };
  });
}

function parse(file: string, text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter, logLevel: 'error' });
  } catch {
    throw new ThemeFault(`${file}: the settings are nested too deeply`);
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
}
