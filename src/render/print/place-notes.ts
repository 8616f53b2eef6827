import type { Edition, EditionEntry } from '../../model/edition.ts';
import { editor, type Passage, type Point } from '../../model/handbook.ts';
import { marksWithin } from '../../model/marks.ts';
import type { PageGeometry } from '../../model/theme.ts';

/** What a page has beside each other, in points and characters. */
interface Room {
  readonly leading: number;
  /** Characters of a line of the text. */
  readonly perLine: number;
  readonly noteLeading: number;
  /** Characters of a line of a note. */
  readonly perNoteLine: number;
  /** Sources of the book. */
  readonly sets: number;
}

/** Mean width of a character, in leadings: of the text, and of a note, which is smaller. */
const character = { text: 0.32, note: 0.27 } as const;

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
export function placeNotes(entry: EditionEntry, page: PageGeometry, sets: number): ReadonlySet<string> {
  if (page.notes === 0) return new Set();
  const room = { ...roomOf(page), sets };
  const inText = new Set<string>();
  // What runs on below the end of the answer goes into the text, the last first.
  for (;;) {
    const { placed, end, below } = stack(entry, room, inText);
    const last = placed.at(-1);
    if (last === undefined || below <= end + room.leading) return new Set(placed);
    inText.add(last);
  }
}

/** The same of all entries of a book that says who holds what. */
export function notesBeside(edition: Edition, page: PageGeometry): ReadonlySet<string> {
  if (edition.answerSets.length < 2 || edition.settings.sources === 'none') return new Set();
  const entries = edition.parts.flatMap((part) => part.entries);
  return new Set(entries.flatMap((entry) => [...placeNotes(entry, page, edition.answerSets.length)]));
}

/** Names a passage of a point. */
export function noteKey(point: string, index: number): string {
  return `${point} ${index}`;
}

function roomOf({ measure, notes, leading }: PageGeometry): Omit<Room, 'sets'> {
  const points = 72 / 25.4;
  return {
    leading,
    perLine: (measure * points) / (leading * character.text),
    noteLeading: leading * note.leading,
    perNoteLine: (notes * points) / (leading * character.note) - 4,
  };
}

/** Sets the text and its notes, the latter one below the other. */
function stack(
  entry: EditionEntry,
  room: Room,
  inText: ReadonlySet<string>,
): { placed: readonly string[]; end: number; below: number } {
  const height = (length: number, indent = 0) =>
    Math.ceil(length / (room.perLine - indent)) * room.leading + room.leading / 2;
  const placed: string[] = [];
  let y = entry.intro.reduce((sum, { text }) => sum + height(text.length), 0);
  let below = y;
  for (const point of entry.points) {
    let start = y;
    for (const [index, passage] of point.passages.entries()) {
      const key = noteKey(point.id, index);
      const length = passage.text.length + (index === 0 ? (point.label?.length ?? 0) : 0);
      const lines = Math.ceil(length / room.perNoteLine);
      const top = Math.max(below, start);
      const beside =
        mayStandBeside(point, index, room.sets) &&
        !inText.has(key) &&
        lines <= longest &&
        top - start <= mostDrift * room.leading;
      if (beside) {
        placed.push(key);
        below = top + lines * room.noteLeading + note.gap * room.leading;
      } else {
        const addition = isAddition(point, index, room.sets);
        if (!addition) start = y;
        y += height(length, addition ? indented : 0);
      }
    }
  }
  const end = entry.outro.reduce((sum, { text }) => sum + height(text.length), y);
  return { placed, end, below };
}

/** True for what others, or fewer, say than the passage before it in the same point; what all say is none. */
function isAddition(point: Point, index: number, sets: number): boolean {
  const named = marksWithin(point)[index]?.length ?? 0;
  return index > 0 && named > 0 && named < sets;
}

/** Running text that one source adds; lists, code and tables want the width of the text. */
function mayStandBeside(point: Point, index: number, sets: number): boolean {
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
