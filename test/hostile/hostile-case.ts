/** A project that is broken or meant badly, and what has to come of it. */
export interface HostileCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** 0: a book; 1: the documents or settings are at fault. */
  readonly code: 0 | 1;
  /** What has to be said; nothing in particular where it is left out. */
  readonly says?: RegExp;
  /** The same trick as that of another case, in another format: `npm run hostile` tries it, every run of the tests that one. */
  readonly isVariant?: true;
}

/** A sound document, and what a project says of it. */
export const good = '1. What is a test?\n\n- Point: It checks one thing.\n';
export const answers = 'answers:\n  - {id: a, files: a.md}\n';

/** A sound project with a theme of its own, of these files besides its settings. */
export const themed = (
  name: string,
  files: Readonly<Record<string, string>>,
  code: 0 | 1,
  says: RegExp,
): HostileCase => ({
  name,
  files: {
    'a.md': good,
    'handbook.yml': `theme: ./t\n${answers}`,
    't/theme.yml': 'title: T\nextends: classic\n',
    ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`t/${path}`, content])),
  },
  code,
  says,
});
