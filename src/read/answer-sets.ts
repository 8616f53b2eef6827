import { realpathSync } from 'node:fs';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { VFileMessage } from 'vfile-message';
import type { AnswerSetInfo } from '../model/answer-set.ts';
import type { ProjectSettings } from '../model/settings.ts';
import { endings, readableEndings } from './endings.ts';
import { fault } from './fault.ts';
import { kindOf } from './kind-of.ts';
import { humanise, letter, stem } from './names.ts';
import type { SettingsFile } from './settings.ts';
import type { Path } from './settings-fault.ts';

type Answers = ProjectSettings['answers'][number];

/**
 * Finds the files of each answer set and fills in its mark and title. `file` is the settings file as
 * messages show it, `given` the name of a document that is on no disk.
 */
export function findAnswerSets(
  folder: string,
  answers: readonly Answers[],
  file: string,
  place: SettingsFile['place'],
  given?: string,
): { readonly sets: readonly AnswerSetInfo[]; readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = [];
  const owners = new Map<string, Answers>();
  const complain = (
    path: Path,
    rule: string,
    reason: string,
    actual: string,
    expected: string,
    todo: string,
  ) => messages.push(fault({ file, place: place(path), rule, reason, actual, expected: [expected], todo }));

  const marks = answers.map((set, at) => set.mark ?? letter(at));
  for (const [at, set] of answers.entries()) {
    if (answers.findIndex(({ id }) => id === set.id) < at)
      complain(
        ['answers', at, 'id'],
        'same-id',
        `Two answer sets have the id \`${set.id}\``,
        set.id,
        'an id of its own for each set',
        'Rename one.',
      );
    if (marks.indexOf(marks[at] ?? '') < at)
      complain(
        ['answers', at, 'mark'],
        'same-mark',
        `Two answer sets have the mark \`${marks[at]}\``,
        `${marks[at]}`,
        'a mark of its own for each set',
        'Change one.',
      );
  }
  const filesOf = (set: Answers, at: number) =>
    [set.files].flat().flatMap((pattern, index) => {
      const path = ['answers', at, 'files', ...(Array.isArray(set.files) ? [index] : [])];
      const found = pattern === given ? { files: [given] } : expand(folder, pattern);
      if ('fault' in found) {
        complain(
          path,
          'files',
          `\`${pattern}\`: ${found.fault}`,
          pattern,
          'files inside the project folder',
          `Check the path; it is relative to ${folder}.`,
        );
        return [];
      }
      for (const one of found.files) {
        const owner = owners.get(one);
        if (owner && sharesTable(owner, set))
          // A table may hold the answers of several sets, each in a column of its own.
          continue;
        if (owner)
          complain(
            path,
            'same-file-twice',
            `\`${one}\` is named twice`,
            one,
            'each file once',
            `It already belongs to \`${owner.id}\`. Where it is a table, say for each set which column is its answer: \`columns: { answer: NAME }\`.`,
          );
        owners.set(one, set);
      }
      return found.files;
    });
  const sets = answers.map((set, at): AnswerSetInfo => {
    const files = filesOf(set, at);
    return {
      id: set.id,
      mark: marks[at] ?? letter(at),
      title: set.title ?? (humanise(stem(files[0] ?? set.id)) || set.id),
      files,
      ...(set.author && { author: set.author }),
      ...(set.licence && { licence: set.licence }),
      ...(set.date && { date: set.date }),
      ...((set.columns || set.outputs) && { reading: { columns: set.columns, outputs: set.outputs } }),
    };
  });
  return { sets, messages };
}

/** Whether two sets take their answers from different columns. */
function sharesTable(one: Answers, other: Answers): boolean {
  const [first, second] = [one.columns?.answer, other.columns?.answer];
  return (
    one.id !== other.id &&
    first !== undefined &&
    second !== undefined &&
    JSON.stringify(first) !== JSON.stringify(second)
  );
}

/** What is taken of a folder: data may be anything, and is named by its path. */
const documentEndings = readableEndings.filter((ending) => !endings.data.includes(ending));

/** The files that a path, folder or glob names, relative to the folder, in natural order; else why there are none. */
function expand(
  folder: string,
  pattern: string,
): { readonly files: readonly string[] } | { readonly fault: string } {
  const outside = { fault: 'outside the project folder' };
  if (isAbsolute(pattern) || pattern.split(/[\\/]/).includes('..')) return outside;
  const kind = kindOf(resolve(folder, pattern));
  const options = { cwd: folder, followSymbolicLinks: false, expandDirectories: false };
  const found =
    kind === 'folder'
      ? globSync('**/*', { ...options, cwd: resolve(folder, pattern) })
          .filter((path) => documentEndings.includes(extname(path).toLowerCase()))
          .map((path) => `${pattern.replace(/\/+$/, '')}/${path}`)
      : kind === 'file' || !isDynamicPattern(pattern)
        ? [pattern]
        : globSync(pattern, options);
  if (found.length === 0)
    return { fault: kind === 'folder' ? 'no document is in this folder' : 'no file fits' };
  for (const path of found) {
    const kind = kindOf(resolve(folder, path));
    if (kind !== 'file') return { fault: kind ? 'this is a folder, not a file' : 'there is no such file' };
    if (relative(folder, realpathSync(resolve(folder, path))).split(sep)[0] === '..') return outside;
  }
  const files = found.map((path) => path.split(sep).join('/').replace(/^\.\//, ''));
  return { files: files.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })) };
}
