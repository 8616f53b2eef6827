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
export function deriveSettings(files: readonly string[]): DerivedSettings {
  const titles = files.map((file, at) => humanise(stem(file)) || `Answers ${letter(at)}`);
  return {
    title: bookTitle(files.map(stem), titles),
    answers: files.map((file, at) => ({
      id: letter(at).toLowerCase(),
      title: titles[at] ?? '',
      files: [file],
    })),
  };
}

/** What the files' names have in common, else the names in a row; never the folder's, for the same documents give the same book anywhere. */
function bookTitle(stems: readonly string[], titles: readonly string[]): string {
  let common = stems[0] ?? '';
  for (const name of stems) while (!name.startsWith(common)) common = common.slice(0, -1);
  if (/\p{Letter}{3}/u.test(common)) return humanise(common);
  return titles.length <= 3 ? titles.join(' and ') : 'Questions and Answers';
}
