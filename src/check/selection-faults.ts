import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Project, SettingPlace } from '../model/project.ts';
import { type EditionSettings, resolveEdition } from '../model/settings.ts';
import { isNamed } from '../model/topic-named.ts';
import { nearest, nearestFew } from '../text/nearest.ts';

/** What is wrong with a name under `questions` or `topics`. */
interface Unknown {
  readonly reason: string;
  readonly actual: string;
  readonly expected: readonly string[];
  readonly todo: string;
}

/**
 * A message that ends the build for each question or topic that the settings name and the book has not, with the
 * nearest that it has: in what editions choose, in `breaks`, and among the policies of merging.
 */
export function selectionFaults(
  { settings, placeOf }: Project,
  handbook: Handbook,
  editions: readonly string[],
): VFileMessage[] {
  const named = [
    ...Object.keys(settings.breaks ?? {}).map((name) =>
      place(['breaks', name], unknownEither(name, handbook)),
    ),
    ...Object.keys(settings.merge.entries).map((name) =>
      place(['merge', 'entries', name], unknownId(name, handbook)),
    ),
    ...Object.keys(settings.merge.topics).map((name) =>
      place(['merge', 'topics', name], hasTopic(name, handbook) ? null : unknownTopic(name, handbook)),
    ),
    ...editions.flatMap((name) => chosen(name, settings.editions[name] ?? {}, handbook)),
    ...editions.flatMap((name) => hiddenColumns(name, resolveEdition(settings, name))),
  ];
  const sections = (handbook.misplaced ?? []).map(({ path, ...fault }) => place(path, fault));
  const faults = [...sections, ...named].flatMap(({ path, fault }) =>
    fault ? [{ fault, place: placeOf?.(path) }] : [],
  );
  // What the command line chooses for all editions is wrong once.
  const told = new Set<string>();
  return faults
    .filter(({ fault, place }) => {
      const key = JSON.stringify([place, fault]);
      return place?.spot || (!told.has(key) && told.add(key));
    })
    .map(({ fault, place }) => message(fault, place));
}

/** A setting that names something, and what is wrong with the name. */
interface Named {
  readonly path: readonly (string | number)[];
  readonly fault: Unknown | null;
}

function place(path: Named['path'], fault: Unknown | null): Named {
  return { path, fault };
}

/** What an edition names. */
function chosen(
  name: string,
  { questions, topics, breaks }: Project['settings']['editions'][string],
  handbook: Handbook,
): readonly Named[] {
  const path = ['editions', name];
  const found = [
    ...(questions ?? []).map((one, at) => place([...path, 'questions', at], unknownQuestion(one, handbook))),
    ...(topics ?? []).map((one, at) => place([...path, 'topics', at], unknownTopic(one, handbook))),
    ...Object.keys(breaks ?? {}).map((one) => place([...path, 'breaks', one], unknownEither(one, handbook))),
  ].filter(({ fault }) => fault !== null);
  return found.length === 0 && isEmpty({ questions, topics }, handbook)
    ? [place(path, nothingChosen(name))]
    : found;
}

/** An edition that is nothing but its sources in columns, where these are hidden. */
function hiddenColumns(name: string, { kind, sources }: EditionSettings): readonly Named[] {
  if (kind !== 'side-by-side' || sources !== 'none') return [];
  const fault: Unknown = {
    reason: `The edition \`${name}\` prints the sources in columns, and \`sources: none\` hides them`,
    actual: 'sources: none',
    expected: ['sources: marks, notes or full'],
    todo: `Write \`sources: marks\` under \`editions.${name}\` if it is for your eyes alone, or leave the edition out.`,
  };
  return [place(['editions', name], fault)];
}

/** Policies find their topics by letters and digits alone. */
function hasTopic(name: string, { topics }: Handbook): boolean {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/^topic/, '');
  return topics.some(({ id, title }) => letters(id) === letters(name) || letters(title) === letters(name));
}

/** A name that must be an id: a number may become another question's. */
function unknownId(name: string, handbook: Handbook): Unknown | null {
  const byNumber = handbook.entries.find(({ number }) => String(number) === name);
  if (!byNumber) return unknownQuestion(name, handbook);
  return {
    reason: `Policies name questions by their ids, and \`${name}\` is a number`,
    actual: name,
    expected: [byNumber.id],
    todo: `Write \`${byNumber.id}\` instead.`,
  };
}

/** A name that may be a question's or a topic's. */
function unknownEither(name: string, handbook: Handbook): Unknown | null {
  const question = unknownQuestion(name.trim().toLowerCase(), handbook);
  return question && unknownTopic(name, handbook) && question;
}

function unknownQuestion(name: number | string, { entries }: Handbook): Unknown | null {
  if (entries.some(({ id, number }) => id === name || String(number) === String(name))) return null;
  const numbers = entries.map(({ number }) => number);
  const ids = entries.map(({ id }) => id);
  const near = typeof name === 'string' ? nearest(name, ids) : null;
  return {
    reason: `The book has no question \`${name}\`${near ? `; did you mean \`${near}\`?` : ''}`,
    actual: String(name),
    expected:
      near !== null
        ? [near, ...nearestFew(near, ids).filter((id) => id !== near)].slice(0, 3)
        : numbers.length === 0
          ? ids
          : [`a number from ${Math.min(...numbers)} to ${Math.max(...numbers)}`, 'the id of a question'],
    todo: near
      ? `Write \`${near}\` instead, or take it out.`
      : 'Take it out, or write the number that the book prints.',
  };
}

function unknownTopic(name: string, { topics }: Handbook): Unknown | null {
  if (topics.some((topic) => isNamed(name, topic))) return null;
  const titles = [
    ...new Set(topics.flatMap(({ title, within }) => [...(within ? [within.title] : []), title])),
  ];
  const near =
    nearest(name, titles) ??
    nearest(
      name,
      topics.map(({ id }) => id),
    );
  return {
    reason: `The book has no topic \`${name}\`${near ? `; did you mean \`${near}\`?` : ''}`,
    actual: name,
    expected: titles.length > 0 ? titles : ['no topic: the documents name none'],
    todo: near
      ? `Write \`${near}\` instead, or take it out.`
      : titles.length > 0
        ? `Take it out; its topics are ${titles.join(', ')}.`
        : 'Take it out, and choose by `questions`.',
  };
}

/** True where the questions that are named stand in none of the topics that are named. */
function isEmpty(
  { questions, topics }: Pick<EditionSettings, 'questions' | 'topics'>,
  handbook: Handbook,
): boolean {
  if (!questions && !topics) return false;
  const names = new Set(questions?.map(String));
  const inside = new Set(
    handbook.topics
      .filter((topic) => topics?.some((name) => isNamed(name, topic)))
      .flatMap(({ entries }) => entries),
  );
  return !handbook.entries.some(
    ({ id, number }) =>
      (!questions || names.has(id) || names.has(String(number))) && (!topics || inside.has(id)),
  );
}

function nothingChosen(name: string): Unknown {
  return {
    reason: `The edition \`${name}\` has no question: none of its \`questions\` stands in one of its \`topics\``,
    actual: 'an empty selection',
    expected: ['questions of the topics that are named'],
    todo: 'Name questions or topics, not both, or questions of these topics.',
  };
}

function message(found: Unknown, place?: SettingPlace): VFileMessage {
  return diagnostic({
    severity: 'error',
    rule: 'selection',
    file: place?.file,
    place: place?.spot,
    ...found,
  });
}
