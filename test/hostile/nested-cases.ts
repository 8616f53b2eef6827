import { zipSync } from 'fflate';
import { paragraphs, wordFile } from '../helpers/word-file.ts';
import { answers, type HostileCase } from './hostile-case.ts';

/** As deep as nobody writes, and every reader may be asked to follow. */
const deep = 40;
/** Deeper than a stack of calls should have to be. */
const abyss = 3000;

const text = (value: string) => new TextEncoder().encode(value);
const head = '1. What is a test?\n\n';
const around = (open: string, inside: string, close: string, times = deep) =>
  open.repeat(times) + inside + close.repeat(times);
const levels = (line: (at: number) => string, times = deep) =>
  Array.from({ length: times }, (_, at) => line(at)).join('\n');

/** A project of one document; a book comes of it unless something has to be said. */
const one = (
  name: string,
  file: string,
  content: string | Uint8Array,
  says?: RegExp,
  code: 0 | 1 = 0,
): HostileCase => ({
  name: `nested: ${name}`,
  files: { [file]: content, 'handbook.yml': answers.replace('a.md', file) },
  code,
  ...(says && { says }),
});
const markdown = (name: string, content: string, says?: RegExp) =>
  one(name, 'a.md', `${head}It checks one thing.\n\n${content}\n`, says);
const page = (name: string, content: string, says?: RegExp) =>
  one(name, 'a.html', `<h2>1. What is a test?</h2><p>It checks one thing.</p>${content}`, says);
const json = (name: string, answer: unknown, says?: RegExp, code: 0 | 1 = 0) =>
  one(name, 'a.json', JSON.stringify([{ question: 'What is a test?', answer }]), says, code);
const yaml = (name: string, answer: string, says?: RegExp, code: 0 | 1 = 0) =>
  one(name, 'a.yml', `- question: What is a test?\n  answer: ${answer}\n`, says, code);

function nestedValue(wrap: (inside: unknown) => unknown, times = deep): unknown {
  let value: unknown = 'It checks one thing.';
  for (let at = 0; at < times; at++) value = wrap(value);
  return value;
}

const inMarkdown: readonly HostileCase[] = [
  markdown(
    'lists of points',
    levels((at) => `${'  '.repeat(at)}- level ${at}`),
  ),
  markdown(
    'lists of numbers',
    levels((at) => `${'   '.repeat(at)}1. level ${at}`),
  ),
  markdown(
    'lists of tasks',
    levels((at) => `${'  '.repeat(at)}- [x] level ${at}`),
  ),
  markdown('lists in a line', `${'- '.repeat(deep)}deep`),
  markdown('lists in a line without end', `${'- '.repeat(abyss)}deep`),
  markdown(
    'quotations',
    levels((at) => `${'> '.repeat(at + 1)}level ${at}`),
  ),
  markdown('quotations in lists in quotations', `${'> - '.repeat(deep)}deep`),
  markdown('code in quotations in lists', `${'- > '.repeat(20)}\`\`\`js\n${'  > '.repeat(20)}x`),
  markdown(
    'fenced boxes',
    `${levels((at) => `${':'.repeat(deep + 3 - at)} note`)}\ndeep\n${levels((at) => ':'.repeat(at + 4))}`,
  ),
  markdown('emphasis', around('*a **b ', 'deep', '** c*', 20)),
  markdown('emphasis without end', around('**a *b ', 'deep', '* c**', 400)),
  markdown('texts of links', around('[a ', 'deep', '](https://example.org)')),
  markdown('texts of pictures', around('![a ', 'deep', '](x.png)')),
  markdown('notes in notes', `x[^0]\n\n${levels((at) => `[^${at}]: level ${at} [^${at + 1}]\n`)}[^40]: end`),
  markdown('inline notes', around('note^[', 'deep', ']')),
  markdown('formulas', `$$${around('\\frac{1}{', 'x', '}')}$$`),
  markdown('formulas without end', `$$${around('\\sqrt{', 'x', '}', abyss)}$$`),
  markdown('details', around('<details><summary>s</summary>\n\n', 'deep', '\n\n</details>')),
  markdown('elements between blocks', around('<div>\n\n', 'deep', '\n\n</div>')),
  markdown(
    'definitions',
    levels((at) => `${'    '.repeat(at)}Term ${at}\n${'    '.repeat(at)}:   is`),
  ),
];

