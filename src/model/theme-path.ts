import { resolve } from 'node:path';

/** A theme's name, or the absolute path of its folder: a relative one is taken from the folder given. */
export function themePath(theme: string, folder: string): string {
  return isThemePath(theme) ? resolve(folder, theme) : theme;
}

/** True for a folder, false for the name of a theme that is shipped. */
export function isThemePath(theme: string): boolean {
  return /[\\/.]/.test(theme);
}
