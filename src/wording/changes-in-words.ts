import type { Change, ChangeKind } from '../model/changes.ts';
import { fill, type Words, wordsOf } from './words.ts';

const keys = {
  'question-added': 'questionAdded',
  'question-dropped': 'questionDropped',
  'question-renamed': 'questionRenamed',
  'question-moved': 'questionMoved',
  'topic-renamed': 'topicRenamed',
  'label-changed': 'labelChanged',
  'points-joined': 'pointsJoined',
  'points-parted': 'pointsParted',
  'sentence-added': 'sentenceAdded',
  'sentence-changed': 'sentenceChanged',
  'sentence-moved': 'sentenceMoved',
  'sentence-dropped': 'sentenceDropped',
  'table-added': 'tableAdded',
  'table-changed': 'tableChanged',
  'table-moved': 'tableMoved',
  'table-dropped': 'tableDropped',
  'source-added': 'sourceAdded',
  'source-dropped': 'sourceDropped',
} as const satisfies Readonly<Record<ChangeKind, keyof Words>>;

/** A change as a book tells it: its kind, and the texts that are shown, the earlier one first. */
export interface ToldChange {
  readonly kind: string;
  readonly texts: readonly string[];
}

/** A change in the book's language. */
export function changeInWords({ kind, before, after }: Change, language: string): ToldChange {
  // The question itself is the head under which this stands.
  const isHead = kind === 'question-added' || kind === 'question-dropped' || kind === 'question-moved';
  const texts = textsOf(kind, before, after);
  return { kind: wordsOf(language)[keys[kind]], texts: isHead ? [] : [...new Set(texts)] };
}

function textsOf(kind: ChangeKind, before: string | null, after: string | null): readonly string[] {
  // Of what changed both states are told, and that one has nothing is told, too.
  if (kind.endsWith('-changed')) return [before ?? none, after ?? none];
  // Of points that were joined, or parted, those that there were, or are.
  const parts = kind === 'points-joined' ? before : kind === 'points-parted' ? after : null;
  if (parts !== null) return [parts.replaceAll(' | ', ' + ')];
  if (kind.endsWith('-moved')) return after === null ? [] : [after];
  return [before, after].flatMap((text) => text ?? []);
}

/** Stands for a name, or a row, that is not there. */
export const none = '–';

/** `Changed since the edition of 3 May 2026`: by its date, else by its name. */
export function changesTitle(
  { release, date }: { readonly release: string; readonly date: string | null },
  language: string,
): string {
  const words = wordsOf(language);
  return date === null
    ? fill(words.changesSince, { edition: release })
    : fill(words.changesSinceDate, { edition: longDate(date, language) });
}

/** A date as it is written in a language: `3 May 2026`. */
function longDate(date: string, language: string): string {
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${date}T00:00:00Z`));
  } catch {
    return date;
  }
}
