import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { Edition, EditionEntry } from '../../model/edition.ts';
import { editor, type Passage, type Point } from '../../model/handbook.ts';
import { sayersOf, withRunMarks } from '../../model/marks.ts';
import { withoutControls } from '../../text/escape-xml.ts';
import { gapBetween } from '../../text/join-sentences.ts';
import { fill, labelEnd, wordsOf } from '../../wording/wording.ts';
import { apparatusNotes } from './apparatus-notes.ts';
import { cleanNodes } from './clean-nodes.ts';
import { emphasisAsTags } from './emphasis-as-tags.ts';
import { noteNames } from './note-names.ts';

/** An edition with the names of its sources' notes. */
interface Book extends Edition {
  readonly names: ReadonlyMap<string, string>;
}

type ItemContent = BlockContent | DefinitionContent;

const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkFrontmatter)
  .freeze();

/**
 * The merged text as CommonMark with front matter, an anchor at each question and each point, and the sources' marks as
 * footnotes. `variorum build` reads it back to the same entries, so nothing stands in it that could be taken for an answer.
 */
export function writeMarkdown(composed: Edition): string {
  const edition: Book = { ...composed, names: noteNames(composed) };
  const children: RootContent[] = [
    { type: 'yaml', value: frontMatter(edition) },
    { type: 'heading', depth: 1, children: [{ type: 'text', value: edition.title }] },
    ...blocksOf(edition.opening, edition),
    // Before the first question, where they belong to no answer.
    ...definitions(edition),
    ...edition.parts.flatMap((part): RootContent[] => [
      ...(part.within?.opens ? [heading(2, part.within.id, part.within.title)] : []),
      ...(part.title === null ? [] : [heading(part.within ? 3 : 2, part.id, part.title)]),
      ...part.entries.flatMap((entry) => entryNodes(entry, part.within ? 4 : 3, edition)),
    ]),
    ...blocksOf(edition.closing, edition),
  ];
  const root: Root = { type: 'root', children };
  return withoutControls(writer.stringify(emphasisAsTags(root)));
}

function frontMatter(edition: Edition): string {
  const { title, subtitle, authors, language, date, name, fingerprint, answerSets } = edition;
  const sources = answerSets.map(({ mark, title, author, licence, date, about }) => ({
    mark,
    title,
    author,
    licence,
    date,
    about,
  }));
  const fields = {
    title,
    subtitle,
    authors,
    language,
    date,
    edition: name,
    fingerprint: edition.settings.show.fingerprint ? fingerprint : null,
    ...(sources.length > 0 && { sources }),
  };
  return stringify(fields, (_, value: unknown) => value ?? undefined).trim();
}

/** HTML is the one way in which CommonMark can name a place. */
function heading(
  depth: 2 | 3 | 4,
  id: string,
  text: string,
  notes: readonly PhrasingContent[] = [],
): RootContent {
  return { type: 'heading', depth, children: [...anchor(id), { type: 'text', value: text }, ...notes] };
}

function anchor(id: string): PhrasingContent[] {
  return [
    { type: 'html', value: `<a id="${id}">` },
    { type: 'html', value: '</a>' },
  ];
}

/** By this name `parse` knows our marks, which are no text. */
function noteName(name: string): { readonly identifier: string; readonly label: string } {
  return { identifier: `source-${name.toLowerCase()}`, label: `source-${name}` };
}

function definitions(edition: Book): RootContent[] {
  const { answerSets, settings, parts, language } = edition;
  const words = wordsOf(language);
  const entries = parts.flatMap((part) => part.entries);
  const edited = entries.some(({ points }) =>
    points.some(({ passages }) => passages.some(({ answerSet }) => answerSet === editor)),
  );
  return [
    ...(settings.sources === 'none'
      ? []
      : answerSets.map(({ id, mark, title, author, files }) =>
          definition(
            edition.names.get(id) ?? id,
            [`${fill(words.sourceHead, { a: mark })}: ${title}`, author, files.join(', ')]
              .filter(Boolean)
              .join('; '),
          ),
        )),
    ...(edited ? [definition(editor, words.writtenByEditor)] : []),
    ...entries
      .flatMap((entry) => apparatusNotes(entry, edition))
      .map(({ name, text }) => definition(name, text)),
  ];
}