const inPages: readonly HostileCase[] = [
  page('lists of a page', around('<ul><li>level ', 'deep', '</li></ul>')),
  page('lists of a page without end', around('<ol><li>', 'deep', '</li></ol>', abyss)),
  page('definitions of a page', around('<dl><dt>t<dd>', 'deep', '</dl>')),
  page('quotations of a page', around('<blockquote>', 'deep', '</blockquote>')),
  page('tables of a page', around('<table><tr><td>a<td>', 'deep', '</table>')),
  page('tables of a page without end', around('<table><tr><td>', 'deep', '</table>', 1000)),
  page('details of a page', around('<details><summary>s</summary>', 'deep', '</details>')),
  page('figures of a page', around('<figure><figcaption>c</figcaption>', 'deep', '</figure>')),
  page('words in words', around('<b><i><u>', 'deep', '</u></i></b>', 500)),
  page('links in links', around('<a href=x>', 'deep', '</a>', 400)),
  page('formulas of a page', `<math>${around('<mrow><msqrt>', '<mi>x</mi>', '</msqrt></mrow>', 400)}</math>`),
  page('drawings of a page', `<svg>${around('<g><svg>', '<circle r=1 />', '</svg></g>', 400)}</svg>`),
  page('worlds in worlds', around('<svg><foreignObject><math><mtext>', 'deep', '', 100)),
  page('templates', around('<template>', '<p>deep', '</template>', 500)),
  page('pages in attributes', `<iframe srcdoc="${'&lt;iframe srcdoc='.repeat(deep)}"></iframe>deep`),
  page('forms and fields', around('<form><fieldset><legend>l</legend>', 'deep', '</fieldset></form>')),
  page('readings of words', around('<ruby>a<rt>', 'deep', '</rt></ruby>')),
];

const inData: readonly HostileCase[] = [
  json(
    'lists of data',
    nestedValue((inside) => [inside]),
  ),
  json(
    'records of data',
    nestedValue((inside) => ({ more: inside })),
  ),
  json(
    'lists and records in turn',
    nestedValue((inside) => [{ label: 'Point', text: inside }]),
  ),
  json(
    'data in the text of data',
    nestedValue((inside) => JSON.stringify({ answer: inside }), 12),
  ),
  one('data without end', 'a.json', around('[', '1', ']', 50_000), /nested too deeply|cannot be read/, 1),
  one(
    'lines of data without end',
    'a.jsonl',
    `{"question":"What is a test?","answer":${around('{"a":', '1', '}', 50_000)}}\n`,
    /nested too deeply|cannot be read/,
    1,
  ),
  yaml('lists of YAML', around('[', 'It checks.', ']')),
  yaml('records of YAML', `\n${levels((at) => `${'  '.repeat(at + 2)}level${at}:`)} It checks.`),
  yaml('lists below lists of YAML', `\n    ${'- '.repeat(deep)}It checks.`),
  yaml('keys that are records', around('{? ', 'a', ' : b}')),
  yaml('names of names', `[&a [x], ${levels((at) => `&b${at} [*a]`).replaceAll('\n', ', ')}]`),
  one(
    'books in a notebook',
    'a.ipynb',
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: nestedValue((inside) => ({ inside }), 500),
      cells: [{ cell_type: 'markdown', metadata: {}, source: [`${head}${'> - '.repeat(deep)}deep`] }],
    }),
  ),
];

