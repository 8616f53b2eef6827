import { createHash } from 'node:crypto';
import type { Edition } from '../../model/edition.ts';
import { titleInFull } from '../../model/edition.ts';
import type { SheetEntry } from '../../model/sheet.ts';
import type { Workbook } from '../../model/workbook.ts';
import { words } from '../../text/terms.ts';
import { sheetEntries } from '../sheet/sheet-entries.ts';

/** Words that a person writes on a ruled line. */
const wordsToALine = 9;
const fewest = 4;
/** As many as stand on a page with their question. */
const most = 22;

/** The questions of an edition with room to answer them. */
export function composeWorkbook(edition: Edition): Workbook {
  const { style, seed } = edition.settings.workbook;
  return {
    quiz: style === 'quiz',
    parts: edition.parts.map((part) => ({
      title: titleInFull(part),
      entries: sheetEntries({ ...edition, parts: [part] }).map((entry) => ({
        entry,
        lines: linesFor(entry),
        shuffled: shuffle(entry, seed),
      })),
    })),
  };
}

/** As many lines as the gists of the answer would take by hand. */
function linesFor({ points }: SheetEntry): number {
  const count = points.reduce((sum, point) => sum + words(point.gist).length, 0);
  return Math.max(fewest, Math.min(most, Math.ceil(count / wordsToALine)));
}

/** By the digest of seed and id: the same in every build, and no point moves because another question was added. */
function shuffle(entry: SheetEntry, seed: number): Workbook['parts'][number]['entries'][number]['shuffled'] {
  const key = (id: string) => createHash('sha256').update(`${seed}\n${entry.id}\n${id}`).digest('hex');
  return entry.points
    .map((point) => ({ point, key: key(point.id) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ point }, place) => ({ point, letter: letterOf(place) }));
}

/** a to z, then aa, ab ... */
function letterOf(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}
