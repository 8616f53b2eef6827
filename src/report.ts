import type { VFileMessage } from 'vfile-message';
// The field of messages that it adds is read here.
import type {} from './model/diagnostic.ts';
import type { Facts } from './model/facts.ts';
import { hasLines } from './model/has-lines.ts';
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
  /** What it says as data, for who tells it in another language; absent where only the sentence is there. */
  readonly facts?: Facts;
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
    ...(message.facts && { facts: message.facts }),
  };
}

/** A note about an output: something that is as it should be, and worth knowing. */
export function note(
  rule: string,
  { file, reason, actual, todo, facts }: Pick<Finding, 'file' | 'reason' | 'actual' | 'todo' | 'facts'>,
): Finding {
  const place = { file, line: null, column: null };
  return { severity: 'note', rule, reason, ...place, actual, expected: [], todo, ...(facts && { facts }) };
}

/** A finding for a person: `file:line:column: error: reason`, then what was seen, what was expected and what to do. */
export function findingText(found: Finding): string {
  const isLined = found.line !== null && (found.file === null || hasLines(found.file));
  const place = [found.file, ...(isLined ? [found.line, found.column] : [])].filter((part) => part !== null);
  const head = `${place.join(':')}${place.length > 0 ? ': ' : ''}${found.severity}: ${found.reason}${found.rule ? ` (${found.rule})` : ''}`;
  const details = [
    found.actual && !found.reason.includes(found.actual) ? `seen: ${found.actual}` : null,
    found.expected.length > 0 && !found.expected.every((one) => found.reason.includes(one))
      ? `expected: ${fewOf(found.expected).join(', or ')}`
      : null,
    found.todo,
  ];
  return [head, ...details.filter((line) => line !== null && line !== '').map((line) => `    ${line}`)].join(
    '\n',
  );
}

/** More than these nobody reads through; the data has them all. */
const mostExpected = 8;

function fewOf(expected: readonly string[]): readonly string[] {
  if (expected.length <= mostExpected + 1) return expected;
  return [...expected.slice(0, mostExpected), `one of ${expected.length - mostExpected} more`];
}

/** Findings of one kind about one file, in their order. */
export interface FindingGroup {
  readonly first: Finding;
  readonly all: readonly Finding[];
}

/** From what ends a build to what is only worth knowing. */
export const severities = ['error', 'warning', 'note'] as const;

/** Findings by severity, kind and file: errors first, then what most findings are about. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { first: Finding; all: Finding[] }>();
  for (const found of findings) {
    const key = JSON.stringify([found.severity, found.rule, found.file]);
    const group = groups.get(key);
    if (group) group.all.push(found);
    else groups.set(key, { first: found, all: [found] });
  }
  const rank = ({ first }: FindingGroup) => severities.indexOf(first.severity);
  return [...groups.values()].toSorted((one, other) => rank(one) - rank(other));
}

/** Most findings of a group that are printed one by one: errors are mended one by one, the rest is looked at in the report. */
const most = { error: 20, warning: 3, note: 2 } as const;
/** Warned of only where no sign on the page tells it: what contradicts itself is the last thing to be cut short. */
const mostUnmarked = 40;

function isUnmarked({ severity, rule }: Finding): boolean {
  return severity === 'warning' && rule === 'sources-agree';
}

/** Most lines that stand for the others. */
const mostLines = 12;

/** Findings for a person: of each kind about a file the first few, and of the others their number and lines. */
export function findingsText(findings: readonly Finding[]): string {
  return groupFindings(findings)
    .flatMap(({ first, all }) => {
      const limit = isUnmarked(first) ? mostUnmarked : most[first.severity];
      const shown = all.length > limit + 1 ? all.slice(0, limit) : all;
      const rest = all.slice(shown.length);
      return [...shown.map(findingText), ...(rest.length > 0 ? [othersText(rest)] : [])];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** `... and 7 more warnings of thin-answer in a.md, lines 12, 30, 41 ...; report.html and --json have them all`. */
function othersText(rest: readonly Finding[]): string {
  const [{ severity, rule, file } = { severity: 'note', rule: null, file: null }] = rest;
  const lines = file !== null && !hasLines(file) ? [] : [...new Set(rest.flatMap(({ line }) => line ?? []))];
  const more = lines.length > mostLines ? ' ...' : '';
  const where = [
    ...(file === null ? [] : [` in ${file}`]),
    ...(lines.length === 0
      ? []
      : [`, ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, mostLines).join(', ')}${more}`]),
  ].join('');
  return `... and ${plural(rest.length, `more ${severity}`)}${rule ? ` of ${rule}` : ''}${where}; report.html and --json have them all`;
}

/** How many of each severity: `1 error, 2 warnings`; empty where there are none. */
export function countText(findings: readonly Finding[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((severity) => [findings.filter((one) => one.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => plural(count, severity))
    .join(', ');
}
