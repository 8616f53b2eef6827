import { blockNameIn, linkedBlocks, opensRemark, remarksIn, withoutCodeSpans } from '../text/vault-marks.ts';
import { literalLines } from './code-lines.ts';

/** `%%` on a line of its own, or the first of a remark that goes on over lines. */
const opens = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?%%(?:[ \t].*)?$/;

/**
 * Takes out what a vault of Obsidian has in its text and shows nobody: remarks between `%%`, which become comments where they stand on
 * lines of their own, and names of blocks, `^a-name`, that links lead to. Lines stay where they are; in code all stays.
 */
export function hideObsidianMarks(text: string): string {
  if (!text.includes('%%') && !/(?:^|[ \t])\^[A-Za-z0-9-]+[ \t]*$/m.test(text)) return text;
  const lines = text.split('\n');
  const code = literalLines(lines);
  hideRemarks(lines, code);
  const linked = linkedBlocks(text);
  for (const [at, line] of lines.entries()) {
    if (code.has(at) || !line.includes('^')) continue;
    const begins = blockNameIn(line, { before: lines[at - 1] ?? '', after: lines[at + 1] ?? '', linked });
    if (begins >= 0) lines[at] = line.slice(0, begins).replace(/(?<=\S)[ \t]+$/, '');
  }
  return lines.join('\n');
}

function hideRemarks(lines: string[], code: ReadonlySet<number>): void {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (code.has(at) || !line.includes('%%')) continue;
    const end = opens.test(line) && !isWhole(line) ? endOf(lines, at, code) : -1;
    if (end > at) {
      const words = lines.slice(at, end + 1).join('\n');
      const begins = words.indexOf('%%');
      const comment = asComment(words.slice(begins + 2, words.lastIndexOf('%%')));
      for (const [row, own] of (words.slice(0, begins) + comment).split('\n').entries())
        lines[at + row] = own;
      at = end;
    } else {
      const left = withoutRemarks(line);
      const from = left.lastIndexOf(' %% ') + 1;
      const isOpen = from > 0 && left.indexOf('%%') === from && opensRemark(left, from);
      const to = isOpen ? endWithin(lines, at) : -1;
      lines[at] = to < 0 ? left : `${left.slice(0, from)}<!--${left.slice(from + 2).replaceAll('>', '›')}`;
      if (to < 0) continue;
      for (let within = at + 1; within < to; within++)
        lines[within] = (lines[within] ?? '').replaceAll('>', '›');
      lines[to] = (lines[to] ?? '').replace(/^(.*?)%%/, (_, words) => `${words.replaceAll('>', '›')}-->`);
      at = to - 1;
    }
  }
}

/** The line of the same paragraph on which a remark ends that begins within a line, behind a sentence or at its end; -1 where none does. */
function endWithin(lines: readonly string[], from: number): number {
  for (let at = from + 1; (lines[at] ?? '').trim() !== ''; at++)
    if ((lines[at] ?? '').includes('%%'))
      return /^[^%]*?%%[ \t]*$|^(?:[^%]*[.!?…。！？][ \t]?)?%%(?!\S)/.test(withoutCodeSpans(lines[at] ?? ''))
        ? at
        : -1;
  return -1;
}

/** Whether a line ends with `%%`, alone or behind a space. */
function endsRemark(line: string): boolean {
  const words = line.trimEnd();
  return words.endsWith('%%') && /^[ \t>]?$/.test(words.slice(0, -2).slice(-1));
}

/** Whether a remark ends on the line on which it begins. */
function isWhole(line: string): boolean {
  return line.indexOf('%%') !== line.lastIndexOf('%%');
}

/** The line on which a remark ends that begins on a line; -1 where it is none, for nothing ends it, or another begins before. */
function endOf(lines: readonly string[], from: number, code: ReadonlySet<number>): number {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (code.has(at) || !line.includes('%%')) continue;
    return endsRemark(line) && !isWhole(line) ? at : -1;
  }
  return -1;
}

function withoutRemarks(line: string): string {
  const alone = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)%%((?:(?!%%).)+)%%[ \t]*$/.exec(line);
  if (alone && !/^[A-Z0-9_]+$/.test(alone[2] ?? '')) return (alone[1] ?? '') + asComment(alone[2] ?? '');
  let made = '';
  let at = 0;
  for (const [from, to] of remarksIn(line)) {
    made += line.slice(at, from).replace(/[ \t]+$/, ' ');
    at = to;
    if (/\s$/.test(made)) while (line[at] === ' ') at++;
    // A space before a full stop was one before the remark.
    if (/^[.,;:!?)\]]/.test(line.slice(at, at + 1))) made = made.trimEnd();
  }
  return at === 0 ? line : (made + line.slice(at)).trimEnd();
}

/** No sign of it ends it too early. */
function asComment(words: string): string {
  return `<!--${words.replaceAll('>', '›')}-->`;
}
