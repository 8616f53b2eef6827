import type { Link, PhrasingContent, RootContent } from 'mdast';
import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { Passage } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { findReferences, type Mention } from '../../text/find-references.ts';
import { fill, type Words, wordsOf } from '../../wording/wording.ts';
import { headingTargets } from './heading-targets.ts';

/** How the questions of a book are reached. */
export interface Reach {
  /** Address of a question within the document. */
  readonly hrefOf: (entry: string) => string;
  /** Its page as printed; null where there are no pages. */
  readonly folioOf: (entry: string) => string | null;
}

/**
 * An entry whose mentions of other questions are links. A source counts its own questions: behind a number
 * that is another one in this book stands the book's, in brackets, and on paper the page; where the edition
 * has the question not, it says so.
 */
export function linkQuestions(entry: EditionEntry, edition: Edition, reach: Reach): EditionEntry {
  return edition.numbers ? withPassages(entry, linker(entry, edition, reach)) : entry;
}

/** Makes a passage one in which mentions of other questions are links. The entry is the one that it stands in. */
function linker(
  entry: Pick<EditionEntry, 'id' | 'topic'>,
  edition: Edition,
  reach: Reach,
): (passage: Passage) => Passage {
  const resolve = resolver(entry, edition);
  const words = wordsOf(edition.language);
  const targets = headingTargets(edition);
  const inSet = (set: string, file: string) => {
    const mark = (node: RootContent): RootContent[] => {
      if (node.type === 'link') {
        const id = targets(node.url, file);
        return id === null || id === entry.id ? [node] : [toQuestion(node, id, reach, words)];
      }
      if (node.type === 'text') return linked(node.value, (one) => resolve(set, one), reach, words);
      if (!('children' in node) || node.type === 'linkReference') return [node];
      return [{ ...node, children: node.children.flatMap((child) => mark(child)) } as RootContent];
    };
    return (unit: Unit): Unit => ({
      ...unit,
      phrasing: unit.phrasing.flatMap(mark) as PhrasingContent[],
      ...(unit.node && { node: mark(unit.node)[0] ?? unit.node }),
    });
  };
  return (passage) => ({
    ...passage,
    units: passage.units.map((unit) => inSet(passage.answerSet, unit.file)(unit)),
  });
}

/** An entry whose passages are changed. */
export function withPassages(entry: EditionEntry, change: (passage: Passage) => Passage): EditionEntry {
  return {
    ...entry,
    intro: entry.intro.map(change),
    points: entry.points.map((point) => ({ ...point, passages: point.passages.map(change) })),
    outro: entry.outro.map(change),
  };
}

/** A question of the book, and whether this edition has it. */
interface Target {
  readonly id: string;
  readonly number: number;
  readonly here: boolean;
}

type Resolve = (set: string, mention: Mention) => Target | null;

/** What a source means by a number; where several of its questions have it, that of the same topic. */
export function resolver(entry: Pick<EditionEntry, 'id' | 'topic'>, edition: Edition): Resolve {
  const isHere = (id: string): boolean =>
    edition.parts.some((part) => part.entries.some((other) => other.id === id));
  return (set, { number }) => {
    const found = edition.numbers?.get(set)?.get(number) ?? [];
    const near = found.length > 1 ? found.filter(({ topic }) => topic === entry.topic) : found;
    const [only, ...others] = near;
    if (!only || others.length > 0 || only.id === entry.id) return null;
    return { id: only.id, number: only.number, here: isHere(only.id) };
  };
}

function linked(
  text: string,
  resolve: (mention: Mention) => Target | null,
  reach: Reach,
  words: Words,
): RootContent[] {
  const nodes: RootContent[] = [];
  let at = 0;
  const put = (value: string) => {
    if (value !== '') nodes.push({ type: 'text', value });
  };
  for (const mention of findReferences(text)) {
    const target = resolve(mention);
    if (!target) continue;
    put(text.slice(at, mention.from));
    at = mention.to;
    const own = text.slice(mention.from, mention.to);
    if (!target.here) put(`${own} [${words.notHere}]`);
    else nodes.push(link(own + addition(mention, target, reach, words), reach.hrefOf(target.id)));
  }
  put(text.slice(at));
  return nodes;
}

/** What stands behind the source's words: another number, and the page. */
function addition(mention: Mention, { id, number }: Target, reach: Reach, words: Words): string {
  const folio = reach.folioOf(id);
  const page = folio === null ? null : fill(words.onPage, { n: folio });
  const other = mention.number === String(number) ? null : fill(words.numberHere, { n: String(number) });
  const parts = [other, page].filter((part) => part !== null);
  if (parts.length === 0) return '';
  return other === null && !mention.listed ? `, ${parts.join()}` : ` [${parts.join(', ')}]`;
}

/** A link to the heading of a question, as one to the question in the book, with its page on paper. */
function toQuestion({ children }: Link, id: string, reach: Reach, words: Words): PhrasingContent {
  const folio = reach.folioOf(id);
  const page: PhrasingContent[] =
    folio === null ? [] : [{ type: 'text', value: ` [${fill(words.onPage, { n: folio })}]` }];
  return {
    type: 'emphasis',
    children: [...children, ...page],
    data: { hName: 'a', hProperties: { dataQuestion: reach.hrefOf(id) } } as never,
  };
}

function link(value: string, href: string): PhrasingContent {
  return {
    type: 'emphasis',
    children: [{ type: 'text', value }],
    data: { hName: 'a', hProperties: { dataQuestion: href } } as never,
  };
}
