import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Splices, spliceText } from '../../src/print/browser/splice-text.ts';

const rebuilt = (old: string, splices: Splices) =>
  splices.map((piece) => (typeof piece === 'string' ? piece : old.slice(piece[0], piece[1]))).join('');

describe('a new version of a document told by the older one', () => {
  it('is that version, whatever was changed, moved, taken out or put in', () => {
    const html = array(
      constantFrom('<p>', '</p>', '<b>12', '<b>13', 'one', ' two\n', '<', '<div class="a">'),
    ).map((parts) => parts.join(''));
    assert(property(html, html, (old, next) => rebuilt(old, spliceText(old, next)) === next));
  });

  it('names little more than the numbers that differ', () => {
    const lines = Array.from(
      { length: 2000 },
      (_, line) => `<li>Question ${line}, page <a href="#q${line}">`,
    );
    const old = lines.map((line) => `${line}000</a></li>`).join('\n');
    const next = lines.map((line, index) => `${line}${index}</a></li>`).join('\n');
    const splices = spliceText(
      old,
      next.replace('<li>Question 7,', '<div class="blank"></div><li>Question 7,'),
    );
    expect(JSON.stringify(splices).length).toBeLessThan(next.length * 1.2);
    const few = old
      .replace('000</a>', '3</a>')
      .replace('<li>Question 7,', '<div class="blank"></div><li>Question 7,');
    expect(JSON.stringify(spliceText(old, few)).length).toBeLessThan(200);
  });
});
