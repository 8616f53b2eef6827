import type { RootContent } from 'mdast';
import type { AnswerSetInfo } from './answer-set.ts';
import type { Asset } from './asset.ts';
import type { ChangeMark, EditionChanges } from './changes.ts';
import type { Entry, Passage } from './handbook.ts';
import type { Lines } from './place.ts';
import type { EditionSettings } from './settings.ts';
import type { Unit } from './unit.ts';

/** How far the sources agree in a stretch of the book: numbers of printed points. */
export interface Agreement {
  readonly shared: number;
  readonly differs: number;
  /** Answer set id -> points that it alone holds. */
  readonly single: Readonly<Record<string, number>>;
}

/**
 * A unit that the short edition leaves out, and why. `length`: to keep the answer to its length. `repeated`: what is
 * printed says it word for word. `announces`: it ends in a colon, and what it announces stands elsewhere.
 */
export interface CutUnit extends Unit {
  readonly reason: 'length' | 'repeated' | 'announces';
}

/** What was left out of an entry of the short edition. */
export interface EntryCut {
  /** Of the points and sentences that the handbook prints, those that are printed here. */
  readonly points: number;
  readonly ofPoints: number;
  readonly sentences: number;
  readonly ofSentences: number;
  /** True where not one sentence was short enough and one stands all the same. */
  readonly longer: boolean;
  readonly leftOut: readonly CutUnit[];
  /** Page of the handbook as printed; null where none was printed with it. */
  readonly page: string | null;
}

/** A wording of a source that is not printed. */
export interface Variant {
  /** Id of its set. */
  readonly answerSet: string;
  readonly text: string;
  /** Line of its file. */
  readonly line: number;
  /** Why it is left out; empty where a printed sentence says it. */
  readonly reason: string;
}

/** What the sources have at one place of an entry: a note of a critical apparatus. */
export interface ApparatusNote {
  /** Id of the point; null where it is on the entry as a whole. */
  readonly point: string | null;
  /** The printed words that it is keyed to: a label, else the first and last words. */
  readonly lemma: string;
  /** Who has it, and in which lines of its file. */
  readonly places: readonly { readonly answerSet: string; readonly lines: readonly Lines[] }[];
  readonly variants: readonly Variant[];
}

export interface EditionEntry extends Entry {
  readonly agreement: Agreement;
  /** In the order of the points; what is on the entry as a whole goes first. */
  readonly apparatus: readonly ApparatusNote[];
  /** Ids of related entries, best first; may be empty. */
  readonly seeAlso: readonly string[];
  /** Where the edition is compared with a release: how the question itself differs. */
  readonly change?: ChangeMark;
  /** In the short edition: what is not here. */
  readonly cut?: EntryCut;
}

/** A section that has sections within it. */
export interface PartWithin {
  /** `[a-z0-9-]+`, unique in the book; of the part that has its own questions, where there is one. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Whether it begins here, for it has no questions of its own. */
  readonly opens: boolean;
}

/** A topic with its entries; the entries without a topic form a last part, without a title where it is the only one. */
export interface Part {
  /** `[a-z0-9-]+`, unique in the book. */
  readonly id: string;
  /** As printed: `2`; `2.1` for the first section within the second. */
  readonly number: string;
  readonly title: string | null;
  /** The section that it is a section of; absent where it stands by itself. */
  readonly within?: PartWithin;
  readonly entries: readonly EditionEntry[];
  readonly agreement: Agreement;
}

/** A term of the index with the entries and points that it leads to. */
export interface IndexTerm {
  readonly term: string;
  /** Element ids (of points or entries) in book order. */
  readonly targets: readonly string[];
  /** Those of them that treat it at length: a question or a label names it. */
  readonly main: readonly string[];
  /** Target -> id of the last element of the same stretch, where it goes on. */
  readonly until: Readonly<Record<string, string>>;
  /** Terms to look under instead, where there are no targets; else terms to look under as well. */
  readonly see: readonly string[];
}

/** What stands on the cover beside the words of the title page. */
export interface Cover {
  readonly kind: 'pattern' | 'type' | 'image';
  /** Only where the kind is `image`. */
  readonly image: Asset | null;
  readonly logo: Asset | null;
  readonly text: string | null;
}

/** What the editor says before the contents. */
export interface Preface {
  /** Null where the text has no heading of its own at its beginning. */
  readonly title: string | null;
  readonly nodes: readonly RootContent[];
  /** Path of the file, relative to the project folder. */
  readonly file: string;
}

/** A book composed and ready to be laid out: what `compose` hands to `theme`. */
export interface Edition {
  /** `handbook`: the base name of its files. */
  readonly name: string;
  readonly settings: EditionSettings;
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO 8601 date; null where the settings name none. */
  readonly date: string | null;
  readonly answerSets: readonly (AnswerSetInfo & {
    readonly questions: number;
    readonly points: number;
    /** What it says of itself before its first question: who keeps it, how it came about. Absent where it says nothing of that. */
    readonly about?: string;
  })[];
  readonly cover: Cover;
  /** The picture at the foot of pages. */
  readonly pageLogo?: Asset;
  readonly preface?: Preface;
  readonly opening: readonly Passage[];
  readonly parts: readonly Part[];
  readonly closing: readonly Passage[];
  readonly index: readonly IndexTerm[];
  /** What has changed since a release; absent where the settings name none. */
  readonly changes?: EditionChanges;
  /**
   * Answer set id -> number as that set prints it -> the questions that have it; absent where no text is to be
   * linked.
   */
  readonly numbers?: ReadonlyMap<
    string,
    ReadonlyMap<
      string,
      readonly { readonly id: string; readonly number: number; readonly topic: string | null }[]
    >
  >;
  /** What the editor left out of the sources' own texts; absent where nothing was. */
  readonly omissions?: ReadonlySet<string>;
  /** 12 hexadecimal digits that change when content or settings do: `3f9a-02c1-77be`. */
  readonly fingerprint: string;
}

/** The title of a part where nothing stands above it: `Data: Tables` for a section within another. */
export function titleInFull({ title, within }: Pick<Part, 'title' | 'within'>): string | null {
  return title !== null && within ? `${within.title}: ${title}` : title;
}
