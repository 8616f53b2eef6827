import { toString as plain } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { interpret } from '../../src/read/read.ts';
import { wordFile } from '../helpers/word-file.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (sign: string) =>
  `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/></w:lvl>`;
const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="1">${level(' ')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
const item = (text: string, list: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;

it('cells of a Word table have no bullet where none is to be seen', async () => {
  const body = `<w:p><w:r><w:t>What is fed?</w:t></w:r></w:p><w:tbl>${row(item('Colony', 1), item('Feeder', 1))}${row(item('One', 1), item('Sugar', 2) + item('Water', 2))}</w:tbl>`;
  const bytes = wordFile(`<w:document ${w}><w:body>${body}</w:body></w:document>`, {
    'word/numbering.xml': new TextEncoder().encode(numbering),
    'word/_rels/document.xml.rels': new TextEncoder().encode(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    ),
  });
  const { tree } = await interpret(bytes, new VFile({ path: 'a.docx' }), 'a');
  const cells: [string, boolean][] = [];
  visit(tree, 'tableCell', (cell) => {
    cells.push([
      plain(cell),
      JSON.stringify(cell).includes('"li"') || JSON.stringify(cell).includes('listItem'),
    ]);
  });
  expect(cells.filter(([text]) => text !== '')).toEqual([
    ['Colony', false],
    ['Feeder', false],
    ['One', false],
    [' Sugar Water', true],
  ]);
});
