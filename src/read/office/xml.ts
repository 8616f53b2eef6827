import { SaxesParser } from 'saxes';

/** An element of XML, its names with their prefixes as they are written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Elements deeper than that are no document's. */
const maxDepth = 2000;

/** Parses XML; throws where it is none, with its place. Entities beyond the five of XML are not known, so that none can grow. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    if (open.push(element) > maxDepth) throw new Error(`its elements are nested more than ${maxDepth} deep`);
  });
  parser.on('closetag', () => open.pop());
  const add = (value: string): void => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const found = root.children.find((child) => typeof child !== 'string');
  if (typeof found !== 'object') throw new Error('it has no element');
  return found;
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => child.name === name);
}

/** Every element of a name below another, in order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child, ...descendantsOf(child, name)] : descendantsOf(child, name),
  );
}

/** All the text of an element. */
export function xmlText(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(xmlText).join('');
}

/** Writes an element as XML. */
export function writeXml(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const write = (node: XmlNode): void => {
    if (typeof node === 'string') {
      parts.push(escaped(node));
      return;
    }
    parts.push('<', node.name);
    for (const [name, value] of Object.entries(node.attributes))
      parts.push(' ', name, '="', escaped(value).replaceAll('"', '&quot;'), '"');
    if (node.children.length === 0) parts.push('/>');
    else {
      parts.push('>');
      for (const child of node.children) write(child);
      parts.push('</', node.name, '>');
    }
  };
  write(root);
  return parts.join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
