import type { Edition, EditionEntry } from '../../model/edition.ts';
import { editor, type Passage, type Point } from '../../model/handbook.ts';
import { marksWithin } from '../../model/marks.ts';
import type { PageGeometry } from '../../model/theme.ts';
import { lineLengths } from './line-lengths.ts';

/** What a page has beside each other, in points and characters. */
interface Room {
  readonly leading: number;
  /** Characters of a line of the text. */
  readonly perLine: number;
  readonly noteLeading: number;
  /** Characters of a line of a note. */
  readonly perNoteLine: number;
  /** Ids of the sources of the book. */
  readonly sets: readonly string[];
  /** Whether each source has a column of its own. */
  readonly flanked: boolean;
}

/** Of a note, in leadings of the text: its leading, and the white under it. */
const note = { leading: 0.79, gap: 0.4 } as const;

/** Lines by which a note may stand lower than what it is on; where it would be more, it stands in the text. */
const mostDrift = 3;

/** Lines of a note above which it is no aside. */
const longest = 22;

/** Indent of a note in the text, in characters. */
const indented = 5;

/**
 * The passages of an entry that stand in the outer margin, by point and place in it (`noteKey`): what one source adds
 * to a point, where it can be set level with that. Estimated from the length of the texts, so that it is known before
 * anything is laid out and does not change when page numbers do.
 */
function placeNotes(entry: EditionEntry, page: PageGeometry, sets: readonly string[]): ReadonlySet<string> {
  const room = { ...roomOf(page), sets, flanked: page.flanked };
  const inText = new Set<string>();
  // What runs on below the end of the answer goes into the text, the last first.
  for (;;) {
    const { placed, end } = stack(entry, room, inText);
    const last = placed.findLast(({ below }) => below > end + room.leading);
    if (last === undefined) return new Set(placed.map(({ key }) => key));
    inText.add(last.key);
  }
}

/** The same of all entries of a book that says who holds what. */
export function notesBeside(edition: Edition, page: PageGeometry): ReadonlySet<string> {
  const { answerSets, settings, parts } = edition;
  if (page.notes === 0 || answerSets.length < 2 || settings.sources === 'none') return new Set();
  const sets = answerSets.map(({ id }) => id);
  const entries = parts.flatMap((part) => part.entries);
  return new Set(
    entries.flatMap((entry) => [...placeNotes(page.flanked ? inTheMiddle(entry) : entry, page, sets)]),
  );
}

/** What of an entry stands between two columns of notes. */
function inTheMiddle(entry: EditionEntry): EditionEntry {
  return { ...entry, points: entry.points.filter(({ standing }) => standing !== 'single'), outro: [] };
}

/** Names a passage of a point. */
export function noteKey(point: string, index: number): string {
  return `${point} ${index}`;
}

function roomOf(page: PageGeometry): Omit<Room, 'sets' | 'flanked'> {
  const { text, note: noteLine } = lineLengths(page);
  const { leading } = page;
  return { leading, perLine: text, noteLeading: leading * note.leading, perNoteLine: noteLine };
}

/** Sets the text and its notes, the latter one below the other. */
function stack(
  entry: EditionEntry,
  room: Room,
  inText: ReadonlySet<string>,
): { placed: readonly Placed[]; end: number } {
  const height = (length: number, indent = 0) =>
    Math.ceil(length / (room.perLine - indent)) * room.leading + room.leading / 2;
  const placed: Placed[] = [];
  let y = entry.intro.reduce((sum, { text }) => sum + height(text.length), 0);
  /** Where the next note of each column may stand. */
  const free = new Map<string, number>();
  for (const point of entry.points) {
    // Wordings that face each other are as wide as the columns and the text.
    if (room.flanked && point.standing === 'differs') y = Math.max(y, ...free.values());
    let start = y;
    for (const [index, passage] of point.passages.entries()) {
      const key = noteKey(point.id, index);
      const length = passage.text.length + (index === 0 ? (point.label?.length ?? 0) : 0);
      const lines = Math.ceil(length / room.perNoteLine);
      const column = room.flanked ? passage.answerSet : '';
      const top = Math.max(free.get(column) ?? 0, start);
      const beside =
        mayStandBeside(point, index, room.sets) &&
        !inText.has(key) &&
        lines <= longest &&
        top - start <= mostDrift * room.leading;
      if (beside) {
        const below = top + lines * room.noteLeading + note.gap * room.leading;
        placed.push({ key, below });
        free.set(column, below);
      } else {
        const addition = isAddition(point, index, room.sets);
        if (!addition) start = y;
        y += height(length, addition ? indented : 0);
      }
    }
  }
  const end = entry.outro.reduce((sum, { text }) => sum + height(text.length), y);
  return { placed, end };
}

/** A passage in the margin, and where the next may stand. */
interface Placed {
  readonly key: string;
  readonly below: number;
}

/** True for what others, or fewer, say than the passage before it in the same point; what all say is none. */
function isAddition(point: Point, index: number, sets: readonly string[]): boolean {
  const named = marksWithin(point)[index]?.length ?? 0;
  return index > 0 && named > 0 && named < sets.length;
}

/** Running text that one source adds; lists, code and tables want the width of the text. */
function mayStandBeside(point: Point, index: number, sets: readonly string[]): boolean {
  const passage = point.passages[index];
  return (
    passage !== undefined &&
    point.standing !== 'differs' &&
    isAddition(point, index, sets) &&
    passage.answerSet !== editor &&
    passage.units.length > 0 &&
    isProse(passage)
  );
}

function isProse({ units }: Passage): boolean {
  return units.every(
    ({ kind, phrasing }) => kind === 'sentence' && phrasing.every(({ type }) => !wide.has(type)),
  );
}

/** What is higher or wider than a line of a note may be. */
const wide = new Set(['image', 'inlineMath', 'break']);
