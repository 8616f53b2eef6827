import type { Finding } from '../report.ts';

export type { Finding } from '../report.ts';

// What the studio's server and its page say to one another, as JSON. Nothing in here is of Node.js or of a browser.

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
  readonly sources: string;
  readonly largePrint: boolean;
  /** Percent of the theme's. */
  readonly textSize: number;
  readonly justify: boolean;
  readonly sides: string;
  readonly greyscale: boolean;
  /** Paths below the project, as handbook.yml has them; null where there is none. */
  readonly coverLogo: string | null;
  readonly pageLogo: string | null;
  readonly textFont: string | null;
  readonly coverText: string;
  readonly head: string;
  readonly foot: string;
  readonly show: { readonly [Name in ShownPage]: boolean };
  /** The edition since which changes are marked; null where none is named. */
  readonly since: string | null;
  /** Of the cheat sheet; columns are null where they follow from the paper. */
  readonly sheet: { readonly columns: number | null; readonly floor: number; readonly sides: number };
}

/** Pages of its own that a book has or has not. */
export const shownPages = ['key', 'agreement', 'differences', 'index', 'fingerprint'] as const;
export type ShownPage = (typeof shownPages)[number];

/** What of one's own can be uploaded for the look, and where handbook.yml has it. */
export const ownFiles = ['coverLogo', 'pageLogo', 'textFont'] as const;
export type OwnFile = (typeof ownFiles)[number];

/** What became of a line of a document. */
export type LineFate = 'question' | 'topic' | 'printed' | 'folded' | 'not-used' | 'nothing';

/** A line of a document as a person sees it. */
export interface DocumentLine {
  readonly line: number;
  readonly text: string;
  readonly fate: LineFate;
  /** Of what is not used: why. */
  readonly reason?: string;
  readonly entry?: string;
  /** What the editor said of it. */
  readonly said?: LineRole;
}

/** What a person can say a line is. */
export const lineRoles = ['question', 'topic', 'answer', 'out'] as const;
export type LineRole = (typeof lineRoles)[number];

/** Another way in which a document could be read. */
export interface OtherReading {
  readonly shape: string;
  readonly questions: number;
  /** Sentences of those that are not used which would stand in an answer. */
  readonly uses: number;
  /** The words of its first questions. */
  readonly examples: readonly string[];
}

export interface DocumentView extends DocumentSummary {
  /** In words, how its questions were found. */
  readonly shape: string;
  readonly questions: number;
  /** The other readings that were weighed, the best first. */
  readonly others: readonly OtherReading[];
  /** Whether the editor chose the reading. */
  readonly isChosen: boolean;
  readonly lines: readonly DocumentLine[];
  /** Absent lines: a container of which only stretches are known. */
  readonly exact: boolean;
}

/** A question in a list. */
export interface EntryRow {
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly topic: string | null;
  /** Each set's wording, with the name by which `match:` knows it. */
  readonly wordings: readonly {
    readonly set: string;
    readonly name: string;
    readonly text: string;
    readonly line: number;
    readonly file: string;
  }[];
  /** 0 to 1: how sure it is that these are one question. */
  readonly confidence: number;
  readonly review: boolean;
  /** Of a question that one set alone has: another that may be the same. */
  readonly maybe?: { readonly set: string; readonly name: string; readonly text: string };
}

/** What is to be looked at. */
export interface QueueItem {
  /** Lasting: a kind, and what it is about. */
  readonly id: string;
  readonly kind: 'suggestion' | 'difference' | 'gap' | 'thin' | 'cut-off' | 'match' | 'unused' | 'decided';
  readonly entry: string | null;
  readonly point: string | null;
  /** File, line: of what is no entry. */
  readonly place: string | null;
  readonly title: string;
  readonly detail: string;
  readonly settled: boolean;
}

/** A stretch of printed text and who says it. */
export interface PrintedPassage {
  readonly text: string;
  /** Ids of sets; `editor`. */
  readonly sets: readonly string[];
}

