import { type Finding, findingsText } from '../report.ts';
import type { Io } from './io.ts';

/** Prints findings where nothing else came of a command. */
export function printFindings(
  findings: readonly Finding[],
  options: { readonly json?: true },
  io: Io,
  command: string,
): void {
  if (options.json) io.out(JSON.stringify({ schema: 1, command, ok: false, messages: findings }));
  else io.err(findingsText(findings));
}
