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

/** A decision of edits.yml by which something is settled that stays as it is. */
export interface Settling {
  readonly verb: 'keep' | 'seen';
  readonly target: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What is to be looked at. */
export interface QueueItem {
  /** Lasting: a kind, and what it is about. */
  readonly id: string;
  readonly kind: 'suggestion' | 'difference' | 'gap' | 'thin' | 'cut-off' | 'match' | 'unused' | 'decided';
  readonly entry: string | null;
  readonly point: string | null;
  /** Whose answer it is about; null where it is about several. */
  readonly set: string | null;
  /** What is written where the editor has looked at it; null where it goes by something else being done. */
  readonly settle: Settling | null;
  /** File, line: of what is no entry. */
  readonly place: string | null;
  readonly title: string;
  readonly detail: string;
  readonly settled: boolean;
  /** Settled by having been seen, which can be taken back. */
  readonly isSeen: boolean;
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

/** The words around the whole book. */
export interface RemarksView {
  readonly opening: readonly PrintedPassage[];
  readonly closing: readonly PrintedPassage[];
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

/** One change of the book since a new version of a document came. */
export interface BookChange {
  readonly kind: string;
  readonly entry: string | null;
  readonly number: number | null;
  readonly question: string | null;
  readonly before: string | null;
  readonly after: string | null;
}
