import type { VFileMessage } from 'vfile-message';
import type { AnswerSetInfo } from '../model/answer-set.ts';
import { diagnostic } from '../model/diagnostic.ts';
import { leftOutText } from '../model/made-files.ts';
import type { ProjectSettings } from '../model/settings.ts';
import type { Path } from '../text/schema-faults.ts';
import { expandFiles } from './expand-files.ts';
import { humanise, letter, stem } from './names.ts';
import type { SettingsFile } from './settings.ts';

type Answers = ProjectSettings['answers'][number];

/** What is wrong with a setting of an answer set; `expected` in words. */
interface Complaint {
  readonly path: Path;
  readonly rule: string;
  readonly reason: string;
  readonly actual: string;
  readonly expected: string;
  readonly todo: string;
}

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
  const marks = answers.map((set, at) => set.mark ?? letter(at));
  const { files, complaints, made } = filesOf(folder, answers, given);
  const sets = answers.map((set, at): AnswerSetInfo => {
    const own = files[at] ?? [];
    return {
      id: set.id,
      mark: marks[at] ?? letter(at),
      title: set.title ?? (humanise(stem(own[0] ?? set.id)) || set.id),
      files: own,
      ...(set.author && { author: set.author }),
      ...(set.licence && { licence: set.licence }),
      ...(set.date && { date: set.date }),
      ...((set.columns || set.outputs || set.partly || set.reading || set.lines.length > 0) && {
        reading: {
          columns: set.columns,
          outputs: set.outputs,
          partly: set.partly,
          lines: set.lines,
          ...(set.reading && { shape: set.reading }),
        },
      }),
    };
  });
  const messages = [...namesTwice(answers, marks), ...complaints, ...readingsOfNone(answers, files)].map(
    ({ path, expected, ...what }) =>
      diagnostic({ severity: 'error', ...what, file, place: place(path), expected: [expected] }),
  );
  const notes = made.map(({ path, paths }) =>
    diagnostic({
      severity: 'note',
      rule: 'made-by-a-build',
      file,
      place: place(path),
      reason: leftOutText(paths),
      todo: 'To read one all the same, name the file itself.',
    }),
  );
  return { sets, messages: [...messages, ...notes] };
}

/** Ids and marks that an earlier set has already. */
function namesTwice(answers: readonly Answers[], marks: readonly string[]): Complaint[] {
  return answers.flatMap(({ id }, at) => {
    const mark = marks[at] ?? '';
    const complaints: Complaint[] = [];
    if (answers.findIndex((other) => other.id === id) < at)
      complaints.push({
        path: ['answers', at, 'id'],
        rule: 'same-id',
        reason: `Two answer sets have the id \`${id}\``,
        actual: id,
        expected: 'an id of its own for each set',
        todo: 'Rename one.',
      });
    if (marks.indexOf(mark) < at)
      complaints.push({
        path: ['answers', at, 'mark'],
        rule: 'same-mark',
        reason: `Two answer sets have the mark \`${mark}\``,
        actual: mark,
        expected: 'a mark of its own for each set',
        todo: 'Change one.',
      });
    return complaints;
  });
}

/** Readings of files that a set does not have. */
function readingsOfNone(answers: readonly Answers[], files: readonly (readonly string[])[]): Complaint[] {
  return answers.flatMap(({ reading = '' }, at) => {
    if (typeof reading === 'string') return [];
    const own = files[at] ?? [];
    return Object.keys(reading)
      .filter((name) => !own.includes(name))
      .map((name) => ({
        path: ['answers', at, 'reading', name],
        rule: 'reading',
        reason: `\`${name}\` is no file of this answer set`,
        actual: name,
        expected: own.length > 0 ? own.map((one) => `\`${one}\``).join(', ') : 'a file of the set',
        todo: 'Name it as `files` finds it, or take the line out.',
      }));
  });
}

/** The files of each set, relative to the folder, and what is wrong with how they are named. */
function filesOf(folder: string, answers: readonly Answers[], given: string | undefined) {
  const owners = new Map<string, Answers>();
  const complaints: Complaint[] = [];
  const made: { readonly path: Path; readonly paths: readonly string[] }[] = [];
  const files = answers.map((set, at) =>
    [set.files].flat().flatMap((pattern, index) => {
      const path = ['answers', at, 'files', ...(Array.isArray(set.files) ? [index] : [])];
      const found = pattern === given ? { files: [given], made: [] } : expandFiles(folder, pattern);
      if ('fault' in found) {
        complaints.push({
          path,
          rule: 'files',
          reason: `\`${pattern}\`: ${found.fault}`,
          actual: pattern,
          expected: 'files inside the project folder',
          todo: `Check the path; it is relative to ${folder}.`,
        });
        return [];
      }
      if (found.made.length > 0) made.push({ path, paths: found.made });
      // A set may name a file and a folder or pattern that has it, too: it is read once, where it comes first.
      const fresh = found.files.filter((one) => owners.get(one) !== set);
      for (const one of fresh) {
        const owner = owners.get(one);
        // A table may hold the answers of several sets, each in a column of its own.
        if (owner && sharesTable(owner, set)) continue;
        if (owner) complaints.push(namedTwice(path, one, owner));
        owners.set(one, set);
      }
      return fresh;
    }),
  );
  return { files, complaints, made };
}

function namedTwice(path: Path, file: string, owner: Answers): Complaint {
  return {
    path,
    rule: 'same-file-twice',
    reason: `\`${file}\` is named twice`,
    actual: file,
    expected: 'each file once',
    todo: `It already belongs to \`${owner.id}\`. Where it is a table, say for each set which column is its answer: \`columns: { answer: NAME }\`.`,
  };
}

/** Whether two sets take their answers from different columns. */
function sharesTable(one: Answers, other: Answers): boolean {
  const [own, others] = [one.columns?.respondent, other.columns?.respondent];
  if (own !== undefined && others !== undefined) return one.id !== other.id && own !== others;
  const [first, second] = [one.columns?.answer, other.columns?.answer];
  return (
    one.id !== other.id &&
    first !== undefined &&
    second !== undefined &&
    JSON.stringify(first) !== JSON.stringify(second)
  );
}
