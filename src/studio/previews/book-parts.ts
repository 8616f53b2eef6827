import { type Plain, plainDocument, wholeDocument } from '../../bounded/transfer.ts';
import type { MergedProject } from '../../merge-project.ts';
import type { Entry, Handbook, LedgerSentence } from '../../model/handbook.ts';
import type { SourceDocument } from '../../model/source-document.ts';

/** What a preview is made of. */
export type PreviewBook = Pick<MergedProject, 'handbook' | 'prefaces'>;

/** A book on its way to another thread: handed over a piece at a time, so that whoever waits meanwhile is answered between two of them. */
export type BookPart =
  | {
      readonly kind: 'frame';
      readonly handbook: Handbook;
      readonly prefaces: readonly (readonly [path: string, Plain<SourceDocument>])[];
    }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'sentences'; readonly sentences: readonly LedgerSentence[] }
  /** Some questions are others than they were, by their places. */
  | { readonly kind: 'changed'; readonly entries: readonly (readonly [place: number, entry: Entry])[] };

/** Questions, and sentences, of one piece: some milliseconds of copying. */
const entriesAtOnce = 40;
const sentencesAtOnce = 1000;

/** The pieces that make the book where the one before is known there: none, some questions, or all of it. */
export function* partsOf(book: PreviewBook, before: PreviewBook | null): Generator<BookPart> {
  const { handbook, prefaces } = book;
  const { entries, ledger } = handbook;
  if (before && isOneReading(book, before)) {
    const changed = entries.flatMap((entry, place) =>
      entry === before.handbook.entries[place] ? [] : [[place, entry] as const],
    );
    if (changed.length > 0) yield { kind: 'changed', entries: changed };
    return;
  }
  // What documents hold beside their sentences is for the report.
  const { documents: _, ...totals } = ledger;
  yield {
    kind: 'frame',
    handbook: { ...handbook, entries: [], ledger: { ...totals, sentences: [] } },
    prefaces: [...prefaces].map(([path, document]) => [path, plainDocument(document)]),
  };
  for (const some of slices(entries, entriesAtOnce)) yield { kind: 'entries', entries: some };
  for (const some of slices(ledger.sentences, sentencesAtOnce)) yield { kind: 'sentences', sentences: some };
}

/** Whether two states of a book come from the same merge, and differ in some questions alone. */
function isOneReading(one: PreviewBook, other: PreviewBook): boolean {
  return (
    one.handbook.ledger === other.handbook.ledger &&
    one.handbook.topics === other.handbook.topics &&
    one.handbook.entries.length === other.handbook.entries.length
  );
}

function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

/** Puts a book together from its pieces. */
export function gatherBook(): { readonly take: (part: BookPart) => void; readonly book: () => PreviewBook } {
  let frame: PreviewBook | null = null;
  let entries: Entry[] = [];
  let sentences: LedgerSentence[] = [];
  let whole: PreviewBook | null = null;
  return {
    take(part) {
      whole = null;
      if (part.kind === 'frame') {
        const prefaces = new Map(part.prefaces.map(([path, document]) => [path, wholeDocument(document)]));
        frame = { handbook: part.handbook, prefaces };
        entries = [];
        sentences = [];
      } else if (part.kind === 'entries') entries.push(...part.entries);
      else if (part.kind === 'sentences') sentences.push(...part.sentences);
      else {
        entries = [...entries];
        for (const [place, entry] of part.entries) entries[place] = entry;
      }
    },
    book() {
      if (!frame) throw new Error('no book has come yet');
      // The same object until another piece comes: what was worked out of it is kept.
      whole ??= {
        ...frame,
        handbook: { ...frame.handbook, entries, ledger: { ...frame.handbook.ledger, sentences } },
      };
      return whole;
    },
  };
}
