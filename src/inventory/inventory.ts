import type { Inventory, InventoryRange } from '../model/inventory.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { hasLetters } from './letters.ts';
import type { Put } from './piece.ts';
import { scanAnki } from './scan-anki.ts';
import { scanHtml } from './scan-html.ts';
import { scanJson } from './scan-json.ts';
import { scanMarkdown } from './scan-markdown.ts';
import { scanNotebook } from './scan-notebook.ts';
import { scanOpenDocument } from './scan-open-document.ts';
import { scanPosts } from './scan-posts.ts';
import { scanSubtitles } from './scan-subtitles.ts';
import { scanTable } from './scan-table.ts';
import { type PutInPart, scanWord } from './scan-word.ts';
import { scanWorkbook } from './scan-workbook.ts';
import { scanYaml } from './scan-yaml.ts';

export { accountFor } from './account.ts';

/**
 * Everything that stands in a document, found by another route than the one that understands it: scanners that know the signs of a
 * format and nothing of questions. What the parser missed is seen by what is left over.
 */
export function takeInventory(document: SourceDocument): Inventory {
  const { file, format } = document;
  const written = document.written ?? String(file);
  const ranges: InventoryRange[] = [];
  // What could not be read was told as an error.
  if (format === 'none' || file.messages.some(({ fatal }) => fatal))
    return { ranges, lines: 'none', missed: null };
  const archive = archives[format];
  if (typeof written !== 'string' && archive) {
    archive(written, (part, kind, from, to, line, text, column) =>
      ranges.push({
        kind,
        from,
        to,
        line,
        text,
        ...(part !== 'document' && { part }),
        ...(column && { column }),
      }),
    );
    if (ranges.length > 0) return { ranges, lines: sheets.has(format) ? 'near' : 'none', missed: null };
  }
  // Of a container without a scanner of its own there is the text that was made of it.
  return inventoryOfText(typeof written === 'string' ? written : String(file), document);
}

/** Scanners of files that are archives, by the names of their formats. */
const archives: Readonly<Record<string, (bytes: Uint8Array, put: PutInPart) => void>> = {
  apkg: scanAnki,
  docx: scanWord,
  odt: scanOpenDocument,
  ods: scanOpenDocument,
  xlsx: scanWorkbook,
};

/** Archives whose units have the lines of a table that was made of them, or of its notes. */
const sheets: ReadonlySet<string> = new Set(['apkg', 'xlsx', 'ods']);

function inventoryOfText(written: string, { file, format }: SourceDocument): Inventory {
  const ranges: InventoryRange[] = [];
  const put: Put = (kind, from, to, line, text, column) => {
    const range = { kind, from, to, line, text: text ?? written.slice(from, to) };
    ranges.push(column ? { ...range, column } : range);
  };
  switch (format) {
    case 'html':
      scanHtml(written, put);
      break;
    case 'csv':
      scanTable(written, delimiterOf(written, file.extname), put);
      break;
    case 'data':
      if (isJson(written, file.extname)) scanJson(written, put);
      else scanYaml(written, put);
      break;
    case 'posts-xml':
      scanPosts(written, put);
      break;
    case 'ipynb': {
      const firsts = firstLines(String(file));
      scanNotebook(written, (cell, kind, from, to, line, text) =>
        ranges.push({
          kind,
          from,
          to,
          line: (firsts.get(cell) ?? 1) + line - 1,
          part: `cell ${cell}`,
          text: text ?? written.slice(from, to),
        }),
      );
      break;
    }
    default:
      if (/^\.(?:vtt|srt)$/i.test(file.extname ?? '')) scanSubtitles(written, put);
      else scanMarkdown(written, put);
  }
  return {
    ranges,
    lines: exactly.has(format) ? 'exact' : 'near',
    missed: missedIn(written, ranges, format),
  };
}

/** Formats whose units stand on the very lines of the file. */
const exactly: ReadonlySet<string> = new Set(['markdown', 'plain-text', 'notebook-text']);

/** Where the cells of a notebook begin in the text that its lines are counted in. */
function firstLines(text: string): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  text.split('\n').forEach((line, at) => {
    const cell = /^\[cell (\d+): /.exec(line)?.[1];
    if (cell && !firsts.has(Number(cell))) firsts.set(Number(cell), at + 2);
  });
  return firsts;
}

function isJson(written: string, extension: string | undefined): boolean {
  return /^\.ya?ml$/i.test(extension ?? '') ? false : /^\s*[[{]/.test(written) || extension !== undefined;
}

/** What parts the cells of a table: the sign that its first line has most of. */
function delimiterOf(written: string, extension: string | undefined): string {
  if (extension?.toLowerCase() === '.tsv') return '\t';
  const [line = ''] = written.split('\n', 1);
  const count = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t', '|'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

/** Counts the file again, without the scanners: no letter and no digit stands between their ranges. */
function missedIn(written: string, ranges: readonly InventoryRange[], format: string): Inventory['missed'] {
  let at = 0;
  for (const { from, to } of [...ranges, { from: written.length, to: written.length }]) {
    if (from > at && hasLetters(written.slice(at, from))) {
      const gap = written.slice(at, from);
      // Between the words of a page stand tags, also such as close nothing.
      if (format !== 'html' || hasLetters(gap.replace(/<[^<>]*>?/g, '')))
        return { line: written.slice(0, at).split('\n').length, text: gap.trim().slice(0, 80) };
    }
    at = Math.max(at, to);
  }
  return null;
}
