import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';
import { wordFile } from '../helpers/word-file.ts';

const shop = workshop();

/** The answers of a document as the handbook in Markdown gives them, without anchors and marks. */
async function answersOf(name: string, content: string | Uint8Array): Promise<string> {
  shop.write({ [name]: content });
  const { code, err } = await shop.variorum('build', name, '-e', 'handbook', '-f', 'md', '-o', 'out');
  expect(code, err).toBe(0);
  expect(err).not.toContain('not used');
  return readFileSync(`${shop.folder}/out/handbook.md`, 'utf8')
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/\[\^source-A\]/g, '');
}

const page = (style: string, body: string) =>
  `<html><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;

it('a subscript in an item of a list of a Word document tears no sentence', async () => {
  const run = (text: string, raised = '') =>
    `<w:r><w:rPr>${raised && `<w:vertAlign w:val="${raised}"/>`}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (runs: string) => `<w:p>${runs}</w:p>`;
  const bullet = (runs: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${runs}</w:p>`;
  const body = [
    paragraph(run('1. What happens in a cell?')),
    bullet(run('Glucose is burnt with O') + run('2', 'subscript') + run(' to water')),
    bullet(
      run('An ion such as Ca') +
        run('2+', 'superscript') +
        run(' or SO') +
        run('4', 'subscript') +
        run('2-', 'superscript'),
    ),
  ];
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`;
  const numbering =
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
  const answers = await answersOf(
    'cell.docx',
    wordFile(document, { 'word/numbering.xml': new TextEncoder().encode(numbering) }),
  );
  expect(answers).toContain('- Glucose is burnt with O<sub>2</sub> to water\n');
  expect(answers).toContain('- An ion such as Ca<sup>2+</sup> or SO<sub>4</sub><sup>2-</sup>');
});

it('items, cells, quotations and links of a page hold elements of a line', async () => {
  const answers = await answersOf(
    'a.html',
    page(
      '',
      '<h2>1. What is in it?</h2><ul><li>N<sub>2</sub> and <kbd>x</kbd> gas</li></ul><blockquote>m<sup>2</sup> of land</blockquote><p>See <a href="https://e.org/a">CO<sub>2</sub> now</a>.</p><table><tr><th>gas</th><th>x</th></tr><tr><td>O<sub>3</sub> up</td><td>1</td></tr></table>',
    ),
  );
  expect(answers).toContain('- N<sub>2</sub> and <kbd>x</kbd> gas\n');
  expect(answers).toContain('m<sup>2</sup> of land');
  expect(answers).toContain('[CO<sub>2</sub> now](https://e.org/a)');
  expect(answers).toContain('O<sub>3</sub> up');
});

it('what classes of a page’s own style sheet say of words is kept', async () => {
  const answers = await answersOf(
    'a.html',
    page(
      '@import url(https://example.org/kit.css);.c0{font-weight:400;vertical-align:baseline}.c1{font-weight:700}.c2{vertical-align:sub;font-size:11pt}.c5{vertical-align:super}.c6{text-decoration:line-through}.c7{font-style:italic}div.notes > p .deep{font:bold 12pt/1 Arial}.c1:hover{font-style:italic}',
      '<h2><span class="c1">1. What is phosphate?</span></h2><p><span class="c0">The ion is PO</span><span class="c2">4</span><span class="c5">3-</span><span class="c0">, it is </span><span class="c1">not </span><span class="c1">free</span><span class="c0"> and </span><span class="c6">never</span><span class="c7"> seldom</span> seen.</p><div class="notes"><p>It is <span class="deep">deep</span> there.</p></div><p>It is <span class="deep">not deep</span> here.</p>',
    ),
  );
  expect(answers).toContain('### 1. What is phosphate?');
  expect(answers).toContain(
    'The ion is PO<sub>4</sub><sup>3-</sup>, it is **not free** and ~~never~~ _seldom_ seen.',
  );
  expect(answers).toContain('It is **deep** there.');
  expect(answers).toContain('It is not deep here.');
});

it('a style of its own outdoes a class, and a bold paragraph holds what is not', async () => {
  const answers = await answersOf(
    'a.html',
    page(
      '.b{font-weight:bold}.n{font-weight:normal}sub,sup{vertical-align:baseline}',
      '<h2>1. What is it?</h2><b style="font-weight:normal"><p>It is CO<span style="VERTICAL-ALIGN: sub">2</span>, <span class="b" style="font-weight:400">thin</span> and x<sup>2</sup>.</p></b><p class="b">All of it <span class="n">but this</span> counts.</p>',
    ),
  );
  expect(answers).toContain('It is CO<sub>2</sub>, thin and x<sup>2</sup>.');
  expect(answers).toContain('**All of it** but this **counts.**');
});

it('tags with a style in a line of Markdown are understood, too', async () => {
  const answers = await answersOf(
    'a.md',
    '# 1. What is it?\n\nIt is CO<span style="vertical-align: sub">2</span>, <span style="color:red">red</span> and <span style="font-weight:bold;font-style:italic">hot</span>.\n',
  );
  expect(answers).toContain('It is CO<sub>2</sub>, red and **_hot_**.');
});

it('a page of many words with styles is read in time, whatever its sheets hold', async () => {
  const sheet = `${Array.from({ length: 2000 }, (_, at) => `.k${at}{font-weight:700}`).join('')}.k1 { broken ; } } @media print { .k2{font-style:italic} } .k3{vertical-align:`;
  const spans = Array.from({ length: 4000 }, (_, at) => `<span class="k${at % 2000}">w${at} </span>`);
  const answers = await answersOf(
    'a.html',
    page(sheet, `<h2>1. What is it?</h2><p>Here: ${spans.join('')} end.</p>`),
  );
  expect(answers).toContain('**w0 w1 w2');
  expect(answers).toContain('w3999** end.');
});

it('a sheet takes nothing of what an author made bold, and a rule speaks of what it names', async () => {
  const text = await answersOf(
    'reset.html',
    page(
      'b,em,p{font:inherit}strong{font-weight:500}i{font:var(--text)}.task{color:red; &.done{text-decoration:line-through} @media print{font-weight:bold}}.todo{text-decoration:line-through}.todo.open{text-decoration:none}.up{vertical-align:super}.up.not{vertical-align:baseline}',
      '<h2>1. What is left?</h2><p>It is <b>red</b>, <strong>green</strong>, <em>blue</em> and <i>grey</i>.</p><p class="task">Sweep the <span class="task">long hall</span> now.</p><p>Lock <span class="todo open">the shed</span> and <span class="todo">the gate</span> of x<span class="up not">3</span>.</p>',
    ),
  );
  expect(text).toContain('It is **red**, **green**, _blue_ and _grey_.');
  expect(text).toContain('Sweep the long hall now.');
  expect(text).toContain('Lock the shed and ~~the gate~~ of x3.');
});

it('sheets and styles without end are read', async () => {
  const rules = 'p{font-weight:bold}'.repeat(20_000);
  const style = 'font-weight:normal;'.repeat(200_000);
  const text = await answersOf(
    'endless.html',
    page(rules, `<h2>1. What is it?</h2><p style="${style}">It is plain.</p><p>It is bold.</p>`),
  );
  expect(text).toMatch(/(?<!\*)It is plain\./);
  expect(text).toContain('**It is bold.**');
});
