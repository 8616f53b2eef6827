import { escapeXml } from '../../text/escape-xml.ts';

/** Sources with a shape and a colour of their own; those after them have the first ones again, outlined. */
export const signs = 6;

/** Side of the square in which a sign of one letter is drawn. */
const side = 20;

/** Outlines that are told apart without their colours: disc, square, hexagon, shield, diamond, drop. */
const shapes: readonly ((width: number) => string)[] = [
  (w) => `<rect x="0.5" y="0.5" width="${w - 1}" height="19" rx="9.5"/>`,
  (w) => `<rect x="1" y="1" width="${w - 2}" height="18" rx="2.5"/>`,
  (w) => `<path d="M5.5 0.8H${w - 5.5}L${w} 10L${w - 5.5} 19.2H5.5L0 10z"/>`,
  (w) => `<path d="M1 1H${w - 1}V12Q${w - 1} 17 ${w / 2} 20Q1 17 1 12z"/>`,
  (w) => `<path d="M${w / 2} -1.5L${w + 1.5} 10L${w / 2} 21.5L-1.5 10z"/>`,
  (w) => `<path d="M1 1H${w - 9.5}A9.5 9.5 0 0 1 ${w - 9.5} 19H9.5A9 9 0 0 1 1 10z"/>`,
];

/** Whose a sign is: its letter and the place of its source among the sources, 0-based. */
export interface Signed {
  readonly mark: string;
  readonly place: number;
}

/** The class that gives a source's colour to its signs and rules: `of-1` to `of-6`. */
export function hueOf(place: number): string {
  return `of-${(Math.max(0, place) % signs) + 1}`;
}

/**
 * The sign of a source: its letter in its shape and colour, drawn, so that it is round on any paper. `words` are read
 * out in its place; null where the text beside it names the source.
 */
export function drawSign({ mark, place }: Signed, words: string | null): string {
  const width = side + Math.max(0, mark.length - 1) * 9;
  const shape = shapes[Math.max(0, place) % signs]?.(width) ?? '';
  const open = place >= signs ? ' open' : '';
  const meaning = words === null ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(words)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="sign ${hueOf(place)}${open}" viewBox="0 0 ${width} ${side}" ${meaning}>` +
    `${shape}<text x="${width / 2}" y="14.6" text-anchor="middle">${escapeXml(mark)}</text></svg>`
  );
}
