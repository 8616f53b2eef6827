/** A text as pieces of an older one, `[from, to]` in UTF-16 units, and what is new in it. */
export type Splices = readonly (readonly [from: number, to: number] | string)[];

/** Tells HTML by the tags, with their text, that an older one has too: a book of which a few numbers change is told in a few kilobytes. */
export function spliceText(old: string, next: string): Splices {
  const known = piecesOf(old);
  const places = onlyPlaces(known);
  const starts = startsOf(known);
  const splices: ([number, number] | string)[] = [];
  /** The older piece that is expected next. */
  let at = 0;
  for (const piece of piecesOf(next)) {
    // In its place, after one that is gone, before one that was put in, or anywhere else.
    const found = [at, at + 1, at - 1].find((place) => known[place] === piece) ?? places.get(piece) ?? -1;
    const last = splices.at(-1);
    if (found < 0) {
      at++;
      if (typeof last === 'string') splices[splices.length - 1] = last + piece;
      else splices.push(piece);
      continue;
    }
    at = found + 1;
    const start = starts[found] as number;
    const end = start + piece.length;
    if (Array.isArray(last) && last[1] === start) last[1] = end;
    else splices.push([start, end]);
  }
  return splices;
}

/** Each tag with the text after it. */
function piecesOf(html: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < html.length; ) {
    const tag = html.indexOf('<', start + 1);
    const end = tag < 0 ? html.length : tag;
    pieces.push(html.slice(start, end));
    start = end;
  }
  return pieces;
}

function startsOf(pieces: readonly string[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const piece of pieces) {
    starts.push(start);
    start += piece.length;
  }
  return starts;
}

/** Piece -> its place, of those that stand in one place only. */
function onlyPlaces(pieces: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, piece] of pieces.entries()) places.set(piece, places.has(piece) ? -1 : place);
  return places;
}
