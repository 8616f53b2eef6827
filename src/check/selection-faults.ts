import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Project, SettingPlace } from '../model/project.ts';
import type { EditionSettings } from '../model/settings.ts';
import { nearest } from '../text/nearest.ts';

/** What is wrong with a name under `questions` or `topics`. */
interface Unknown {
  readonly reason: string;
  readonly actual: string;
  readonly expected: readonly string[];
  readonly todo: string;
}

/** A message that ends the build for each question or topic that an edition names and the book has not, with the nearest that it has. */
export function selectionFaults(
  { settings, placeOf }: Project,
  handbook: Handbook,
  editions: readonly string[],
): VFileMessage[] {
  return editions.flatMap((name) => {
    const { questions, topics } = settings.editions[name] ?? {};
    const found = [
      ...(questions ?? []).map((one, at) => ({
        key: 'questions',
        at,
        fault: unknownQuestion(one, handbook),
      })),
      ...(topics ?? []).map((one, at) => ({ key: 'topics', at, fault: unknownTopic(one, handbook) })),
    ].flatMap(({ key, at, fault }) => (fault ? [{ path: ['editions', name, key, at], fault }] : []));
    if (found.length === 0 && isEmpty({ questions, topics }, handbook))
      found.push({ path: ['editions', name], fault: nothingChosen(name) });
    return found.map(({ path, fault }) => message(fault, placeOf?.(path)));
  });
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
      near || numbers.length === 0
        ? ids
        : [`a number from ${Math.min(...numbers)} to ${Math.max(...numbers)}`, 'the id of a question'],
    todo: near
      ? `Write \`${near}\` instead, or take it out.`
      : 'Take it out, or write the number that the book prints.',
  };
}

function unknownTopic(name: string, { topics }: Handbook): Unknown | null {
  const titles = topics.map(({ title }) => title);
  const wanted = name.trim().toLowerCase();
  if (topics.some(({ id, title }) => id === name || title.trim().toLowerCase() === wanted)) return null;
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
  const wanted = new Set(topics?.map((topic) => topic.trim().toLowerCase()));
  const inside = new Set(
    handbook.topics
      .filter(({ id, title }) => wanted.has(id) || wanted.has(title.trim().toLowerCase()))
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
    place: place && { line: place.line, column: place.column },
    ...found,
  });
}
