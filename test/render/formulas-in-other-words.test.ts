import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { drawFormula } from '../../src/render/formulas/draw-formula.ts';
import { inOtherWords } from '../../src/render/formulas/in-other-words.ts';

it.each([
  [String.raw`\begin{eqnarray} a &=& b \\ c &=& d \end{eqnarray}`, /<mtable/],
  [String.raw`\begin{flalign*} a &= b \end{flalign*}`, /<mtable/],
  [String.raw`\mbox{if } x`, /<mtext>if/],
  [String.raw`\mathbbm{1}_A`, /𝟙|1/],
  [String.raw`\begin{aligned} a &= b \\ \intertext{and} c &= d \end{aligned}`, /<mtext>and/],
  [String.raw`\begin{array}{@{}l>{\displaystyle}r*{2}{c}p{3cm}} a & b & c & d & e \end{array}`, /<mtable/],
  [String.raw`\begin{array}{cc} \multicolumn{2}{c}{x} \\ a & b \\ \cline{1-2} c & d \end{array}`, /<mtable/],
  [String.raw`\root 3 \of x`, /<mroot/],
  [String.raw`\unicode{x263A}`, /☺/],
  [String.raw`\require{cancel}\cancel{x}`, /x/],
  [String.raw`\class{a}{x} + \bbox[yellow]{y}`, /x[\s\S]*y/],
  [String.raw`\enclose{horizontalstrike}{x}`, /horizontalstrike/],
  [
    String.raw`\enclose{updiagonalstrike,downdiagonalstrike}[mathcolor="red"]{x}`,
    /updiagonal[\s\S]*downdiagonal|downdiagonal[\s\S]*updiagonal/,
  ],
  [String.raw`\cancelto{0}{x}`, /<msup>[\s\S]*updiagonalstrike[\s\S]*<mn>0/],
  [String.raw`\enclose{box}{x}`, /border/],
  [String.raw`\style{color:red}{x}`, /x/],
  [String.raw`a\style{visibility: hidden}{x}`, /<mphantom>/],
  [String.raw`\unicode{37}\unicode{123}\unicode{x41} + x`, /%[\s\S]*\{[\s\S]*A[\s\S]*x/],
  [String.raw`X \independent Y`, /⊥|⟂/],
  [String.raw`\floor{\frac{a}{b}}`, /⌊[\s\S]*⌋/],
])('%s is set', (tex, has) => {
  for (const display of [true, false]) {
    const drawn = drawFormula(tex, display);
    expect(drawn).not.toBeNull();
    if (!drawn) continue;
    const markup = toHtml(drawn, { characterReferences: { useNamedReferences: false } });
    expect(markup).toMatch(has);
    // Whoever cannot see it is told what the author wrote.
    expect(drawn.properties.alttext).toBe(tex);
  }
});

it.each([
  String.raw`\frac{a}{b`,
  'x^a^b',
  String.raw`\href{https://example.org}{x}`,
  String.raw`\nobodyKnows{x}`,
  String.raw`\unicode{10}`,
  String.raw`\enclose{madruwb}{3}`,
  String.raw`\style{display: none}{x}`,
])('%s is not', (tex) => expect(drawFormula(tex, true)).toBeNull());

it('what is understood is not put in other words, and no words are lost', () => {
  expect(drawFormula(String.raw`\Tr x`, true)).not.toBeNull();
  expect(inOtherWords(String.raw`\class{a}{b{c}d}`)).toBe('{b{c}d}');
  expect(inOtherWords(String.raw`\multicolumn{3}{c}{\text{all}} \\`)).toBe(String.raw`{\text{all}} & & \\`);
});

it('every line that is drawn over, through or round a formula has a rule in the style sheet', () => {
  const sheet = readFileSync(join(import.meta.dirname, '../../templates/base/formulas.css'), 'utf8');
  const all = [
    ...[String.raw`\overline{x}`, String.raw`\underline{x}`, String.raw`\cancel{x}`, String.raw`\bcancel{x}`],
    ...[String.raw`\xcancel{x}`, String.raw`\sout{x}`, String.raw`\longdiv{x}`, String.raw`\angl{x}`],
    ...[String.raw`\textcircled{x}`, String.raw`\phase{x}`],
  ].map((tex) => toHtml(drawFormula(tex, true) ?? { type: 'root', children: [] }));
  for (const drawn of all) {
    const signs = /<menclose[^>]* notation="([^"]*)"/.exec(drawn)?.[1]?.split(' ') ?? [''];
    const rule = signs.map((sign) => `[notation${signs.length > 1 ? '~' : ''}="${sign}"]`).join('');
    expect(sheet).toContain(`menclose${rule}`);
  }
});
