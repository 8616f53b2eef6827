import { extname } from 'node:path';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { endings } from './endings.ts';

/**
 * Letters of a paragraph, a heading or a cell beyond which a document is refused: a novel has as many in all. What comes after the
 * reading takes hundreds of times as long for them as their bytes tell.
 */
const mostLetters = 500_000;

/** A stretch of a document that has no end. */
export interface EndlessText {
  /** From 1; absent where the format has no lines. */
  readonly line?: number;
  readonly letters: number;
}

/** Formats in which a line of the file is a line of the text. */
const ofLines: readonly string[] = [...endings.markdown, '.txt'];
const lineFeed = 10;

/** The first line that no parser need see, told from the bytes alone; pictures that stand in it as data do not count. */
export function endlessLine(path: string, bytes: Uint8Array): EndlessText | null {
  if (bytes.length <= mostLetters || !ofLines.includes(extname(path).toLowerCase())) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let line = 1;
  for (let from = 0; from < file.length; line++) {
    const found = file.indexOf(lineFeed, from);
    const end = found < 0 ? file.length : found;
    if (end - from > mostLetters) {
      const letters = lettersIn(file.toString('utf8', from, end));
      if (letters > mostLetters) return { line, letters };
    }
    from = end + 1;
  }
  return null;
}

/** Letters of the first run of text between two tags of an archive's XML that is too long: no parser need see it. */
export function endlessRun(entries: Readonly<Record<string, Uint8Array>>): number | null {
  for (const [name, bytes] of Object.entries(entries)) {
    if (bytes.length <= mostLetters || !name.endsWith('.xml')) continue;
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let from = 0; from < file.length; ) {
      const end = file.indexOf('>', from);
      const next = end < 0 ? -1 : file.indexOf('<', end);
      if (next < 0) break;
      if (next - end > mostLetters) return next - end - 1;
      from = next;
    }
  }
  return null;
}

/** Says that a stretch of a document has no end. */
export function tellEndless(file: VFile, { line, letters }: EndlessText): void {
  tell(file, {
    severity: 'error',
    rule: 'endless-text',
    ...(line !== undefined && { place: { line, column: 1 } }),
    reason: `A paragraph has ${letters.toLocaleString('en')} letters`,
    expected: [`at most ${mostLetters.toLocaleString('en')}, which is the limit`],
    todo: 'Look whether the ends of its lines were lost, and part it into paragraphs and questions.',
  });
}

/** The first paragraph, heading or cell of a tree that is too long. */
export function endlessBlock(tree: Root): EndlessText | null {
  const waiting: Nodes[] = tree.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const letters = lettersOf(node);
      const line = node.position?.start.line;
      if (letters > mostLetters) return { letters, ...(line !== undefined && { line }) };
    } else if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return null;
}

function lettersOf(block: Nodes): number {
  let letters = 0;
  const waiting: Nodes[] = [block];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') letters += lettersIn(node.value);
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  return letters;
}

/** Of a text without the pictures that stand in it as data. */
function lettersIn(text: string): number {
  return text.length <= mostLetters ? text.length : text.replace(/data:[a-z]+\/[^\s)"'>]*/g, '').length;
}
