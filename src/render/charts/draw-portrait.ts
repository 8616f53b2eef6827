import type { Edition } from '../../model/edition.ts';
import { glyph, type Held, round, svg, unitsOf } from './draw-strip.ts';

/** More rows than this would be dust. */
const mostRows = 34;

/**
 * The ornament of the cover: the book's own portrait. A row for each question (or topic, in a long book), a
 * disc for each point, what the sources share in the middle; the fingerprint turns a few discs to the accent
 * colour. Lengths in mm.
 */
export function drawPortrait(edition: Edition, width: number, height: number): string {
  const rows = rowsOf(edition);
  const widest = Math.max(6, ...rows.map(({ left, right }) => 2 * Math.max(left, right)));
  const pitch = Math.min(width / widest, (height / Math.max(rows.length, 1)) * 0.94, 15);
  const step = Math.min(height / Math.max(rows.length, 1), pitch * 1.12);
  const top = (height - step * rows.length) / 2;
  const chance = generator(edition.fingerprint);
  const discs = rows.map(({ units, left }, row) => {
    const start = width / 2 - left * pitch;
    return units
      .map((held, index) => {
        const drawn = glyph(held, start + (index + 0.5) * pitch, top + (row + 0.5) * step, pitch * 0.38);
        return chance() < 0.06 ? `<g class="accent">${drawn}</g>` : drawn;
      })
      .join('');
  });
  return svg(width, height, 'portrait', discs.join(''), null);
}

interface Row {
  readonly units: readonly Held[];
  /** Units left and right of the middle of what is shared. */
  readonly left: number;
  readonly right: number;
}

function rowsOf(edition: Edition): Row[] {
  const entries = edition.parts.flatMap((part) => part.entries);
  const bearers = entries.length <= mostRows ? entries : edition.parts;
  const full = bearers.filter((bearer) => unitsOf(bearer.agreement, edition.answerSets).length > 0);
  return full.slice(0, mostRows).map(({ agreement }) => {
    const units = unitsOf(agreement, edition.answerSets).slice(0, 60);
    const before = agreement.single[edition.answerSets[0]?.id ?? ''] ?? 0;
    const left = round(before + (agreement.shared + agreement.differs) / 2);
    return { units, left, right: units.length - left };
  });
}

/** Numbers from 0 to 1 that the fingerprint decides (mulberry32). */
function generator(fingerprint: string): () => number {
  let state = Number.parseInt(fingerprint.replaceAll('-', '').slice(0, 8), 16) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
