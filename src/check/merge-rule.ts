import type { AnswerSet } from '../model/answer-set.ts';
import type { Facts } from '../model/facts.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Spot } from '../model/place.ts';
import type { Project } from '../model/project.ts';
import type { QuestionGroup } from '../model/question-group.ts';
import type { Seen } from '../model/seen.ts';
import type { MatchSettings } from '../model/settings.ts';
import type { UnderstoodDocument } from '../model/source-document.ts';

/** What the checks of a merge look at. */
export interface MergeFacts {
  readonly documents: readonly UnderstoodDocument[];
  readonly sets: readonly AnswerSet[];
  readonly handbook: Handbook;
  readonly groups: readonly QuestionGroup[];
  /** What the editor wants of the matching. */
  readonly match: MatchSettings;
  /** Where its names stand. */
  readonly matchPlaces?: Project['matchPlaces'];
  /** What the editor has looked at, and is told no more. */
  readonly seen: Seen;
}

/** What a rule found; severity as VFileMessage has it. */
export interface RuleFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly reason: string;
  readonly file?: string;
  readonly line?: number;
  /** More exact than the line, where it is known. */
  readonly place?: Spot;
  readonly actual: string;
  readonly expected: string;
  readonly todo: string;
  readonly facts?: Facts;
}

/** One truth that should hold; yields where it does not. */
export type MergeRule = (facts: MergeFacts) => Iterable<RuleFinding>;
