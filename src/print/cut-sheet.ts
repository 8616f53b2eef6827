import { Parser } from 'htmlparser2';

/** A part of a book that is printed by itself. */
export interface Cutting {
  /** A whole document with the book's head. */
  readonly html: string;
  /** Id of the opener that it begins with; null for the first. */
  readonly opener: string | null;
  /** Ids in it that are linked from anywhere in the book. */
  readonly linked: readonly string[];
  /** First items of its outline that hang from the last one before it: it begins inside a topic. */
  readonly hanging: number;
}

/** Links from one cutting into another go to this origin; the joiner makes destinations of them. */
export const elsewhere = 'https://elsewhere.invalid/#';

/** Where a document is cut. */
export interface CutWish {
  /** Ids before whose holders it may be cut. */
  readonly openers: readonly string[];
  /** Cut there only where a cutting would grow beyond so many characters, and before an entry where it would be twice as many. Default: at every opener, and nowhere else. */
  readonly length?: number;
  /** Cut after so many children of the body, openers or not. Default: never. */
  readonly every?: number;
}

/** An element, by where its source begins and ends. */
interface Range {
  readonly name: string;
  readonly from: number;
  to: number;
}

/** A child of the body. */
interface Kid extends Range {
  /** Its start tag. */
  readonly tag: string;
  readonly inside: Range[];
}

/** What a document is cut by, each in the order of the source. */
interface Outline {
  /** Everything before the first child of the body. */
  readonly head: string;
  readonly kids: readonly Kid[];
  readonly ids: readonly Placed[];
  /** Links to ids of the document: `at` is where the `#` stands. */
  readonly links: readonly Placed[];
  readonly headings: readonly { readonly level: number; readonly at: number }[];
  /** Where the body's content ends. */
  readonly end: number;
}

interface Placed {
  readonly id: string;
  readonly at: number;
}

/** What is never cut: a child of the body, or a stretch of one that holds several entries. */
interface Unit {
  readonly shell: Kid | null;
  readonly from: number;
  readonly to: number;
  readonly opener: string | null;
  /** Whether it is an entry, and what it may follow in a cutting: characters. */
  readonly room: number | null;
  /** Characters that have to find room with it. */
  readonly size: number;
}

/**
 * Cuts a document between children of its body, and before an `article` where what stands between openers is too much for one cutting.
 * The source is read once, tag by tag, and cut as it is: it would take a browser the whole book's memory and twice the time to send it
 * there and back. A document without a body of its own is one cutting.
 */
export function cutSheet(html: string, { openers, length, every }: CutWish): readonly Cutting[] {
  const outline = read(html);
  if (!outline || outline.kids.length === 0)
    return [{ html, opener: null, linked: linkedIn(outline), hanging: 0 }];
  const wanted = new Set(openers);
  const units = outline.kids.flatMap((kid) => unitsOf(kid, outline, wanted, length));
  const groups: { readonly units: [Unit, ...Unit[]]; size: number }[] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    const own = unit.to - unit.from;
    if (last && last.units.length !== every && !mayCut(unit, last.size, wanted, length)) {
      last.units.push(unit);
      last.size += own;
    } else groups.push({ units: [unit], size: own });
  }
  // Text between two children stays with what is before it.
  const starts = groups.map(({ units: [first] }) => first.from);
  const links = linksBetween(outline, starts);
  return groups.map(({ units: all }, index): Cutting => {
    const [first] = all;
    const last = all.at(-1) as Unit;
    const next = groups[index + 1]?.units[0];
    const begin =
      first.shell && groups[index - 1]?.units.at(-1)?.shell === first.shell ? first.shell.tag : '';
    const end = last.shell && next?.shell === last.shell ? `</${last.shell.name}>` : '';
    const to = next?.from ?? outline.end;
    const source = withLinks(html, first.from, to, links.leaving[index] ?? []);
    return {
      html: `${outline.head}${begin}${source}${end}</body></html>`,
      opener: index === 0 ? null : first.opener,
      linked: [...(links.linked[index] ?? [])],
      hanging: index === 0 ? 0 : hangingIn(outline.headings, first.from, to),
    };
  });
}

function mayCut(unit: Unit, before: number, wanted: ReadonlySet<string>, length?: number): boolean {
  const { opener, room } = unit;
  if (opener === null) return false;
  if (length === undefined) return wanted.has(opener);
  const [after, most] = wanted.has(opener)
    ? [before + unit.size, length]
    : [before + unit.to - unit.from, room ?? Number.POSITIVE_INFINITY];
  return after > most || (after > most * early && isLandmark(opener));
}

/** Share of its room from which on a cutting ends before a landmark. */
const early = 0.6;

/**
 * One opener in four, by its id: cuttings end there if they are large enough. So a text that grew or shrank moves the cuts behind it no further
 * than to the next landmark, and the cuttings after that are what they were.
 */
