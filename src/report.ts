import type { VFileMessage } from 'vfile-message';
import { plural } from './text/plural.ts';

export { plural } from './text/plural.ts';

/** A message for machines: what --json prints and the build remembers. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly rule: string | null;
  readonly reason: string;
  /** Path as shown to the user; null where the message is about no file. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** What was seen. */
  readonly actual: string | null;
  readonly expected: readonly string[];
  /** What to do. */
  readonly todo: string | null;
}

/** A message as data. `fatal` true is an error, false (or absent, as VFile has it) a warning, null a note. */
export function finding(message: VFileMessage): Finding {
  return {
    severity: message.fatal ? 'error' : message.fatal === null ? 'note' : 'warning',
    rule: message.ruleId ?? null,
    reason: message.reason,
    file: message.file || null,
    line: message.line ?? null,
    column: message.column ?? null,
    actual: message.actual ?? null,
    expected: message.expected ?? [],
    todo: message.note ?? null,
  };
}

/** A note about an output: something that is as it should be, and worth knowing. */
export function note(
  rule: string,
  { file, reason, actual, todo }: Pick<Finding, 'file' | 'reason' | 'actual' | 'todo'>,
): Finding {
  return { severity: 'note', rule, reason, file, line: null, column: null, actual, expected: [], todo };
}

/** A finding for a person: `file:line:column: error: reason`, then what was seen, what was expected and what to do. */
export function findingText(found: Finding): string {
  const place = [found.file, found.line, found.line === null ? null : found.column].filter(
    (part) => part !== null,
  );
  const head = `${place.join(':')}${place.length > 0 ? ': ' : ''}${found.severity}: ${found.reason}${found.rule ? ` (${found.rule})` : ''}`;
  const details = [
    found.actual && !found.reason.includes(found.actual) ? `seen: ${found.actual}` : null,
    found.expected.length > 0 && !found.expected.every((one) => found.reason.includes(one))
      ? `expected: ${found.expected.join(', or ')}`
      : null,
    found.todo,
  ];
  return [head, ...details.filter((line) => line !== null && line !== '').map((line) => `    ${line}`)].join(
    '\n',
  );
}

/** Most findings of one rule that are printed one by one. */
const most = 5;

/** Findings for a person; of warnings and notes that a rule has many of, the first few and their number. */
export function findingsText(findings: readonly Finding[]): string {
  const seen = new Map<string, number>();
  const lines = findings.flatMap((found) => {
    const kind = `${found.severity} ${found.rule}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return found.severity === 'error' || count <= most ? [findingText(found)] : [];
  });
  const more = [...seen]
    .filter(([kind, count]) => !kind.startsWith('error') && count > most)
    .map(([kind, count]) => {
      const [severity = '', rule = ''] = kind.split(' ');
      return `... and ${plural(count - most, `more ${severity}`)} of ${rule}; --json and report.html have them all`;
    });
  return [...lines, ...more].map((line) => `${line}\n`).join('');
}

/** How many of each severity: `1 error, 2 warnings`; empty where there are none. */
export function countText(findings: readonly Finding[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((severity) => [findings.filter((one) => one.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => plural(count, severity))
    .join(', ');
}
