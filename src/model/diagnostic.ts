import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Facts } from './facts.ts';

/** What is to be said of an author's file or settings. */
export interface Diagnostic {
  /** An error ends the run. Default: a warning. */
  readonly severity?: 'error' | 'warning' | 'note';
  /** Rule id, kebab-case: `no-question`. */
  readonly rule: string;
  /** What is wrong, in a sentence without a full stop. */
  readonly reason: string;
  /** Where it stands; a line alone means its first column. Default: the file as a whole. */
  readonly place?: number | Point | Position | undefined;
  /** What was seen. */
  readonly actual?: string;
  /** What would have been right: any of these. */
  readonly expected?: readonly string[];
  /** What to do. */
  readonly todo?: string;
  /** The same as data, where the report tells it in the language of the book. */
  readonly facts?: Facts;
}

/** Makes a message of no file that is read: of the settings, the command line, or what came of a build. */
export function diagnostic(found: Diagnostic & { readonly file?: string | undefined }): VFileMessage {
  const message = new VFileMessage(found.reason, optionsOf(found));
  if (found.file !== undefined) message.file = found.file;
  return detailed(message, found);
}

/** Puts a message on a file that is read. */
export function tell(file: VFile, found: Diagnostic): void {
  detailed(file.message(found.reason, optionsOf(found)), found);
}

function optionsOf({ place, rule }: Diagnostic) {
  const at = typeof place === 'number' ? { line: place, column: 1 } : place;
  return { ...(at && { place: at }), source: 'variorum', ruleId: rule };
}

/** A message's `fatal` is true for errors, false for warnings, null for notes. */
function detailed(message: VFileMessage, found: Diagnostic): VFileMessage {
  const { severity = 'warning', actual, expected, todo, facts } = found;
  return Object.assign(message, {
    fatal: severity === 'note' ? null : severity === 'error',
    ...(actual !== undefined && { actual }),
    ...(expected && { expected: [...expected] }),
    ...(todo !== undefined && { note: todo }),
    ...(facts && { facts }),
  });
}
