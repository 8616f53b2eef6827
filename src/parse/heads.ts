import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Lines } from '../model/place.ts';
import { isBareAnswer } from './answer-words.ts';
import { withBareNumbers } from './bare-numbers.ts';
import { withFamilies } from './families.ts';
import type { Head } from './head.ts';
import { isBareQuestion, type Marker, markerOf } from './marker.ts';
import { noiseReason } from './noise.ts';
import { fold, isInCode, textOf } from './phrasing.ts';
import { questionness } from './questionness.ts';
import { withRomanNumbers } from './roman.ts';

const service =
  /^(?:table of )?contents?$|^how to use|^(?:toc|index|licen[cs]e|(?:how to )?contribut\w*|contributors?|authors?|credits?|acknowledge?ments?|references?|resources|further reading|other (?:answers|resources|links)|see also|links|bibliography|sources?|about(?: this \w+)?|disclaimer|changelog|todo|support|sponsors?|related(?: \w+)?|foreword|preface|introduction|conclusion|summary|overview|answer key|installation|usage|getting started|thanks?|inhalt|quellen|sommaire|índice)\s*[:：]?$/i;

/** How many blocks of a question may stand before the word for its answer. */
const furthest = 12;

/** Every block of the document that may open a question, in order. */
export function headsOf(root: Root, source: readonly string[], contents: ReadonlySet<RootContent>): Head[] {
  const heads: Head[] = [];
  let inContents = false;
  const add = (
    node: Head['node'],
    kind: Head['kind'],
    level: number,
    number: Marker | null = null,
    nests = false,
    list: List | null = null,
  ): void => {
    heads.push(head(node, kind, level, number, nests, inContents, list));
  };
  const visit = (nodes: readonly RootContent[], depth: number): void => {
    for (const node of nodes) {
      const outer = inContents;
      inContents ||= contents.has(node);
      // No word of what the format itself calls an answer opens a question.
      if (node.data?.inside) continue;
      if (node.type === 'heading') add(node, 'heading', node.depth);
      else if (node.type === 'paragraph' && !noiseReason(node)) add(node, 'text', 0);
      else if (node.type === 'list') items(node, depth + 1);
      else if (node.type === 'blockquote') visit(node.children, depth);
      inContents = outer;
    }
  };
  const items = (list: List, depth: number): void => {
    const numbers = list.ordered ? itemNumbers(list, source) : null;
    list.children.forEach((item, at) => {
      const [first, ...rest] = item.children;
      if (first?.type === 'paragraph' || first?.type === 'heading') {
        const marker = numbers?.[at] ?? null;
        const kind = first.type === 'heading' ? 'heading' : marker && depth === 1 ? 'text' : 'item';
        add(
          first,
          kind,
          first.type === 'heading' ? first.depth : kind === 'item' ? depth : 0,
          marker,
          rest.length > 0,
          list,
        );
        visit(rest, depth);
      } else visit(item.children, depth);
    });
  };
  visit(root.children, 0);
  return withFamilies(withFollowers(withRomanNumbers(withBareNumbers(heads)), root, contents));
}

