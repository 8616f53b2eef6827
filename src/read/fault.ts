import { VFileMessage } from 'vfile-message';

/** A line and column, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a file or a setting, in words. */
export interface Fault {
  /** Shown path, or the part of the command line that is at fault. */
  readonly file: string;
  readonly place?: Spot;
  readonly rule: string;
  readonly reason: string;
  /** What was seen. */
  readonly actual: string;
  readonly expected: readonly string[];
  /** What to do. */
  readonly todo: string;
}

/** A fault of the user's files or settings, as a message that ends the run. */
export function fault({ file, place, rule, reason, actual, expected, todo }: Fault): VFileMessage {
  const message = new VFileMessage(reason, { ...(place && { place }), source: 'variorum', ruleId: rule });
  return Object.assign(message, { file, fatal: true, actual, expected: [...expected], note: todo });
}
