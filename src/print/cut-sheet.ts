import { type Edit, maskNumbers, type NumberOf } from './mask-numbers.ts';
import { type Kid, type Outline, type Placed, readOutline } from './read-outline.ts';

/** A part of a book that is printed by itself. */
export interface Cutting {
  /** A whole document with the book's head; it is cut when it is asked for, and not kept: all together would be the book once more. */
  readonly html: string;
  /** The same with its page numbers; null where none was taken out. */
  readonly numbered: (() => string) | null;
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
  /** Page numbers that are taken out of the text of links, to be put in when the print is finished. Default: none. */
  readonly numberOf?: NumberOf | undefined;
  /** Cut after so many children of the body, openers or not. Default: never. */
  readonly every?: number;
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
export function cutSheet(html: string, { openers, length, every, numberOf }: CutWish): readonly Cutting[] {
  const outline = readOutline(html);
  const masks = outline && numberOf ? maskNumbers(html, outline.links, numberOf) : [];
  const masked = masks.map(({ from }) => ({ at: from }));
  if (!outline || outline.kids.length === 0) {
    const all = { opener: null, linked: linkedIn(outline), hanging: 0 };
    return [
      { ...all, html: edited(html, 0, html.length, masks), numbered: masks.length > 0 ? () => html : null },
    ];
  }
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
    const own = masks.slice(firstFrom(masked, first.from), firstFrom(masked, to));
    return cuttingOf(
      {
        html,
        from: first.from,
        to,
        frame: [outline.head + begin, `${end}</body></html>`],
        leaving: links.leaving[index] ?? [],
        masks: own,
      },
      {
        opener: index === 0 ? null : first.opener,
        linked: [...(links.linked[index] ?? [])],
        hanging: index === 0 ? 0 : hangingIn(outline.headings, first.from, to),
      },
    );
  });
}

/** A stretch of the source, what is put around it, and what is other in it. */
interface Stretch {
  readonly html: string;
  readonly from: number;
  readonly to: number;
  readonly frame: readonly [before: string, after: string];
  /** Links that lead out of it. */
  readonly leaving: readonly Edit[];
  readonly masks: readonly Edit[];
}

/** A cutting whose text is made when it is asked for: nothing but the source and what is other in it is held for that. */
function cuttingOf(
  { html, from, to, frame: [before, after], leaving, masks }: Stretch,
  about: Omit<Cutting, 'html' | 'numbered'>,
): Cutting {
  const whole = (edits: readonly Edit[]) => `${before}${edited(html, from, to, edits)}${after}`;
  return {
    ...about,
    get html() {
      return whole([...leaving, ...masks].sort((one, other) => one.from - other.from));
    },
    numbered: masks.length > 0 ? () => whole(leaving) : null,
  };
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

/** The ids of each cutting that are linked, and what becomes of its links that leave it. */
function linksBetween({ ids, links }: Outline, starts: readonly number[]) {
  const cuttingAt = (at: number) => {
    const after = starts.findIndex((start) => start > at);
    return Math.max(0, (after < 0 ? starts.length : after) - 1);
  };
  const home = new Map(ids.map(({ id, at }) => [id, cuttingAt(at)]));
  const linked = starts.map(() => new Set<string>());
  const leaving = starts.map((): Edit[] => []);
  for (const { id, at } of links) {
    const target = home.get(id);
    if (target === undefined) continue;
    linked[target]?.add(id);
    const here = cuttingAt(at);
    if (here !== target) leaving[here]?.push({ from: at, to: at + 1, text: elsewhere });
  }
  return { linked, leaving };
}

/** A stretch of the source with these edits in it, which are in order. */
function edited(html: string, from: number, to: number, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = from;
  for (const edit of edits) {
    pieces.push(html.slice(done, edit.from), edit.text);
    done = edit.to;
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