const word = (
  name: string,
  body: string,
  more: Readonly<Record<string, Uint8Array>> = {},
  says?: RegExp,
  code: 0 | 1 = 0,
) =>
  one(
    name,
    'a.docx',
    wordFile(
      paragraphs('1. What is a test?', 'It checks one thing.').replace('</w:body>', `${body}</w:body>`),
      more,
    ),
    says,
    code,
  );
const run = (inside = 'deep') => `<w:r><w:t>${inside}</w:t></w:r>`;
const math = (inside: string) =>
  `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath></w:p>`;
const fraction = '<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den>';

const inWord: readonly HostileCase[] = [
  word('tables of Word', around('<w:tbl><w:tr><w:tc>', `<w:p>${run()}</w:p>`, '</w:tc></w:tr></w:tbl>')),
  word(
    'tables of Word without end',
    around('<w:tbl><w:tr><w:tc>', `<w:p>${run()}</w:p>`, '</w:tc></w:tr></w:tbl>', 1000),
    {},
    /nested more than 2000 deep/,
    1,
  ),
  word(
    'controls of Word',
    around('<w:sdt><w:sdtContent>', `<w:p>${run()}</w:p>`, '</w:sdtContent></w:sdt>', 1000),
    {},
    /nested more than 2000 deep/,
    1,
  ),
  word('insertions of Word', `<w:p>${around('<w:ins w:author="a">', run(), '</w:ins>', 1000)}</w:p>`),
  word('links of Word', `<w:p>${around('<w:hyperlink w:anchor="a">', run(), '</w:hyperlink>', 400)}</w:p>`),
  word(
    'boxes in boxes of Word',
    `<w:p>${around('<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p>', run(), '</w:p></w:txbxContent></v:textbox></w:pict></w:r>')}</w:p>`,
  ),
  word(
    'fields of Word',
    `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'.repeat(400)}${run()}</w:p>`,
  ),
  word('formulas of Word', math(around(fraction, '<m:r><m:t>x</m:t></m:r>', '</m:den></m:f>'))),
  word(
    'formulas of Word without end',
    math(around(fraction, '<m:r><m:t>x</m:t></m:r>', '</m:den></m:f>', 1500)),
    {},
    /nested more than 2000 deep/,
    1,
  ),
  word(
    'levels of lists of Word',
    levels(
      (at) =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(`level ${at}`)}</w:p>`,
    ),
  ),
  word(
    'XML without end',
    `<w:p>${around('<w:smartTag>', run(), '</w:smartTag>', 50_000)}</w:p>`,
    {},
    /nested more than 2000 deep/,
    1,
  ),
];

/** An archive in an archive in an archive; the innermost is sound. */
function russianDoll(times: number): Uint8Array {
  let archive = wordFile(paragraphs('1. What is a test?', 'It checks one thing.'));
  for (let at = 0; at < times; at++) archive = zipSync({ 'a.docx': archive });
  return archive;
}

const documents: readonly HostileCase[] = [
  word('Word in Word in Word', '', { 'word/embeddings/a.docx': russianDoll(deep) }),
  word(
    'a Word document that is to be read in its place',
    '<w:altChunk r:id="c"/>',
    {
      'word/afchunk.docx': russianDoll(0),
      'word/_rels/document.xml.rels': text(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.docx"/></Relationships>',
      ),
    },
    /1 document within the document is not read/,
  ),
  one('an archive of a document', 'a.docx', russianDoll(1), /no document that can be read/, 1),
  one('archives in archives in archives', 'a.docx', russianDoll(deep), /no document that can be read/, 1),
  one(
    'an EPUB with a document in it',
    'a.epub',
    zipSync({ mimetype: [text('application/epub+zip'), { level: 0 }], 'a.docx': russianDoll(0) }),
    /EPUB/,
    1,
  ),
];

/** Documents of which parts stand in one another deeper than anybody writes, and documents in documents. */
export const nestedCases: readonly HostileCase[] = [
  ...inMarkdown,
  ...inPages,
  ...inData,
  ...inWord,
  ...documents,
];
