import type { Entry, MisplacedName, Topic } from '../model/handbook.ts';
import type { SectionSettings } from '../model/settings.ts';
import { nearest, nearestFew } from '../text/nearest.ts';
import { identify } from './identify.ts';
import { spellingKey } from './topics.ts';

/** A book's questions under the editor's sections. */
export interface Arranged {
  readonly topics: readonly Topic[];
  readonly entries: readonly Entry[];
  /** Topics of the sources that are no section any more -> title of the section that has their questions, or none. */
  readonly gone: ReadonlyMap<string, string | null>;
  /** Names in the settings that lead nowhere, or twice to one place. */
  readonly misplaced: readonly MisplacedName[];
}

/** A question that the editor left out, with the title of its topic: sections may name both all the same. */
export type HiddenEntry = Pick<Entry, 'id' | 'question' | 'wordings' | 'topic'>;

/**
 * Puts questions into the editor's sections: these first, in their order; then the topics that none of them names, as
 * the sources have them; then questions without a topic. The numbers follow the new order. A topic that the editor gave another
 * title is known by both, and a section that begins with it has that title.
 * @param written the topics by the titles that the sources have
 */
export function arrangeSections(
  topics: readonly Topic[],
  entries: readonly Entry[],
  sections: readonly SectionSettings[],
  hidden: readonly HiddenEntry[] = [],
  written: readonly Topic[] = topics,
): Arranged {
  const writtenTitle = new Map(written.map(({ id, title }) => [id, title]));
  const isCalled = ({ id, title, alsoCalled = [] }: Topic, name: string) =>
    id === name ||
    [title, writtenTitle.get(id) ?? title, ...alsoCalled].some(
      (one) => spellingKey(one) === spellingKey(name),
    );
  const renamed = (topic: Topic | undefined) =>
    topic && writtenTitle.get(topic.id) !== topic.title ? topic.title : null;
  const misplaced: MisplacedName[] = [];
  const leaves = leavesOf(sections);
  const sectionOf = new Map<string, number>();
  const topicTaken = new Map<string, number>();
  leaves.forEach(({ title, topics: named, questions = [], path: own }, at) => {
    const before = sectionOf.size;
    const isHidden = (name: string) =>
      hidden.some((one) => one.topic && spellingKey(one.topic) === spellingKey(name));
    (named ?? [title]).forEach((name, place) => {
      const topic = topics.find((one) => isCalled(one, name));
      const path = [...own, 'topics', place];
      if (!topic) {
        if (named && !isHidden(name))
          misplaced.push({
            path,
            ...unknown(
              'topic',
              name,
              topics.map((one) => one.title),
            ),
          });
      } else if (!topicTaken.has(topic.id)) topicTaken.set(topic.id, at);
      // Titles that are one topic by themselves may be joined by name all the same.
      else if (topicTaken.get(topic.id) !== at || !topic.alsoCalled)
        misplaced.push({ path, ...twice('topic', name, title) });
    });
    questions.forEach((name, place) => {
      const entry = entryNamed(name, entries);
      const path = [...own, 'questions', place];
      if (!entry && entryNamed(name, hidden)) return;
      if (!entry) misplaced.push({ path, ...unknownQuestion(name, entries) });
      else if (sectionOf.has(entry.id)) misplaced.push({ path, ...twice('question', name, title) });
      else sectionOf.set(entry.id, at);
    });
    const holds =
      topics.some(({ id }) => topicTaken.get(id) === at) ||
      sectionOf.size > before ||
      questions.some((name) => entryNamed(name, hidden)) ||
      (named ?? [title]).some(isHidden);
    if (!holds && misplaced.every(({ path }) => own.some((key, place) => path[place] !== key)))
      misplaced.push({
        path: own,
        reason: `The section \`${title}\` has no question`,
        actual: title,
        expected: ['topics or questions of the book'],
        todo: `Name topics or questions in it; the topics are ${topics.map((one) => one.title).join(', ') || 'none'}.`,
      });
  });
  // What is named by itself goes before the topic that it stands under.
  for (const { id, entries: own } of topics) {
    const at = topicTaken.get(id);
    if (at !== undefined) for (const entry of own) if (!sectionOf.has(entry)) sectionOf.set(entry, at);
  }
  const ids = identify(
    [...leaves.map(({ title }) => title), ...sections.map(({ title }) => title)].map((title) => ({
      name: title,
      whole: title,
    })),
    'topic-',
  );
  const known = new Set(topics.map(({ id }) => id));
  const titled = leaves.map(({ title, questions = [] }, at): Topic => {
    const first = topics.find((topic) => topicTaken.get(topic.id) === at);
    const own = inOrder(at, questions);
    const id = ids[at] ?? '';
    return {
      id: first?.id ?? (known.has(id) ? `${id}-section` : id),
      title: renamed(first) ?? title,
      entries: own,
    };
  });
  const made = titled.map((topic, at): Topic => {
    const outer = leaves[at]?.outer;
    if (outer === undefined) return topic;
    const title = sections[outer]?.title ?? '';
    const own = titled.find(
      (_, other) => leaves[other]?.path.length === 2 && leaves[other].path[1] === outer,
    );
    return { ...topic, within: { id: own?.id ?? ids[leaves.length + outer] ?? '', title } };
  });
  const others = topics
    .filter(({ id }) => !topicTaken.has(id))
    .map((topic) => ({ ...topic, entries: topic.entries.filter((entry) => !sectionOf.has(entry)) }));
  const all = [...made, ...others].filter((topic) => topic.entries.length > 0);
  const topicOf = new Map(all.flatMap(({ id, entries: own }) => own.map((entry) => [entry, id])));
  const order = [...all.flatMap((topic) => topic.entries), ...entries.map(({ id }) => id)];
  const sorted = [...new Set(order)].flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const left = new Set(all.map(({ id }) => id));
  return {
    topics: all,
    entries: sorted.map((entry, at) => ({ ...entry, number: at + 1, topic: topicOf.get(entry.id) ?? null })),
    gone: new Map(
      topics.flatMap(({ id }) => {
        const at = topicTaken.get(id);
        const title = at === undefined ? null : (leaves[at]?.title ?? null);
        return left.has(id) ? [] : [[id, title] as const];
      }),
    ),
    misplaced,
  };

  /** Topic after topic as the section names them, then the questions that it names. */
  function inOrder(at: number, questions: readonly string[]): string[] {
    const own = entries.map(({ id }) => id).filter((id) => sectionOf.get(id) === at);
    const named = questions.flatMap((name) => entryNamed(name, entries)?.id ?? []);
    const wanted = leaves[at]?.topics ?? [];
    const rank = (id: string) => {
      const topic = topics.find((one) => one.entries.includes(id));
      const place = wanted.findIndex((name) => topic && isCalled(topic, name));
      return named.includes(id) ? wanted.length + named.indexOf(id) : Math.max(place, 0);
    };
    return own.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** A section that has questions and no sections. */
interface Leaf extends Pick<SectionSettings, 'title' | 'topics' | 'questions'> {
  /** Keys that lead to it in the settings. */
  readonly path: readonly (string | number)[];
  /** Place of the section that it is in; absent where it stands by itself. */
  readonly outer?: number;
}

/** The sections in the order of their questions: those of a section's own stand before those within it. */
function leavesOf(sections: readonly SectionSettings[]): readonly Leaf[] {
  return sections.flatMap(({ sections: inner, ...section }, outer): Leaf[] => {
    const path = ['sections', outer];
    const within = (inner ?? []).map((one, at) => ({ ...one, path: [...path, 'sections', at], outer }));
    const hasOwn = !inner || section.topics !== undefined || section.questions !== undefined;
    return hasOwn ? [{ ...section, path }, ...within] : within;
  });
}

function entryNamed<One extends HiddenEntry>(name: string, entries: readonly One[]): One | undefined {
  const wanted = spellingKey(name);
  return (
    entries.find(({ id }) => id === name) ??
    entries.find(
      ({ question, wordings }) =>
        spellingKey(question) === wanted || wordings.some(({ text }) => spellingKey(text) === wanted),
    )
  );
}

function unknown(what: string, name: string, names: readonly string[]): Omit<MisplacedName, 'path'> {
  const near = nearest(name, names);
  const few = nearestFew(name, names);
  return {
    reason: `The book has no ${what} \`${name}\`${near ? `; did you mean \`${near}\`?` : ''}`,
    actual: name,
    expected: few.length > 0 ? few : what === 'topic' ? names : ['the id or the wording of a question'],
    todo: near ? `Write \`${near}\` instead, or take it out.` : 'Take it out, or correct it.',
  };
}

/** Numbers follow the sections, so they cannot say what stands in one. */
function unknownQuestion(name: string, entries: readonly Entry[]): Omit<MisplacedName, 'path'> {
  const numbered = entries.find(({ number }) => String(number) === name);
  const ids = entries.map(({ id }) => id);
  if (!numbered) return unknown('question', name, [...ids, ...entries.map(({ question }) => question)]);
  return {
    reason: `Sections name questions by their ids or wordings, and \`${name}\` is a number`,
    actual: name,
    expected: ['an id or a wording'],
    todo: `Numbers follow the sections. \`variorum edit PROJECT\` lists the ids; without sections, number ${name} is \`${numbered.id}\`.`,
  };
}

function twice(what: string, name: string, title: string): Omit<MisplacedName, 'path'> {
  return {
    reason: `The ${what} \`${name}\` is named in two places of the sections`,
    actual: `${title}: ${name}`,
    expected: [`each ${what} once`],
    todo: 'Take it out of one of them.',
  };
}