export interface EntryPoint {
  readonly id: string;
  /** As a person names it: `7.3`. */
  readonly place: string;
  readonly label: string | null;
  readonly standing: string;
  readonly passages: readonly PrintedPassage[];
  readonly members: readonly {
    readonly set: string;
    readonly index: number;
    readonly tier: string;
    readonly score: number;
  }[];
  readonly differences: readonly { readonly kind: string; readonly sentences: readonly PrintedPassage[] }[];
  readonly suggested: readonly string[];
}

/** One question: what the sources have, and what is printed of it. */
export interface EntryView {
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly topic: string | null;
  readonly sources: readonly {
    readonly set: string;
    readonly question: string;
    readonly file: string;
    readonly line: number;
    readonly intro: string;
    readonly points: readonly {
      readonly index: number;
      readonly label: string | null;
      readonly text: string;
      /** Id of the printed point that it is a member of. */
      readonly point: string | null;
    }[];
    readonly outro: string;
  }[];
  readonly intro: readonly PrintedPassage[];
  readonly points: readonly EntryPoint[];
  readonly outro: readonly PrintedPassage[];
  readonly queue: readonly QueueItem[];
}

/** A change that a person asks for; `revision` is the state that they saw. */
export type Act = { readonly revision: number } & (
  | {
      readonly kind: 'edit';
      readonly verb: string;
      readonly target: string | readonly string[];
      readonly fields?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'withdraw'; readonly verb: string; readonly target: string }
  | { readonly kind: 'settings'; readonly changes: readonly SettingChange[]; readonly said: string }
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly role: LineRole | null }
  | { readonly kind: 'reading'; readonly file: string; readonly shape: string | null }
  | {
      readonly kind: 'match';
      readonly names: readonly string[];
      readonly as: 'same' | 'apart';
      /** Further questions of which the same is to be said, in one act. */
      readonly also?: readonly (readonly string[])[];
    }
  | { readonly kind: 'topics'; readonly wish: TopicWish }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
);

/** What is to become of a topic, by its id, or of a question's topic; `into: null` begins a new one. */
export type TopicWish =
  | { readonly do: 'rename'; readonly topic: string; readonly title: string }
  | { readonly do: 'move'; readonly topic: string; readonly to: number }
  | { readonly do: 'join'; readonly topic: string; readonly into: string }
  | { readonly do: 'put'; readonly entry: string; readonly into: string | null; readonly title?: string };

/** One setting of handbook.yml; null takes it away. */
export interface SettingChange {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** What came of an act. */
export interface ActResult {
  readonly state: StudioState;
  /** The question as it is now, where the act was about one. */
  readonly entry: EntryView | null;
}

/** Why something was not done. */
export interface Refusal {
  readonly why: 'stale' | 'unfit' | 'bad' | 'busy' | 'missing';
  readonly message: string;
}

/** What a download is for. */
export const purposes = ['print', 'booklet', 'sheet', 'anki', 'phone', 'web', 'everything'] as const;
export type Purpose = (typeof purposes)[number];

export interface BuildWish {
  readonly purpose: Purpose;
  /** Titles of topics; empty for all. */
  readonly topics: readonly string[];
}

export interface StudioBuild {
  readonly id: string;
  readonly purpose: Purpose;
  readonly topics: readonly string[];
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  /** The stage that it is at, and what of it. */
  readonly stage: string;
  readonly detail: string;
  /** ISO 8601, of its start. */
  readonly date: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly pages?: number }[];
  /** True where its files are no longer there: a later one has replaced them. */
  readonly gone?: boolean;
  readonly findings: readonly Finding[];
  /** SHA-256 of the first file, hexadecimal. */
  readonly fingerprint: string | null;
}

/** Pages of a preview, drawn when they are asked for. */
export interface PreviewPages {
  readonly key: string;
  readonly pages: number;
  /** Height by width of each page. */
  readonly shapes: readonly number[];
  readonly findings: readonly Finding[];
}

/** One change of the book since a new version of a document came. */
export interface BookChange {
  readonly kind: string;
  readonly entry: string | null;
  readonly number: number | null;
  readonly question: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What the server tells by itself. */
export type StudioEvent =
  | { readonly kind: 'state'; readonly state: StudioState }
  | { readonly kind: 'build'; readonly build: StudioBuild };
