import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { Point } from '../../model/handbook.ts';
import { cutInWords, marksOf, standing } from '../../wording/wording.ts';
import type { ToHastOptions } from '../html/to-hast.ts';
import { type ApparatusView, apparatusView } from './apparatus-view.ts';
import { linkQuestions, type Reach } from './link-questions.ts';
import { type NumberedNote, numberNotes } from './number-notes.ts';
import { type RenderedPassage, renderPassage } from './render-passage.ts';

/** The book that entries stand in. */
export interface EntryContext {
  readonly edition: Edition;
  /** Entries by their ids. */
  readonly entries: ReadonlyMap<string, EditionEntry>;
}

/**
 * The kind of document that an entry is rendered for: how places are reached, and what paper has of its own.
 */
export interface EntryTarget extends Reach, ToHastOptions {
  /** Whether addresses of links become notes: where nobody can press them. */
  readonly notesOfLinks: boolean;
  /** Notes before the entry's that are counted with them. Default: none. */
  readonly notesBefore?: number;
}

/** A question with its answer, rendered: what print, EPUB and web set in tags of their own. */
export interface RenderedEntry
  extends Pick<EditionEntry, 'id' | 'number' | 'question' | 'agreement' | 'change'> {
  readonly intro: readonly RenderedPassage[];
  readonly points: readonly RenderedPoint[];
  readonly outro: readonly RenderedPassage[];
  /** In a short edition, what is not here and where it is; else empty. */
  readonly cut: string;
  /** Footnotes, and the addresses of links, in the order in which they are called. */
  readonly notes: readonly NumberedNote[];
  readonly apparatus: ApparatusView;
  readonly seeAlso: readonly EditionEntry[];
}

export interface RenderedPoint extends Pick<Point, 'id' | 'label' | 'standing' | 'members' | 'change'> {
  /** Letters of the sources that hold it, in the edition's order. */
  readonly marks: readonly string[];
  /** True where all hold it, of several. */
  readonly all: boolean;
  /** The same in words: `both sources, in different words`. */
  readonly words: string;
  readonly passages: readonly RenderedPassage[];
}

/** Renders an entry once: its notes numbered, its mentions of questions linked, its text hast. */
export function renderEntry(whole: EditionEntry, context: EntryContext, target: EntryTarget): RenderedEntry {
  const { edition, entries } = context;
  const linked = linkQuestions(whole, edition, target);
  const { entry, notes } = numberNotes(linked, target);
  const { id, number, question, agreement } = entry;
  return {
    id,
    number,
    question,
    agreement,
    ...(whole.change && { change: whole.change }),
    intro: entry.intro.map((passage) => renderPassage(passage, target)),
    points: entry.points.map((point) => renderPoint(point, edition, target)),
    outro: entry.outro.map((passage) => renderPassage(passage, target)),
    cut: cutInWords(entry, edition.language),
    notes,
    apparatus: apparatusView(whole, edition),
    seeAlso: entry.seeAlso.flatMap((other) => entries.get(other) ?? []),
  };
}

/** One point: who holds it, and what is said. */
export function renderPoint(point: Point, edition: Edition, options: ToHastOptions): RenderedPoint {
  const { id, label, standing: kind, members, change } = point;
  const marks = marksOf(point, edition);
  return {
    id,
    label,
    // Not even by a name in the markup where the sources are hidden.
    standing: edition.settings.sources === 'none' ? 'single' : kind,
    members,
    ...(change && { change }),
    marks,
    all: marks.length > 1 && marks.length === edition.answerSets.length,
    words: standing(point, edition),
    passages: point.passages.map((passage) => renderPassage(passage, options)),
  };
}
