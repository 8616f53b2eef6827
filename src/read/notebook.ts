import type { Code, Html, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { z } from 'zod';
import type { ReadingOptions } from '../model/columns.ts';
import { tell } from '../model/diagnostic.ts';
import type { FormatData } from '../model/source-document.ts';
import { schemaFaults } from '../text/schema-faults.ts';
import { conflictInData } from './conflict-marks.ts';
import { htmlBlocks } from './html.ts';
import { markdown } from './markdown.ts';
import { leftOut, leftOutput, outputsOf, printedOutput } from './notebook-outputs.ts';
import { moveDown, type Point, placeInJson } from './place.ts';
import { plainText } from './plain-text.ts';

const lines = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (Array.isArray(text) ? text.join('') : text));
const cell = z.object({
  cell_type: z.string(),
  source: lines.nullish(),
  /** Format 3 calls a code cell's source its input, and has heading cells. */
  input: lines.nullish(),
  level: z.number().int().min(1).max(6).optional().catch(undefined),
  language: z.string().optional().catch(undefined),
  metadata: z.record(z.string(), z.unknown()).optional().catch(undefined),
  attachments: z.record(z.string(), z.record(z.string(), z.unknown())).optional().catch(undefined),
  outputs: z.array(z.unknown()).optional().catch(undefined),
});
const named = z.looseObject({ language: z.string().optional(), name: z.string().optional() });
const notebook = z.object({
  cells: z.array(cell).optional(),
  worksheets: z.array(z.object({ cells: z.array(cell) })).optional(),
  metadata: z
    .looseObject({
      kernelspec: named.optional().catch(undefined),
      language_info: named.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
type Cell = z.output<typeof cell>;

/**
 * A Jupyter notebook, format 3 or 4, to mdast. The file's text becomes the cells one below the other, each under a line that
 * names it, and positions are lines of that text. So are their outputs, which are printed if that is asked for.
 */
export function readNotebook(file: VFile, { outputs: printed = false }: ReadingOptions = {}): Root {
  const book = parse(file);
  if (!book) return { type: 'root', children: [] };
  const { kernelspec, language_info } = book.metadata ?? {};
  const usual = kernelspec?.language ?? language_info?.name ?? 'python';
  const text: string[] = [];
  const children: RootContent[] = [];
  const cells = book.cells ?? book.worksheets?.flatMap((sheet) => sheet.cells) ?? [];
  const begin = (line: string, node: (value: string, at: number) => Html): void => {
    text.push(line);
    children.push(node(line, text.length));
  };
  cells.forEach((one, at) => {
    const source = (one.source ?? one.input ?? '').replace(/\r\n?/g, '\n');
    const kind = kindOf(one.cell_type);
    if (source.trim() !== '') {
      begin(`[cell ${at + 1}: ${one.cell_type}]`, (value, line) =>
        mark(value, line, { cell: kind ?? 'unknown' }),
      );
      const tree = moveDown(read(one, source, kind, one.language ?? usual), text.length);
      for (const node of tree.children) attach(node, one);
      for (const node of tree.children) children.push(node);
      for (const line of source.split('\n')) text.push(line);
      text.push('');
    }
    for (const output of outputsOf(one.outputs ?? [])) {
      // A mark of what is printed is none of its words; one of what is not says that it was there.
      const data = printed ? ({ cell: 'unknown' } as const) : { noise: leftOut };
      begin(`[output of cell ${at + 1}: ${output.kind}]`, (value, line) => mark(value, line, data));
      const first = text.length + 1;
      const nodes = printed ? printedOutput(output, first) : leftOutput(output, first);
      for (const node of nodes) children.push(node);
      for (const line of output.text.split('\n')) text.push(line);
      text.push('');
    }
  });
  file.value = text.join('\n');
  return { type: 'root', children };
}

function parse(file: VFile): z.output<typeof notebook> | null {
  const fail = (reason: string, todo: string, place?: Point): null => {
    tell(file, {
      severity: 'error',
      rule: 'notebook',
      place,
      reason,
      expected: ['a Jupyter notebook of format 3 or 4'],
      todo,
    });
    return null;
  };
  let data: unknown;
  try {
    data = JSON.parse(String(file));
  } catch (error) {
    return fail(
      `The notebook is no JSON: ${(error as Error).message}`,
      conflictInData(String(file)) ?? 'It may have been cut off; save it again.',
      placeInJson(error, String(file)),
    );
  }
  const book = notebook.safeParse(data);
  if (!book.success) {
    const [fault] = book.error.issues.flatMap((issue) => schemaFaults(issue, data, notebook));
    return fail(`The notebook is damaged: ${fault?.reason}`, 'Save it again.');
  }
  if (!book.data.cells && !book.data.worksheets)
    return fail('The notebook has no cells', 'This is JSON of another kind.');
  return book.data;
}

function kindOf(type: string): NonNullable<Html['data'] & object>['cell'] {
  return type === 'code' || type === 'raw' ? type : 'markdown';
}

function mark(value: string, line: number, data: FormatData): Html {
  return {
    type: 'html',
    value,
    data,
    position: { start: { line, column: 1 }, end: { line, column: value.length + 1 } },
  };
}

function read(one: Cell, source: string, kind: ReturnType<typeof kindOf>, language: string): Root {
  if (one.cell_type === 'heading')
    return markdown(`${'#'.repeat(one.level ?? 1)} ${source.replace(/\n/g, ' ')}`);
  if (kind === 'raw') return readRaw(source, one);
  if (kind === 'code') return readCode(source, language);
  return markdown(source);
}

/** A raw cell is in the format that it names, else plain text. */
function readRaw(source: string, { metadata }: Cell): Root {
  const format = String(metadata?.raw_mimetype ?? metadata?.format ?? '');
  if (format === 'text/html') return { type: 'root', children: htmlBlocks(source, 1, 0) };
  return format === 'text/markdown' ? markdown(source) : plainText(source);
}

const comment = /^\s*#(?!!)\s?(.*)$/;

/** A code cell that holds prose, as comments or bare, is read as text; all others are code. */
function readCode(source: string, language: string): Root {
  const written = source.split('\n');
  const prose = written.map((line) => comment.exec(line)?.[1] ?? line);
  const solid = written.filter((line) => line.trim() !== '');
  const comments = solid.filter((line) => comment.test(line));
  const bare = solid.filter((line) => !comment.test(line));
  const barred = bare.filter(isProse).length;
  if (
    bare.length === 0
      ? comments.some((line) => isProse(comment.exec(line)?.[1] ?? ''))
      : barred > bare.length * 0.6
  )
    return plainText(prose.join('\n'));
  // A question in comments above the code that answers it.
  const code = written.findIndex((line) => line.trim() !== '' && !comment.test(line));
  const top = written.slice(0, code).map((line) => comment.exec(line)?.[1] ?? '');
  const head = top.some((line) => isProse(line)) ? plainText(top.join('\n')).children : [];
  const from = head.length > 0 ? code : 0;
  const value = written.slice(from).join('\n').trimEnd();
  const block: Code = {
    type: 'code',
    lang: language,
    value,
    position: { start: { line: from + 1, column: 1 }, end: { line: written.length, column: 1 } },
  };
  return { type: 'root', children: value.trim() === '' ? head : [...head, block] };
}

/** Whether a line reads as words rather than as code. */
export function isProse(line: string): boolean {
  const text = line.trim();
  if (
    /^(?:import|from|def|class|return|for|while|if|elif|else|try|except|print|with|const|let|var|function|async|await|%|!|@)\b.*[([:=.]/.test(
      text,
    )
  )
    return false;
  if (/[;{}]$|^[)\]}]|\w\(.*\)$|\w\s*[-+*/]?=\s*\S|^\w+(?:\.\w+)+/.test(text)) return false;
  return (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3 || /[?？]$/.test(text);
}

/** Puts a cell's attached images where they are used. */
function attach(node: RootContent, { attachments }: Cell): void {
  if (!attachments) return;
  if (node.type === 'image') {
    const name = node.url.replace(/^attachment:/, '');
    const found = Object.entries(attachments[name] ?? attachments[decoded(name)] ?? {}).find(([type]) =>
      type.startsWith('image/'),
    );
    const bytes = lines.safeParse(found?.[1]);
    if (node.url.startsWith('attachment:') && found && bytes.success)
      node.url = `data:${found[0]};base64,${bytes.data.replace(/\s/g, '')}`;
  } else if ('children' in node)
    for (const child of node.children) attach(child as RootContent, { attachments } as Cell);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
