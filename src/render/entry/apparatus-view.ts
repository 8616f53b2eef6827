import type { ApparatusNote, Edition, EditionEntry } from '../../model/edition.ts';
import { hasLines } from '../../model/has-lines.ts';
import type { Lines } from '../../model/place.ts';
import { fill, wordsOf } from '../../wording/wording.ts';

/** What stands at the end of a question about its sources; nothing where the settings do not want it. */
export interface ApparatusView {
  readonly present: boolean;
  /** Where each source has the question. */
  readonly files: readonly { readonly letter: string; readonly place: string }[];
  /** For each point who has it, and in which lines; none where the document has none. */
  readonly places: readonly {
    readonly href: string;
    readonly lemma: string;
    readonly holders: readonly { readonly letter: string; readonly lines: string }[];
  }[];
  /** The wordings that are not printed, by what is printed instead. */
  readonly variants: readonly VariantsView[];
}

export interface VariantsView {
  /** Element id of the point, with a sharp sign; empty where it is on the question as a whole. */
  readonly href: string;
  /** Empty where nothing is printed instead. */
  readonly lemma: string;
  readonly readings: readonly {
    readonly letter: string;
    readonly text: string;
    /** Why it is left out; empty where the printed words say it. */
    readonly reason: string;
  }[];
}

/** Most characters of a lemma: enough to find the point. */
const longest = 60;

/** The apparatus of an entry as the edition's settings want it. */
export function apparatusView(entry: EditionEntry, edition: Edition): ApparatusView {
  const { sources } = edition.settings;
  const present = sources === 'notes' || sources === 'full';
  const shown = present ? entry.apparatus : [];
  const letterOf = (set: string): string => edition.answerSets.find(({ id }) => id === set)?.mark ?? '';
  const unlined = new Set(entry.wordings.flatMap(({ answerSet, file }) => (hasLines(file) ? [] : answerSet)));
  const ofPoints = shown.filter(({ point }) => point !== null);
  return {
    present: shown.length > 0,
    files: (present ? entry.wordings : []).map(({ answerSet, file, line }) => ({
      letter: letterOf(answerSet),
      place: hasLines(file) ? fill(wordsOf(edition.language).placeLine, { file, n: line }) : file,
    })),
    places: ofPoints.map(({ point, lemma, places }) => ({
      href: `#${point}`,
      lemma: short(lemma),
      holders: places.map(({ answerSet, lines }) => ({
        letter: letterOf(answerSet),
        lines: unlined.has(answerSet) ? '' : lines.map(range).join(', '),
      })),
    })),
    variants: (sources === 'full' ? shown : [])
      .filter(({ variants }) => variants.length > 0)
      .map((note) => variantsView(note, letterOf)),
  };
}

function variantsView(
  { point, lemma, variants }: ApparatusNote,
  letterOf: (set: string) => string,
): VariantsView {
  return {
    href: point === null ? '' : `#${point}`,
    lemma: short(lemma),
    readings: together(
      variants.map(({ answerSet, text, reason }) => ({ letter: letterOf(answerSet), text, reason })),
    ),
  };
}

/** What several sources have in the same words stands once, under all their letters. */
function together(readings: VariantsView['readings']): VariantsView['readings'] {
  const once = new Map<string, VariantsView['readings'][number]>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.text, reading.reason]);
    const before = once.get(key);
    once.set(key, before ? { ...before, letter: `${before.letter} ${reading.letter}` } : reading);
  }
  return [...once.values()];
}

/** `7`, `7–9`. */
function range([first, last]: Lines): string {
  return first === last ? String(first) : `${first}\u2013${last}`;
}

function short(lemma: string): string {
  const letters = [...lemma];
  return letters.length <= longest
    ? lemma
    : `${letters
        .slice(0, longest - 2)
        .join('')
        .trimEnd()} …`;
}
