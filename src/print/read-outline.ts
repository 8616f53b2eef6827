import { Parser } from 'htmlparser2';

/** An element, by where its source begins and ends. */
interface Range {
  readonly name: string;
  readonly from: number;
  to: number;
}

/** A child of the body. */
export interface Kid extends Range {
  /** Its start tag. */
  readonly tag: string;
  readonly inside: Range[];
}

/** What a document is cut by, each in the order of the source. */
export interface Outline {
  /** Everything before the first child of the body. */
  readonly head: string;
  readonly kids: readonly Kid[];
  readonly ids: readonly Placed[];
  readonly links: readonly PlacedLink[];
  readonly headings: readonly { readonly level: number; readonly at: number }[];
  /** Where the body's content ends. */
  readonly end: number;
}

export interface Placed {
  readonly id: string;
  readonly at: number;
}

/** A link to an id of the document: `at` is where its `#` stands. */
export interface PlacedLink extends Placed {
  /** The stretches of text in it that are read out, those of headings left out. */
  readonly texts: Stretch[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Reads what a document is cut by; null where it has no body. */
export function readOutline(html: string): Outline | null {
  const kids: Kid[] = [];
  const ids: Placed[] = [];
  const links: PlacedLink[] = [];
  const headings: { level: number; at: number }[] = [];
  let head: string | null = null;
  let end = html.length;
  /** Elements that are open below the body. */
  let depth = -1;
  /** The link that is open. */
  let link: PlacedLink | null = null;
  /** The depths of open elements whose text is no link's own: headings, and what is hidden from readers. */
  const aside: number[] = [];
  const parser = new Parser({
    onopentag(name, attributes, implied) {
      if (name === 'body' && depth < 0) {
        head = html.slice(0, parser.endIndex + 1);
        depth = 0;
        return;
      }
      if (depth < 0) return;
      const at = parser.startIndex;
      const range = { name, from: at, to: at };
      if (depth === 0)
        kids.push({ ...range, tag: implied ? '' : html.slice(at, parser.endIndex + 1), inside: [] });
      else if (depth === 1) kids.at(-1)?.inside.push(range);
      depth++;
      if (attributes['aria-hidden'] === 'true' || /^(h[1-6]|svg)$/.test(name)) aside.push(depth);
      if (attributes.id) ids.push({ id: attributes.id, at });
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level !== undefined) headings.push({ level: Number(level), at });
      if (name !== 'a' || !attributes.href?.startsWith('#')) return;
      const written = /\shref\s*=\s*["']?#/i.exec(html.slice(at, parser.endIndex + 1));
      if (!written) return;
      link = { id: attributes.href.slice(1), at: at + written.index + written[0].length - 1, texts: [] };
      links.push(link);
    },
    ontext(text) {
      // What is written as an entity is left as it is.
      if (link && aside.length === 0 && html.startsWith(text, parser.startIndex))
        link.texts.push({ from: parser.startIndex, to: parser.startIndex + text.length });
    },
    onclosetag(name, implied) {
      if (depth < 0) return;
      if (depth === 0) {
        if (name === 'body' && !implied) end = parser.startIndex;
        depth = -1;
        return;
      }
      if (aside.at(-1) === depth) aside.pop();
      if (name === 'a') link = null;
      depth--;
      // What ends because something else does ends before that.
      const to = implied ? parser.startIndex : parser.endIndex + 1;
      const kid = kids.at(-1);
      if (depth === 0 && kid) kid.to = to;
      const within = kid?.inside.at(-1);
      if (depth === 1 && within) within.to = to;
    },
  });
  parser.end(html);
  return head === null ? null : { head, kids, ids, links, headings, end };
}
