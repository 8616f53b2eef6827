import { toString as plain } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/read/plain-text.ts';

const codeOf = (text: string): string[] => {
  const found: string[] = [];
  visit(plainText(text), 'inlineCode', ({ value }) => void found.push(value));
  return found;
};

describe('plain text', () => {
  it('keeps what stands in backticks as it is written', () => {
    expect(codeOf('Use eager loading (in Django `select_related`, `a*b*c` or `__init__`).')).toEqual([
      'select_related',
      'a*b*c',
      '__init__',
    ]);
    expect(codeOf('Write ``a_b`c_d`` there.')).toEqual(['a_b`c_d']);
  });

  it('takes names and products for no emphasis, beside code and behind a backtick that is alone', () => {
    const text = 'Call my_own_name and `x_y`, then a*b*c and __init__; a lone ` before snake_case_name.';
    expect(plain(plainText(text))).toBe(text.replaceAll('`x_y`', 'x_y'));
    const kinds: string[] = [];
    visit(plainText(text), (node) => void kinds.push(node.type));
    expect(kinds).not.toContain('emphasis');
    expect(kinds).not.toContain('strong');
  });
});
