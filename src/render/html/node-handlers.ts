import type { Element } from 'hast';
import type { Options } from 'remark-rehype';
import type { InlineElement } from '../../model/inline-element.ts';
import { table } from './table-handler.ts';

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers['inlineMath']>;

/** A formula as code of a language by which `tidyHtml` knows it, in whatever format it was read. */
const formula =
  (display: boolean): Handler =>
  (_state, node: { readonly value: string }): Element => {
    const code: Element = {
      type: 'element',
      tagName: 'code',
      properties: { className: ['language-math', display ? 'math-display' : 'math-inline'] },
      children: [{ type: 'text', value: node.value }],
    };
    return display ? { type: 'element', tagName: 'pre', properties: {}, children: [code] } : code;
  };

/** How nodes that CommonMark has no name for become HTML. */
export const handlers: Handlers & { readonly inlineElement: Handler } = {
  table,
  inlineMath: formula(false),
  math: formula(true),
  inlineElement: (state, node: InlineElement): Element => ({
    type: 'element',
    tagName: node.name,
    properties: { ...node.attributes },
    children: state.all(node) as Element['children'],
  }),
};
