import { lstatSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { kindOf } from './kind-of.ts';

/** What a settings file may be called. */
export const settingsNames: readonly string[] = ['handbook.yml', 'handbook.yaml'];

/** Why a path of the command line cannot be part of a project; null where it can. `several`: whether others stand beside it. */
export function wrongPath(
  file: string,
  given: readonly string[],
  at: number,
  several: boolean,
): (Diagnostic & { readonly file: string; readonly todo: string }) | null {
  const path = given[at] ?? '';
  if (!kindOf(path))
    return {
      file,
      rule: 'no-such-file',
      reason: whyNot(path),
      actual: isThere(path) ? 'a name that leads nowhere' : 'nothing',
      expected: ['a folder with a handbook.yml', 'documents with questions and answers'],
      todo: 'Check the path.',
    };
  if (several && settingsNames.includes(basename(path)))
    return {
      file,
      rule: 'not-a-document',
      reason: 'This is a settings file among documents',
      actual: 'settings',
      expected: ['a settings file alone', 'documents only'],
      todo: 'Name the settings file alone: it names its documents.',
    };
  if (given.indexOf(path) < at)
    return {
      file,
      rule: 'same-file-twice',
      reason: 'This document is named twice',
      actual: 'the same file again',
      expected: ['each document once'],
      todo: 'Name it once.',
    };
  return null;
}

function whyNot(path: string): string {
  try {
    statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP') return 'This link leads to itself';
    if (code === 'EACCES') return 'This may not be looked at (EACCES)';
    if (code === 'ENOENT' && isThere(path)) return 'This link leads to no file';
  }
  return 'There is no such file or folder';
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
