/** A stretch of a text that can be parsed by itself. */
export interface Chunk {
  readonly text: string;
  /** Lines before it. */
  readonly line: number;
}

/** Characters that a chunk is meant to have; a Markdown parser takes more than linear time beyond. */
const usual = 12_000;
/** From here on a chunk ends between two items of a list as well. */
const large = 24_000;

const fence = /^\s*(`{3,}|~{3,})/;
const listItem = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const openTag = /^ {0,3}<(?:pre|script|style|textarea)\b/i;
const closeTag = /<\/(?:pre|script|style|textarea)>/i;
const definition = /^ {0,3}\[[^\]\n]{1,200}\]:\s*\S/;

/**
 * Cuts a Markdown text where a block at the margin begins after a blank line, outside of fences, raw HTML and directives, so
 * that each part means by itself what it means in the whole. The definitions that links need are given with it.
 */
export function chunksOf(text: string): { readonly chunks: readonly Chunk[]; readonly definitions: string } {
  if (text.length <= large) return { chunks: [{ text, line: 0 }], definitions: '' };
  const lines = text.split('\n');
  const chunks: Chunk[] = [];
  const definitions: string[] = [];
  let first = 0;
  let size = 0;
  let inside: Inside = lines[0] === '---' ? { kind: 'matter', mark: '---' } : null;
  const close = (end: number): void => {
    if (end > first) chunks.push({ text: lines.slice(first, end).join('\n'), line: first });
    first = end;
    size = 0;
  };
  lines.forEach((line, at) => {
    if (!inside && at > first && size > usual) {
      const atMargin = line !== '' && !/^[\s>|]/.test(line) && (lines[at - 1] ?? '').trim() === '';
      if (listItem.test(line) ? size > large : atMargin) close(at);
    }
    if (!inside && definition.test(line)) definitions.push(line);
    if (at > 0 || !inside) inside = after(line, inside);
    size += line.length + 1;
  });
  close(lines.length);
  return { chunks, definitions: definitions.join('\n') };
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
