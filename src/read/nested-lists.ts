import type { Element } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';

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
  return handlers[node.tagName]?.(state, { ...node, children }, parent);
};