function isLandmark(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) >>> 0;
  return sum % 4 === 0;
}

/** Reads what a document is cut by; null where it has no body. */
function read(html: string): Outline | null {
  const kids: Kid[] = [];
  const ids: Placed[] = [];
  const links: Placed[] = [];
  const headings: { level: number; at: number }[] = [];
  let head: string | null = null;
  let end = html.length;
  /** Elements that are open below the body. */
  let depth = -1;
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
      if (attributes.id) ids.push({ id: attributes.id, at });
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level !== undefined) headings.push({ level: Number(level), at });
      if (name !== 'a' || !attributes.href?.startsWith('#')) return;
      const written = /\shref\s*=\s*["']?#/i.exec(html.slice(at, parser.endIndex + 1));
      if (written)
        links.push({ id: attributes.href.slice(1), at: at + written.index + written[0].length - 1 });
    },
    onclosetag(name, implied) {
      if (depth < 0) return;
      if (depth === 0) {
        if (name === 'body' && !implied) end = parser.startIndex;
        depth = -1;
        return;
      }
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

function unitsOf(kid: Kid, outline: Outline, wanted: ReadonlySet<string>, length?: number): Unit[] {
  const size = kid.to - kid.from;
  const room = length === undefined ? null : size > 2 * length ? length : 2 * length;
  const entry = kid.name === 'article';
  const firstWanted = (from: number, to: number) => firstId(outline.ids, from, to, (id) => wanted.has(id));
  if (entry || kid.inside.filter(({ name }) => name === 'article').length < 2) {
    const opener = firstWanted(kid.from, kid.to) ?? (entry ? firstId(outline.ids, kid.from, kid.to) : null);
    return [{ shell: null, from: kid.from, to: kid.to, opener, room: entry ? room : null, size }];
  }
  // The first entry stays with the head.
  const starts = kid.inside.filter(({ name }) => name === 'article').map(({ from }) => from);
  const cuts = [kid.from, ...starts.slice(1), kid.to];
  return starts.map((_, index): Unit => {
    const [from = 0, to = 0] = [cuts[index], cuts[index + 1]];
    return index === 0
      ? {
          shell: kid,
          from,
          to,
          opener: firstWanted(from, to),
          room: null,
          size: length === undefined ? 0 : size,
        }
      : { shell: kid, from, to, opener: firstId(outline.ids, from, to), room, size: to - from };
  });
}

/** Place of the first that stands at or after a place of the source. */
function firstFrom(list: readonly { readonly at: number }[], from: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstId(
  ids: readonly Placed[],
  from: number,
  to: number,
  is: (id: string) => boolean = () => true,
): string | null {
  for (let index = firstFrom(ids, from); index < ids.length; index++) {
    const { id, at } = ids[index] as Placed;
    if (at >= to) return null;
    if (is(id)) return id;
  }
  return null;
}

function linkedIn(outline: Outline | null): string[] {
  const ids = new Set(outline?.ids.map(({ id }) => id));
  return [...new Set(outline?.links.flatMap(({ id }) => (ids.has(id) ? [id] : [])))];
}

/** The ids of each cutting that are linked, and the places of its links that leave it. */
function linksBetween({ ids, links }: Outline, starts: readonly number[]) {
  const cuttingAt = (at: number) => {
    const after = starts.findIndex((start) => start > at);
    return Math.max(0, (after < 0 ? starts.length : after) - 1);
  };
  const home = new Map(ids.map(({ id, at }) => [id, cuttingAt(at)]));
  const linked = starts.map(() => new Set<string>());
  const leaving = starts.map((): number[] => []);
  for (const { id, at } of links) {
    const target = home.get(id);
    if (target === undefined) continue;
    linked[target]?.add(id);
    const here = cuttingAt(at);
    if (here !== target) leaving[here]?.push(at);
  }
  return { linked, leaving };
}

/** A stretch of the source in which the links at these places lead elsewhere. */
function withLinks(html: string, from: number, to: number, leaving: readonly number[]): string {
  const pieces: string[] = [];
  let done = from;
  for (const at of leaving) {
    pieces.push(html.slice(done, at), elsewhere);
    done = at + 1;
  }
  return pieces.join('') + html.slice(done, to);
}

/** Headings that would stand first in the outline of a cutting, but hang from one in a cutting before. */
function hangingIn(headings: Outline['headings'], from: number, to: number): number {
  let highest = 7;
  let count = 0;
  for (let index = firstFrom(headings, from); index < headings.length; index++) {
    const { level, at } = headings[index] as Outline['headings'][number];
    if (level === 1 || at >= to) break;
    if (level <= highest) count++;
    highest = Math.min(highest, level);
  }
  return count;
}
