import encodeQR from 'qr';
import { svg } from '../charts/draw-strip.ts';

/** White around a code, in modules (ISO/IEC 18004:2024, 6.3.8). */
const quiet = 4;
/** A phone reads no smaller module off paper with certainty, mm. */
const smallest = 0.33;
const largest = 0.5;

/**
 * An address as a QR code, dark on white with its quiet zone, error correction M; null where it would not go
 * into a square of so many mm with modules that can be read.
 */
export function drawCode(
  address: string,
  room: number,
): { readonly html: string; readonly size: number } | null {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: quiet });
  const count = rows.length;
  const pitch = Math.min(largest, room / count);
  if (pitch < smallest) return null;
  const runs = rows.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  const size = count * pitch;
  const content = `<rect width="${count}" height="${count}" fill="#fff"/><path fill="#000" shape-rendering="crispEdges" d="${runs.join('')}"/>`;
  const drawn = svg(count, count, 'qr', content, address);
  return { html: drawn.replace(/ width="[^"]*" height="[^"]*"/, ''), size };
}

/** Where the dark modules of a row begin, and how many follow each other. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  }
  return runs;
}
