import { sha256 } from '../incremental/fingerprint.ts';
import type { LazyPress } from '../incremental/lazy-press.ts';
import type { Output } from '../incremental/write-outputs.ts';
import { folio } from '../model/layout.ts';
import type { SiteEdition, SiteFile } from '../model/site.ts';
import { drawPages } from '../print/print.ts';
import { renderSite } from '../render/render.ts';
import type { BuiltEdition } from './edition-kind.ts';
import { requireOwnWords } from './require-words-on-screen.ts';

/** Pages that are shown, besides the cover. */
const previewed = 6;

/** What the site has of an edition. */
type SiteBook = Omit<BuiltEdition, 'findings'>;

/**
 * The download site: a static folder with a landing page, the files, pictures of pages and a list of checksums.
 * @param press looks whether a theme of someone's own shows the page. Default: it is not looked at.
 */
export async function makeSite(
  built: readonly SiteBook[],
  url: string | null,
  press: LazyPress | null = null,
): Promise<Output[]> {
  const [main] = built;
  if (main === undefined) return [];
  const files: Output[] = [];
  const editions: SiteEdition[] = [];
  for (const one of built) {
    // Data is for programs: those who want it build it.
    const readable = one.files.filter(({ path, sheets }) => !sheets && !path.endsWith('.json'));
    const offered = readable.map((file): SiteFile & { readonly source: Output } => {
      const format = file.path.split('.').at(-1) as SiteFile['format'];
      const path = `${format === 'html' ? 'read' : 'files'}/${file.path}`;
      const { bytes } = file;
      return {
        format,
        path,
        bytes: bytes.length,
        sha256: sha256(bytes),
        pages: file.pages ?? null,
        source: file,
      };
    });
    files.push(...offered.map(({ path, source }) => ({ path, bytes: source.bytes })));
    const pictures = await picturesOf(one);
    files.push(...pictures);
    const facts = offered.map(({ source: _, ...file }) => file);
    editions.push({
      edition: one.edition,
      files: facts,
      pictures: pictures.map(({ bytes: _, ...picture }) => picture),
    });
  }
  const { html, assets } = renderSite({ editions, url: url?.replace(/\/?$/, '/') ?? null }, main.theme);
  if (main.theme.isOwn && press)
    await requireOwnWords(
      main.theme,
      { file: 'site/index.html', html, assets, sheet: 'web.css' },
      await press.open(),
    );
  const page: Output = { path: 'index.html', bytes: Buffer.from(html) };
  const all = [page, ...files, ...assets.map(({ path, bytes }) => ({ path, bytes }))];
  const sums = all.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
  return [...all, { path: 'SHA256SUMS', bytes: Buffer.from(sums) }].map(({ path, bytes }) => ({
    path: `site/${path}`,
    bytes,
  }));
}

/** The cover, the first topic's opener, and a few pages on which questions begin. */
async function picturesOf({ edition, layout, files }: SiteBook) {
  const pdf = files.find(({ path }) => path.endsWith('.pdf'));
  if (pdf === undefined || layout === null) return [];
  const [first] = edition.parts;
  const entries = edition.parts.flatMap((part) => part.entries);
  const step = Math.max(1, Math.floor(entries.length / (previewed - 1)));
  const openings = [first, ...entries.filter((_, index) => index % step === 0)];
  const pages = openings.flatMap((one) => layout.pageOf.get(one?.id ?? '') ?? []);
  const shown = [...new Set(pages)].filter((page) => page > 0).slice(0, previewed);
  const wishes = [0, ...shown].map((page) => ({
    page,
    width: page === 0 ? 800 : 720,
    path: `pictures/${edition.name}-${page === 0 ? 'cover' : folio(layout, page)}`,
  }));
  const drawn = await drawPages(pdf.bytes, wishes);
  return drawn.map(({ path, bytes, page, width, height }) => ({
    path,
    bytes,
    width,
    height,
    folio: folio(layout, page),
  }));
}
