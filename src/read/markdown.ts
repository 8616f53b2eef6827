import type { Definition, Link, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { bound, type Held } from './bound.ts';
import { resolveHtml } from './embedded-html.ts';

/** Dollars are formulas where a document holds one that cannot be a price. */
const formula = /\$[^$\n]*[\\^_{}=][^$\n]*\$|^\$\$/m;
const container = /^([ \t>]*:{3,})[ \t]*([a-z][\w-]*)[ \t]+([^[{\s].*)$/gim;
const mdxLine =
  /^(?:import\s[^\n]*\sfrom\s+['"][^'"]+['"];?|import\s+['"][^'"]+['"];?|export\s+(?:const|default|function|let)\s[^\n]*)$/;
const component = /^<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>$/;

const base = () =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkDirective);
const plain = base().freeze();
const mathematical = base().use(remarkMath).freeze();

/** Markdown to mdast: CommonMark, GitHub's extensions, front matter, directives and formulas, with the HTML in it resolved. */
export function markdown(source: string): Root {
  const { text, held } = bound(source);
  const ready = text.replace(
    container,
    (_, colons, name, title) => `${colons}${name}[${title.replace(/[[\]]/g, '\\$&')}]`,
  );
  const tree = (formula.test(text) ? mathematical : plain).parse(ready);
  restore(tree, held);
  plainDirectives(tree, ready);
  resolveReferences(tree);
  markComponents(tree);
  return resolveHtml(tree);
}

export function readMarkdown(file: VFile): Root {
  const tree = markdown(String(file));
  if (tree.children.some((node) => node.data?.noise === 'MDX'))
    file.info('MDX components and imports were left out', { ruleId: 'mdx', source: 'variorum' });
  return tree;
}

/** Puts paragraphs that were held back from the parser in their places. */
function restore(tree: Root, held: readonly Held[]): void {
  if (held.length === 0) return;
  tree.children = tree.children.map((node): RootContent => {
    const mark = node.type === 'html' ? /^<!--held (\d+)-->$/.exec(node.value) : null;
    const { text, lines } = held[Number(mark?.[1] ?? -1)] ?? {};
    if (!node.position || text === undefined || lines === undefined) return node;
    const { start } = node.position;
    const position = { start, end: { line: start.line + lines - 1, column: 1 } };
    return { type: 'paragraph', children: [{ type: 'text', value: text, position }], position };
  });
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
    if (node.type === 'inlineMath' && /^\d[\d.,]*\s/.test(node.value) && !/[\\^_{}=]/.test(node.value)) {
      const place = node.position ? { position: node.position } : {};
      parent.children[index] = { type: 'text', value: `$${node.value}$`, ...place };
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
