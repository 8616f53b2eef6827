import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/read/markdown.ts';
import { setLine } from '../../src/render/formulas/set-line.ts';
import { toHtml } from '../../src/render/html/to-html.ts';
import { asFormula } from '../../src/text/drawn-in-text.ts';

const html = (text: string) => toHtml(markdown(text).children);

describe('formulas', () => {
  it('in a line are MathML, with their TeX for those who listen', () =>
    expect(html('a $x^2$ b')).toBe(
      '<p>a <math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x^2"><msup><mi>x</mi><mn class="tml-sml-pad">2</mn></msup></math> b</p>',
    ));

  it('by themselves are set as such', () =>
    expect(html('$$\n\\frac{a}{b}\n$$')).toMatch(
      /^<math [^>]*display="block"[^>]*>.*<mfrac><mi>a<\/mi><mi>b<\/mi>/,
    ));

  it.each(['$\\unknown_1$', '$x_{$', '$\\href{javascript:alert(1)}{x_1}$', '$\\includegraphics{a_1.png}$'])(
    'that are not understood stand as they were written: %s',
    (tex) => expect(html(tex)).toBe(`<p><samp>${tex.slice(1, -1)}</samp></p>`),
  );

  it('carry no address and no script', () =>
    expect(html('$\\text{<script>}_1 \\color{red}{a}$')).not.toMatch(/<script|url\(|href/));

  it('in a narrow line may go on after a relation or an operator, but not within brackets', () => {
    const drawn = setLine(`It is ${asFormula('y = \\left(a + b\\right) + c')} & <so> on.`);
    expect(drawn).toMatch(
      /^It is <span class="formula" role="math" aria-label="y = [^"]*"><math .*<\/span> &amp; &lt;so&gt; on\.$/,
    );
    const lines = drawn.match(/<math .*?<\/math>/g) ?? [];
    expect(lines.map((line) => line.replace(/<[^>]*>/g, ''))).toEqual(['y=', '(a+b)+', 'c']);
    expect(setLine(asFormula('x_1'))).toMatch(/^<math [^>]*alttext="x_1"/);
  });

  it('are TeX in brackets for Anki, where brackets of the author are none', () =>
    expect(setLine(`a ${asFormula('x < 1')} b \\(c\\)`, { formulas: 'mathjax' })).toBe(
      'a \\(x &lt; 1\\) b \\<span>(</span>c\\)',
    ));
});
