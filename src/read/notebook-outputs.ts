import type { Html, RootContent } from 'mdast';
import { z } from 'zod';
import { terminalText } from '../text/terminal-text.ts';
import { htmlBlocks } from './html.ts';
import { markdown } from './markdown.ts';
import { onLine } from './place.ts';

const lines = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (Array.isArray(text) ? text.join('') : text));
/** An output of any format: 4 has its kinds under `data`, 3 beside the type. Fields of another form are passed by. */
const output = z.looseObject({
  output_type: z.string().catch(''),
  name: z.string().optional().catch(undefined),
  text: lines.optional().catch(undefined),
  ename: z.string().optional().catch(undefined),
  evalue: z.string().optional().catch(undefined),
  traceback: z.array(z.string()).optional().catch(undefined),
  data: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** One output of a code cell, as text and as what it is printed as. */
export interface CellOutput {
  /** `text/plain`, `image/png`, `stderr`, ... */
  readonly kind: string;
  /** What it says; empty for a picture without words. */
  readonly text: string;
  /** A picture's bytes as a data address; else null. */
  readonly picture: string | null;
  readonly html: string | null;
  readonly markdown: string | null;
}

/** The names by which format 3 calls the kinds. */
const oldKinds: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  html: 'text/html',
  latex: 'text/latex',
  text: 'text/plain',
};

/** The outputs that a code cell has; what is no output at all is nothing. */
export function outputsOf(found: readonly unknown[]): readonly CellOutput[] {
  return found.flatMap((one): CellOutput[] => {
    const read = output.safeParse(one);
    const made = read.success ? outputOf(read.data) : null;
    return made === null || (made.text.trim() === '' && made.picture === null) ? [] : [made];
  });
}

function outputOf(found: z.output<typeof output>): CellOutput {
  const plain = { picture: null, html: null, markdown: null };
  if (found.output_type === 'stream')
    return { ...plain, kind: found.name ?? 'stdout', text: unstyled(found.text ?? '') };
  if (found.traceback || found.ename)
    return {
      ...plain,
      kind: 'error',
      text: unstyled(found.traceback?.join('\n') || `${found.ename}: ${found.evalue ?? ''}`),
    };
  const data = new Map<string, string>();
  for (const [key, value] of Object.entries(found.data ?? found)) {
    const kind = found.data ? key : oldKinds[key];
    const text = lines.safeParse(value);
    if (kind && text.success) data.set(kind, text.data);
  }
  const picture = pictureIn(data);
  const html = data.get('text/html') ?? null;
  const table = html !== null && /<(?:table|ul|ol|dl|p|h[1-6])\b/i.test(html) ? html : null;
  const latex = data.get('text/latex');
  const source = data.get('text/markdown') ?? (latex === undefined ? null : formula(latex));
  const best = data.get('text/plain') ?? source ?? (html === null ? '' : bare(html));
  const kind = picture?.kind ?? (table ? 'text/html' : source ? 'text/markdown' : 'text/plain');
  return { kind, text: unstyled(best), picture: picture?.url ?? null, html: table, markdown: source };
}

function pictureIn(data: ReadonlyMap<string, string>): { kind: string; url: string } | null {
  for (const kind of ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml']) {
    const found = data.get(kind);
    if (!found) continue;
    const written =
      kind === 'image/svg+xml' ? Buffer.from(found).toString('base64') : found.replace(/\s/g, '');
    return { kind, url: `data:${kind};base64,${written}` };
  }
  return null;
}

/** TeX as a formula of Markdown, whatever signs stand around it. */
function formula(latex: string): string {
  const inner = latex.trim().replace(/^(\${1,2}|\\[[(])|(\${1,2}|\\[\])])$/g, '');
  return `$$\n${inner.replace(/\$\$/g, '').trim()}\n$$`;
}

/** Text without the colours of a terminal. */
function unstyled(text: string): string {
  return terminalText(text.replace(/\r\n?/g, '\n'));
}

function bare(html: string): string {
  return html.replace(/<(?:style|script)\b[\s\S]*?<\/(?:style|script)>|<[^>]{0,4000}>/gi, ' ');
}

/** What an output is printed as: a picture, a table, a formula, or its text as it stands. `line` is its first. */
export function printedOutput(found: CellOutput, line: number): readonly RootContent[] {
  const { picture, html, markdown: source, text } = found;
  const last = line + text.split('\n').length - 1;
  const place = { start: { line, column: 1 }, end: { line: last, column: 1 } };
  if (picture)
    return [
      {
        type: 'paragraph',
        children: [{ type: 'image', url: picture, alt: '', position: place }],
        position: place,
      },
    ];
  const blocks = html
    ? htmlBlocks(html, 1, 0)
    : source !== null
      ? markdown(source).children
      : [{ type: 'code' as const, lang: null, value: text.replace(/\n+$/, ''), position: place }];
  return html || source !== null ? onLine({ type: 'root', children: [...blocks] }, line).children : blocks;
}

/** An output that is not printed: the ledger has it with the reason. */
export function leftOutput({ text }: CellOutput, line: number): readonly Html[] {
  if (text.trim() === '') return [];
  const end = line + text.split('\n').length - 1;
  return [
    {
      type: 'html',
      value: text,
      data: { noise: leftOut },
      position: { start: { line, column: 1 }, end: { line: end, column: 1 } },
    },
  ];
}

export const leftOut = 'output of a code cell (outputs: true prints it)';
