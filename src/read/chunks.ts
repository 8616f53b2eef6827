import { Definitions, definition } from './definitions.ts';

/** A stretch of a text that can be parsed by itself. */
export interface Chunk {
  readonly text: string;
  /** Lines before it. */
  readonly line: number;
  /** The definitions elsewhere in the text that its links may need. */
  readonly definitions: string;
}

/** Characters up to which a text is parsed whole. */
const small = 24_000;
/** Characters that a chunk is meant to have; a Markdown parser takes more than linear time beyond. */
const usual = 1500;
/** From here on a chunk ends between two items of a list as well. */
const large = 24_000;

const fence = /^\s*(`{3,}|~{3,})/;
const listItem = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const openTag = /^ {0,3}<(?:pre|script|style|textarea)\b/i;
const closeTag = /<\/(?:pre|script|style|textarea)>/i;

/**
 * Cuts a Markdown text where a block at the margin begins after a blank line, outside of fences, raw HTML and directives, so
 * that each part means by itself what it means in the whole.
 */
export function chunksOf(text: string): readonly Chunk[] {
  if (text.length <= small) return [{ text, line: 0, definitions: '' }];
  const lines = text.split('\n');
  const chunks: Omit<Chunk, 'definitions'>[] = [];
  const definitions = new Definitions();
  let first = 0;
  let size = 0;
  let items: string | null = null;
  let inside: Inside = lines[0] === '---' ? { kind: 'matter', mark: '---' } : null;
  const close = (end: number): void => {
    if (end > first) chunks.push({ text: lines.slice(first, end).join('\n'), line: first });
    first = end;
    size = 0;
  };
  lines.forEach((line, at) => {
    if (!inside && at > first && size > usual) {
      // A rule at the top of a part would open front matter.
      const atMargin =
        line !== '' && !/^(?:[\s>|]|-{3}|\+{3})/.test(line) && (lines[at - 1] ?? '').trim() === '';
      if (listItem.test(line) ? size > large || goesOn(items, line) : atMargin) close(at);
    }
    items = inside ? null : listAfter(line, lines[at - 1] ?? '', items);
    if (!inside && definition.test(line)) definitions.add(line);
    if (at > 0 || !inside) inside = after(line, inside);
    size += line.length + 1;
  });
  close(lines.length);
  return chunks.map((chunk) => ({ ...chunk, definitions: definitions.neededBy(chunk.text) }));
}

const itemMark = /^(?:([-*+])|(\d{1,9})([.)]))(?:\s+(\S)|\s*$)/;

/** The mark of the list of which a line is surely an item; null where it may be a line of a paragraph. */
function listAfter(line: string, before: string, items: string | null): string | null {
  const found = itemMark.exec(line);
  if (!found) return null;
  const [, bullet, number, delimiter, content] = found;
  const mark = bullet ?? delimiter ?? '';
  // What may interrupt a paragraph: a bullet, or a first number, with text.
  const interrupts = content !== undefined && (bullet !== undefined || number === '1');
  return items === mark || before.trim() === '' || interrupts ? mark : null;
}

/** Whether a line is one more item right after an item of the same list. */
function goesOn(items: string | null, line: string): boolean {
  return items !== null && listAfter(line, line, items) === items;
}

type Inside = {
  readonly kind: 'matter' | 'fence' | 'html' | 'comment' | 'formula' | 'directive';
  readonly mark: string;
} | null;

/** What is open after a line. */
function after(line: string, inside: Inside): Inside {
  const trimmed = line.trim();
  switch (inside?.kind) {
    case 'matter':
    case 'formula':
      return trimmed === inside.mark ? null : inside;
    case 'fence':
      return trimmed.startsWith(inside.mark) && /^[`~]+$/.test(trimmed) ? null : inside;
    case 'html':
      return closeTag.test(line) ? null : inside;
    case 'comment':
      return line.includes('-->') ? null : inside;
    case 'directive':
      return /^:{3,}$/.test(trimmed) ? null : inside;
    default: {
      const mark = fence.exec(line)?.[1];
      if (mark) return { kind: 'fence', mark };
      if (openTag.test(line) && !closeTag.test(line)) return { kind: 'html', mark: '' };
      if (/^ {0,3}<!--/.test(line) && !line.includes('-->')) return { kind: 'comment', mark: '' };
      if (trimmed === '$$') return { kind: 'formula', mark: '$$' };
      if (/^:{3,}\s*[a-z]/i.test(trimmed)) return { kind: 'directive', mark: '' };
      return null;
    }
  }
}
