import { basename } from 'node:path';
import { humanise, letter, stem } from './names.ts';

/** What a handbook.yml for some documents says. */
export interface DerivedSettings {
  readonly title: string;
  readonly answers: readonly {
    readonly id: string;
    readonly title: string;
    readonly files: readonly string[];
  }[];
}

/** Settings for documents without any: an answer set for each, titles after file names. Files are relative to the folder. */
export function deriveSettings(files: readonly string[], folder: string): DerivedSettings {
  const stems = files.map(stem);
  let common = stems[0] ?? '';
  for (const name of stems) while (!name.startsWith(common)) common = common.slice(0, -1);
  const named = /\p{Letter}{3}/u.test(common) ? common : basename(folder);
  return {
    title: humanise(named) || 'Questions and Answers',
    answers: files.map((file, at) => ({
      id: letter(at).toLowerCase(),
      title: humanise(stem(file)) || `Answers ${letter(at)}`,
      files: [file],
    })),
  };
}
