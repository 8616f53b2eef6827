import type { Element, ElementContent, Root, RootContent } from 'hast';
import { type Look, type LookPart, lookOfStyle, mergeLooks, namesOfLook } from './looks.ts';
import { styleRules } from './style-rules.ts';

/** Whose words are not looked at. */
const foreign = /^(?:script|style|svg|math|pre|code|textarea|title)$/;
const block =
  /^(?:html|body|main|article|section|header|aside|div|p|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|blockquote|figure|figcaption|h[1-6]|details|summary|center|form|fieldset|legend|address|nav|footer)$/;
/** Bold by what they are, wherever they stand. */
const bold = /^(?:b|strong|h[1-6]|th|dt|summary|caption|legend)$/;
/** Slanted by what they are, or so by the taste of the page. */
const slanted = /^(?:i|em|cite|dfn|var|address|blockquote|figcaption|q)$/;

/** Elements that were made here of what styles say: those that follow one another become one. */
type Made = WeakSet<Element>;

/**
 * Makes elements of what the styles of a page say of its words: editors on line write a subscript, a bold or a struck word as a
 * `span` with a class, or with a `style` of its own. Only what is said by styles that stand in the page itself is known.
 */
export function applyLooks(tree: Root): void {
  const rules = styleRules(tree);
  const made: Made = new WeakSet();

  const around: Element[] = [];
  const visit = (parent: Root | Element, look: Look, shown: Look): void => {
    const children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
      if (child.type === 'text' || (child.type === 'element' && child.tagName === 'br'))
        return [wrapped(child, look, shown, made)];
      if (child.type !== 'element' || foreign.test(child.tagName)) return [child];
      const style = styleOf(child);
      const own = mergeLooks([...(rules?.(child, around) ?? []), ...style]);
      // Pasted pages stand whole in a `<b style="font-weight: normal">`; a sheet says how the author's bold looks, not that it is none.
      const { strong, emphasis } = mergeLooks(style);
      const name = child.tagName;
      if (strong === false && /^(?:b|strong)$/.test(name)) child.tagName = 'span';
      if (emphasis === false && /^(?:i|em)$/.test(name)) child.tagName = 'span';
      around.push(child);
      visit(child, inner(child, look, own), shownBy(child, shown));
      around.pop();
      const dissolves =
        /^(?:span|font)$/.test(child.tagName) &&
        child.properties.dir === undefined &&
        child.properties.lang === undefined &&
        child.children.some((one) => one.type === 'element' && made.has(one));
      return dissolves ? child.children : [child];
    });
    parent.children = [];
    for (const child of children) append(parent.children as ElementContent[], child, made);
  };
  if (rules === null && !hasStyles(tree)) return;
  visit(tree, {}, {});
  tree.children = tidied(tree.children as ElementContent[], made) as RootContent[];
}

function hasStyles(node: Root | Element): boolean {
  return (node.children as ElementContent[]).some(
    (child) => child.type === 'element' && (child.properties.style !== undefined || hasStyles(child)),
  );
}

function styleOf({ properties: { style } }: Element): LookPart[] {
  return typeof style === 'string' ? lookOfStyle(style) : [];
}

/** How the words within an element look: a page that is bold as a whole is not, and a link is so by its colour. */
function inner({ tagName }: Element, around: Look, own: Look): Look {
  if (tagName === 'html' || tagName === 'body') return around;
  const { strong, emphasis, struck, shift } = own;
  const isBlock = block.test(tagName);
  return {
    ...around,
    ...(tagName !== 'a' && strong !== undefined && { strong }),
    ...(tagName !== 'a' && emphasis !== undefined && { emphasis }),
    ...(struck && { struck }),
    // Cells and lines stand higher or lower, too, and say nothing by it.
    ...(shift && !isBlock && { shift }),
  };
}

/** What elements say already of the words within. */
function shownBy({ tagName }: Element, around: Look): Look {
  return {
    ...around,
    ...(bold.test(tagName) && { strong: true }),
    ...(slanted.test(tagName) && { emphasis: true }),
    ...(/^(?:s|del|strike)$/.test(tagName) && { struck: true }),
    ...(/^su[bp]$/.test(tagName) && { shift: tagName as 'sub' | 'sup' }),
  };
}

function wrapped(leaf: ElementContent, look: Look, shown: Look, made: Made): ElementContent {
  const names = namesOfLook({
    strong: look.strong && !shown.strong,
    emphasis: look.emphasis && !shown.emphasis,
    struck: look.struck && !shown.struck,
    ...(look.shift && !shown.shift && { shift: look.shift }),
  });
  return names.reduceRight((inside: ElementContent, tagName): ElementContent => {
    const element: Element = { type: 'element', tagName, properties: {}, children: [inside] };
    if (leaf.position) element.position = leaf.position;
    made.add(element);
    return element;
  }, leaf);
}

/** Puts a node behind others; elements that were made side by side become one. */
function append(nodes: ElementContent[], node: ElementContent, made: Made): void {
  const last = nodes.at(-1);
  const joins =
    node.type === 'element' &&
    last?.type === 'element' &&
    made.has(node) &&
    made.has(last) &&
    node.tagName === last.tagName;
  if (!joins) {
    nodes.push(node);
    return;
  }
  for (const child of node.children) append(last.children, child, made);
  if (last.position && node.position) last.position = { start: last.position.start, end: node.position.end };
}

/** Takes away what was made around nothing but space, and takes the space at both ends out of the rest. */
function tidied(nodes: readonly ElementContent[], made: Made): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    node.children = tidied(node.children, made);
    if (!made.has(node)) return [node];
    if (!hasWords(node)) return node.children;
    const before = takeSpace(node, 0);
    const behind = takeSpace(node, -1);
    return [...before, node, ...behind];
  });
}

/** Takes the space off the first (0) or last (-1) text of an element. */
function takeSpace(node: Element, at: 0 | -1): ElementContent[] {
  const text = node.children.at(at);
  if (text?.type !== 'text') return [];
  const value = at === 0 ? text.value.trimStart() : text.value.trimEnd();
  const length = text.value.length - value.length;
  if (length === 0) return [];
  const found = at === 0 ? text.value.slice(0, length) : text.value.slice(-length);
  const left = value === '' ? [] : [{ ...text, value }];
  node.children = at === 0 ? [...left, ...node.children.slice(1)] : [...node.children.slice(0, -1), ...left];
  return [{ type: 'text', value: found }];
}

function hasWords(node: Element): boolean {
  return node.children.some((child) =>
    child.type === 'text' ? /\S/.test(child.value) : child.type === 'element' && hasWords(child),
  );
}
