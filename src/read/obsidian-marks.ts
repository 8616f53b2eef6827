import { codeLines } from './code-lines.ts';

/** `%%` on a line of its own, or the first of a remark that goes on over lines. */
const opens = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?%%(?:[ \t].*)?$/;
/** A remark within a line. `%%NAME%%` is what a template puts a value for, `'%%x%%'` a pattern. */
const within = /(?<![^\s([>*_—–-])%%(?![A-Z0-9_]+%%)(?=[^%])((?:(?!%%).)+)%%(?![^\s.,;:!?)\]*_—–-])/g;
const codeSpan = /(`+)(?!`)[^\n]*?[^`]\1(?!`)/g;

/** The name of a block, behind what is said in it: `... the end. ^a-name`, or on a line of its own. */
const blockName =
  /(?:(?<=[.!?:;…。！？)\]"”»*_|])[ \t]{1,9}|^[ \t>]{0,40})\^(?=[\d-]{0,80}[A-Za-z])[A-Za-z0-9-]+[ \t]*$/;
/** As Obsidian itself names them, whatever stands before. */
const givenName = /[ \t]+\^(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{6}[ \t]*$/;

/**
 * Takes out what a vault of Obsidian has in its text and shows nobody: remarks between `%%`, which become comments where they stand on
 * lines of their own, and names of blocks, `^a-name`, that links lead to. Lines stay where they are; in code all stays.
 */
export function hideObsidianMarks(text: string): string {
  if (!text.includes('%%') && !/(?:^|[ \t])\^[A-Za-z0-9-]+[ \t]*$/m.test(text)) return text;
  const lines = text.split('\n');
  const code = codeLines(lines);
  hideRemarks(lines, code);
  for (const [at, line] of lines.entries()) {
    if (code.has(at) || !line.includes('^')) continue;
    lines[at] = line.replace(isName(lines, at, text) ? anyName : blockName, '');
  }
  return lines.join('\n');
}

const anyName = /[ \t]+\^[A-Za-z0-9-]+[ \t]*$/;

/** Whether a line ends in the name of a block beyond doubt: one that a link of the text leads to, or that a program gave. */
function isName(lines: readonly string[], at: number, text: string): boolean {
  const line = lines[at] ?? '';
  if (givenName.test(line)) return true;
  const name = /[ \t]\^([A-Za-z0-9-]+)[ \t]*$/.exec(line)?.[1];
  return name !== undefined && text.includes(`#^${name}]]`);
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
      lines.splice(at, end - at + 1, ...(words.slice(0, begins) + comment).split('\n'));
      at = end;
    } else {
      const left = withoutRemarks(line);
      const from = left.lastIndexOf(' %% ');
      const to = from >= 0 && left.indexOf('%%') === from + 1 ? endWithin(lines, at) : -1;
      lines[at] = to < 0 ? left : `${left.slice(0, from)} <!--${left.slice(from + 3).replaceAll('>', '›')}`;
      if (to < 0) continue;
      for (let within = at + 1; within < to; within++)
        lines[within] = (lines[within] ?? '').replaceAll('>', '›');
      lines[to] = (lines[to] ?? '').replace(/^(.*?)%%/, (_, words) => `${words.replaceAll('>', '›')}-->`);
      at = to - 1;
    }
  }
}

/** The line of the same paragraph on which a remark ends that begins within a line; -1 where none does. */
function endWithin(lines: readonly string[], from: number): number {
  for (let at = from + 1; (lines[at] ?? '').trim() !== ''; at++)
    if (/^(?:.*[^\d%])?%%(?!\S)/.test(lines[at] ?? '')) return at;
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
  const masked = line.replace(codeSpan, (span) => ' '.repeat(span.length));
  let made = '';
  let at = 0;
  for (const found of masked.matchAll(within)) {
    made += line.slice(at, found.index).replace(/[ \t]+$/, ' ');
    at = found.index + found[0].length;
    if (/\s$/.test(made)) while (line[at] === ' ') at++;
    // A space before a full stop was one before the remark.
    if (/^[.,;:!?)\]]/.test(line.slice(at))) made = made.trimEnd();
  }
  return at === 0 ? line : (made + line.slice(at)).trimEnd();
}

/** No sign of it ends it too early. */
function asComment(words: string): string {
  return `<!--${words.replaceAll('>', '›')}-->`;
}
