// Two states of a book beside each other: what of each is compared, and what is found.

/** A stretch of text that is compared as a whole: a sentence, or the rows of a table. */
export interface ComparedText {
  readonly text: string;
  /** The cells of a table, row by row; absent for a sentence. */
  readonly rows?: readonly (readonly string[])[];
}

export interface ComparedPoint {
  readonly id: string;
  readonly label: string | null;
  readonly texts: readonly ComparedText[];
  /** What each source says here, printed or not. */
  readonly members: readonly { readonly answerSet: string; readonly text: string }[];
}

export interface ComparedEntry {
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly topic: string | null;
  readonly intro: readonly ComparedText[];
  readonly points: readonly ComparedPoint[];
  readonly outro: readonly ComparedText[];
}

/** What of a book is compared with another state of it; a release is kept in this form. */
export interface ComparedBook {
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly entries: readonly ComparedEntry[];
  /** The words before the first question and after the last; absent in states that were kept without them. */
  readonly opening?: readonly ComparedText[];
  readonly closing?: readonly ComparedText[];
}

/** A book as it was published. */
export interface Release extends ComparedBook {
  readonly schema: 1;
  /** What it is called by: `spring`. */
  readonly release: string;
  /** 1 for the project's first, then counted on. */
  readonly count: number;
  /** ISO 8601 date of that edition; null where its settings named none. */
  readonly date: string | null;
}

/** The kinds of change, in the order in which those of one question are told. */
export const changeKinds = [
  'question-added',
  'question-dropped',
  'question-renamed',
  'question-moved',
  'topic-renamed',
  'label-changed',
  'points-joined',
  'points-parted',
  'sentence-added',
  'sentence-changed',
  'sentence-moved',
  'sentence-dropped',
  'table-added',
  'table-changed',
  'table-moved',
  'table-dropped',
  'source-added',
  'source-dropped',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One change between two states of a book; `before` and `after` are texts, and null where there is none. */
export interface Change {
  readonly kind: ChangeKind;
  /** Id of the question: in the later state, unless it was dropped; null for what is of a topic, or stands around the questions. */
  readonly entry: string | null;
  /** Its number and its wording in the same state. */
  readonly number: number | null;
  readonly question: string | null;
  /** Id of the point, in the later state where it is there; null for what stands around the points. */
  readonly point: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** How something printed differs from the release that it is compared with. */
export type ChangeMark = 'new' | 'changed' | 'moved';

/** What has changed since a release, as one edition shows it. */
export interface EditionChanges {
  readonly since: Pick<Release, 'release' | 'date'>;
  readonly changes: readonly Change[];
  /** Whether they are listed before the questions. */
  readonly list: boolean;
}

/** Folder of a project with its releases, a file each. */
export const releasesFolder = 'releases';

/** Name of a release that means the one published last. */
export const lastRelease = 'last';
