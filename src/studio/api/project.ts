import type { Finding } from '../../report.ts';

/** What is printed of one source, in brief. */
export interface SetSummary {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly files: readonly string[];
  readonly questions: number;
}

/** How much of a document is in the book. */
export interface DocumentSummary {
  readonly set: string;
  readonly file: string;
  readonly format: string;
  readonly sentences: number;
  readonly notUsed: number;
  /** Whether the editor has seen what is not used, and leaves it so. */
  readonly isSeen: boolean;
  /** Titles of the people in it that no answer set has, whose answers are not in the book. */
  readonly newcomers: readonly string[];
}

/** What can be taken back, or done again, in the words of the act. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Where the project stands. Each change gives a higher revision. */
export interface StudioState {
  /** Grows with each state that is told, also over restarts of the server: what arrives late is known as older. */
  readonly told: number;
  readonly revision: number;
  /** Another number whenever the whole book was read and merged anew. */
  readonly reading: number;
  /** Null before one is opened. */
  readonly project: ProjectSummary | null;
  /** Names of projects and documents lie in this folder. */
  readonly folder: string;
  /** True while documents are read and merged. */
  readonly busy: boolean;
  /** What was said of documents, settings and edits: the gravest, as the rest of thousands is asked for when it is read. */
  readonly messages: readonly Finding[];
  /** How many there are of them all. */
  readonly said: number;
  readonly history: HistoryState;
  /** Documents that were in a folder the last time it was dropped and are not now. */
  readonly absent: readonly string[];
}

export interface ProjectSummary {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly sets: readonly SetSummary[];
  readonly documents: readonly DocumentSummary[];
  readonly entries: number;
  readonly topics: readonly {
    readonly id: string;
    readonly title: string;
    readonly entries: number;
    /** Title of the section that it is a section of; null where it stands by itself. */
    readonly within: string | null;
  }[];
  /** Names of the editions that were kept, to tell later what changed. */
  readonly releases: readonly string[];
  /** Questions that are in no edition, with the editor's reason. */
  readonly hidden: readonly { readonly id: string; readonly question: string; readonly reason: string }[];
  /** Things that an editor should look at, and how many of them are settled. */
  readonly toSee: number;
  readonly settled: number;
  readonly look: Look;
}

/** The settings of the view `look`: as handbook.yml has them, defaults filled in. */
export interface Look {
  readonly title: string;
  readonly subtitle: string;
  readonly theme: string;
  readonly page: string;
  readonly colour: string | null;
  /** The same as text is printed in it: dark enough to be read. */
  readonly colourOfText: string | null;
  readonly sources: string;
  readonly largePrint: boolean;
  /** Percent of the theme's. */
  readonly textSize: number;
  readonly justify: boolean;
  readonly sides: string;
  readonly greyscale: boolean;
  /** Paths below the project, as handbook.yml has them; null where there is none. */
  readonly coverImage: string | null;
  readonly coverLogo: string | null;
  readonly pageLogo: string | null;
  readonly textFont: string | null;
  /** `pattern`, `type` or `image`. */
  readonly coverKind: string;
  readonly coverText: string;
  /** Whom the imprint names: `all`, `fonts` or `none`. */
  readonly credits: string;
  readonly head: string;
  readonly foot: string;
  readonly show: { readonly [Name in ShownPage]: boolean };
  /** The edition since which changes are marked; null where none is named. */
  readonly since: string | null;
  /** Whether the answers in the back of the workbook are whole. */
  readonly wholeAnswers: boolean;
  /** Of the cheat sheet; its paper is null where it is the book's, columns where they follow from the paper. */
  readonly sheet: {
    readonly page: string | null;
    readonly columns: number | null;
    readonly floor: number;
    readonly sides: number;
  };
}

/** Pages of its own that a book has or has not. */
export const shownPages = ['key', 'agreement', 'differences', 'index', 'seeAlso', 'fingerprint'] as const;
export type ShownPage = (typeof shownPages)[number];

/** What of one's own can be uploaded for the look, and where handbook.yml has it. */
export const ownFiles = ['coverImage', 'coverLogo', 'pageLogo', 'textFont'] as const;
export type OwnFile = (typeof ownFiles)[number];
