import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './helpers/root.ts';
import { runCli } from './helpers/run-cli.ts';

// What others reported of programs like this one: `test/content/situations/README.md` has the list.

const work = mkdtempSync(join(tmpdir(), 'variorum-situations-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let answers: Map<number, string>;
let told: string;
beforeAll(async () => {
  cpSync(join(root, 'test/content/situations'), work, { recursive: true });
  const { code, err } = await runCli(
    ['build', 'answers.md', '-e', 'handbook', '-e', 'cards', '-f', 'html,md,txt', '-o', 'out'],
    work,
  );
  expect(code, err).toBe(0);
  told = err;
  const page = readFileSync(join(work, 'out/handbook.html'), 'utf8');
  answers = new Map(
    [...page.matchAll(/<article\b[\s\S]*?<\/article>/g)].map(([markup], at) => [at + 1, markup]),
  );
}, 300_000);

const cases: readonly (readonly [
  question: number,
  has: readonly (string | RegExp)[],
  not?: readonly (string | RegExp)[],
])[] = [
  [2, [/claim<a [^>]*>1<\/a>/, 'The note of the underscore.']],
  [
    3,
    [
      /First<a [^>]*>1<[\s\S]*second<a [^>]*>2<[\s\S]*third<a [^>]*>3<[\s\S]*Fourth<a [^>]*>4</,
      /Note one[\s\S]*Note two[\s\S]*Note three[\s\S]*Note four/,
    ],
  ],
  [4, ['Has a heading spaces too many?']],
  [5, [/<a href="https:\/\/example.org\/picture"[^>]*><img [^>]*alt="a linked picture"/]],
  [6, [/bar<a [^>]*>1<[\s\S]*baz<a [^>]*>2</, /Of bar[\s\S]*Of baz/]],
  [7, ['Printed one time.'], [/Printed one time[\s\S]*Printed one time/]],
  [8, ['<strong>35$</strong>', 'R$20', '$50,000 to $273,000'], ['<math']],
  [
    9,
    [
      /<math[^>]*alttext="a = b_\\text\{c \$d\$ e\}"/,
      'alttext="\\mathrm{E}[X]"',
      'alttext="x^2 + y^2"',
      /alttext="T = \\lbrace/,
      /CO<math[^>]*alttext="_2"/,
    ],
    [/\$/],
  ],
  [10, ['💖🧡💛💚💙💜']],
  [11, ['<strong>测试</strong>一些文字', '<strong>“引号”</strong>后面']],
  [
    12,
    ['rowspan="2"', 'colspan="2"', 'Both together<sup>1</sup>', 'x<sub>2</sub>', /Temperature<br\/>\s*1961/],
  ],
  [13, [/<td><ul> <li>one thing<\/li> <li>another thing<\/li><\/ul><\/td>/]],
  [14, ['<code>$HOME</code>', 'the price $5 stay', /<math[^>]*alttext="\{c\}"/]],
  [15, ['For a function f: ℝ -&gt; ℝ', 'a &lt; b implies f(a) &lt; f(b) &amp; more']],
  [16, [/alt="a broken line in the path"/, /alt="a drawing"/, /alt="no ending"/], ['missing-image']],
  [17, [/<img [^>]*src="data:image\/png[^>]*alt="a lazy picture"/]],
  [18, ['Signature: s.strip'], ['[0;31m']],
  [19, [/<th scope="row">0<\/th><td>1<\/td><td>A<\/td>/], ['vertical-align']],
  [20, ['هذا نص عربي قصير.']],
  [21, [/<pre dir="ltr">/]],
  [22, ['A coloured word', 'one in the middle', 'blinking'], ['<font', '<blink']],
  [23, [/Term/, 'What it means.'], [': What']],
  [24, ['☑', '☐']],
  [25, [/<img [^>]*src="data:image\/svg[^>]*alt="a disc"/], ['&lt;svg']],
  [26, [/<img [^>]*alt="a low one"[^>]*style="max-height:12px"/]],
  [27, [/<img [^>]*alt="moving"/]],
  [28, ['1. Step one', /<ol start="2">\s*<li>\s*<math/, /<ol start="3">\s*<li>\s*<pre/, '4. Step four']],
  [
    29,
    [
      /<p>1\. Alpha<\/p>\s*<ol>\s*<li>Alpha one<\/li>\s*<li>Alpha two<\/li>\s*<\/ol>/,
      '<p>2. Beta</p>',
      '<p>3. Gamma</p>',
    ],
  ],
  [30, ['2. Then the second', 'A remark stands', '3. The third', '4. And the fourth']],
  [
    31,
    [
      /☐<\/span> One[\s\S]*☑<\/span> Two is done\s*<ul>[\s\S]*☐<\/span> Three within\s*<ul>[\s\S]*☑<\/span> Four/,
    ],
  ],
  [32, ['<code>echo $HOME $PATH</code>', 'price=$5; '], ['<math', '\\(']],
  [33, ['Some text of the box', 'its only element']],
  [34, [/opened in\s2015\. It was closed/], ['<ol', '<li>2015']],
  [35, [/<img [^>]*src="data:image\/png[^>]*alt="one of several forms"/]],
  [36, ['mvn --version']],
  [37, ['Does a heading with a note keep it?</h3>', 'The note of the heading.'], [/\[\^/]],
  [38, [/Fruit<\/p>\s*<ul>\s*<li>Apple<\/li>\s*<li>Orange/, /Milk\s*<ul>\s*<li>of cows/]],
  [39, [/entweder oder,<br\/>\s*either or,<br\/>\s*ou bien ou bien\./]],
  [
    40,
    [
      'saying nothing at all.',
      '<strong>Of the box</strong>',
      'Some text of the box.',
      '<strong>Warning</strong>',
      'After the boxes.',
    ],
    [':::'],
  ],
  [
    41,
    ['<strong>Foo bar</strong>', 'Lorem ipsum of the box.', '<strong>Warning</strong>', 'Without a title.'],
    ['!!!'],
  ],
  [42, [/Linux[\s\S]*Use the package[\s\S]*Windows[\s\S]*Use the installer/], ['panel-tabset']],
  [43, ['Why is Option&lt;T&gt; wrapped in Box&lt;T&gt;?', 'Vec&lt;u8&gt;']],
  [44, ['Note ten.', 'Note eighteen.', 'Note five.']],
  [45, ['Theory', 'Hidden details of the theory.']],
  [46, [/flowchart(?:<[^>]*>| )*LR/]],
  [47, [/\t(?:<[^>]*>)*lsp_event_loop/]],
  [48, [/an example of\s+a leading blank\./]],
  [49, [/alt="A red sign"[^>]*style="width:50%"/, 'a span here'], ['fig-sign width', 'smallcaps']],
  [50, ['For images</td>', /<ul> <li>MP3<\/li> <li>AAC<\/li><\/ul>/], ['+---', '+===']],
  [51, ['[sound:b.mp3]', '{{c1::y}}']],
  [52, ['What says the book in a heading?', 'href="https://example.org/book"']],
  [53, ['H<sub>2</sub>O', 'm<sup>2</sup>']],
  [54, ['20%~30%', '100~200', '180~200 degrees for 10~15 minutes'], ['<sub>']],
  [55, [/Method[\s\u00a0]<code[^>]*>doGet\(\)/]],
  [56, [/#[\s\S]{0,80}fn[\s\S]{0,80}main/]],
  [57, ['Prices of fruit', 'Apple'], ['tbl-prices', 'Table:']],
  [58, [/red,\s*<br\/?>[\s\S]*blue\.\s*<br\/?>\s*The end/]],
  [59, ['alttext="E = mc^2"', 'It is known.'], ['eq-einstein']],
  [60, ['class="question-ref">above', 'class="question-ref">the one before'], ['custom-id']],
  [61, ['Another one.', /It is <em>inline<\/em> here\./], ['^[', 'other-id']],
  [62, ['Then text.'], ['TOC']],
  [63, ['Left words.', 'Right words.'], [':::', '40%']],
  [64, [/Alpha Street 5\.\s*<br\/?>\s*Second floor\.\s*<br\/?>\s*Ring twice\./]],
  [65, [String.raw`\textbf{bold}`, 'well done :smile: at 10:30:15', 'a::b::c'], ['newpage']],
  [66, ['1. The first example', '2. The second one', 'As (2) shows'], ['(@']],
  [
    67,
    [
      /<th[^>]*>Center<\/th>[\s\S]*<td[^>]*>twelve<\/td>/,
      /<th[^>]*>Centered Header<\/th>[\s\S]*<td[^>]*>Example of a row that spans multiple lines\.<\/td>/,
      'any text here',
      'more text here',
    ],
    ['-----'],
  ],
  [68, [/total(?:<[^>]*>| )*=/, '<strong>bold of a page</strong>'], ['fig-polar', 'echo']],
  [
    69,
    ['<ruby>漢字<rp>(</rp><rt>かんじ</rt>', '<rt>ふり</rt>', '<ruby>年<rp>(</rp><rt>ねん</rt>'],
    ['{', '['],
  ],
  [70, ['alttext="x^2"', 'alttext="y^2"'], ['latex', '[$']],
  [71, [/The text<a [^>]*>1<\/a> goes on/, 'Of the text it is said.'], ['footnote"&gt;']],
  [72, ['Adherent', '{{#include listing.rs}}', '[@smith2020, p. 5]'], ['a098af', 'pagebreak']],
  [
    73,
    [/First paragraph of the note\.<\/p>\s*<p>Second paragraph of the note\.[\s\S]*<li>an item of the note/],
  ],
  [74, ['☑', '[/] half done', '[!] important', 'Donau\u00addampf']],
  [75, ['It is. It goes on.', 'Said', 'its words'], ['Nobody', 'Nor this', '%%', '^a-name', '37066d']],
  [76, ['a. Water early', 'b. Water little', 'c. Water the roots']],
  [77, ['Of a part', 'alpha', 'beta'], ['¶', '<table', /1\s*2\s*alpha/]],
];

it.each(cases.map(([question, has, not = []]) => ({ question, has, not })))(
  'situation $question',
  ({ question, has, not }) => {
    const answer = answers.get(question) ?? '';
    for (const one of has)
      if (typeof one === 'string') expect(answer).toContain(one);
      else expect(answer).toMatch(one);
    for (const one of not)
      if (typeof one === 'string') expect(answer).not.toContain(one);
      else expect(answer.replace(/<[^>]*>/g, '')).not.toMatch(one);
  },
);

it('what is not kept is told, and nothing else', () => {
  const warnings = [...told.matchAll(/^.*: (?:warning|error): (.*)$/gm)].map(([, what]) => what);
  expect(warnings).toEqual([expect.stringContaining('img/moving.svg')]);
  expect(told).toContain('The colour, size or face that `<font>` or a style gives to words is not kept');
  expect(told).toContain('all used');
});

it('on cards code is as it was written', () => {
  const deck = readFileSync(join(work, 'out/cards.txt'), 'utf8');
  expect(deck).toContain('echo $HOME $PATH');
  expect(deck).not.toMatch(/\\\([^)]*(?:HOME|PATH|price)/);
});

it('numbers of items that are formulas or code are in the Markdown', () => {
  expect(readFileSync(join(work, 'out/handbook.md'), 'utf8')).toMatch(/ 2\. \$\$\n[\s\S]* 3\. ```sh\n/);
});

it('what another program would make something of, and is printed as it is written, is told', () => {
  expect(told.split('(text-from-elsewhere)')).toHaveLength(3);
  for (const rule of [
    'citation-by-name',
    'diagram-as-code',
    'reference-by-name',
    'tex-in-text',
    'sign-by-name',
  ])
    expect(told).toContain(`(${rule})`);
});

it('notes of one name in two documents are two', async () => {
  const { code, err } = await runCli(['build', 'notes', '-e', 'handbook', '-f', 'md', '-o', 'two'], work);
  expect(code, err).toBe(0);
  const text = readFileSync(join(work, 'two/handbook.md'), 'utf8');
  for (const note of ['The note of Ada.', 'The note of Bob.']) expect(text.split(note)).toHaveLength(2);
});

it('what a page has twice is printed once, and its code without numbers of lines', async () => {
  const { code, err } = await runCli(
    ['build', 'page/page.html', '-e', 'handbook', '-e', 'cards', '-f', 'md,html,txt', '-o', 'three'],
    work,
  );
  expect(code, err).toBe(0);
  expect(err).not.toMatch(/warning|not used/);
  const text = readFileSync(join(work, 'three/handbook.md'), 'utf8');
  expect(text).toContain('What is a sum?\n');
  for (const said of ['The sum $a+b$ is here.', 'And $x^y$ too.', 'E=mc^{2}}$ here.', '  a = 1\n  b = 2'])
    expect(text).toContain(said);
  expect(text).not.toMatch(/¶|wikimedia|x y|1\n *2\n/);
  expect(text).toMatch(/The text\[\^[^\]]*\] goes on\.[\s\S]*: A note at the foot\./);
  expect(readFileSync(join(work, 'three/cards.txt'), 'utf8')).toContain('The sum \\(a+b\\) is here');
});
