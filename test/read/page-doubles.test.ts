import { expect, it } from 'vitest';
import { accountOf } from '../inventory/accounted.ts';

const page = (body: string): string => `<!doctype html><html><body><h2>What is it?</h2>${body}</body></html>`;

/** What is printed, and what is left out with its reason. */
async function fates(body: string): Promise<{ printed: string; left: string[] }> {
  const { account } = await accountOf('a.html', page(body));
  const printed = account.ranges.filter(({ fate }) => fate !== 'not-used').map(({ text }) => text);
  const left = account.ranges.filter(({ fate }) => fate === 'not-used').map(({ text }) => text);
  return { printed: printed.join(' '), left };
}

it.each([
  [
    'what MathJax drew, where the source behind it is of another',
    '<p>The <span class="MathJax">drawn</span> is not <script type="math/tex">y^3</script> at all.</p>',
    ['drawn', 'y^3'],
  ],
  [
    'what was drawn before a drawing that has its source',
    '<p>So <span class="MathJax">lonely</span><span class="MathJax_Preview"></span><span class="MathJax">twice</span><script type="math/tex">w</script> it is.</p>',
    ['lonely', 'w'],
  ],
  [
    'a heading that is a link to itself',
    '<p>So.</p><h2 id="a"><a class="header-anchor" href="#a"><span>What is in it?</span></a></h2><p>Words.</p>',
    ['What is in it?'],
  ],
  [
    'the name of a listing beside whose lines stand numbers',
    '<table><caption>How it boils</caption><tr><td class="gutter"><pre>1\n2</pre></td><td><pre>boil()\npour()</pre></td></tr></table>',
    ['How it boils', 'boil()'],
  ],
  [
    'words in the place of such numbers',
    '<table><tr><td class="gutter">Input</td><td><pre>fill()</pre></td></tr></table>',
    ['Input', 'fill()'],
  ],
])('%s is printed', async (_, body, words) => {
  const { printed } = await fates(body);
  for (const word of words) expect(printed).toContain(word);
});

it.each([
  [
    'MathJax 2',
    '<p>It is <span class="MathJax_Preview">two</span> <span class="MathJax">zwei</span> <script type="math/tex">z+1</script> so.</p>',
    'z+1',
  ],
  [
    'KaTeX',
    '<p>It is <span class="katex"><span class="katex-mathml"><math><annotation encoding="application/x-tex">z+1</annotation></math></span><span class="katex-html">zwei</span></span> so.</p>',
    'z+1',
  ],
])('a formula that %s has twice is read once', async (_, body, formula) => {
  const { printed, left } = await fates(body);
  expect(printed).toContain(formula);
  expect(printed).not.toContain('zwei');
  expect(left).toEqual([]);
});
