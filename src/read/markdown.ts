import type { Definition, Link, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { terminalText } from '../text/terminal-text.ts';
import { admonitionsAsCallouts } from './admonitions.ts';
import { resolveCallouts } from './callouts.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { hideConflictMarks, showConflictMark } from './conflict-marks.ts';
import { resolveDefinedTerms } from './defined-terms.ts';
import { definitionsAsParagraphs } from './definition-lists.ts';
import { type Reread, resolveHtml } from './embedded-html.ts';
import { exampleLists } from './example-lists.ts';
import { fencedDivs } from './fenced-divs.ts';
import { endFences } from './fences-without-end.ts';
import { hideFormulas } from './formulas/hide-formulas.ts';
import { showFormulas } from './formulas/show-formulas.ts';
import { gridTables } from './grid-tables.ts';
import { resolveHeadingIds } from './heading-ids.ts';
import { resolveHighlights } from './highlights.ts';
import { htmlBlocks } from './html.ts';
import { resolveInlineNotes } from './inline-notes.ts';
import { resolveKramdownAttributes } from './kramdown-attributes.ts';
import { maxColumns, maxDepth, maxParagraph, type Stretch, withinLimits } from './limits.ts';
import { resolveLineBlocks } from './line-blocks.ts';
import { withLoneMarks } from './lone-marks.ts';
import { hideObsidianMarks } from './obsidian-marks.ts';
import { resolveCaptions, resolvePandocInlines } from './pandoc-inlines.ts';
import { type Parsers, parsersFor } from './parsers.ts';
import { moveDown } from './place.ts';
import { type Group, groupsOf, plainBlocks } from './plain-blocks.ts';
import { resolveProgramParts } from './program-parts.ts';
import { resolveReadings } from './readings.ts';
import { signsOfOthers } from './signs-of-others.ts';
import { mayHaveSpacedPaths, resolveSpacedPaths } from './spaced-paths.ts';
import { textTables } from './text-tables.ts';
import { resolveWikiLinks } from './wiki-links.ts';

const container = /^([ \t>]*:{3,})[ \t]*([a-z][\w-]*)[ \t]+([^[{\s].*)$/gim;
const mdxLine =
  /^(?:import\s[^\n]*\sfrom\s+['"][^'"]+['"];?|import\s+['"][^'"]+['"];?|export\s+(?:const|default|function|let)\s[^\n]*)$/;
const component = /^<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>$/;

/**
 * Markdown to mdast: CommonMark, GitHub's extensions, front matter, directives and formulas, with the HTML in it resolved.
 * `file` gets a message on what was too large or too deep to be read as it is written; its lines are those of the text. `isVault`: the text
 * is a file of Markdown, and may be one of Obsidian's; in a cell of a table its signs mean themselves.
 */
export function markdown(
  written: string,
  file?: VFile,
  { isVault = false }: { readonly isVault?: boolean } = {},
): Root {
  const shown = endFences(terminalText(written), file);
  const hidden = hideFormulas(
    definitionsAsParagraphs(
      admonitionsAsCallouts(
        fencedDivs(textTables(gridTables(exampleLists(signsOfOthers(hideConflictMarks(shown, file)))))),
      ),
    ),
  );
  const { formulas } = hidden;
  const source = isVault ? hideObsidianMarks(hidden.text) : hidden.text;
  const parsers = parsersFor(source);
  const tree: Root = { type: 'root', children: [] };
  for (const stretch of withinLimits(source, (line, what) => reportDepth(line, what, file))) {
    if (stretch.whole) {
      reportSize(stretch, file);
      tree.children.push(wholeParagraph(stretch));
      continue;
    }
    for (const chunk of chunksOf(stretch.text.replace(container, titled)))
      readChunk(tree, parsers, { ...chunk, line: chunk.line + stretch.line });
  }
  if (source.includes(']:')) resolveReferences(tree);
  markComponents(tree);
  if (/>\n#{1,6} /.test(source)) tree.children = tree.children.flatMap(splitAtHeading);
  if (/^[ \t>]*(?:[-+>]|\d{1,9}[.)])/m.test(source))
    tree.children = withLoneMarks(tree.children, source.split('\n'));
  resolveDialects(tree, source);
  if (/^[ \t>]*(?:`{3,}|~{3,})[ \t]*\{/m.test(source))
    resolveProgramParts(tree, (html, line) => htmlBlocks(html, line, 0));
  const resolved = source.includes('<') ? resolveHtml(tree, rereading(file)) : tree;
  if (formulas.length > 0) showFormulas(resolved, formulas);
  return resolved;
}

function rereading(file: VFile | undefined): Reread {
  return (text, line, opened) => {
    if (opened && file)
      tell(file, {
        rule: 'comment-without-end',
        place: line,
        reason: 'A comment begins here that has no end; what follows it is read as text',
        expected: ['`-->` after the last word of the comment'],
        todo: 'Close the comment, or take `<!--` out.',
      });
    return moveDown(markdown(text), line - 1).children;
  };
}

/** HTML into which a heading has slipped, because no blank line stands between: a part of each. */
function splitAtHeading(node: RootContent): RootContent[] {
  if (node.type !== 'html') return [node];
  const lines = node.value.split('\n');
  const at = lines.findIndex(
    (line, index) => index > 0 && /^#{1,6} \S/.test(line) && /<\/\w+>\s*$/.test(lines[index - 1] ?? ''),
  );
  if (at < 0) return [node];
  const first = node.position?.start.line ?? 1;
  const before: RootContent = { ...node, value: lines.slice(0, at).join('\n') };
  if (node.position)
    before.position = { start: node.position.start, end: { line: first + at - 1, column: 1 } };
  return [before, ...moveDown(markdown(lines.slice(at).join('\n')), first + at - 1).children];
}

/** What other programs write into Markdown; each is looked for only where its sign stands in the text. */
function resolveDialects(tree: Root, source: string): void {
  if (source.includes('<!--conflict ')) tree.children = tree.children.map(showConflictMark);
  if (source.includes('[!')) tree.children = resolveCallouts(tree.children);
  if (source.includes('{:')) resolveKramdownAttributes(tree);
  if (source.includes('[[')) resolveWikiLinks(tree);
  if (/[{[]/.test(source) && /[\u3040-\u30ff\u3400-\u9fff]/.test(source)) resolveReadings(tree);
  if (source.includes('==')) resolveHighlights(tree);
  if (source.includes('^[')) resolveInlineNotes(tree);
  if (/[~^{]/.test(source)) resolvePandocInlines(tree);
  if (/^(?:Table:|:)[ \t]|\{\s*#/m.test(source)) resolveCaptions(tree.children);
  if (/\{|<a\s/i.test(source)) resolveHeadingIds(tree);
  if (/^[ >]*\| /m.test(source)) resolveLineBlocks(tree);
  if (mayHaveSpacedPaths(source)) resolveSpacedPaths(tree, source);
  if (/^[ >]*:[ \t]+\S/m.test(source)) tree.children = resolveDefinedTerms(tree.children);
}

/** The title of a `:::` block in the brackets that directives have. */
function titled(_: string, colons: string, name: string, title: string): string {
  return `${colons}${name}[${title.replace(/[[\]]/g, '\\$&')}]`;
}

function reportSize({ text, line }: Stretch, file?: VFile): void {
  if (file)
    tell(file, {
      rule: 'bounded',
      place: line + 1,
      reason: `A block of ${Math.round(text.length / 1000)} kB was read as one paragraph of plain text`,
      todo: `Marks such as * and [ are printed as they stand: in a paragraph of more than ${maxParagraph / 1000} kB they are not looked for. A blank line parts it.`,
    });
}

function reportDepth(line: number, what: 'marks' | 'directives', file?: VFile): void {
  const blocks = what === 'directives';
  const reason = blocks
    ? 'Blocks of `:::` nested beyond reason were read as text'
    : 'Lists or quotations nested beyond reason were read as less deep';
  if (file)
    tell(file, {
      rule: 'bounded',
      place: line,
      reason,
      todo: blocks
        ? `A block within more than ${maxDepth} others is read as a paragraph; no word is lost. Are some of the blocks not closed?`
        : `What stands deeper than ${maxDepth} marks on a line, or further in than ${maxColumns} columns, was read as standing there; no word is lost.`,
    });
}

function wholeParagraph({ text, line }: Stretch): RootContent {
  const lines = text.split('\n').map((one) => one.trim());
  const position = { start: { line: line + 1, column: 1 }, end: { line: line + lines.length, column: 1 } };
  return { type: 'paragraph', children: [{ type: 'text', value: lines.join('\n'), position }], position };
}

/** What a block may be that goes on over blank lines, or that stands for others. */
const reaching = /^[ \t>]*(?:```|~~~|\$\$|:::|<|\[[^\]\n]+\]:)|^(?:---|\+\+\+)\s*$|\t/m;

/** Reads a chunk: what is plain by the short way, all else, as much of it together as stands together, by the parser. */
function readChunk(tree: Root, parsers: Parsers, chunk: Chunk): void {
  if (reaching.test(chunk.text)) {
    join(tree, parse(parsers, chunk));
    return;
  }
  let rest: Group[] = [];
  const parseRest = (): void => {
    const [first] = rest;
    if (!first) return;
    const text = rest.flatMap(({ lines }) => lines).join('\n');
    join(tree, parse(parsers, { text, line: first.line, definitions: chunk.definitions }));
    rest = [];
  };
  for (const group of groupsOf(chunk.text, chunk.line)) {
    const blocks = plainBlocks(group);
    if (!blocks) rest.push(group);
    else {
      parseRest();
      join(tree, { type: 'root', children: blocks });
    }
  }
  parseRest();
}

function parse(parsers: Parsers, { text, line, definitions }: Chunk): Root {
  const last = text.split('\n').length;
  const whole = definitions === '' ? text : `${text}\n\n${definitions}\n`;
  const tree = parsers.forPart(whole).parse(whole);
  if (parsers.extended) plainDirectives(tree, whole);
  if (definitions !== '')
    tree.children = tree.children.filter((node) => (node.position?.start.line ?? 1) <= last);
  return line === 0 ? tree : moveDown(tree, line);
}

/** Adds the blocks of a chunk; a list that goes on in it stays one list. */
function join(tree: Root, { children }: Root): void {
  const before = tree.children.at(-1);
  const [first, ...rest] = children;
  if (before?.type === 'list' && first?.type === 'list' && before.ordered === first.ordered) {
    const [end, start] = [before.children.at(-1)?.position?.end, first.children[0]?.position?.start];
    before.spread = (before.spread || first.spread || (end && start && start.line - end.line > 1)) ?? false;
    for (const item of first.children) before.children.push(item);
    if (before.position && first.position) before.position.end = first.position.end;
    for (const node of rest) tree.children.push(node);
  } else for (const node of children) tree.children.push(node);
}

/** Markdown with all that Variorum reads of its dialects, to mdast. */
export function readMarkdown(file: VFile): Root {
  const tree = markdown(String(file), file, { isVault: true });
  if (tree.children.some((node) => node.data?.noise === 'MDX'))
    tell(file, { rule: 'mdx', reason: 'MDX components and imports were left out' });
  return tree;
}

/** Only `:::` blocks are directives to authors; `a:b` is text. A block's frame is dropped, its title kept. */
function plainDirectives(tree: Root, text: string): void {
  visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
    if (!parent || index === undefined) return;
    if (node.type === 'textDirective' || node.type === 'leafDirective') {
      const written = text.slice(node.position?.start.offset, node.position?.end.offset);
      const place = node.position ? { position: node.position } : {};
      const value: PhrasingContent = { type: 'text', value: written, ...place };
      parent.children[index] =
        node.type === 'textDirective' ? value : { type: 'paragraph', children: [value], ...place };
      return;
    }
    if (node.type === 'containerDirective') {
      parent.children.splice(index, 1, ...(node.children as never[]));
      return index;
    }
    return;
  });
}

/** Makes reference links ordinary ones, so that any part of the text stands by itself. */
function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
    if (!parent || index === undefined) return;
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const to = definitions.get(node.identifier);
    if (!to) return;
    const { identifier: _i, label: _l, referenceType: _r, type, ...rest } = node;
    const resolved = {
      ...rest,
      type: type === 'linkReference' ? 'link' : 'image',
      url: to.url,
      title: to.title ?? null,
    };
    parent.children[index] = resolved as Link;
  });
}

/** Names what MDX adds to Markdown, imports and components on lines of their own, as noise. */
function markComponents(tree: Root): void {
  for (const node of tree.children) {
    if (node.type === 'paragraph') {
      const [only] = node.children;
      const written = node.children.length === 1 && only && 'value' in only ? only.value : '';
      if (written.split('\n').every((line) => mdxLine.test(line)) || component.test(written))
        node.data = { noise: 'MDX' };
    } else if (node.type === 'html' && component.test(node.value.trim())) node.data = { noise: 'MDX' };
  }
}
