import type { VFileMessage } from 'vfile-message';
import type { AnswerSet } from '../model/answer-set.ts';
import type { Decision } from '../model/decision.ts';
import type { Entry, Handbook, Passage, Topic } from '../model/handbook.ts';
import type { QuestionGroup } from '../model/question-group.ts';
import type { MergePolicy, MergeSettings, SectionSettings } from '../model/settings.ts';
import { memoizeByObject } from '../text/memoize.ts';
import { subjectOf } from '../text/topic-words.ts';
import { arrangeSections } from './arrange-sections.ts';
import { tell } from './contradiction/differences.ts';
import { editEntries } from './edits/edit-entries.ts';
import { editRemarks } from './edits/edit-remarks.ts';
import { editTopics } from './edits/edit-topics.ts';
import { leaveRemarks, leaveSentences } from './edits/leave-sentences.ts';
import { movePoints } from './edits/move-points.ts';
import { noteSeen } from './edits/note-seen.ts';
import { settleDifferences } from './edits/settle-differences.ts';
import { unfitEdits } from './edits/unfit-edits.ts';
import { consensus } from './fusion/order.ts';
import { identify, slug } from './identify.ts';
import { type Fate, keepLedger } from './ledger.ts';
import { makeTools } from './make-tools.ts';
import { mergeEntries } from './merge-entries.ts';
import type { EngineChoice } from './similarity/engines.ts';
import { collectWork, type EntryBody } from './threads/entry-work.ts';
import { settle, type Tools } from './tools.ts';
import { spellingKey, type TopicNames, topicNames } from './topics.ts';
import { unprintedNumbers } from './unprinted-numbers.ts';

export { type Unsaid, unsaidByChoice } from './edits/choose-wording.ts';
export { sentencesOfPlace } from './edits/leave-sentences.ts';
export { loadEdits } from './edits/load-edits.ts';
export { mergeNumbered } from './edits/merge-numbered.ts';
export { readEdits } from './edits/read-edits.ts';
export { type WrittenEdit, withEdit, withEdits, withoutEdit, withoutLastEdit } from './edits/write-edit.ts';
export { type Measures, measure } from './measure.ts';
export { mergeOptions } from './merge-options.ts';
export { type Review, review } from './review.ts';
export type { EngineChoice } from './similarity/engines.ts';

export interface MergeOptions {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** How points are compared; by default with the embedded engine. */
  readonly engine?: EngineChoice;
  readonly policies?: Policies;
  /** The editor's sections; by default the topics of the sources. */
  readonly sections?: readonly SectionSettings[];
  /** The editor's decisions, and the file that they stand in. */
  readonly edits?: {
    readonly file: string;
    readonly decisions: readonly Decision[];
    /** Whether an edit that no longer fits is told and passed over. Default: false, and the build ends. */
    readonly allowStale?: boolean;
  };
  /** Threads that may work at once where there are many questions; by default as many as there are processors. */
  readonly threads?: number;
  /** Ends the merge between two questions. */
  readonly signal?: AbortSignal;
}

/** Policies as the settings have them: of an entry by its id, else of its topic by title or id, else of all. */
export type Policies = Pick<MergeSettings, 'policy' | 'topics' | 'entries'>;

/** What merging gives. */
export interface Merged {
  readonly handbook: Handbook;
  /** Edits that no longer fit. */
  readonly messages: readonly VFileMessage[];
}

/** The same array for the same sets, for what is known of it is kept as long as they are. */
const inIdOrder = memoizeByObject<readonly AnswerSet[], readonly AnswerSet[]>();

/**
 * Merges matched answers into one handbook: points aligned and fused, everything in the sources' common order, with an
 * account of every sentence. The result does not depend on the order in which the sets are given.
 */
