import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import type { Handbook, Topic } from '../model/handbook.ts';
import type { Project } from '../model/project.ts';
import { isNamed } from '../model/topic-named.ts';
import { plural } from '../text/plural.ts';
import { terms } from '../text/terms.ts';
import { subjectOf } from '../text/topic-words.ts';
import type { MergeRule } from './merge-rule.ts';

/** Topics of which one may be another: `Databases`, `Database questions`; and `Design` of one source, `System design` of another. */
export const topicsAlike: MergeRule = function* ({ handbook }) {
  for (const alike of alikeTopics(handbook)) {
    const titles = alike.map(({ title }) => title);
    const [first = ''] = titles;
    const setting = `sections: [{ title: ${JSON.stringify(first)}, topics: ${JSON.stringify(titles)} }]`;
    yield {
      severity: 'note',
      reason: 'Topics that may be one stand apart',
      actual: titles.join(', '),
      expected: 'one topic, or titles that tell them apart',
      todo: `To join them, write in handbook.yml: ${setting}`,
      facts: { kind: 'topicsAlike', titles: titles.join(', '), setting },
    };
  }
};

/** A warning for each topic that editions choose and that may be one with another, which they do not choose. */
export function topicsHalfChosen(
  { settings, placeOf }: Project,
  handbook: Handbook,
  editions: readonly string[],
): VFileMessage[] {
  const told = new Set<string>();
  const groups = alikeTopics(handbook);
  return editions.flatMap((edition) => {
    const named = settings.editions[edition]?.topics ?? [];
    const isChosen = (topic: Topic) => named.some((name) => isNamed(name, topic));
    return groups.flatMap((alike) => {
      const [chosen] = alike.filter(isChosen);
      const others = alike.filter((topic) => !isChosen(topic));
      const names = others.map(({ title }) => `\`${title}\``).join(' and ');
      if (!chosen || others.length === 0 || told.has(`${chosen.title} ${names}`)) return [];
      told.add(`${chosen.title} ${names}`);
      const count = others.reduce((sum, { entries }) => sum + entries.length, 0);
      const at = named.findIndex((name) => isNamed(name, chosen));
      const place = placeOf?.(['editions', edition, 'topics', at]);
      return diagnostic({
        severity: 'warning',
        rule: 'selection',
        file: place?.file,
        place: place?.spot,
        reason: `The topic \`${chosen.title}\` is chosen, and ${names} with ${plural(count, 'question')} may be the same`,
        actual: chosen.title,
        expected: ['all topics that are one'],
        todo: `If they are one, choose ${alike.map(({ title }) => title).join(',')}, or join them under \`sections\` in handbook.yml.`,
      });
    });
  });
}

function alikeTopics(handbook: Handbook): readonly (readonly Topic[])[] {
  const alone = soleSources(handbook);
  const groups: Topic[][] = [];
  for (const topic of handbook.topics) {
    const own = groups.find((group) => group.some((one) => mayBeOne(one, topic, alone)));
    if (own) own.push(topic);
    else groups.push([topic]);
  }
  return groups.filter(({ length }) => length > 1);
}

function mayBeOne(one: Topic, other: Topic, alone: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (partingWords(one.title) !== partingWords(other.title)) return false;
  if (subjectOf(one.title) === subjectOf(other.title)) return true;
  if (one.within || other.within || !(endsWith(one, other) || endsWith(other, one))) return false;
  const [own, others] = [alone.get(one.id), alone.get(other.id)];
  // One source that has both tells them apart.
  return Boolean(own?.size && others?.size && ![...own].some((set) => others.has(set)));
}

/** Words of grammar that tell one time, place or way from another: `Before the season` is not `In the season`. */
const parting =
  /(?<!\p{L})(?:before|after|without|outside|beyond|above|below|between|until|not?|non|vor|nach|ohne|außerhalb|oberhalb|unterhalb|zwischen|bis|nicht|kein\p{L}*|avant|après|sans|hors|entre|antes|después|sin|fuera|no)(?!\p{L})/giu;

function partingWords(title: string): string {
  return (title.toLowerCase().match(parting) ?? []).sort().join();
}

/** Whether a title has the words of another at its end, and others before them. */
function endsWith({ title }: Topic, { title: end }: Topic): boolean {
  const [whole, last] = [terms(title), terms(end)];
  return last.length > 0 && whole.length > last.length && whole.slice(-last.length).join() === last.join();
}

/** For each topic the sources of its questions that one source alone has. */
function soleSources({ topics, entries }: Handbook): ReadonlyMap<string, ReadonlySet<string>> {
  const setsOf = new Map(
    entries.map(({ id, wordings }) => [id, new Set(wordings.map(({ answerSet }) => answerSet))]),
  );
  return new Map(
    topics.map(({ id, entries: own }) => [
      id,
      new Set(own.flatMap((one) => (setsOf.get(one)?.size === 1 ? [...(setsOf.get(one) ?? [])] : []))),
    ]),
  );
}
