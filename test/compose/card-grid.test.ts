import { describe, expect, it } from 'vitest';
import { backPlace, cardGrid, type Flip, frontPlace } from '../../src/compose/cards/card-grid.ts';
import { type CardGrid, cardSizes } from '../../src/model/cards.ts';
import { paperSize } from '../../src/model/paper.ts';

/**
 * Where a point of the second side lies when one looks through the sheet from the first: the printer turns the sheet over an edge,
 * so that the axis stays and the other direction is mirrored.
 */
function through(grid: CardGrid, flip: Flip, [x, y]: readonly [number, number]): readonly [number, number] {
  const { width, height } = grid.paper;
  const longEdgeIsUpright = height >= width;
  const overUpright = flip === 'long-edge' ? longEdgeIsUpright : !longEdgeIsUpright;
  return overUpright ? [width - x, y] : [x, height - y];
}

describe('cards on paper', () => {
  for (const paper of ['A4', 'Letter'] as const)
    for (const orientation of ['portrait', 'landscape'] as const)
      for (const [name, [width, height]] of Object.entries(cardSizes))
        for (const flip of ['long-edge', 'short-edge'] as const)
          it(`have each back behind its front: ${name} on ${paper}, ${orientation}, flipped over the ${flip}`, () => {
            const grid = cardGrid(paperSize(paper, orientation), { width, height });
            if (!grid) throw new Error('no card fits');
            const count = grid.columns * grid.rows;
            expect(count).toBeGreaterThan(0);
            for (let index = 0; index < count; index++) {
              const front = frontPlace(grid, index);
              const back = backPlace(grid, index, flip);
              const [x, y] = through(grid, flip, [back.left + width / 2, back.top + height / 2]);
              expect(Math.abs(x - (front.left + width / 2))).toBeLessThan(0.5);
              expect(Math.abs(y - (front.top + height / 2))).toBeLessThan(0.5);
            }
          });

  it('do not overlap, and lie on the paper', () => {
    const grid = cardGrid(paperSize('A4', 'portrait'), { width: 85, height: 55 });
    if (!grid) throw new Error('no card fits');
    const places = Array.from({ length: grid.columns * grid.rows }, (_, index) => frontPlace(grid, index));
    expect(places).toHaveLength(10);
    expect(new Set(places.map(({ left, top }) => `${left} ${top}`)).size).toBe(10);
    for (const { left, top } of places) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + 85).toBeLessThanOrEqual(210);
      expect(top + 55).toBeLessThanOrEqual(297);
    }
  });

  it('are eight of A7 to an A4, and none where the card is larger than the paper', () => {
    expect(cardGrid(paperSize('A4', 'portrait'), { width: 105, height: 74 })).toMatchObject({
      columns: 2,
      rows: 4,
    });
    expect(cardGrid({ width: 100, height: 100 }, { width: 105, height: 74 })).toBeNull();
  });

  it('move by the offset of the printer, the backs alone', () => {
    const grid = cardGrid(paperSize('A4', 'portrait'), { width: 105, height: 74 });
    if (!grid) throw new Error('no card fits');
    const plain = backPlace(grid, 3, 'long-edge');
    expect(backPlace(grid, 3, 'long-edge', [1.5, -2])).toEqual({
      left: plain.left + 1.5,
      top: plain.top - 2,
    });
  });
});
