import type { AnswerSetInfo } from './answer-set.ts';
import type { ChangeMark } from './changes.ts';
import type { DocumentAccount } from './inventory.ts';
import type { Lines } from './place.ts';
import type { Unit } from './unit.ts';

/**
 * How a link between two points came about: `auto` stands by itself, `suggested` asks for an editor, `manual` is
 * one's decision.
 */
export interface Link {
  /** 0 to 1. */
  readonly score: number;
  readonly tier: 'auto' | 'suggested' | 'manual';
}

/** A source point within a merged point. */
export interface Member {
  readonly answerSet: string;
  /** 0-based place among that answer's points. */
  readonly index: number;
  readonly label: string | null;
  readonly text: string;
  readonly lines: Lines;
  readonly link: Link;
}

/** Two sentences on the same subject that do not say the same. */
export interface Difference {
  /**
   * `number`: other amounts or dates. `denial`: one says not. `quantifier`: always or never. `opposite`: contrary
   * advice, or another answer to who, where or when. `order`: the same steps in another order.
   */
  readonly kind: 'number' | 'denial' | 'quantifier' | 'opposite' | 'order';
  readonly sentences: readonly { readonly answerSet: string; readonly text: string }[];
}

/** Stands as answer set of what the project's editor wrote instead of the sources. */
export const editor = 'editor';

/** A run of one source's units, printed together under that source's mark. */
export interface Passage {
  /** Id of the set, or `editor` for words that are in no source. */
  readonly answerSet: string;
  /**
   * Other sets that say each of its sentences, too: all that it says, and not a part of it; absent where there are
   * none.
   */
  readonly also?: readonly string[];
  readonly units: readonly Unit[];
  readonly text: string;
  readonly file: string;
  readonly lines: Lines;
  /** In an edition that is compared with a release: how it differs from that. */
  readonly change?: ChangeMark;
}

/** One unit of advice after merging. */
export interface Point {
  /** Stable; `[a-z0-9-]+`. */
  readonly id: string;
  readonly label: string | null;
  /** As printed: the passages' text, one after the other. */
  readonly text: string;
  /** `shared`: two sets or more say it. `differs`: they say it differently. `single`: one set alone. */
  readonly standing: 'shared' | 'single' | 'differs';
  readonly members: readonly Member[];
  /** What is printed, in order: the fuller wording first, then what the others add; where they differ, each whole. */
  readonly passages: readonly Passage[];
  /** The set whose words the editor took, where those of others say something else: its words are not theirs. Absent elsewhere. */
  readonly chosen?: string;
  /** What differs, where the standing is `differs`. */
  readonly differences?: readonly Difference[];
  /**
   * Points of the entry, printed beside it, that may say the same: ids, and how sure that is (0 to 1). An editor
   * decides.
   */
  readonly suggested?: readonly { readonly point: string; readonly score: number }[];
  /** In an edition that is compared with a release: how it differs from that. */
  readonly change?: ChangeMark;
  /** In an edition, of the first of several lists of steps: the book's own words over that list. */
  readonly way?: string;
}

/** A question's wording in one set. */
export interface Wording {
  readonly answerSet: string;
  /** As printed in that set, without its dot: `7`, `3.2`; absent where it has none. */
  readonly number?: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** One question of the handbook, with its merged answer. */
export interface Entry {
  /** Stable; `[a-z0-9-]+`. */
  readonly id: string;
  /** 1-based place in the handbook: what is printed. */
  readonly number: number;
  /** Id of its topic. */
  readonly topic: string | null;
  readonly question: string;
  readonly wordings: readonly Wording[];
  readonly intro: readonly Passage[];
  readonly points: readonly Point[];
  readonly outro: readonly Passage[];
  /** What differs in the words before and after the points, where it does. */
  readonly differences?: readonly Difference[];
}

export interface Topic {
  /** Stable; `[a-z0-9-]+`. */
  readonly id: string;
  readonly title: string;
  /** Other titles that sources give it, `Database` beside `Databases`. Absent where there are none. */
  readonly alsoCalled?: readonly string[];
  /** Ids of its entries, in order. */
  readonly entries: readonly string[];
  /** The section of the editor's that it is a section of. Absent where it stands by itself. */
  readonly within?: TopicName;
}

/** A section that has sections: one with questions of its own is a topic of that id, too. */
export type TopicName = Pick<Topic, 'id' | 'title'>;

/** A stretch of a sentence of which not all became the same, and what became of it. */
export interface LedgerRange {
  /** Place in the sentence's text: its first character, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly fate: 'printed' | 'folded' | 'left-out';
  /** For `folded`: the printed sentence that says it. */
  readonly coveredBy?: string;
  /** For `left-out`: whose decision it was. */
  readonly reason?: string;
}

/** What became of one sentence of one source. */
export interface LedgerSentence {
  readonly answerSet: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly fate: 'printed' | 'folded' | 'left-out';
  readonly entry: string | null;
  readonly point: string | null;
  /** For `folded`: the printed sentence that says it. */
  readonly coveredBy?: string;
  /** Of `folded`: what the editor wrote stands in its place (`coveredBy`), and need not say it. */
  readonly replaced?: true;
  /** For `left-out`: the rule or the person that decided it. */
  readonly reason?: string;
  /** Of the first sentence of an item of a numbered list: its number, where that is not printed. */
  readonly unprintedNumber?: number;
  /** Where not all of it became the same: stretches that touch one another and make the whole. */
  readonly ranges?: readonly LedgerRange[];
}

export interface LedgerTotals {
  readonly sentences: number;
  readonly printed: number;
  readonly folded: number;
  readonly leftOut: number;
  /** Of those that are folded: how many the editor's words replaced. Absent where none. */
  readonly replaced?: number;
}

/** Every sentence of every source in order, and what became of it. */
export interface Ledger {
  readonly sentences: readonly LedgerSentence[];
  readonly totals: Readonly<Record<string, LedgerTotals>>;
  /** Everything that stands in each document, found without the parser, and what became of it; absent before it is accounted for. */
  readonly documents?: readonly DocumentAccount[];
}

/** A question that the editor left out of the book, with why. */
export interface LeftOutEntry {
  readonly id: string;
  readonly question: string;
  readonly reason: string;
}

/** A name in the settings' sections that leads nowhere, or twice to one place. */
export interface MisplacedName {
  /** Keys that lead to it. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly actual: string;
  readonly expected: readonly string[];
  readonly todo: string;
}

/** The merged answer sets: what `merge` makes, before any edition is composed from it. */
export interface Handbook {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The sets, with the number of questions that each answers. */
  readonly answerSets: readonly (AnswerSetInfo & {
    readonly questions: number;
  })[];
  readonly topics: readonly Topic[];
  readonly entries: readonly Entry[];
  /** Remarks on a whole document, printed before the first and after the last entry. */
  readonly opening: readonly Passage[];
  readonly closing: readonly Passage[];
  /** What is wrong with the names in `sections`; absent where nothing is. */
  readonly misplaced?: readonly MisplacedName[];
  /** Questions that the editor left out; absent where there are none. They are in no edition. */
  readonly leftOut?: readonly LeftOutEntry[];
  readonly ledger: Ledger;
}
