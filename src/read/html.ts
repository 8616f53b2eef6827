import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { embeddedElements, plainText } from './embedded-elements.ts';

const questionClass =
  /(?:^|[\s_-])(?:question|faq-?q|accordion-(?:title|header|button)|card-front)(?:$|[\s_-])/i;
const answerClass = /(?:^|[\s_-])(?:answer|faq-?a)(?:$|[\s_-])/i;

/** An HTML page to mdast; menus, feet and scripts are named as noise. */
export function readHtml(file: VFile): Root {
  return htmlToMdast(fromHtml(String(file)), 0);
}

/** A piece of HTML to blocks. `depth`: how many unfoldings are open before it; `line`: its first line. */
export function htmlBlocks(html: string, line: number, depth: number): RootContent[] {
  const tree = htmlToMdast(fromHtml(html, { fragment: true }), depth);
  visit(tree, (node: Nodes) => {
    if (!node.position) return;
    node.position.start.line += line - 1;
    node.position.end.line += line - 1;
  });
  return tree.children.filter((node) => node.type !== 'paragraph' || !isBlank(node));
}

/** Line breaks between blocks make paragraphs of nothing. */
function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'break' || ('children' in node && node.children.every(isBlank));
}

export function htmlToMdast(tree: HastRoot, depth: number): Root {
  let open = depth;
  const flow = (state: State, node: Element): RootContent[] =>
    state.toFlow(state.all(node) as RootContent[]) as RootContent[];
  const noise =
    (reason: string): Handle =>
    (state, node) => {
      const value = plainText(node);
      if (value === '') return undefined;
      const result: RootContent = { type: 'html', value, data: { noise: reason } };
      state.patch(node, result);
      place(result, 1);
      return result;
    };
  const withRole =
    (role: 'question' | 'answer' | 'summary'): Handle =>
    (state, node: Element) => {
      const blocks = flow(state, node);
      const [first] = blocks;
      if (first && (first.type === 'paragraph' || first.type === 'heading'))
        first.data = { ...first.data, role, ...(role === 'summary' ? { depth: Math.max(open, 1) } : {}) };
      return blocks as never;
    };
  const withClass: Handle = (state, node: Element, parent) => {
    const name = classOf(node);
    if (questionClass.test(name) && !holds(node, answerClass))
      return withRole('question')(state, node, parent);
    const usual = (defaultHandlers as Readonly<Record<string, Handle>>)[node.tagName];
    return usual?.(state, node, parent);
  };
  const result = toMdast(tree, {
    document: true,
    handlers: {
      nav: noise('navigation'),
      footer: noise('foot of the page'),
      title: noise('title of the page'),
      head: (state, node) => state.all(node) as never,
      button: (state, node) => state.all(node) as never,
      label: (state, node) => state.all(node) as never,
      script: noise('script'),
      style: noise('style sheet'),
      ...embeddedElements({ flow, noise }),
      details: (state, node: Element) => {
        open++;
        const blocks = flow(state, node);
        open--;
        return blocks as never;
      },
      summary: withRole('summary'),
      dl: (state, node: Element) => flow(state, node) as never,
      dt: withRole('question'),
      dd: (state, node: Element) => flow(state, node) as never,
      div: withClass,
      section: withClass,
      article: withClass,
      p: withClass,
    },
  }) as Root;
  bringOut(result);
  place(result, 1);
  return result;
}

/** Puts what is left out of a paragraph or heading after it, where it has a line of its own in the ledger. */
function bringOut(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as RootContent[];
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at] as RootContent;
    if (child.type !== 'paragraph' && child.type !== 'heading') bringOut(child);
    else {
      const out: RootContent[] = [];
      takeOut(child, out);
      children.splice(at, child.children.every(isBlank) && out.length > 0 ? 1 : 0);
      children.splice(children[at] === child ? at + 1 : at, 0, ...out);
    }
  }
}

function takeOut(node: Nodes, out: RootContent[]): void {
  if (!('children' in node)) return;
  const kept = (node.children as RootContent[]).filter((child) => {
    const left = child.type === 'html' && child.data?.noise !== undefined;
    if (left) out.push(child);
    else takeOut(child, out);
    return !left;
  });
  node.children = kept as never;
}

function holds(node: Element, className: RegExp): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (className.test(classOf(child)) || holds(child, className)),
  );
}

function classOf(node: Element): string {
  const names = node.properties.className;
  return Array.isArray(names) ? names.join(' ') : '';
}

/** Gives blocks that HTML leaves without a place that of what they hold; returns the last line. */
function place(node: Nodes, line: number): number {
  let last = node.position?.start.line ?? line;
  let first = Number.POSITIVE_INFINITY;
  if ('children' in node)
    for (const child of node.children) {
      last = place(child, last);
      first = Math.min(first, child.position?.start.line ?? first);
    }
  if (!node.position) {
    const start = Number.isFinite(first) ? first : last;
    node.position = { start: { line: start, column: 1 }, end: { line: Math.max(start, last), column: 1 } };
  }
  return Math.max(last, node.position.end.line);
}