function head(
  node: Head['node'],
  kind: Head['kind'],
  level: number,
  number: Marker | null,
  nests: boolean,
  contents: boolean,
  list: List | null,
): Head {
  const text = fold(textOf(node.children));
  const bare = node.type === 'heading' && isBareQuestion(text);
  const inner: Marker | null = bare
    ? { length: text.length, number: null, delimiter: '', names: 'question' }
    : markerIn(node.children, text);
  const marker: Marker | null =
    inner && number ? { ...inner, number: inner.number ?? number.number } : (inner ?? number);
  // A heading's signs that Markdown did not take for one, as far inside a list they stand.
  const words = text.slice(inner?.length ?? 0).replace(/^#{1,6}\s+(?=\S)/, '');
  const role = node.data?.role ?? null;
  return {
    node,
    kind,
    level: role === 'summary' ? (node.data?.depth ?? 1) : level,
    text,
    marker,
    words,
    bold: isBold(node.children),
    nests,
    lines: linesOfNode(node),
    // How to contribute to a document is about it, unless somebody asks.
    asks: /^how to contribut\w*$/i.test(words)
      ? 0
      : marker?.number
        ? Math.max(questionness(words), questionness(afterTitle(node.children)))
        : questionness(words),
    role,
    said: node.data?.said ?? null,
    answers: role === 'mark' || isBareAnswer(text) || /^(?:explanation|hint|a)\s*[:：.]*$/i.test(text),
    contents,
    service: kind === 'heading' && service.test(words.replace(/^[^\p{L}]+/u, '')),
    followed: nests,
    block: 0,
    list,
    // Written out: a long document has many, and copies of fields cost more than all else.
    chapter: 0,
    unfolds: false,
    answered: false,
    repeated: false,
    exercise: false,
    under: -1,
    company: 0,
  };
}

/** The mark with which a text begins; what code begins with is code. */
function markerIn(nodes: readonly PhrasingContent[], text: string): Marker | null {
  const found = markerOf(text);
  return found && isInCode(nodes, found.length) ? null : found;
}

/** What comes after a bold title that ends with a full stop: `**2) Mean.** Compute the mean.`; empty where there is none. */
function afterTitle(nodes: readonly PhrasingContent[]): string {
  const [first, ...rest] = nodes;
  if (first?.type !== 'strong' || rest.length === 0) return '';
  const [title, text] = [textOf([first]).trimEnd(), textOf(rest)];
  return title.endsWith('.') || /^\s*\./.test(text) ? fold(text.replace(/^\s*\./, '')) : '';
}

/** Says of each head whether a block of another kind, or more of a list, comes before the next head like it. */
function withFollowers(heads: readonly Head[], root: Root, contents: ReadonlySet<RootContent>): Head[] {
  const blocks = new Set<RootContent>(heads.map(({ node }) => node));
  const bare = new Map<RootContent, number>();
  // Headings right over a table of contents belong to it.
  const tocs = new Set<RootContent>();
  let heading: RootContent | null = null;
  for (const node of root.children) {
    if (contents.has(node)) {
      if (heading) tocs.add(heading);
    } else if (node.type === 'heading') heading = node === root.children[0] ? null : node;
    else if (!noiseReason(node) && node.data?.role !== 'summary') heading = null;
  }
  let last: RootContent | null = null;
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (blocks.has(node)) last = node;
      else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
        visit(node.children);
      else if (last && !noiseReason(node)) bare.set(last, (bare.get(last) ?? 0) + sizeOf(node));
    }
  };
  visit(root.children);
  let chapter = 0;
  return heads.map((head, at) => {
    const next = heads[at + 1];
    if (head.kind === 'heading' && !head.marker) chapter++;
    // A bare `Question 1` asks what the next block asks.
    const asks =
      head.words === '' && head.marker?.names === 'question' ? Math.max(0.6, next?.asks ?? 0) : head.asks;
    const unfolds = head.role === 'summary' && next?.role === 'summary' && next.level > head.level;
    const alike =
      next &&
      next.kind === head.kind &&
      next.level === head.level &&
      next.bold === head.bold &&
      (next.marker === null) === (head.marker === null);
    const contents = head.contents || (head.asks === 0 && tocs.has(head.node));
    return {
      ...head,
      chapter,
      asks,
      unfolds,
      contents,
      answered: !head.answers && next !== undefined && (isAnswer(next) || isAnsweredLater(heads, at)),
      block: bare.get(head.node) ?? 0,
      followed: head.nests || bare.has(head.node) || (next !== undefined && !alike),
    };
  });
}

function isAnswer({ answers, marker }: Head): boolean {
  return answers || marker?.names === 'answer';
}

/** Whether a numbered line that does not ask has a word for "answer" under it, before another line of its kind or a heading. */
function isAnsweredLater(heads: readonly Head[], at: number): boolean {
  const { kind, marker, asks } = heads[at] as Head;
  if (kind !== 'text' || !marker?.number || asks >= 0.6) return false;
  for (const later of heads.slice(at + 1, at + furthest)) {
    if (isAnswer(later)) return true;
    if (later.kind === 'heading' || (later.kind === 'text' && later.marker?.number)) return false;
  }
  return false;
}

/** Characters of a block; a picture or a rule counts as one. */
function sizeOf(node: RootContent): number {
  return Math.max(1, 'value' in node ? node.value.length : plain(node).length);
}

function isBold(nodes: readonly PhrasingContent[]): boolean {
  const solid = nodes.filter((node) => !(node.type === 'text' && /^[\s:.]*$/.test(node.value)));
  return solid.length > 0 && solid.every((node) => node.type === 'strong');
}

/** The numbers of a list's items as the author wrote them; counted where each is written as the first is. */
function itemNumbers(list: List, source: readonly string[]): (Marker | null)[] {
  const written = list.children.map((item) => writtenNumber(item, source));
  const lazy = written.length > 1 && written.every((mark) => mark?.number === written[0]?.number);
  return written.map((mark, at) => {
    const counted = String((list.start ?? 1) + at);
    return {
      length: 0,
      number: lazy ? counted : (mark?.number ?? counted),
      delimiter: mark?.delimiter ?? '.',
      names: null,
    };
  });
}

function writtenNumber(
  item: ListItem,
  source: readonly string[],
): { number: string; delimiter: string } | null {
  const { line, column } = item.position?.start ?? { line: 0, column: 1 };
  const text = source[line - 1] ?? '';
  const found =
    /^\s*(\d+)([.)])/.exec(text.slice(Math.max(column - 1, 0))) ?? /^[\s>]*(\d+)([.)])/.exec(text);
  return found ? { number: found[1] ?? '', delimiter: found[2] ?? '.' } : null;
}

export function linesOfNode(node: Pick<RootContent, 'position'>): Lines {
  return [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
}