export async function merge(
  groups: readonly QuestionGroup[],
  given: readonly AnswerSet[],
  options: MergeOptions,
): Promise<Merged> {
  const sets = inIdOrder(given, '', () => given.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  const fates = new Map<string, Fate>();
  const { engine = { engine: 'default' }, edits, threads, signal } = options;
  const decisions = edits?.decisions ?? [];
  const tools = await makeTools(sets, fates, decisions, engine);
  const ordered = inOrder(groups, sets);
  const names = topicNames(sets, options.language);
  const topicOf = (group: Pick<QuestionGroup, 'members'>): string | null => {
    const key = names.keyOf(group);
    return key === null ? null : names.titleOf(key);
  };
  const anchors = byAnchor(ordered, sets);
  const ids = identify(
    anchors.map(({ members }) => {
      const [name = ''] = members.flatMap(({ answer }) => answer.question || []);
      return { name, whole: name };
    }),
  );
  const idOf = new Map(anchors.map((group, index) => [group, ids[index] ?? '']));
  const jobs = ordered.map((group) => {
    const id = idOf.get(group) ?? '';
    return { id, group, policy: policyOf(id, topicOf(group), names, options.policies) };
  });
  const works = await mergeEntries(jobs, tools, {
    sets,
    decisions,
    engine: engine.engine,
    ...(threads !== undefined && { threads }),
    ...(signal && { signal }),
  });
  for (const work of works) collectWork(work, tools, fates);
  const moved = movePoints(
    works.map(({ body }) => body),
    tools.editState,
  );
  const edited = editEntries(
    moved.map((entry, index) => ({ entry, group: ordered[index] ?? { members: [] } })),
    tools.editState,
    fates,
  );
  const kept = leaveSentences(edited.entries, {
    leftOut: edited.leftOut,
    sets,
    editState: tools.editState,
    fates,
  });
  const settled = settleDifferences(kept, fates);
  const under = underTopics(
    settled.map(({ entry, group }) => ({ entry, key: names.keyOf(group) })),
    names,
  );
  const named = editTopics(under.topics, tools.editState);
  const hidden = moved.flatMap((entry, index) =>
    edited.leftOut.some(({ id }) => id === entry.id)
      ? [{ ...entry, topic: topicOf(ordered[index] ?? { members: [] }) }]
      : [],
  );
  const arranged =
    options.sections && options.sections.length > 0
      ? arrangeSections(named, under.entries, options.sections, hidden, under.topics)
      : null;
  const { topics, entries } = arranged ?? { topics: named, entries: under.entries };
  const titleOf = ({ id }: Topic) =>
    arranged?.gone.get(id) ?? topics.find((topic) => topic.id === id)?.title ?? null;
  noteTopics(sets, under.topics, names, titleOf, fates);
  const around = (role: 'opening' | 'closing') => {
    const edited = editRemarks(role, remarks(sets, role, tools), sets, tools.editState, fates);
    return leaveRemarks(role, edited, sets, tools.editState, fates);
  };
  const [opening, closing] = [around('opening'), around('closing')];
  noteSeen(sets, tools.editState);
  const entryOf = new Map(entries.flatMap((entry) => entry.points.map((point) => [point.id, entry.id])));
  return {
    handbook: {
      title: options.title,
      language: options.language,
      answerSets: sets.map(({ answers, asides: _, units: __, language: ___, ...info }) => ({
        ...info,
        questions: answers.length,
      })),
      topics,
      entries,
      opening,
      closing,
      ...(arranged && arranged.misplaced.length > 0 && { misplaced: arranged.misplaced }),
      ...(edited.leftOut.length > 0 && { leftOut: edited.leftOut }),
      ledger: keepLedger(sets, fates, entryOf, unprintedNumbers(sets, entries)),
    },
    messages: unfitEdits(
      tools.editState,
      options.edits?.file ?? 'edits.yml',
      options.edits?.allowStale === true,
    ),
  };
}

function policyOf(id: string, topic: string | null, { key }: TopicNames, policies?: Policies): MergePolicy {
  const byTopic = Object.entries(policies?.topics ?? {}).find(
    ([name]) =>
      topic !== null && [topic, topicId(topic)].some((one) => key(one) === key(name).replace(/^topic /, '')),
  );
  return policies?.entries[id] ?? byTopic?.[1] ?? policies?.policy ?? 'merge';
}

function topicId(title: string): string {
  return slug(title).replaceAll('-', ' ');
}

/** The groups in the sets' common order, their members in the order of the sets' ids. */
function inOrder(groups: readonly QuestionGroup[], sets: readonly AnswerSet[]): QuestionGroup[] {
  const sorted = groups.map((group) => ({
    ...group,
    members: group.members.toSorted((one, other) => (one.answerSet < other.answerSet ? -1 : 1)),
  }));
  const groupOf = new Map(sorted.flatMap((group) => group.members.map(({ answer }) => [answer, group])));
  const sequences = sets.map((set) => set.answers.flatMap((answer) => groupOf.get(answer) ?? []));
  return consensus(sequences, (group) =>
    group.members.map(({ answerSet, answer }) => `${answerSet}:${answer.key}`).join(),
  );
}

/** Sorts groups by the set and place of their first members, so that ids do not depend on what other sets bring. */
function byAnchor(groups: readonly QuestionGroup[], sets: readonly AnswerSet[]): QuestionGroup[] {
  const place = new Map(sets.flatMap((set) => set.answers).map((answer, index) => [answer, index]));
  const anchor = ({ members: [first] }: QuestionGroup) => (first && place.get(first.answer)) ?? 0;
  return groups.toSorted((one, other) => anchor(one) - anchor(other));
}

/**
 * Topics in the order of their first entries, each with all its entries, those that may be one beside one another; entries without a
 * topic come last.
 */
function underTopics(
  merged: readonly { readonly entry: EntryBody; readonly key: string | null }[],
  { titleOf, titlesOf }: TopicNames,
): { topics: Topic[]; entries: Entry[] } {
  const parts = new Map<string | null, EntryBody[]>();
  for (const { entry, key } of merged) parts.set(key, [...(parts.get(key) ?? []), entry]);
  const found = [...parts.keys()].filter((key) => key !== null);
  const subjects = [...new Set(found.map((key) => subjectOf(titleOf(key))))];
  const keys = subjects.flatMap((subject) => found.filter((key) => subjectOf(titleOf(key)) === subject));
  const ids = identify(
    keys.map((key) => ({ name: titleOf(key), whole: key })),
    'topic-',
  );
  const topics = keys.map((key, index): Topic => {
    const [title = key, ...others] = titlesOf(key);
    const own = (parts.get(key) ?? []).map((entry) => entry.id);
    const alsoCalled = others.filter((one) => one.toLowerCase() !== title.toLowerCase());
    return { id: ids[index] ?? '', title, ...(alsoCalled.length > 0 && { alsoCalled }), entries: own };
  });
  const inParts = [...keys, null].flatMap((key) =>
    (parts.get(key) ?? []).map((entry) => ({
      entry,
      topic: key === null ? null : (ids[keys.indexOf(key)] ?? null),
    })),
  );
  const entries = inParts.map(({ entry, topic }, index) => {
    const { id, ...rest } = entry;
    return { id, number: index + 1, topic, ...rest };
  });
  return { topics, entries };
}

/** Whether a line has the words by which a topic is printed, and not those of another source: `Database`. */
function isTitle(text: string, { title, alsoCalled }: Topic): boolean {
  return !alsoCalled || spellingKey(text) === spellingKey(title);
}

/** A topic line is printed once; its repetitions are covered by that, and all by the title that the editor gave it. */
function noteTopics(
  sets: readonly AnswerSet[],
  topics: readonly Topic[],
  { key }: TopicNames,
  titleOf: (topic: Topic) => string | null,
  fates: Map<string, Fate>,
): void {
  const printed = new Set<string>();
  const byKey = new Map(topics.map((topic) => [key(topic.title), topic]));
  for (const { role, units, reason } of sets.flatMap((set) => set.asides))
    for (const unit of units) {
      const none = { entry: null, point: null };
      if (role === 'noise') fates.set(unit.id, { fate: 'left-out', ...none, reason: reason ?? 'noise' });
      if (role !== 'topic') continue;
      const topic = byKey.get(key(unit.text));
      if (!topic)
        fates.set(unit.id, { fate: 'left-out', ...none, reason: 'a topic without entries of its own' });
      else if (titleOf(topic) === null)
        fates.set(unit.id, {
          fate: 'left-out',
          ...none,
          reason: 'its questions stand in the editor’s sections',
        });
      else if (printed.has(topic.id) || titleOf(topic) !== topic.title || !isTitle(unit.text, topic))
        fates.set(unit.id, { fate: 'folded', ...none, coveredBy: titleOf(topic) ?? topic.title });
      else {
        fates.set(unit.id, { fate: 'printed', ...none });
        printed.add(topic.id);
      }
    }
}

/** Remarks on whole documents, fused. */
function remarks(sets: readonly AnswerSet[], role: 'opening' | 'closing', tools: Tools): Passage[] {
  const runs = sets.map((set) => ({
    answerSet: set.id,
    units: set.asides.filter((aside) => aside.role === role).flatMap((aside) => aside.units),
  }));
  return settle(tell(runs, 'merge', tools).fused, null, null, tools);
}
