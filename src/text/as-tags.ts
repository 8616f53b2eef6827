import type { PhrasingContent } from 'mdast';
import type { InlineElement } from '../model/inline-element.ts';
import { escapeXml } from './escape-xml.ts';

/** An element of a line as Markdown can write it: its tags, and between them its content. */
export function asTags(
  { name, attributes }: InlineElement,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return [
    { type: 'html', value: `<${name}${said.join('')}>` },
    ...children,
    { type: 'html', value: `</${name}>` },
  ];
}
