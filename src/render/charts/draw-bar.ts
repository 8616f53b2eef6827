import type { Agreement } from '../../model/edition.ts';
import { direction } from '../../text/direction.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { agreementInWords, type Named, totalOf } from '../../wording/wording.ts';
import { round, svg } from './draw-strip.ts';

const height = 3.2;
/** Width that a letter wants, mm. */
const letterRoom = 3;

/**
 * How far the sources agree over a whole topic: a bar as long as it has points, of which `most` fill `width`
 * mm. Shared points are filled, differing ones half filled, and what one source says alone is outlined, under
 * its letter where there is room. In a language that runs from the right, so does the bar.
 */
export function drawBar(
  agreement: Agreement,
  sets: readonly Named[],
  most: number,
  width: number,
  language: string,
): string {
  const unit = width / Math.max(1, most);
  const line = 0.25;
  const whole = totalOf(agreement) * unit;
  const backwards = direction(language) === 'rtl';
  let x = 0;
  const box = (count: number, draw: (left: number, wide: number) => string): string => {
    const left = backwards ? whole - x - count * unit : x;
    x += count * unit;
    return count === 0 ? '' : draw(left + line / 2, count * unit - line);
  };
  const rect = (left: number, wide: number, name: string, top = line / 2, tall = height - line): string =>
    `<rect class="${name}" x="${round(left)}" y="${round(top)}" width="${round(Math.max(0.1, wide))}" height="${round(tall)}" stroke-width="${line}"/>`;
  const drawn = [
    box(agreement.shared, (left, wide) => rect(left, wide, 'shared')),
    box(
      agreement.differs,
      (left, wide) =>
        rect(left, wide, 'single') + rect(left, wide, 'shared', height / 2, height / 2 - line / 2),
    ),
    ...sets.map(({ id, mark }) =>
      box(
        agreement.single[id] ?? 0,
        (left, wide) =>
          rect(left, wide, 'single') +
          (wide < letterRoom
            ? ''
            : `<text class="letter" x="${round(left + wide / 2)}" y="${round(height / 2 + 0.85)}" text-anchor="middle">${escapeXml(mark)}</text>`),
      ),
    ),
  ];
  const words = agreementInWords(agreement, sets, language);
  return svg(Math.max(1, whole), height, 'strip topic-bar', drawn.join(''), words);
}
