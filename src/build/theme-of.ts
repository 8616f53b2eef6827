import { resolve } from 'node:path';
import type { Project } from '../model/project.ts';

/** A theme's name, or the absolute path of its folder: relative ones are taken from the project's folder. */
export function themeOf(theme: string, { folder }: Project): string {
  return /[\\/.]/.test(theme) ? resolve(folder, theme) : theme;
}