function definition(name: string, value: string): RootContent {
  const children: Paragraph[] = [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  return { type: 'footnoteDefinition', ...noteName(name), children };
}

function entryNodes(entry: EditionEntry, depth: 3 | 4, edition: Book): RootContent[] {
  const items = entry.points.map((point) => pointItem(point, entry, edition));
  return [
    heading(depth, entry.id, `${entry.number}. ${entry.question}`, noted(entry.id, entry, edition)),
    ...blocksOf(entry.intro, edition),
    ...(items.length > 0 ? [{ type: 'list', ordered: false, spread: false, children: items } as const] : []),
    ...blocksOf(entry.outro, edition),
  ];
}

/** Label and anchor run in to the first paragraph; where a block stands first they have a line of their own. */
function pointItem(point: Point, entry: EditionEntry, edition: Book): ListItem {
  const end = labelEnd(point.label ?? '', edition.language);
  // A full-width colon within the stars would keep them from being read as emphasis.
  const wide = end === '：';
  const label: PhrasingContent[] =
    point.label === null
      ? []
      : [
          {
            type: 'strong',
            children: [{ type: 'text', value: `${point.label}${wide ? '' : end.trimEnd()}` }],
          },
        ];
  const lead = [...anchor(point.id), ...label];
  const space: PhrasingContent[] = label.length > 0 ? [{ type: 'text', value: wide ? end : ' ' }] : [];
  const blocks = point.passages.flatMap((passage, index) =>
    passageBlocks(passage, edition, index === 0 ? noted(point.id, entry, edition) : []),
  );
  const [first, ...rest] = blocks;
  const opened: ItemContent[] =
    first?.type === 'paragraph'
      ? [{ type: 'paragraph', children: [...lead, ...space, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: lead }, ...blocks];
  return { type: 'listItem', spread: blocks.length > 1, children: opened };
}

function blocksOf(passages: readonly Passage[], edition: Book): ItemContent[] {
  return passages.flatMap((passage) => passageBlocks(passage, edition));
}

/**
 * Paragraphs and blocks of a source's run of text; who says it stands behind its first paragraph, and whose some words of a
 * sentence are behind these.
 */
function passageBlocks(
  passage: Passage,
  edition: Book,
  notes: readonly PhrasingContent[] = [],
): ItemContent[] {
  const blocks: { readonly paragraph: number | null; readonly node: ItemContent }[] = [];
  for (const unit of passage.units) {
    const last = blocks.at(-1);
    if (unit.kind === 'block') {
      const nodes = unit.node === undefined ? [] : cleanNodes([unit.node], unit.file);
      for (const node of nodes) blocks.push({ paragraph: null, node: asBlock(node) });
      continue;
    }
    const behind = (set: string) => references([set], edition);
    const clean = { ...unit, phrasing: cleanNodes(unit.phrasing, unit.file) };
    const phrasing = withRunMarks(clean, passage.answerSet, { behind });
    if (last?.node.type === 'paragraph' && last.paragraph === unit.paragraph)
      last.node.children.push(
        unit.newLine ? { type: 'break' } : { type: 'text', value: gapBetween(textOf(last.node), unit.text) },
        ...phrasing,
      );
    else blocks.push({ paragraph: unit.paragraph, node: { type: 'paragraph', children: [...phrasing] } });
  }
  const first = blocks.find(({ node }) => node.type === 'paragraph')?.node;
  if (first?.type === 'paragraph')
    first.children.push(...byEditor(passage), ...references(sayersOf(passage), edition), ...notes);
  return blocks
    .map(({ node }) => node)
    .filter((node) => node.type !== 'paragraph' || node.children.length > 0);
}

function asBlock(node: RootContent): ItemContent {
  return node.type === 'text' ? { type: 'paragraph', children: [node] } : (node as ItemContent);
}

/** The call of the note on a point, or on an entry as a whole, where the edition has one. */
function noted(id: string, entry: EditionEntry, edition: Book): PhrasingContent[] {
  return apparatusNotes(entry, edition).some(({ name }) => name === id)
    ? [{ type: 'footnoteReference', ...noteName(id) }]
    : [];
}

/** What is the editor's says so, whatever the settings show of the sources. */
function byEditor({ answerSet }: Passage): PhrasingContent[] {
  return answerSet === editor ? [{ type: 'footnoteReference', ...noteName(editor) }] : [];
}

function references(holders: readonly string[], { answerSets, names, settings }: Book): PhrasingContent[] {
  if (settings.sources === 'none') return [];
  return answerSets
    .filter(({ id }) => holders.includes(id))
    .map(({ id }) => ({ type: 'footnoteReference', ...noteName(names.get(id) ?? id) }));
}
