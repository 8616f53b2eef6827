import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../../src/read/pictures/picture-size.ts';
import { cleanSvg, tooCostly } from '../../../../src/read/pictures/svg/clean-svg.ts';

const svg = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${text}</svg>`;

/** Effects, each of which holds ten elements that name the next. */
function nested(effect: string, name: string, deep: number): string {
  const layers = Array.from(
    { length: deep },
    (_, at) =>
      `<${effect} id="m${at}">${`<rect width="9" height="9" ${name}="url(#m${at + 1})"/>`.repeat(10)}</${effect}>`,
  );
  return svg(`<defs>${layers.join('')}</defs><rect width="9" height="9" ${name}="url(#m0)"/>`);
}

describe('a drawing that takes too long', () => {
  it.each([
    ['masks in masks', nested('mask', 'mask', 8)],
    ['clips in clips', nested('clipPath', 'clip-path', 8)],
    ['patterns in patterns', nested('pattern', 'fill', 8)],
    ['a mask that draws itself', svg('<mask id="m"><rect mask="url(#m)"/></mask><rect mask="url(#m)"/>')],
    [
      'two that draw each other',
      svg('<mask id="a"><rect mask="url(#b)"/></mask><mask id="b"><rect mask="url(#a)"/></mask>'),
    ],
    [
      'a marker on each of many points',
      svg(
        `<marker id="m">${'<path d="M0 0"/>'.repeat(100)}</marker><path marker-mid="url(#m)" d="M0 0 ${'1 1 '.repeat(1000)}"/>`,
      ),
    ],
    ['circles without number', svg('<circle r="1"/>'.repeat(400_000))],
  ])('is refused: %s', (_, text) => {
    expect(cleanSvg(text)).toBe(tooCostly);
  });

  it('is none of an ordinary one', () => {
    const cleaned = (text: string) => {
      const found = cleanSvg(text);
      return found === tooCostly ? null : found?.svg;
    };
    expect(cleaned(nested('mask', 'mask', 2))).toContain('<mask');
    expect(cleaned(svg('<circle r="1"/>'.repeat(3000)))).toContain('<circle');
    expect(
      cleaned(svg('<marker id="m"><path d="M0 0"/></marker><path marker-end="url(#m)" d="M0 0 1 1"/>')),
    ).toContain('url(#m)');
  });
});

describe('the size of a picture', () => {
  it.each([
    ['png', '89504e470d0a1a0a0000000d494844520000012c000000c8', { width: 300, height: 200 }],
    ['gif', '4749463839612c01c800', { width: 300, height: 200 }],
    ['jpeg', 'ffd8ffe000040000ffc000110800c8012c', { width: 300, height: 200 }],
    ['webp', `52494646000000005745425056503858${'00'.repeat(8)}2b0100c70000`, { width: 300, height: 200 }],
    ['png', '89504e47', null],
    ['jpeg', 'ffd8ffe0ffff', null],
  ])('is told by the head of a %s', (ending, hex, size) => {
    expect(pictureSize(Buffer.from(hex, 'hex'), ending)).toEqual(size);
  });
});
