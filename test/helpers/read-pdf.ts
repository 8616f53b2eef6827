import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfFacts {
  readonly pages: readonly PageFacts[];
  readonly outline: readonly OutlineFacts[];
  /** Printed page numbers as a reader shows them; empty where the file has none. */
  readonly labels: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  /** The XMP packet; null where there is none. */
  readonly xmp: string | null;
  readonly tagged: boolean;
  /** Named destination -> page index. */
  readonly destinations: ReadonlyMap<string, number>;
}

export interface PageFacts {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Text in the order in which it is drawn, artifacts included. */
  readonly text: string;
  /** Text outside of artifacts. */
  readonly body: string;
  readonly links: readonly {
    /** Address, or `#id`. */
    readonly to: string;
    /** Page index of an internal link's target; null for an address or a dead link. */
    readonly page: number | null;
    readonly contents: string;
  }[];
  readonly tags: TagFacts | null;
}

export interface TagFacts {
  readonly role: string;
  readonly alt?: string;
  readonly language?: string;
  readonly children: readonly TagFacts[];
}

export interface OutlineFacts {
  readonly title: string;
  /** Page index. */
  readonly page: number | null;
  readonly items: readonly OutlineFacts[];
}

/** Reads a PDF back into facts, with eyes that are not ours (pdfjs-dist). */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pageIndex = async (target: unknown): Promise<number | null> => {
    const explicit = typeof target === 'string' ? await document.getDestination(target) : target;
    if (!Array.isArray(explicit) || !explicit[0]) return null;
    return document.getPageIndex(explicit[0]).catch(() => null);
  };
  const readOutline = async (
    items: Awaited<ReturnType<typeof document.getOutline>>,
  ): Promise<OutlineFacts[]> => {
    const facts: OutlineFacts[] = [];
    for (const item of items ?? [])
      facts.push({
        title: item.title,
        page: await pageIndex(item.dest),
        items: await readOutline(item.items),
      });
    return facts;
  };
  try {
    const pages: PageFacts[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const links = [];
      for (const link of await page.getAnnotations()) {
        if (link.subtype !== 'Link') continue;
        links.push({
          to: link.url ?? (typeof link.dest === 'string' ? `#${link.dest}` : '#'),
          page: link.dest ? await pageIndex(link.dest) : null,
          contents: link.contentsObj?.str ?? '',
        });
      }
      const tree = await page.getStructTree();
      pages.push({
        width: right - left,
        height: top - bottom,
        ...(await readText(page)),
        links,
        tags: tree ? readTags(tree) : null,
      });
    }
    const { info, metadata } = await document.getMetadata();
    const destinations = new Map<string, number>();
    for (const [id, target] of Object.entries((await document.getDestinations()) ?? {})) {
      const index = await pageIndex(target);
      if (index !== null) destinations.set(id, index);
    }
    return {
      pages,
      outline: await readOutline(await document.getOutline()),
      labels: (await document.getPageLabels()) ?? [],
      info: info as Record<string, unknown>,
      xmp: (metadata as { getRaw(): string } | null)?.getRaw() ?? null,
      tagged: (await document.getMarkInfo())?.Marked === true,
      destinations,
    };
  } finally {
    await task.destroy();
  }
}

async function readText(page: {
  getTextContent(options: object): Promise<{ items: unknown[] }>;
}): Promise<{ readonly text: string; readonly body: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  let text = '';
  let body = '';
  const open: boolean[] = [];
  for (const item of items as { type?: string; tag?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.tag === 'Artifact');
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const piece = (item.str ?? '') + (item.hasEOL ? '\n' : '');
      text += piece;
      if (!open.includes(true)) body += piece;
    }
  }
  return { text, body };
}

function readTags(node: object): TagFacts {
  const { role, children, alt, lang } = node as {
    role?: string;
    children?: object[];
    alt?: string;
    lang?: string;
  };
  return {
    role: role ?? 'content',
    ...(alt === undefined ? {} : { alt }),
    ...(lang === undefined ? {} : { language: lang }),
    children: (children ?? []).map(readTags),
  };
}

/** Roles of all tags of a page, depth first, without the content leaves. */
export function rolesOf(tags: TagFacts | null): string[] {
  if (!tags) return [];
  return [...(tags.role === 'content' ? [] : [tags.role]), ...tags.children.flatMap(rolesOf)];
}
