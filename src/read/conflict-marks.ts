import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import type { Lines } from '../model/place.ts';
import { codeLines } from './code-lines.ts';

const mark = /^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}$/;
const masked = /^<!--conflict (.*)-->$/;
/** Why such a line is not printed. */
export const conflictReason = 'mark of a merge conflict';

/** A conflict that git left in a text: its first and last line, and its marks, by numbers from 0 on. */
interface Found {
  readonly first: number;
  readonly last: number;
  readonly marks: readonly number[];
}

/** Conflicts are `<<<<<<<`, then `=======`, then `>>>>>>>`. What begins on one of the lines `shown` shows one, as an example does. */
function conflictsIn(lines: readonly string[], shown: ReadonlySet<number> = new Set()): Found[] {
  const found: Found[] = [];
  let open = -1;
  let parted = false;
  lines.forEach((line, at) => {
    if (/^<{7}(?: |$)/.test(line) && !shown.has(at)) {
      open = at;
      parted = false;
    } else if (/^={7}$/.test(line) && open >= 0) parted = true;
    else if (/^>{7}(?: |$)/.test(line) && open >= 0 && parted) {
      const inside = lines
        .slice(open, at + 1)
        .flatMap((one, place) => (mark.test(one) ? [open + place] : []));
      found.push({ first: open, last: at, marks: inside });
      open = -1;
    }
  });
  return found;
}

function hasMarks(text: string): boolean {
  return text.includes('<<<<<<<') && text.includes('>>>>>>>');
}

/**
 * Hides the marks that git leaves in Markdown whose changes it could not merge. Each becomes a comment on its line, so that `=======`
 * makes no heading; a message names the place, and what stands between is noted as not settled. In code they are code.
 */
export function hideConflictMarks(text: string, file?: VFile): string {
  return hidden(text, file, (line) => `<!--conflict ${line.replaceAll('>', '›')}-->`, true);
}

/** The same in a page of HTML: each mark becomes an element that its reader knows. */
export function hideConflictsInPage(text: string, file: VFile): string {
  const written = (line: string): string => line.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return hidden(text, file, (line) => `<conflict-mark>${written(line)}</conflict-mark>`, false);
}

function hidden(
  text: string,
  file: VFile | undefined,
  hide: (line: string) => string,
  fenced: boolean,
): string {
  if (!hasMarks(text)) return text;
  const lines = text.split('\n');
  const all = conflictsIn(lines.map(withoutReturn), fenced ? codeLines(lines) : new Set());
  for (const { first, last, marks } of all) {
    tellConflict(file, first + 1, last + 1);
    for (const at of marks) lines[at] = hide(withoutReturn(lines[at] ?? ''));
  }
  return lines.join('\n');
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** The numbers of the lines, from 1 on, of a table on which marks of conflicts stand; a message names each conflict. */
export function conflictLines(text: string, file: VFile): ReadonlySet<number> {
  if (!hasMarks(text)) return new Set();
  const all = conflictsIn(text.split('\n').map(withoutReturn));
  for (const { first, last } of all) tellConflict(file, first + 1, last + 1);
  return new Set(all.flatMap(({ marks }) => marks.map((at) => at + 1)));
}

/** What to do about data that cannot be parsed for such marks; null where it has none. */
export function conflictInData(text: string): string | null {
  const [found] = hasMarks(text) ? conflictsIn(text.split('\n').map(withoutReturn)) : [];
  return found
    ? `A merge conflict stands unresolved on lines ${found.first + 1} to ${found.last + 1}: keep one of the two versions, and take out the lines of <<<<<<<, ======= and >>>>>>>.`
    : null;
}

function tellConflict(file: VFile | undefined, first: number, last: number): void {
  if (!file) return;
  const unsettled: Lines = [first, last];
  file.data.unsettled = [...(file.data.unsettled ?? []), unsettled];
  tell(file, {
    rule: 'merge-conflict',
    place: first,
    reason: `A merge conflict stands unresolved on lines ${first} to ${last}`,
    expected: ['one of the two versions'],
    todo: 'Both versions are read, as they stand. Keep one, and take out the lines of <<<<<<<, ======= and >>>>>>>.',
    facts: { kind: 'mergeConflict', first, last },
  });
}

/** A hidden mark as a block that is not printed. */
export function showConflictMark<Node extends RootContent>(node: Node): Node {
  const found = node.type === 'html' ? masked.exec(node.value) : null;
  return found && node.type === 'html'
    ? { ...node, value: (found[1] ?? '').replaceAll('›', '>'), data: { noise: conflictReason } }
    : node;
}
