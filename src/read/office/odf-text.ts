import type { XmlElement, XmlNode } from './xml.ts';

/** The text of a paragraph of OpenDocument: its spaces, tabs and breaks are elements; notes and remarks are no part of it. */
export function odfText(node: XmlNode): string {
  if (typeof node === 'string') return node.replace(/\s+/g, ' ');
  switch (node.name) {
    case 'text:s':
      return ' '.repeat(Math.min(Number(node.attributes['text:c'] ?? 1) || 1, 100));
    case 'text:tab':
      return '\t';
    case 'text:line-break':
      return '\n';
    case 'text:note':
    case 'office:annotation':
      return '';
    default:
      return (node as XmlElement).children.map(odfText).join('');
  }
}
