import { childOf, descendantsOf, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** What a style of OpenDocument says, as far as Markdown can. */
export interface OdfStyle {
  /** The name by which people know it, its own or that of the style it is made of. */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
}

/** The styles of a document by their names. */
export interface OdfStyles {
  readonly of: (name: string | undefined) => OdfStyle;
  /** Whether the items of a list have numbers. `depth`: how many lists it stands in. */
  readonly isNumbered: (name: string, depth: number) => boolean;
}

const plain: OdfStyle = { name: '', bold: false, italic: false, struck: false };

/** Reads the styles of a document, its own and those that it was made with. */
export function stylesOf(content: XmlElement, styles: string | null): OdfStyles {
  const roots = [content, ...(styles ? [parseXml(styles)] : [])];
  const all = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  for (const root of roots) {
    for (const style of descendantsOf(root, 'style:style'))
      all.set(style.attributes['style:name'] ?? '', style);
    for (const list of descendantsOf(root, 'text:list-style'))
      lists.set(list.attributes['style:name'] ?? '', list);
  }
  return {
    of: (name) => {
      const style = all.get(name ?? '');
      if (!style) return { ...plain, name: name ?? '' };
      const text = childOf(style, 'style:text-properties')?.attributes ?? {};
      const parent = style.attributes['style:parent-style-name'];
      return {
        name: /^[PT]\d+$/.test(name ?? '') ? (parent ?? '') : (name ?? ''),
        bold: text['fo:font-weight'] === 'bold' || name === 'Strong_20_Emphasis',
        italic: text['fo:font-style'] === 'italic' || name === 'Emphasis',
        struck: (text['style:text-line-through-style'] ?? 'none') !== 'none',
      };
    },
    isNumbered: (name, depth) => {
      const list = lists.get(name);
      const level =
        list && elementsOf(list).find(({ attributes }) => attributes['text:level'] === String(depth + 1));
      return level?.name === 'text:list-level-style-number';
    },
  };
}
