import type { Change, ChangeMark, EditionChanges, Release } from '../../model/changes.ts';
import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { Passage, Point } from '../../model/handbook.ts';

/** What an edition is compared with, and what has changed in the whole book since then. */
export interface Compared {
  readonly release: Pick<Release, 'release' | 'date'>;
  readonly changes: readonly Change[];
}

/** An edition with what has changed since a release: its own part of the list, and marks where the settings want bars. */
export function markChanges(edition: Edition, { release, changes }: Compared): Edition {
  const { settings, parts } = edition;
  const present = new Set(parts.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const isWhole = !settings.questions && !settings.topics;
  const own = changes.filter(
    ({ kind, entry }) =>
      (entry === null || present.has(entry) || (kind === 'question-dropped' && isWhole)) &&
      !(settings.sources === 'none' && kind.startsWith('source-')),
  );
  const told: EditionChanges = {
    since: { release: release.release, date: release.date },
    changes: own,
    list: settings.changes.list,
  };
  if (!settings.changes.bars) return { ...edition, changes: told };
  const marked = parts.map((part) => ({
    ...part,
    entries: part.entries.map((entry) =>
      markEntry(
        entry,
        own.filter((change) => change.entry === entry.id && change.kind !== 'question-dropped'),
      ),
    ),
  }));
  return { ...edition, parts: marked, changes: told };
}

function markEntry(entry: EditionEntry, changes: readonly Change[]): EditionEntry {
  const isNew = changes.some(({ kind }) => kind === 'question-added');
  const head = changes.some(({ kind }) => kind === 'question-renamed')
    ? 'changed'
    : changes.some(({ kind }) => kind === 'question-moved')
      ? 'moved'
      : null;
  const around = changes.filter(({ point }) => point === null);
  return {
    ...entry,
    ...withMark(isNew ? 'new' : head),
    intro: entry.intro.map((passage) => markPassage(passage, isNew ? null : around)),
    points: entry.points.map((point) => ({
      ...point,
      ...withMark(
        isNew
          ? 'new'
          : markOf(
              changes.filter((change) => change.point === point.id),
              point.text,
            ),
      ),
    })),
    outro: entry.outro.map((passage) => markPassage(passage, isNew ? null : around)),
  } satisfies EditionEntry;
}

/** A passage around the points; null where all of its question is new. */
function markPassage(passage: Passage, changes: readonly Change[] | null): Passage {
  if (changes === null) return { ...passage, change: 'new' };
  const own = changes.filter(({ after }) => after !== null && passage.text.includes(after));
  return { ...passage, ...withMark(markOf(own, passage.text)) };
}

function withMark(change: ChangeMark | null): Pick<Point, 'change'> {
  return change === null ? {} : { change };
}

/** Of several changes in one place the most telling; it is new where nearly all of its text is. */
function markOf(changes: readonly Change[], text: string): ChangeMark | null {
  if (changes.length === 0) return null;
  const added = changes.filter(({ kind }) => kind.endsWith('-added') && kind !== 'source-added');
  const length = added.reduce((sum, { after }) => sum + (after?.length ?? 0), 0);
  if (length >= text.length * 0.9) return 'new';
  return changes.every(({ kind }) => kind.endsWith('-moved')) ? 'moved' : 'changed';
}
