import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';

const mark = /^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}$/;
const masked = /^<!--conflict (.*)-->$/;
/** Why such a line is not printed. */
const noise = 'mark of a merge conflict';

/**
 * Hides the marks that git leaves in a file whose changes it could not merge, where they make a conflict: `<<<<<<<`, then
 * `=======`, then `>>>>>>>`. Each becomes a comment on its line, so that `=======` makes no heading; a message names the place.
 */
export function hideConflictMarks(text: string, file?: VFile): string {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return text;
  const lines = text.split('\n');
  let open = -1;
  let parted = false;
  lines.forEach((line, at) => {
    if (/^<{7}(?: |$)/.test(line)) {
      open = at;
      parted = false;
    } else if (/^={7}$/.test(line) && open >= 0) parted = true;
    else if (/^>{7}(?: |$)/.test(line) && open >= 0 && parted) {
      tellConflict(file, open + 1, at + 1);
      for (let inside = open; inside <= at; inside++)
        if (mark.test(lines[inside] ?? ''))
          lines[inside] = `<!--conflict ${(lines[inside] ?? '').replaceAll('>', '›')}-->`;
      open = -1;
    }
  });
  return lines.join('\n');
}

function tellConflict(file: VFile | undefined, first: number, last: number): void {
  if (file)
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
    ? { ...node, value: (found[1] ?? '').replaceAll('›', '>'), data: { noise } }
    : node;
}
