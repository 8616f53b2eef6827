import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tryTheme } from '../../src/lab/try-theme.ts';
import { openPress } from '../../src/print/print.ts';
import { largePrint, listThemes, loadTheme } from '../../src/theme/theme.ts';
import { root } from '../helpers/root.ts';
import { composer, type EditionWish } from './composer.ts';
import { linkAssets } from './link-assets.ts';
import { measurePages, type PageMeasures } from './page-measures.ts';

const papers = ['A4', 'A5', 'Letter'] as const;

/** What each theme is measured with. */
const books: Readonly<Record<string, { readonly project: string; readonly settings: EditionWish }>> = {
  main: { project: 'content/ml-projects', settings: {} },
  german: { project: 'test/content/prose', settings: { justify: true } },
  hard: { project: 'content/stress', settings: {} },
  small: { project: 'content/ml-projects', settings: { questions: [1, 2] } },
};

/**
 * How books use their paper: pages, what stays empty below the last line, pages under a third full, headings and last lines
 * that stand alone, and hyphens of justified text, read back from the PDF; under a book what `theme check` says of it.
 *
 * `pages FILE.pdf ...` measures files. `pages [--theme=NAME,...] [--page=A4,...] [--book=main,...] [--out=DIR] [--justify]
 * [--large-print] [--layout=consensus]` prints the books and measures them; with a folder the PDFs are kept to be looked at.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const files = args.filter((one) => !one.startsWith('--'));
  console.log(heads);
  if (files.length > 0) {
    for (const file of files) console.log(row(basename(file), await measurePages(readFileSync(file))));
    return;
  }
  linkAssets();
  const listed = (name: string, all: readonly string[]) =>
    args
      .find((one) => one.startsWith(`--${name}=`))
      ?.slice(name.length + 3)
      .split(',') ?? all;
  const [out] = listed('out', []);
  const consensus = args.includes('--layout=consensus');
  const world = { folder: root, environment: {} };
  const press = await openPress();
  try {
    for (const book of listed('book', Object.keys(books))) {
      const { project, settings } = books[book] ?? { project: book, settings: {} };
      const compose = await composer(project, world);
      for (const theme of listed('theme', listThemes()))
        for (const page of listed('page', papers)) {
          const asked: EditionWish = {
            ...(args.includes('--justify') ? { justify: true } : {}),
            ...(args.includes('--large-print') ? { largePrint: true } : {}),
            ...(consensus ? { layout: 'consensus' } : {}),
          };
          const edition = await compose({ ...settings, ...asked, page, theme });
          const look = edition.settings.largePrint ? largePrint(loadTheme(theme)) : loadTheme(theme);
          const { bytes, faults, warnings } = await tryTheme(press, edition, look, world);
          const name = `${theme}-${page}-${basename(book)}${consensus ? '-B' : ''}`;
          if (out) {
            mkdirSync(out, { recursive: true });
            writeFileSync(join(out, `${name}.pdf`), bytes);
          }
          console.log(row(name, await measurePages(bytes)));
          for (const said of [...faults, ...warnings]) console.log(`    ${said}`);
        }
    }
  } finally {
    await press.close();
  }
}

const heads =
  'book                        pages  empty  hyphens  in a row  pieces  under a third / single lines / torn headings';

function row(
  name: string,
  { pages, empty, lines, hyphens, inRow, pieces, thin, single, torn }: PageMeasures,
): string {
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  return [
    name.padEnd(26),
    String(pages).padStart(6),
    share(empty).padStart(8),
    share(hyphens / Math.max(1, lines)).padStart(8),
    String(inRow).padStart(9),
    String(pieces).padStart(8),
    `   ${[thin, single, torn].map((list) => list.join(',') || '-').join(' / ')}`,
  ].join('');
}
