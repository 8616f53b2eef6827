import type { Element } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { List, ListItem } from 'mdast';

/**
 * A list of a page. Where another stands between its items, as old editors write it, it goes with the item before it, as browsers
 * show it: it begins no item of its own, and the items behind it count on.
 */
export const listOfPage: Handle = (state, node: Element, parent) => {
  const children: Element['children'] = [];
  for (const child of node.children) {
    const before = children.findLast((one) => one.type === 'element');
    const isList = child.type === 'element' && /^[ou]l$/.test(child.tagName);
    if (isList && before?.type === 'element' && before.tagName === 'li')
      children[children.indexOf(before)] = { ...before, children: [...before.children, child] };
    else children.push(child);
  }
  const handlers = defaultHandlers as Readonly<Record<string, Handle>>;
  const made = handlers[node.tagName]?.(state, { ...node, children }, parent);
  if (made && !Array.isArray(made) && made.type === 'list') keepCounting(made, node, children);
  return made;
};

/** Letters, Roman numerals, counting down and numbers of an item's own, for which Markdown has no sign. */
function keepCounting(list: List, { properties }: Element, children: Element['children']): void {
  if (list.ordered !== true) return;
  const { type, reversed } = properties;
  const own = {
    ...(typeof type === 'string' && /^[aAiI]$/.test(type) && { type }),
    ...(reversed === true && { reversed }),
  };
  if (Object.keys(own).length > 0) list.data = { ...list.data, hProperties: own } as List['data'] & object;
  if (reversed === true && properties.start === undefined) list.start = children.filter(isItem).length;
  for (const [at, element] of children.filter(isItem).entries()) {
    const value = Number(element.properties.value ?? Number.NaN);
    const item = list.children[at];
    if (item && Number.isInteger(value))
      item.data = { ...item.data, hProperties: { value } } as ListItem['data'] & object;
  }
}

function isItem(child: Element['children'][number]): child is Element {
  return child.type === 'element' && child.tagName === 'li';
}
