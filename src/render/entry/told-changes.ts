import type { ChangeMark } from '../../model/changes.ts';
import type { Edition } from '../../model/edition.ts';
import {
  changeInWords,
  changesTitle,
  countOf,
  fill,
  type ToldChange,
  wordsOf,
} from '../../wording/wording.ts';

/** What the list of changes says of one question. */
export interface ToldQuestion {
  /** Id of the question; null where the book no longer has it, and for what is of no question. */
  readonly id: string | null;
  readonly number: string;
  readonly question: string;
  readonly changes: readonly ToldChange[];
  /** `3 further changes`; empty where all are told. */
  readonly more: string;
}

/** The list of changes of an edition; null where it has none. */
export interface ToldChanges {
  readonly title: string;
  /** What the signs beside the text mean, or that nothing has changed. */
  readonly note: string;
  readonly questions: readonly ToldQuestion[];
}

/** Most changes that are told of one question. */
const most = 8;
/** Characters of a text above which it is cut. */
const longest = 180;

/** Signs that stand for how something differs: all faces have them. */
const signs: Readonly<Record<ChangeMark, string>> = { new: '+', changed: '±', moved: '»' };

/** A mark as it is printed, and as it is heard. */
export interface ToldMark {
  readonly sign: string;
  readonly words: string;
}

/** How something differs, as a sign and in words; null where it does not. */
export function toldMark(change: ChangeMark | undefined, language: string): ToldMark | null {
  if (!change) return null;
  const { markNew, markChanged, markMoved } = wordsOf(language);
  return { sign: signs[change], words: { new: markNew, changed: markChanged, moved: markMoved }[change] };
}

/** What has changed in an edition since a release, as it is listed; null where nothing is compared, or no list wanted. */
export function toldChanges({ changes: compared, settings, parts, language }: Edition): ToldChanges | null {
  if (!compared?.list) return null;
  const present = new Set(parts.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const words = wordsOf(language);
  const groups = new Map<string | null, ToldQuestion & { readonly changes: ToldChange[] }>();
  const hidden = new Map<string | null, number>();
  for (const change of compared.changes) {
    const group = groups.get(change.entry) ?? {
      id: change.entry !== null && present.has(change.entry) ? change.entry : null,
      number: change.number === null ? '' : String(change.number),
      question: change.question ?? '',
      changes: [],
      more: '',
    };
    groups.set(change.entry, group);
    if (group.changes.length < most) group.changes.push(shortened(changeInWords(change, language)));
    else hidden.set(change.entry, (hidden.get(change.entry) ?? 0) + 1);
  }
  const key = fill(words.changesKey, { added: signs.new, changed: signs.changed, moved: signs.moved });
  return {
    title: changesTitle(compared.since, language),
    note: groups.size === 0 ? words.nothingChanged : settings.changes.bars ? key : '',
    questions: [...groups].map(([id, group]) => ({
      ...group,
      more: hidden.has(id) ? countOf(words.moreChanges, hidden.get(id) ?? 0, language) : '',
    })),
  };
}

function shortened({ kind, texts }: ToldChange): ToldChange {
  return {
    kind,
    texts: texts.map((text) => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text)),
  };
}
