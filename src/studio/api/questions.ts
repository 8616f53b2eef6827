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
  /** Whether one set of several alone has it, and nobody has said that this was seen; where its set has no question in common with any it is no lack. */
  readonly alone: boolean;
  /** Questions of sets that have none here which may be the same; `own` is the name of the wording that each is like. */
  readonly offers: readonly {
    readonly own: string;
    readonly set: string;
    readonly name: string;
    readonly text: string;
  }[];
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
  readonly kind:
    | 'suggestion'
    | 'difference'
    | 'gap'
    | 'apart'
    | 'thin'
    | 'cut-off'
    | 'match'
    | 'unused'
    | 'decided'
    | 'stale';
  readonly entry: string | null;
  readonly point: string | null;
  /** Whose answer it is about; null where it is about several. */
  readonly set: string | null;
  /** What is written where the editor has looked at it; null where it goes by something else being done. */
  readonly settle: Settling | null;
  /** The decision that leaves it as it is, or that no longer fits, to be taken back; absent where there is none. */
  readonly withdraw?: {
    readonly verb: string;
    readonly target: string | readonly string[];
    readonly fields: Readonly<Record<string, string>>;
  };
  /** File, line: of what is no entry. */
  readonly place: string | null;
  readonly title: string;
  readonly detail: string;
  /** Tags of the language that a set stands apart by, and of the others'; absent where it is no other. */
  readonly languages?: readonly [own: string, others: string];
  readonly settled: boolean;
  /** Settled by having been seen, which can be taken back. */
  readonly isSeen: boolean;
}

/** Words as the page shows them. */
export interface ShownText {
  readonly text: string;
  /** The same as it is printed, clean HTML, where it is more than words: pictures, tables, formulas, emphasis. */
  readonly html?: string;
}

/** A stretch of printed text and who says it. */
export interface PrintedPassage extends ShownText {
  /** Ids of sets; `editor`. */
  readonly sets: readonly string[];
  /** What can be left out of it sentence by sentence, as an edit names it; nothing of what the editor wrote. */
  readonly sentences: readonly string[];
}

/** What an editor left out: a sentence, a point, or the words around the points or the book. */
export interface LeftOut {
  /** The decision's place, and the sentence where it is one. */
  readonly target: string;
  readonly sentence: string | null;
  readonly part: 'sentence' | 'point' | 'intro' | 'outro' | 'opening' | 'closing';
  /** The words that are left out, or the first of them. */
  readonly text: string;
  readonly reason: string;
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
  readonly differences: readonly {
    readonly kind: string;
    readonly sentences: readonly Omit<PrintedPassage, 'sentences'>[];
  }[];
  readonly suggested: readonly string[];
  /** Where one wording was chosen: sentences that are printed no longer, and that nobody else says here. */
  readonly unsaid: readonly Omit<PrintedPassage, 'sentences'>[];
}

/** The words around the whole book. */
export interface RemarksView {
  readonly opening: readonly PrintedPassage[];
  readonly closing: readonly PrintedPassage[];
  readonly leftOut: readonly LeftOut[];
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
    readonly intro: ShownText;
    readonly points: readonly (ShownText & {
      readonly index: number;
      readonly label: string | null;
      /** Id of the printed point that it is a member of. */
      readonly point: string | null;
    })[];
    readonly outro: ShownText;
  }[];
  readonly intro: readonly PrintedPassage[];
  readonly points: readonly EntryPoint[];
  readonly outro: readonly PrintedPassage[];
  readonly leftOut: readonly LeftOut[];
  readonly queue: readonly QueueItem[];
}

/** One change of the book since a new version of a document came. */
export interface BookChange {
  /** What happened, in the language of the page: `Moved`. */
  readonly said: string;
  readonly entry: string | null;
  readonly number: number | null;
  readonly question: string | null;
  /** The words that it is about, the earlier ones first. */
  readonly texts: readonly string[];
}
