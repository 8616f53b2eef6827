import { describe, expect, it } from 'vitest';
import { isSameBlock, shapeOf } from '../../src/merge/fusion/same-block.ts';
import { sayersOf } from '../../src/model/marks.ts';
import type { Unit } from '../../src/model/unit.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';

const table = '| Size | Price |\n|---|---|\n| S | 5 |\n| M | 7 |';
const code = '```js\nlet a = 1;\nrun(a);\n```';
const formula = '$$a^2+b^2=c^2$$';
const list = '- **Tools:** We use these:\n  - Docker\n  - Kafka';
const item = (text: string) => `- **Prices:** As follows.\n\n${text.replace(/^/gm, '  ')}`;

async function printed(one: string, other: string) {
  const question = '## 1. What are the prices of the sizes?\n\n';
  const { handbook } = await mergeTexts({ 'a.md': question + one, 'b.md': question + other });
  const [point, ...others] = handbook.entries[0]?.points ?? [];
  expect(others).toEqual([]);
  return { standing: point?.standing, passages: point?.passages.map(sayersOf), ledger: handbook.ledger };
}

describe('tables, code, formulas and lists', () => {
  it.each([
    ['tables', table, table],
    ['code', code, code],
    ['formulas', formula, formula],
    ['lists in points', list, list],
    ['tables in points', item(table), item(table)],
  ])('that are equal are printed once, for both: %s', async (_, one, other) => {
    const { standing, passages, ledger } = await printed(one, other);
    expect([standing, passages]).toEqual(['shared', [['a', 'b']]]);
    const fates = ledger.sentences.filter(({ answerSet, point }) => answerSet === 'b' && point !== null);
    expect(new Set(fates.map(({ fate }) => fate))).toEqual(new Set(['folded']));
  });

  it.each([
    ['tables', table, table.replace('7', '9')],
    ['code', code, code.replace('1', '2')],
    ['formulas', formula, formula.replace('+', '-')],
    ['tables in points', item(table), item(table.replace('7', '9'))],
    ['code in points', item(code), item(code.replace('1', '2'))],
  ])('that differ are shown as differing: %s', async (_, one, other) => {
    const { standing, passages } = await printed(one, other);
    expect([standing, passages]).toEqual(['differs', [['a'], ['b']]]);
  });

  it('are the same by their lines and cells, and pictures by what they show', () => {
    const block = (node: unknown, text = 'x'): Unit =>
      ({ kind: 'block', text, phrasing: [], node }) as unknown as Unit;
    const lines = (value: string) => block({ type: 'code', value }, 'if a: b c');
    expect(isSameBlock(lines('if a:\n  b\nc'), lines('if a:\n  b\n  c'))).toBe(false);
    const picture = (path: string, byte: number) =>
      block({ type: 'image', data: { picture: { path, type: 'image/png', bytes: Buffer.of(byte) } } });
    expect(isSameBlock(picture('one.png', 1), picture('two.png', 1))).toBe(true);
    expect(isSameBlock(picture('one.png', 1), picture('one.png', 2))).toBe(false);
    // In another thread the node is not at hand.
    const { node: _, ...bare } = picture('one.png', 1);
    expect(isSameBlock({ ...bare, shape: shapeOf(picture('one.png', 1)) }, picture('two.png', 1))).toBe(true);
  });
});
