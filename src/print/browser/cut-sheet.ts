import type { Page } from 'puppeteer';
import type { BrowserElement, BrowserGlobal } from './dom.ts';

/** A part of a book that is printed by itself. */
export interface Cutting {
  /** A whole document with the book's head. */
  readonly html: string;
  /** Id of the opener that it begins with; null for the first. */
  readonly opener: string | null;
  /** Ids in it that are linked from anywhere in the book. */
  readonly linked: readonly string[];
}

/** Links from one cutting into another go to this origin; the joiner makes destinations of them. */
export const elsewhere = 'https://elsewhere.invalid/#';

/** Where a document is cut. */
export interface CutWish {
  /** Ids before whose holders it may be cut. */
  readonly openers: readonly string[];
  /** Cut there only where a cutting has grown to so many characters. Default: at every opener. */
  readonly length?: number;
  /** Cut after so many children of the body, openers or not. Default: never. */
  readonly every?: number;
}

/** Cuts a document between children of its body. */
export async function cutSheet(
  page: Page,
  html: string,
  { openers: wishedOpeners, length: wishedLength, every: wishedEvery }: CutWish,
): Promise<readonly Cutting[]> {
  return page.evaluate(
    (source, openers, length, every, away) => {
      // Runs in the browser.
      const { DOMParser } = globalThis as unknown as BrowserGlobal;
      const document = new DOMParser().parseFromString(source, 'text/html');
      const wanted = new Set(openers);
      const groups: { opener: string | null; kids: BrowserElement[]; size: number }[] = [
        { opener: null, kids: [], size: 0 },
      ];
      for (const kid of Array.from(document.body.children)) {
        const opener = wanted.has(kid.id)
          ? kid.id
          : (Array.from(kid.querySelectorAll('[id]')).find(({ id }) => wanted.has(id))?.id ?? null);
        const last = groups.at(-1);
        if (!last) break;
        const size = kid.outerHTML.length;
        const mayCut = opener !== null && (length === null || last.size + size > length);
        if (last.kids.length > 0 && (mayCut || last.kids.length === every))
          groups.push({ opener, kids: [kid], size });
        else {
          last.kids.push(kid);
          last.size += size;
        }
      }
      const home = new Map<string, number>();
      for (const [index, { kids }] of groups.entries())
        for (const kid of kids)
          for (const element of [kid, ...Array.from(kid.querySelectorAll('[id]'))])
            if (element.id) home.set(element.id, index);
      const linked = groups.map(() => new Set<string>());
      for (const [index, { kids }] of groups.entries())
        for (const kid of kids)
          for (const link of Array.from(kid.querySelectorAll('a[href^="#"]'))) {
            const id = (link.getAttribute('href') ?? '').slice(1);
            const target = home.get(id);
            if (target === undefined) continue;
            linked[target]?.add(id);
            if (target !== index) link.setAttribute('href', away + id);
          }
      const open = (element: BrowserElement) => /^<[^>]*>/.exec(element.outerHTML)?.[0] ?? '';
      const head = `<!DOCTYPE html>${open(document.documentElement)}${document.head.outerHTML}${open(document.body)}`;
      return groups.map(({ opener, kids }, index) => ({
        html: `${head}${kids.map((kid) => kid.outerHTML).join('\n')}</body></html>`,
        opener,
        linked: [...(linked[index] ?? [])],
      }));
    },
    html,
    wishedOpeners,
    wishedLength ?? null,
    wishedEvery ?? null,
    elsewhere,
  );
}
