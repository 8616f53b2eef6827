/** Name of the file of an editor's decisions, in the project's folder. */
export const editsFile = 'edits.yml';

/** `7`: a question by its number in the book. `7.3`: its third point. `7.intro`, `7.outro`: the words around them. */
export const numberedPlace = /^(\d+)(?:\.(\d+|intro|outro))?$/;

/**
 * What an editor decided. `point` is the id of what it is about: a point; for `relabel`, `drop` and `rewrite` also a
 * question, the words before or after its points (`ID.intro`, `ID.outro`), the remarks around the book (`opening`,
 * `closing`), and for `relabel` a topic; for `seen` a question, a point or a document's path. Before it is resolved it may be a number as the book prints it: `7`, `7.3`.
 */
export type Decision = {
  /** Line in the file of edits, for messages. */
  readonly line: number;
} & (
  | { readonly verb: 'link'; readonly points: readonly string[] }
  | { readonly verb: 'keep'; readonly point: string }
  | { readonly verb: 'unlink'; readonly point: string; readonly set?: string }
  | { readonly verb: 'split'; readonly point: string }
  | {
      readonly verb: 'move';
      readonly point: string;
      readonly before?: string;
      readonly after?: string;
      readonly entry?: string;
    }
  | { readonly verb: 'relabel'; readonly point: string; readonly label: string }
  | { readonly verb: 'choose'; readonly point: string; readonly set: string }
  /** `sentence`: the one that alone is left out, in the words in which it is printed. */
  | {
      readonly verb: 'drop';
      readonly point: string;
      readonly reason: string;
      readonly sentence?: string;
    }
  | { readonly verb: 'rewrite'; readonly point: string; readonly text: string }
  /**
   * What is to be looked at there was looked at, and stays as it is: how the sets differ, what the answer of the one that is named
   * lacks, or what of a document is not used; `sentences` is how many those were, in digits.
   */
  | { readonly verb: 'seen'; readonly point: string; readonly set?: string; readonly sentences?: string }
);

/** A decision that leaves one sentence out, and leaves in the book what stands around it. */
export type SentenceDrop = Extract<Decision, { readonly verb: 'drop' }> & { readonly sentence: string };

/** Whether a decision leaves one sentence out, and not its whole place. */
export function dropsSentence(decision: Decision): decision is SentenceDrop {
  return decision.verb === 'drop' && decision.sentence !== undefined;
}

/** What a decision is about, as messages name it: its places, and the sentence where it is about one alone. */
export function whatOf(decision: Decision): string {
  const names = decision.verb === 'link' ? decision.points.join(', ') : decision.point;
  return dropsSentence(decision) ? `${names}: ${decision.sentence}` : names;
}
