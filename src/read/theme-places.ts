import { sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { liesWithin } from '../model/lies-within.ts';
import type { ProjectSettings } from '../model/settings.ts';
import { isThemePath, themePath } from '../model/theme-path.ts';
import type { SettingsFile } from './settings.ts';
import type { Override } from './settings-override.ts';

/** Themes that the user named beside the project's settings: these may lie anywhere. */
export function themesOfUser(overrides: readonly Override[]): ReadonlySet<string> {
  return new Set(overrides.filter(({ path }) => path.at(-1) === 'theme').map(({ text }) => text));
}

/**
 * A message for each theme of a project's own settings that lies outside its folder, or is a link out of it: the project may be a
 * stranger's, and nothing else of the machine is read for it.
 */
export function themeFaults(
  { theme, editions }: ProjectSettings,
  overrides: readonly Override[],
  folder: string,
  file: string,
  place: SettingsFile['place'],
): VFileMessage[] {
  const byUser = themesOfUser(overrides);
  const named = [
    { theme, path: ['theme'] },
    ...Object.entries(editions).map(([name, edition]) => ({
      theme: edition.theme,
      path: ['editions', name, 'theme'],
    })),
  ];
  return named.flatMap(({ theme: one, path }) => {
    if (one === undefined || !isThemePath(one) || byUser.has(one)) return [];
    const whole = themePath(one, folder);
    if (liesWithin(whole, folder)) return [];
    return diagnostic({
      severity: 'error',
      file,
      place: place(path),
      rule: 'theme-place',
      reason: `The theme \`${one}\` lies outside the project`,
      actual: whole.startsWith(folder + sep) ? 'a link that leads out of it' : 'a folder outside it',
      expected: ['a folder in the project', 'the name of a theme that is shipped'],
      todo: `Copy the theme's folder into the project. If you trust the project, name the theme yourself: --theme ${whole}.`,
    });
  });
}
