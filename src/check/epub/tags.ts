import { unescapeXml } from '../../text/escape-xml.ts';

/** A start tag of an XML document, with the text up to the next tag. */
export interface Tag {
  /** As written, with its prefix: `dc:title`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text right behind it, entities resolved, white space folded. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** How many elements it stands in. */
  readonly depth: number;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/**
 * The start tags of a well-formed document, in order. Whether it is well-formed is EPUBCheck's business; what is not
 * comes out as fewer tags, never as an error.
 */
export function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  let line = 1;
  let counted = 0;
  let depth = 0;
  for (const match of xml.matchAll(token)) {
    const [whole, closing, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (closing) {
      depth -= 1;
      continue;
    }
    for (; counted < match.index; counted++) if (xml.charCodeAt(counted) === 10) line += 1;
    const end = match.index + whole.length;
    const next = xml.indexOf('<', end);
    const text = unescapeXml(xml.slice(end, next < 0 ? undefined : next));
    tags.push({
      name,
      attributes: attributesOf(attributes),
      text: text.replace(/\s+/g, ' ').trim(),
      line,
      depth,
    });
    if (!empty) depth += 1;
  }
  return tags;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', one, other]) => [
      name,
      unescapeXml(one ?? other ?? ''),
    ]),
  );
}
