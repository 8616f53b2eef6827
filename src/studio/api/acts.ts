import type { LineRole } from './documents.ts';
import type { StudioState } from './project.ts';
import type { EntryView } from './questions.ts';

/** A change that a person asks for; `revision` is the state that they saw. */
export type Act = { readonly revision: number } & (
  | {
      readonly kind: 'edit';
      readonly verb: string;
      readonly target: string | readonly string[];
      readonly fields?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'edits';
      /** Several in one act, which is taken back as one. */
      readonly edits: readonly {
        readonly verb: string;
        readonly target: string | readonly string[];
        readonly fields?: Readonly<Record<string, string>>;
      }[];
    }
  | {
      readonly kind: 'withdraw';
      readonly verb: string;
      readonly target: string | readonly string[];
      readonly fields?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'settings'; readonly changes: readonly SettingChange[]; readonly said: string }
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly role: LineRole | null }
  /** What a person or group is called in the book. */
  | { readonly kind: 'person'; readonly set: string; readonly title: string }
  /** Answer sets for those who came in with a new row or column of a document. */
  | { readonly kind: 'newcomers'; readonly file: string }
  /** A document is in the book no more; or it stays, though it was not in its folder when that was dropped again. */
  | { readonly kind: 'take-out'; readonly file: string }
  | { readonly kind: 'stays'; readonly file: string }
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
