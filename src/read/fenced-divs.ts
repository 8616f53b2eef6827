import { codeLines } from './code-lines.ts';

/** Blocks that say by their kind how their words are meant; those that ask are left to the directives. */
const boxes =
  /^(?:callout|note|tip|hint|info|important|warning|caution|attention|danger|error|success|example|abstract|quote)$/i;
const heading = /^#{1,6}[ \t]+(\S.*)$/;
/** Boxes in one another; deeper ones are left to the directives, whose depth is bounded. */
const deepest = 6;

interface Opening {
  readonly kind: string;
  readonly title: string;
  /** Whether it has attributes in braces: those of Pandoc, whose name is a class. */
  readonly braces: boolean;
}

interface Block {
  /** How far in it stands. */
  readonly indent: number;
  /** A box, whose lines become a quotation; a frame, of which nothing is left; what is left to the directives. */
  readonly as: 'box' | 'frame' | 'directive';
  /** The line of the heading that is its title. */
  readonly titleAt: number;
}

/**
 * The blocks of Pandoc and Quarto, `::: {.callout-note}`, and those of Docusaurus and VuePress that say how their words are meant,
 * `:::warning`: boxes as the callouts of Obsidian, `> [!note] Title`, others without their frame, line for line. A box that nothing
 * ends is none, for it would take the questions behind it.
 */
export function fencedDivs(text: string): string {
  if (!/^[ \t]*:::/m.test(text)) return text;
  const lines = text.split('\n');
  const code = codeLines(lines);
  const ended = endedBlocks(lines, code);
  const open: Block[] = [];
  const quoted: Block[] = [];
  const inside = (shown: string): string => {
    const [outer] = quoted;
    if (!outer) return shown;
    const own = shown.slice(Math.min(outer.indent, indentOf(shown)));
    return `${' '.repeat(outer.indent)}${'> '.repeat(quoted.length)}${own}`.trimEnd();
  };
  return lines
    .map((line, at) => {
      if (code.has(at) || !line.trimStart().startsWith(':::'))
        return open.at(-1)?.titleAt === at ? inside('') : inside(line);
      const found = openingOf(line);
      if (!found) {
        if (!isClosing(line)) return inside(line);
        const last = open.pop();
        if (last?.as === 'box') quoted.pop();
        return last === undefined || last.as === 'directive' ? inside(line) : inside('');
      }
      const indent = indentOf(line);
      const titleAt = found.title === '' ? headingBelow(lines, at, code) : -1;
      const title = found.title || (heading.exec((lines[titleAt] ?? '').trim())?.[1] ?? '');
      const box =
        boxes.test(found.kind) && ended.has(at) && quoted.length < deepest && !/[?\uff1f]\s*#*$/.test(title);
      const as = box ? 'box' : found.braces ? 'frame' : 'directive';
      const block: Block = { indent, as, titleAt: box ? titleAt : -1 };
      open.push(block);
      // The parser of directives wants no blank behind the colons.
      if (!box)
        return as === 'frame'
          ? inside('')
          : inside(ended.has(at) ? line.replace(/(:{3,})[ \t]+/, '$1') : line);
      const kind = found.kind === 'callout' ? 'note' : found.kind;
      const shown = inside(`${' '.repeat(indent)}> [!${kind}] ${title.replace(/#+$/, '').trim()}`.trimEnd());
      quoted.push(block);
      return shown;
    })
    .join('\n');
}

/** What a line of colons opens; null where it opens nothing. */
function openingOf(line: string): Opening | null {
  const written = line.trim();
  let from = 0;
  while (written[from] === ':') from++;
  let to = written.length;
  while (to > from && /[:\s]/.test(written[to - 1] ?? '')) to--;
  const rest = written.slice(from, to).trim();
  if (rest === '') return null;
  if (rest.endsWith('}')) {
    const at = rest.indexOf('{');
    const name = rest.slice(0, Math.max(0, at)).trim();
    const attributes = rest.slice(at + 1, -1);
    if (at < 0 || !/^[\w-]*$/.test(name)) return null;
    const label = name || (/(?:^|\s)\.([\w-]+)/.exec(attributes)?.[1] ?? '');
    const title = /(?:^|\s)title="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return { kind: label.replace(/^callout-(?=.)/, ''), title, braces: true };
  }
  const kind = /^[A-Za-z][\w-]*/.exec(rest)?.[0] ?? '';
  const behind = rest.slice(kind.length);
  if (kind === '' || (behind !== '' && !/^[[\s]/.test(behind))) return null;
  const title = behind.startsWith('[') && behind.endsWith(']') ? behind.slice(1, -1) : behind.trim();
  return { kind, title, braces: false };
}

function isClosing(line: string): boolean {
  return /^:{3,}$/.test(line.trim());
}

/** Lines that open a block which another line closes. */
function endedBlocks(lines: readonly string[], code: ReadonlySet<number>): ReadonlySet<number> {
  const open: number[] = [];
  const ended = new Set<number>();
  for (const [at, line] of lines.entries()) {
    if (code.has(at) || !line.trimStart().startsWith(':::')) continue;
    if (openingOf(line)) open.push(at);
    else if (isClosing(line)) {
      const last = open.pop();
      if (last !== undefined) ended.add(last);
    }
  }
  return ended;
}

/** The heading with which what a block holds begins, which Quarto takes for its title; -1 for none. */
function headingBelow(lines: readonly string[], at: number, code: ReadonlySet<number>): number {
  let next = at + 1;
  while (next < lines.length && (lines[next] ?? '').trim() === '') next++;
  return !code.has(next) && heading.test((lines[next] ?? '').trim()) ? next : -1;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
