import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tryTheme } from '../../src/lab/try-theme.ts';
import type { Edition } from '../../src/model/edition.ts';
import { openPress } from '../../src/print/print.ts';
import { escapeXml } from '../../src/text/escape-xml.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { root } from '../helpers/root.ts';
import { composer } from './composer.ts';
import { linkAssets } from './link-assets.ts';
import { measurePages } from './page-measures.ts';

const faces = join(root, 'node_modules/@fontsource/alegreya/files');
const styles = ['400-normal', '700-normal', '400-italic'] as const;

/**
 * The text of the main book, justified in Alegreya 11/14 pt on A4, by others and by us: pages, lines that end with a hyphen, most in
 * a row, pieces of two letters. Only those that are installed: WeasyPrint as a command, Typst's compiler for Node in the folder that
 * `--modules=DIR` names. `peers [--out=DIR] [--modules=DIR]`. (src/decisions/0109)
 */
export async function bench(args: readonly string[]): Promise<void> {
  linkAssets();
  const named = (name: string) => args.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  const out = named('out') ?? mkdtempSync(join(tmpdir(), 'peers-'));
  mkdirSync(out, { recursive: true });
  const world = { folder: root, environment: {} };
  const compose = await composer('content/ml-projects', world);
  const edition = await compose({ theme: 'classic', page: 'A4', justify: true });
  console.log('made by       pages  empty  hyphens  in a row  pieces');
  const tell = async (name: string, bytes: Uint8Array | null) => {
    if (bytes === null) return console.log(`${name.padEnd(12)}not installed`);
    writeFileSync(join(out, `${name}.pdf`), bytes);
    const { pages, empty, hyphens, lines, inRow, pieces } = await measurePages(bytes);
    const share = (value: number) => `${(100 * value).toFixed(1)} %`.padStart(8);
    console.log(
      `${name.padEnd(12)}${String(pages).padStart(7)}${share(empty)}${share(hyphens / Math.max(1, lines))}${String(inRow).padStart(9)}${String(pieces).padStart(8)}`,
    );
  };
  const press = await openPress();
  try {
    await tell('ours', (await tryTheme(press, edition, loadTheme('classic'), world)).bytes);
  } finally {
    await press.close();
  }
  await tell('WeasyPrint', byWeasyPrint(edition));
  await tell('Typst', await byTypst(edition, named('modules')));
}

/** A paragraph of a book, whatever sets it. */
interface Block {
  readonly kind: 'topic' | 'question' | 'text';
  readonly label: string;
  readonly text: string;
}

function blocksOf({ parts }: Edition): Block[] {
  const text = (label: string, words: string): Block => ({ kind: 'text', label, text: words });
  return parts.flatMap(({ title, entries }) => [
    { kind: 'topic', label: '', text: title ?? '' },
    ...entries.flatMap(({ question, intro, points, outro }): Block[] => [
      { kind: 'question', label: '', text: question },
      ...intro.map((passage) => text('', passage.text)),
      ...points.flatMap(({ label, passages }) =>
        passages.map((passage, at) => text(at === 0 && label ? `${label}:` : '', passage.text)),
      ),
      ...outro.map((passage) => text('', passage.text)),
    ]),
  ]);
}

function byWeasyPrint(edition: Edition): Uint8Array | null {
  const rules = styles.map((style) => {
    const [weight, slope] = style.split('-');
    const file = pathToFileURL(join(faces, `alegreya-latin-${style}.woff2`)).href;
    return `@font-face{font-family:Alegreya;font-weight:${weight};font-style:${slope};src:url(${file})}`;
  });
  const elements = { topic: 'h1', question: 'h2', text: 'p' } as const;
  const html = `<!doctype html><html lang="en"><title>x</title><style>${rules.join('')}@page{size:A4;margin:22mm 47.5mm 25mm}
body{font:11pt/14pt Alegreya;text-align:justify;hyphens:auto}p{margin:0 0 7pt;orphans:2;widows:2}h1,h2{line-height:1.15;text-align:left;break-after:avoid}</style>${blocksOf(
    edition,
  )
    .map(({ kind, label, text }) => {
      const tag = elements[kind];
      return `<${tag}>${label && `<b>${escapeXml(label)}</b> `}${escapeXml(text)}</${tag}>`;
    })
    .join('')}</html>`;
  const { stdout, status } = spawnSync('weasyprint', ['-', '-'], { input: html, maxBuffer: 1e9 });
  return status === 0 ? stdout : null;
}

/** What of the compiler is used here. */
interface TypstCompiler {
  readonly NodeCompiler: {
    create(options: { fontArgs: readonly { fontBlobs: readonly Buffer[] }[] }): {
      pdf(source: { mainFileContent: string }): Uint8Array;
    };
  };
}

async function byTypst(edition: Edition, modules: string | undefined): Promise<Uint8Array | null> {
  if (modules === undefined) return null;
  const { NodeCompiler } = createRequire(join(modules, 'x.js'))(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as TypstCompiler;
  const { convert } = await import('fontverter');
  const fontBlobs = await Promise.all(
    styles.map((style) => convert(readFileSync(join(faces, `alegreya-latin-${style}.woff2`)), 'truetype')),
  );
  const plain = (text: string) => `#${JSON.stringify(text)}`;
  const source = `#set page(paper: "a4", margin: (x: 47.5mm, top: 22mm, bottom: 25mm))
#set text(font: "Alegreya", size: 11pt, lang: "en", hyphenate: true)
#set par(justify: true, leading: 6.6pt, spacing: 13.6pt)
#show heading: set par(justify: false)
${blocksOf(edition)
  .map(({ kind, label, text }) => {
    if (kind !== 'text') return `${kind === 'topic' ? '=' : '=='} ${plain(text)}`;
    return `${label && `#strong(${JSON.stringify(label)}) `}${plain(text)}`;
  })
  .join('\n\n')}`;
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] }).pdf({ mainFileContent: source });
}
