import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { withCapital } from '../text/with-capital.ts';

const mark = /^\[!([\w-]+)\][+-]?[ \t]*/;
const asking = /^(?:question|faq|help|quiz|exercise|flashcard)$/i;

/**
 * The callouts of Obsidian and GitHub in their blocks: `> [!question]- When?` is a question with the rest as its answer; another,
 * `> [!tip] Early`, is a quotation headed by its title, or by its kind where it has none.
 */
export function resolveCallouts<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'blockquote') return (calloutOf(node) ?? [node]) as Node[];
    return 'children' in node && node.type !== 'paragraph' && node.type !== 'heading'
      ? [{ ...node, children: resolveCallouts(node.children as RootContent[]) } as Node]
      : [node];
  });
}

function calloutOf(quote: Blockquote): RootContent[] | null {
  const [first, ...rest] = quote.children;
  const [text] = first?.type === 'paragraph' ? first.children : [];
  const found = text?.type === 'text' ? mark.exec(text.value) : null;
  if (!found || text?.type !== 'text' || first?.type !== 'paragraph') return null;
  const kind = found[1] ?? '';
  const whole: PhrasingContent[] = [
    { ...text, value: text.value.slice(found[0].length) },
    ...first.children.slice(1),
  ];
  const { title, body } = atFirstLine(whole, first);
  const blocks = [...(body ? [body] : []), ...rest];
  if (asking.test(kind) && title) {
    const inside = blocks.map(
      (block) => ({ ...block, data: { ...block.data, inside: true } }) as RootContent,
    );
    return [{ ...title, data: { ...title.data, role: 'question' } }, ...inside];
  }
  const place = first.position ? { position: first.position } : {};
  const named: Paragraph = title ?? {
    type: 'paragraph',
    children: [{ type: 'text', value: nameOf(kind), ...place }],
    ...place,
  };
  const strong: Paragraph = {
    ...named,
    children: [{ type: 'strong', children: named.children as never, ...place }],
  };
  return [{ ...quote, children: [strong, ...resolveCallouts(blocks)] as Blockquote['children'] }];
}

function nameOf(kind: string): string {
  return withCapital(kind.toLowerCase().replace(/[-_]/g, ' '));
}

/** A paragraph cut after its first line; null for what is empty. */
function atFirstLine(
  nodes: readonly PhrasingContent[],
  paragraph: Paragraph,
): { title: Paragraph | null; body: Paragraph | null } {
  const [line, rest]: [PhrasingContent[], PhrasingContent[]] = [[], []];
  let over = false;
  for (const node of nodes) {
    const at = node.type === 'text' ? node.value.indexOf('\n') : node.type === 'break' ? 0 : -1;
    if (over) rest.push(node);
    else if (at < 0) line.push(node);
    else {
      over = true;
      if (node.type !== 'text') continue;
      if (at > 0) line.push({ ...node, value: node.value.slice(0, at) });
      const start = node.position ? { ...node.position.start, line: node.position.start.line + 1 } : null;
      const place = node.position && start ? { position: { start, end: node.position.end } } : {};
      if (node.value.length > at + 1) rest.push({ ...node, value: node.value.slice(at + 1), ...place });
    }
  }
  const made = (children: PhrasingContent[], first: boolean): Paragraph | null => {
    const solid = children.some((node) => node.type !== 'text' || node.value.trim() !== '');
    if (!solid) return null;
    const { start, end } = paragraph.position ?? {};
    if (!start || !end) return { type: 'paragraph', children };
    const own = first
      ? { start, end: { line: start.line, column: 1 } }
      : { start: { line: start.line + 1, column: 1 }, end };
    return { type: 'paragraph', children, position: first && !rest.length ? { start, end } : own };
  };
  return { title: made(line, true), body: made(rest, false) };
}
