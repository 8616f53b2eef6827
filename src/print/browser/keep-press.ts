import { createHash } from 'node:crypto';
import type { Press } from './press.ts';
import type { Sheet } from './sheet.ts';
import { type Impression, paintsPictures, type Typesetting } from './typesetting.ts';

/** Bytes of impressions that are kept: those of a large handbook in all its editions. */
const room = 64_000_000;
/** How often a page is used before a fresh one takes its place. */
const uses = 40;

/**
 * The same press for books that are printed again and again: a page stays open and is brought to the next version of its document
 * by what differs; a second one, of another process, prints what goes beside it; and what was printed is not printed again.
 */
export function keepPress(press: Press): Press {
  const impressions = keepImpressions();
  const book = keepPage(press, 'book');
  const beside = keepPage(press, 'beside');
  const print = (page: KeptPage, sheet: Sheet, destinations: readonly string[], tagged: boolean) =>
    impressions.recall(keyOf(sheet, [destinations, tagged]), () =>
      page.with(sheet, (set) => set.print(destinations, tagged)),
    );
  return {
    ...press,
    async set(first) {
      let sheet = first;
      const printBeside = (other: Sheet) => print(beside, other, [], false);
      return {
        measure: (destinations) =>
          impressions.recall(keyOf(sheet, [destinations, 'measure']), () =>
            book.with(sheet, (set) => set.measure(destinations)),
          ),
        print: (destinations, tagged) => print(book, sheet, destinations, tagged),
        correct: async (next) => {
          sheet = next;
        },
        beside: printBeside,
        besideAtOnce: printBeside,
        close: async () => {},
      };
    },
    print: (request) =>
      impressions.recall(keyOf(request, [request.destinations ?? [], request.tagged]), () =>
        press.print(request),
      ),
  };
}

/** A page that stays open for one document after another, one at a time. */
interface KeptPage {
  with<T>(sheet: Sheet, work: (set: Typesetting) => Promise<T>): Promise<T>;
}

function keepPage(press: Press, site: string): KeptPage {
  let open: { readonly set: Typesetting; plain: boolean; used: number } | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const bring = async (sheet: Sheet): Promise<Typesetting> => {
    const plain = isPlain(sheet);
    if (open?.plain && plain && open.used < uses) {
      open.used++;
      await open.set.correct(sheet);
      return open.set;
    }
    const old = open;
    open = null;
    await old?.set.close();
    const set = await press.set(sheet, site);
    open = { set, plain, used: 1 };
    return set;
  };
  return {
    with(sheet, work) {
      const run = async () => {
        try {
          return await work(await bring(sheet));
        } catch (error) {
          // Nobody knows what is in that page now.
          const broken = open;
          open = null;
          await broken?.set.close();
          throw error;
        }
      };
      const result = queue.then(run);
      queue = result.catch(() => {});
      return result;
    },
  };
}

/** Whether a document has fonts only, and lines as the browser breaks them, notes where it has them: pictures are waited for when a page is loaded, not when it is changed. */
function isPlain(sheet: Sheet): boolean {
  return (
    (sheet.scale ?? 1) === 1 &&
    !sheet.even &&
    !sheet.foot &&
    sheet.assets.every(({ type }) => type.startsWith('font/')) &&
    !paintsPictures(sheet) &&
    !/<(?:img|image|picture)\b/.test(sheet.html)
  );
}

/** Impressions by what they are of, the longest unused forgotten first. */
function keepImpressions() {
  const kept = new Map<string, Impression>();
  let bytes = 0;
  return {
    async recall(key: string, make: () => Promise<Impression>): Promise<Impression> {
      const impression = kept.get(key) ?? (await make());
      if (!kept.delete(key)) bytes += impression.pdf.length;
      kept.set(key, impression);
      for (const [oldest, { pdf }] of kept) {
        if (bytes <= room) break;
        kept.delete(oldest);
        bytes -= pdf.length;
      }
      return impression;
    },
  };
}

function keyOf({ html, assets, scale = 1, foot }: Sheet, how: unknown): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([how, scale, foot]))
    .update(html);
  for (const { path, bytes } of assets) hash.update(path).update(bytes);
  return hash.digest('hex');
}
