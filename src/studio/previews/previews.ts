import type { Project } from '../../model/project.ts';
import { ThemeFault } from '../../model/theme-fault.ts';
import type { PageRemark, PreviewPages } from '../api.ts';
import type { Desk } from '../desk/desk.ts';
import { Refused } from '../desk/refusal.ts';
import { waitingLine } from '../desk/waiting-line.ts';
import type { PreviewBook } from './book-parts.ts';
import { contentKey } from './content-key.ts';
import type { Made, PreviewFormat } from './make-preview.ts';
import type { PreviewPress } from './preview-press.ts';
import { type SharedWork, sharedWork } from './shared-work.ts';

/** What a book will look like, without writing anything. What nobody waits for any more, as the signals say, is not made. */
export interface Previews {
  /** One question as the web edition shows it: a whole HTML page without scripts. */
  readonly entryHtml: (id: string, signal: AbortSignal) => Promise<string>;
  /** The pages of some questions with the cover, in the look of the project. */
  readonly pages: (ids: readonly string[], signal: AbortSignal) => Promise<PreviewPages>;
  /** What collides on pages that were made, or is cut off. */
  readonly remarks: (key: string) => Promise<readonly PageRemark[]>;
  /** The page of the book's first question in a theme, as PNG. */
  readonly themePicture: (theme: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** One of them as PNG. `width` in px. */
  readonly picture: (key: string, page: number, width: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Previews are kept that many: back in a look that was there before, its pages are there at once. */
const most = 40;

/** Width of a theme's picture in px: twice that of its place. */
const themeWidth = 300;

/** Makes previews of what is on the desk, one after the other. */
export function openPreviews(desk: Desk, press: PreviewPress): Previews {
  const kept = new Map<string, SharedWork<Made>>();
  const inTurn = waitingLine();

  const bookNow = () => {
    const [opened, merged] = [desk.opened(), desk.book()];
    if (!opened || !merged) throw new Refused('missing', 'no project is open');
    return { project: opened.project, merged };
  };

  /** Makes a preview, or has it at hand from a time when all that goes into it was the same. */
  const made = (ids: readonly string[], format: PreviewFormat, theme?: string) => {
    const { project: whole, merged } = bookNow();
    const project = narrowed(whole, ids, theme);
    const key = contentKey(project, merged, ids, format);
    const known = kept.get(key);
    const found =
      known && !known.isGivenUp()
        ? known
        : sharedWork((signal) => inTurn(() => make(project, merged, format, signal)));
    kept.delete(key);
    kept.set(key, found);
    found.value.catch(() => kept.get(key) === found && kept.delete(key));
    for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
    return { key, found };
  };

  const make = async (
    project: Project,
    book: PreviewBook,
    format: PreviewFormat,
    signal: AbortSignal,
  ): Promise<Made> => {
    signal.throwIfAborted();
    try {
      const preview = await press.make(project, book, format, signal);
      if (preview.bytes.length === 0) throw new Refused('missing', 'there is nothing to be shown');
      return preview;
    } catch (error) {
      if (error instanceof ThemeFault) throw new Refused('unfit', error.message);
      throw error;
    }
  };

  const drawn = async (pdf: Uint8Array, page: number, width: number): Promise<Uint8Array> => {
    const picture = await press.draw(pdf, page, width);
    if (!picture) throw new Refused('missing', 'there is no such page');
    return picture;
  };

  return {
    entryHtml: async (id, signal) =>
      new TextDecoder().decode((await made([id], 'html').found.join(signal)).bytes),
    pages: async (ids, signal) => {
      const { key, found } = made(ids, 'pdf');
      const { findings, shapes, layout } = await found.join(signal);
      return { key, pages: shapes.length, first: layout?.pageOf.get(ids[0] ?? '') ?? 0, shapes, findings };
    },
    remarks: async (key) => {
      const pdf = await kept.get(key)?.value;
      if (!pdf) throw new Refused('missing', 'this preview is gone');
      const { verifyPdf } = await import('../../check/check.ts');
      return verifyPdf(pdf.bytes).flatMap(({ rule, page, reason }) =>
        isSeen(rule) ? [{ rule, page, reason }] : [],
      );
    },
    themePicture: async (theme, signal) => {
      const [first] = bookNow().merged.handbook.entries;
      if (!first) throw new Refused('missing', 'the book has no question');
      const { bytes, layout } = await made([first.id], 'pdf', theme).found.join(signal);
      return drawn(bytes, layout?.pageOf.get(first.id) ?? 0, themeWidth);
    },
    picture: async (key, page, width) => {
      const pdf = await kept.get(key)?.value;
      if (!pdf) throw new Refused('missing', 'this preview is gone');
      return drawn(pdf.bytes, page, width);
    },
    close: press.close,
  };
}

/** The project with some questions alone, in a theme of its own if need be. */
function narrowed(project: Project, ids: readonly string[], theme?: string): Project {
  const { settings } = project;
  const handbook = {
    ...settings.editions.handbook,
    ...(ids.length > 0 && { questions: [...ids] }),
    ...(theme !== undefined && { theme }),
  };
  return { ...project, settings: { ...settings, editions: { ...settings.editions, handbook } } };
}

/** Whether a rule of finished files is about what is seen of a few pages; the others are for the whole book. */
function isSeen(rule: string): rule is PageRemark['rule'] {
  return rule === 'text-inside' || rule === 'text-apart' || rule === 'printed-to-scale';
}
