import type { List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fold, textOf } from './phrasing.ts';
import { blockText } from './units.ts';

/**
 * Lists and tables that are tables of contents: most of their entries are links into the document, or the words of headings
 * that come later.
 */
export function contentsOf(root: Root): Set<RootContent> {
  const contents = new Set<RootContent>();
  const titles = new Map<string, number>();
  root.children.forEach((node, at) => {
    if (node.type === 'heading') titles.set(key(textOf(node.children)), at);
  });
  // Under a heading that says so, a list of one link is a part of the contents, too.
  let under = 0;
  root.children.forEach((node, at) => {
    if (node.type === 'heading') {
      if (isContentsTitle(fold(textOf(node.children)))) under = node.depth;
      else if (node.depth <= under) under = 0;
      else if (under > 0 && linksInside(node.children)) contents.add(node);
    } else if (node.type === 'thematicBreak') under = 0;
    if (under > 0 && node.type === 'paragraph' && onlyLinksInside(node.children)) contents.add(node);
    if (node.type !== 'list' && node.type !== 'table') return;
    const entries = node.type === 'list' ? listEntries(node) : tableEntries(node);
    const inside = entries.filter(({ nodes }) => linksInside(nodes)).length;
    const led = node.type === 'list' && node.children.every(isLed);
    if (under > 0 && inside > 0 && (inside === entries.length || led)) contents.add(node);
    if (entries.length < 3) return;
    const later = entries.filter(({ nodes }) => (titles.get(key(textOf(nodes))) ?? -1) > at).length;
    if (inside >= entries.length * 0.7 || later >= entries.length * 0.6) contents.add(node);
  });
  for (const node of linkParagraphs(root.children, titles)) contents.add(node);
  return contents;
}

/** Paragraphs in a row that are links to headings further down, with the numbers of pages behind, as Google Docs and Word have them. */
function linkParagraphs(
  nodes: readonly RootContent[],
  titles: ReadonlyMap<string, number>,
): readonly RootContent[] {
  const found: RootContent[] = [];
  let row: RootContent[] = [];
  const close = (): void => {
    if (row.length > 1) for (const node of row) found.push(node);
    row = [];
  };
  nodes.forEach((node, at) => {
    const text = node.type === 'paragraph' && linksInside(bare(node.children)) ? textOf(node.children) : '';
    const words = key(text.slice(0, 400).replace(/[\s.…]+\d{1,4}\s*$/, ''));
    if (text !== '' && (titles.get(words) ?? -1) > at) row.push(node);
    else close();
  });
  close();
  return found;
}

/** The content of bold or slanted text that is all there is. */
function bare(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [only] = nodes.length === 1 ? nodes : [];
  return only?.type === 'strong' || only?.type === 'emphasis' ? bare(only.children) : nodes;
}

const contentsTitle =
  /^[^\p{L}\p{N}]*(?:(?:table of )?contents?|toc|index|questions|inhalt(?:sverzeichnis)?|sommaire|índice)[^\p{L}\p{N}]*$/iu;
const contentsOfAll = /^[^\p{L}\p{N}]*table of contents?(?:\s*[-–—:]\s*.{1,40})?$/iu;

/** Whether a heading stands over a table of contents: `📑 Table of Contents - All 100 Questions`. */
export function isContentsTitle(text: string): boolean {
  return contentsTitle.test(text) || contentsOfAll.test(text);
}

/** Whether a text is links into the document, with numbers at most between them. */
function onlyLinksInside(nodes: readonly PhrasingContent[]): boolean {
  const links = nodes.filter((node) => node.type === 'link' && node.url.startsWith('#'));
  const rest = textOf(nodes.filter((node) => !links.includes(node)));
  return links.length > 0 && !/\p{L}/u.test(rest);
}

/** Whether an item is a link into the document, whatever stands indented under it. */
function isLed({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && linksInside(first.children);
}

interface Entry {
  readonly nodes: readonly PhrasingContent[];
}

function listEntries(list: List): Entry[] {
  return list.children.flatMap((item) => {
    const entries: Entry[] = [];
    for (const child of item.children) {
      if (child.type === 'paragraph') entries.push({ nodes: child.children });
      else if (child.type === 'list') for (const entry of listEntries(child)) entries.push(entry);
      else if (blockText(child).trim() !== '') entries.push({ nodes: [] });
    }
    return entries;
  });
}

function tableEntries(table: Table): Entry[] {
  return table.children.slice(1).map((row) => ({ nodes: row.children.flatMap((cell) => cell.children) }));
}

/** Whether the text is little more than a link to a place in the same document. */
function linksInside(nodes: readonly PhrasingContent[]): boolean {
  const links = nodes.filter((node) => node.type === 'link' && node.url.startsWith('#'));
  const rest = nodes.filter((node) => !links.includes(node));
  return links.length > 0 && fold(textOf(rest)).length <= 12;
}

function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\W*\d+(?:\.\d+)*[.)\s]\s*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
