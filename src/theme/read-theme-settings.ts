import { join } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { ThemeFault } from '../model/theme-fault.ts';
import { nearest } from '../text/nearest.ts';
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
  const faults = parsed.error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = [...issue.path, ...keys.slice(0, 1)].map((step) => (typeof step === 'symbol' ? '' : step));
    // What is missing has no place: that of what should hold it is named.
    const range = path
      .map((_, depth) => document.getIn(path.slice(0, path.length - depth), true))
      .map((node) => (node as { range?: readonly number[] } | undefined)?.range)
      .find((one) => one !== undefined);
    const line = lines.linePos(range?.[0] ?? 0).line;
    const near = keys[0] === undefined ? null : nearest(keys[0], Object.keys(themeSettings.shape));
    const hint = near && issue.path.length === 0 ? `; did you mean \`${near}\`?` : '';
    return `${file}:${line}: ${path.join('.')}: ${issue.message}${hint}`;
  });
  throw new ThemeFault(faults.join('; '));
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
