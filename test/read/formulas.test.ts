import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/read/markdown.ts';

/** A tree as its text, formulas in `⟨⟩`, displayed ones in `⟪⟫`. */
function shown(text: string): string {
  const words = (node: Nodes): string => {
    const { type } = node as { readonly type: string };
    if (type === 'inlineMath') return `⟨${(node as { value?: string }).value}⟩`;
    if (type === 'math') return `⟪${(node as { value?: string }).value}⟫`;
    if (type === 'code') return `{${(node as { value?: string }).value}}`;
    if (type === 'inlineCode') return `{${(node as { value?: string }).value}}`;
    if (type === 'link') return `[${(node as { url?: string }).url}]`;
    if ('children' in node) return node.children.map(words).join(type === 'root' ? ' / ' : '');
    return 'value' in node ? node.value : '';
  };
  return words(markdown(text));
}

describe('dollars are judged pair by pair', () => {
  it.each([
    ['Set $HOME and $PATH; it is $\\frac{x}{y}$.', 'Set $HOME and $PATH; it is ⟨\\frac{x}{y}⟩.'],
    ['They paid $20B/$7B for $x_1$.', 'They paid $20B/$7B for ⟨x_1⟩.'],
    ['At $5 a unit, $n$ units cost $5n$ dollars.', 'At $5 a unit, ⟨n⟩ units cost ⟨5n⟩ dollars.'],
    ['PATH=$HOME/bin:$PATH and \x24{A}/x\x24{B}', 'PATH=$HOME/bin:$PATH and \x24{A}/x\x24{B}'],
    ['$(pwd)/$(id) and "$@" or $1,$2', '$(pwd)/$(id) and "$@" or $1,$2'],
    ['df$col and df$other; 5 US$ and 7 CA$', 'df$col and df$other; 5 US$ and 7 CA$'],
    ["$('#a').find($('b'))", "$('#a').find($('b'))"],
    ['between $5-$10, or 5$', 'between $5-$10, or 5$'],
    ['the $n$th, $k$-means, $e^-$, $10$, $a, b$', 'the ⟨n⟩th, ⟨k⟩-means, ⟨e^-⟩, ⟨10⟩, ⟨a, b⟩'],
    ['`$a$` and `` $b_1$ ` `` then $c$', '{$a$} and {$b_1$ `} then ⟨c⟩'],
    ['\\$5 and $5_a$', '$5 and ⟨5_a⟩'],
    ['| a | b |\n|---|---|\n| $5 | $6 |', 'ab$5$6'],
    ['[a](b?x=$y$) $z$', '[b?x=$y$] ⟨z⟩'],
    ['$`a_1`$ and $\\text{no more than}\\ x$', '⟨a_1⟩ and ⟨\\text{no more than}\\ x⟩'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('other marks of formulas', () => {
  it.each([
    [
      'It is \\(a^2\\) or \\(n\\), \\[optional\\] (\\(see below\\)).',
      'It is ⟨a^2⟩ or ⟨n⟩, [optional] ((see below)).',
    ],
    ['It is\n\\[ c = 1\n- 2 \\]\nand so on.', 'It is / ⟪c = 1\n- 2⟫ / and so on.'],
    [
      '\\begin{align}\nx &= 1 \\\\\n+ y &= 2\n\\end{align}',
      '⟪\\begin{align}\nx &= 1 \\\\\n+ y &= 2\n\\end{align}⟫',
    ],
    ['- one\n  $$\n  x\n\n  y\n  $$\n- two', 'one⟪x\n\ny⟫two'],
    ['> $$\n> x\n> $$\n> end', '⟪x⟫end'],
    ['| a |\n| --- |\n| $P(A\\|B)$ |', 'a⟨P(A|B)⟩'],
    ['    \\[ a \\]\n    $x^2$\n\n$y$', '{\\[ a \\]\n$x^2$} / ⟨y⟩'],
    ['~~~\n$x^2$\n~~~\n$y$', '{$x^2$} / ⟨y⟩'],
    ['$\\newcommand{\\R}{\\mathbb{R}}$ $\\R^n$', ' ⟨\\mathbb{R}^n⟩'],
    ['$\\newcommand{\\pair}[2]{(#1, #2)} \\pair{a}{b}$', '⟨(a, b)⟩'],
    ['$\\def\\a{\\a\\a}\\a$', '⟨\\a⟩'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));

  it('stand on their own lines', () => {
    const [, formula, after] = markdown('It is\n\\[ c\n= 1 \\]\nand so on.').children;
    expect([formula?.position?.start.line, after?.position?.start.line]).toEqual([2, 4]);
  });
});
