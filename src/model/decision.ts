/** Name of the file of an editor's decisions, in the project's folder. */
export const editsFile = 'edits.yml';

/** What an editor decided about merged points, by their ids. */
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
  | { readonly verb: 'drop'; readonly point: string; readonly reason: string }
  | { readonly verb: 'rewrite'; readonly point: string; readonly text: string }
);
