import type { PhrasingContent } from 'mdast';
import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { Passage, Point } from '../../model/handbook.ts';
import { makersOf, marksWithin, withRunMarks } from '../../model/marks.ts';
import { alternativesIn } from '../../model/sides.ts';
import { cutInWords, fill, marksOf, standing, wordsOf } from '../../wording/wording.ts';
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

export interface RenderedPoint
  extends Pick<Point, 'id' | 'label' | 'standing' | 'members' | 'chosen' | 'change' | 'way'> {
  /** Letters of the sources that say its first words, in the edition's order; of those that hold it where they differ. */
  readonly marks: readonly string[];
  /** True where all say them, of several. */
  readonly all: boolean;
  /** Ids of the sources that silence would speak for; `makersOf`. */
  readonly makers: readonly string[];
  /** The same in words: `both sources, in different words`. */
  readonly words: string;
  readonly passages: readonly RenderedPassage[];
  /** For each passage the ids of the sources that are named before it; nobody where the mark above names the same. */
  readonly within: readonly (readonly string[])[];
}

/** What stands before the points leads to them, in a type of its own; alone it is the answer, and looks like what stands behind them. */
export function placeOfIntro({ points }: Pick<RenderedEntry, 'points'>): 'intro' | 'outro' {
  return points.length > 0 ? 'intro' : 'outro';
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
  const { id, label, standing: kind, members, chosen, change, way } = point;
  const marks = marksOf(point, edition);
  return {
    id,
    label,
    // Not even by a name in the markup where the sources are hidden.
    standing: edition.settings.sources === 'none' ? 'single' : kind,
    members,
    ...(chosen !== undefined && edition.settings.sources !== 'none' && { chosen }),
    ...(change && { change }),
    ...(way !== undefined && { way }),
    marks,
    all: marks.length > 1 && marks.length === edition.answerSets.length,
    makers: makersOf(point),
    words: standing(point, edition),
    passages: point.passages.map((passage) => renderPassage(asShown(passage, point, edition), options)),
    within: marksWithin(point),
  };
}

/** A passage with all that says how it stands to the others of its point. */
export function asShown(passage: Passage, point: Point, edition: Edition): Passage {
  return withSigns(withAlternative(passage, point, edition), edition);
}

/** Where no mark tells who says what, words that contradict those before them say that they are another answer. */
export function withAlternative(passage: Passage, point: Point, edition: Edition): Passage {
  const [first, ...others] = passage.units;
  const isOther = edition.settings.sources === 'none' && alternativesIn(point).includes(passage);
  if (!isOther || first?.kind !== 'sentence') return passage;
  const { or } = wordsOf(edition.language);
  const sign: PhrasingContent[] = [
    { type: 'emphasis', children: [{ type: 'text', value: or }] },
    { type: 'text', value: ' ' },
  ];
  return { ...passage, units: [{ ...first, phrasing: [...sign, ...first.phrasing] }, ...others] };
}

/** A passage with a small letter before words that another source has in one of its sentences. */
export function withSigns(passage: Passage, { settings, answerSets, language }: Edition): Passage {
  if (settings.sources === 'none' || !passage.units.some(({ runs }) => runs)) return passage;
  const before = (id: string): PhrasingContent[] => {
    const mark = answerSets.find((set) => set.id === id)?.mark;
    if (mark === undefined) return [];
    const attributes = { title: fill(wordsOf(language).source, { a: mark }) };
    return [{ type: 'inlineElement', name: 'sup', attributes, children: [{ type: 'text', value: mark }] }];
  };
  const units = passage.units.map((unit) => ({
    ...unit,
    phrasing: withRunMarks(unit, passage.answerSet, { before }),
  }));
  return { ...passage, units };
}
