import type { Layout } from '../model/layout.ts';
import { PdfFile } from '../pdf/pdf.ts';
import type { Cutting } from './cut-sheet.ts';
import { differences } from './lay-out.ts';
import { addBlank } from './pdf/add-blank.ts';
import { dropPage } from './pdf/drop-page.ts';
import { finishFile, finishPart } from './pdf/finish-pdf.ts';
import { PdfJoiner } from './pdf/join-pdfs.ts';
import type { Titles } from './pdf/name-links.ts';
import type { FurniturePage } from './pdf/place-furniture.ts';
import { UnsetNumber } from './pdf/set-numbers.ts';
import { takeDigits } from './pdf/take-digits.ts';
import type { PdfJob } from './pdf-job.ts';
import type { PrintedPart } from './printed-part.ts';

/** The book that the parts make. */
export interface Binding {
  readonly job: Pick<PdfJob, 'paper' | 'metadata'>;
  /** Where everything is to be; the number of pages is told with the furniture. */
  readonly layout: Layout;
  readonly parts: readonly Cutting[];
  /** Id of each linked element of any part -> its words, as measured. */
  readonly titles: Titles;
}

/**
 * Finishes parts and joins them in the book's order, in whatever order they come: each is written on and forgotten while others
 * are printed, so that neither memory nor the work at the end grows with the book.
 */
export class Binder {
  readonly #binding: Binding;
  readonly #joiner = new PdfJoiner();
  readonly #early = new Map<number, PrintedPart>();
  #furniture: readonly FurniturePage[] | null | undefined;
  #total = 0;
  #index = 0;
  #pages = 0;
  #sound = true;
  #unset = false;
  #work: Promise<void> = Promise.resolve();

  constructor(binding: Binding) {
    this.#binding = binding;
  }

  /** Running heads and folios of a book of so many pages; null for none. Parts wait for it. */
  furnish(furniture: readonly FurniturePage[] | null, pages: number): Promise<void> {
    this.#furniture = furniture;
    this.#total = pages;
    return this.#bindWaiting();
  }

  /** Settles when what can be bound is. */
  take(index: number, part: PrintedPart): Promise<void> {
    if (this.#sound) this.#early.set(index, part);
    return this.#bindWaiting();
  }

  /** The book; null where a part was not as the layout has it, so that furniture and numbers would be those of other pages. */
  async end(): Promise<Uint8Array | null> {
    await this.#work;
    const { job, layout, parts } = this.#binding;
    if (!this.#sound || this.#index < parts.length || this.#pages !== this.#total) return null;
    return this.#joiner.end((shell) =>
      finishFile(shell, { archive: job.paper?.archive, metadata: job.metadata, layout }),
    );
  }

  /** Whether a page number could not be put in: the book has to be printed with its numbers. */
  get unset(): boolean {
    return this.#unset;
  }

  #giveUp(): void {
    this.#sound = false;
    this.#early.clear();
  }

  #bindWaiting(): Promise<void> {
    const work = this.#work.then(async () => {
      if (this.#furniture === undefined) return;
      for (let next = this.#early.get(this.#index); next; next = this.#early.get(this.#index)) {
        this.#early.delete(this.#index);
        await this.#bind(next);
        this.#index++;
      }
    });
    // Whoever ends the book hears of it.
    work.catch(() => {});
    this.#work = work;
    return work;
  }

  async #bind(part: PrintedPart): Promise<void> {
    const { job, layout, parts, titles: all } = this.#binding;
    const first = this.#pages;
    const blankAfter = layout.blanksBefore.has(parts[this.#index + 1]?.opener ?? '');
    const pages = part.pages + (blankAfter ? 1 : 0);
    this.#pages += pages;
    const pageOf = new Map([...part.pageOf].map(([id, page]) => [id, first + page]));
    if (this.#pages > this.#total || differences(layout, { pages, pageOf }).length > 0) {
      this.#giveUp();
      return;
    }
    const file = PdfFile.open(part.pdf);
    const digits = part.digits ? takeDigits(file) : [];
    if (part.led) dropPage(file, 0);
    if (blankAfter) addBlank(file);
    const titles: Titles = { get: (id) => part.titles.get(id) ?? all.get(id) };
    const furniture = this.#furniture?.slice(first, this.#pages) ?? null;
    try {
      await finishPart(file, {
        ...job.paper,
        layout,
        titles,
        headings: part.headings,
        furniture,
        first,
        digits,
      });
    } catch (error) {
      if (!(error instanceof UnsetNumber)) throw error;
      this.#unset = true;
      this.#giveUp();
      return;
    }
    this.#joiner.add(file, parts[this.#index]?.hanging ?? 0);
  }
}
