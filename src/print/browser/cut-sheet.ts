import type { Page } from 'puppeteer';
import { type TaughtPage, teachWords } from './words-of.ts';

/** A part of a book that is printed by itself. */
export interface Cutting {
  /** A whole document with the book's head. */
  readonly html: string;
  /** Id of the opener that it begins with; null for the first. */
  readonly opener: string | null;
  /** Ids in it that are linked from anywhere in the book. */
  readonly linked: readonly string[];
  /** Id in another cutting to which something in this one is linked -> its words. */
  readonly titles: ReadonlyMap<string, string>;
  /** First items of its outline that hang from the last one before it: it begins inside a topic. */
  readonly hanging: number;
}

/** Links from one cutting into another go to this origin; the joiner makes destinations of them. */
export const elsewhere = 'https://elsewhere.invalid/#';

/** Where a document is cut. */
export interface CutWish {
  /** Ids before whose holders it may be cut. */
  readonly openers: readonly string[];
  /** Cut there only where a cutting would grow beyond so many characters, and before an entry where it would be twice as many. Default: at every opener, and nowhere else. */
  readonly length?: number;
  /** Cut after so many children of the body, openers or not. Default: never. */
  readonly every?: number;
}

/** Cuts a document between children of its body, and before an `article` where what stands between openers is too much for one cutting. */
export async function cutSheet(
  page: Page,
  html: string,
  { openers: wishedOpeners, length: wishedLength, every: wishedEvery }: CutWish,
): Promise<readonly Cutting[]> {
  await teachWords(page);
  const cuttings = await page.evaluate(
    (source, openers, length, every, away) => {
      // Runs in the browser.
      const { wordsOf } = globalThis as unknown as TaughtPage;
      const document = new DOMParser().parseFromString(source, 'text/html');
      const wanted = new Set(openers);
      interface Unit {
        readonly shell: Element | null;
        readonly kids: readonly Element[];
        readonly opener: string | null;
        /** Whether it is an entry, and what it may follow in a cutting: characters. */
        readonly room: number | null;
        readonly size: number;
      }
      const withIds = (element: Element) => [element, ...Array.from(element.querySelectorAll('[id]'))];
      const firstWanted = (kids: readonly Element[]) =>
        kids.flatMap(withIds).find(({ id }) => wanted.has(id))?.id ?? null;
      const unitsOf = (kid: Element): Unit[] => {
        const size = kid.outerHTML.length;
        const room = length === null ? null : size > 2 * length ? length : 2 * length;
        const inside = Array.from(kid.children);
        const entry = kid.nodeName === 'ARTICLE';
        if (entry || inside.filter(({ nodeName }) => nodeName === 'ARTICLE').length < 2) {
          const opener =
            firstWanted([kid]) ?? (entry ? (withIds(kid).find(({ id }) => id)?.id ?? null) : null);
          return [{ shell: null, kids: [kid], opener, room: entry ? room : null, size }];
        }
        // The first entry stays with the head.
        const runs: Element[][] = [[]];
        let entries = 0;
        for (const element of inside) {
          if (element.nodeName === 'ARTICLE' && ++entries > 1) runs.push([]);
          runs.at(-1)?.push(element);
        }
        return runs.map((kids, index): Unit => {
          const first = kids[0] ? withIds(kids[0]).find(({ id }) => id)?.id : undefined;
          return index === 0
            ? {
                shell: kid,
                kids,
                opener: firstWanted([...kids]),
                room: null,
                size: length === null ? 0 : size,
              }
            : {
                shell: kid,
                kids,
                opener: first ?? null,
                room,
                size: kids.reduce((sum, { outerHTML }) => sum + outerHTML.length, 0),
              };
        });
      };
      const groups: { opener: string | null; units: Unit[]; size: number }[] = [
        { opener: null, units: [], size: 0 },
      ];
      for (const unit of Array.from(document.body.children).flatMap(unitsOf)) {
        const last = groups.at(-1);
        if (!last) break;
        const { opener, room } = unit;
        const own = unit.kids.reduce((sum, { outerHTML }) => sum + outerHTML.length, 0);
        const mayCut =
          opener !== null &&
          (length === null
            ? wanted.has(opener)
            : wanted.has(opener)
              ? last.size + unit.size > length
              : room !== null && last.size + own > room);
        if (last.units.length > 0 && (mayCut || last.units.length === every))
          groups.push({ opener, units: [unit], size: own });
        else {
          last.units.push(unit);
          last.size += own;
        }
      }
      const home = new Map<string, number>();
      const elements = new Map<string, Element>();
      for (const [index, { units }] of groups.entries())
        for (const { shell, kids } of units) {
          if (shell?.id && !home.has(shell.id)) {
            home.set(shell.id, index);
            elements.set(shell.id, shell);
          }
          for (const element of kids.flatMap(withIds))
            if (element.id) {
              home.set(element.id, index);
              elements.set(element.id, element);
            }
        }
      const linked = groups.map(() => new Set<string>());
      const titles = groups.map(() => new Map<string, string>());
      for (const [index, { units }] of groups.entries())
        for (const kid of units.flatMap(({ kids }) => kids))
          for (const link of Array.from(kid.querySelectorAll('a[href^="#"]'))) {
            const id = (link.getAttribute('href') ?? '').slice(1);
            const target = home.get(id);
            if (target === undefined) continue;
            linked[target]?.add(id);
            if (target === index) continue;
            link.setAttribute('href', away + id);
            const element = elements.get(id);
            if (element && !titles[index]?.has(id)) titles[index]?.set(id, wordsOf(element));
          }
      /** Headings that would stand first in the outline of a cutting, but hang from one in a cutting before. */
      const hanging = (units: readonly Unit[]) => {
        const names = units.flatMap(({ kids }) =>
          kids.flatMap((kid) => [
            ...(/^H[1-6]$/.test(kid.nodeName) ? [kid] : []),
            ...Array.from(kid.querySelectorAll('h1,h2,h3,h4,h5,h6')),
          ]),
        );
        const levels = names.map(({ nodeName }) => Number(nodeName.slice(1)));
        let highest = 7;
        let count = 0;
        for (const level of levels) {
          if (level === 1) break;
          if (level <= highest) count++;
          highest = Math.min(highest, level);
        }
        return count;
      };
      const open = (element: Element) => /^<[^>]*>/.exec(element.outerHTML)?.[0] ?? '';
      const head = `<!DOCTYPE html>${open(document.documentElement)}${document.head.outerHTML}${open(document.body)}`;
      const sourceOf = (units: readonly Unit[]) =>
        units
          .map(({ shell, kids }, index) => {
            const source = kids.map((kid) => kid.outerHTML).join('\n');
            if (!shell) return source;
            const begins = units[index - 1]?.shell !== shell;
            const ends = units[index + 1]?.shell !== shell;
            return `${begins ? open(shell) : ''}${source}${ends ? `</${shell.nodeName.toLowerCase()}>` : ''}`;
          })
          .join('\n');
      return groups.map(({ opener, units }, index) => ({
        html: `${head}${sourceOf(units)}</body></html>`,
        opener,
        linked: [...(linked[index] ?? [])],
        titles: [...(titles[index] ?? [])],
        hanging: index === 0 ? 0 : hanging(units),
      }));
    },
    html,
    wishedOpeners,
    wishedLength ?? null,
    wishedEvery ?? null,
    elsewhere,
  );
  return cuttings.map((cutting) => ({ ...cutting, titles: new Map(cutting.titles) }));
}
