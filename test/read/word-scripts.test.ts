import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readEpub } from '../helpers/read-epub.ts';
import { workshop } from '../helpers/run-cli.ts';
import { wordFile } from '../helpers/word-file.ts';

const shop = workshop();

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const english = '<w:lang w:val="en-GB" w:bidi="he-IL"/>';

it('directions and languages of words in a Word document are kept, those that are the document’s are not said', async () => {
  const body = [
    paragraph(run('1. What is the greeting?', english)),
    paragraph(
      run('One says ', english) +
        run('C++ ', `<w:rtl/>${english}`) +
        run('שלום', `<w:rtl/>${english}`) +
        run(' to all, and ', english) +
        run('bonjour', '<w:lang w:val="fr-FR"/>') +
        run(' to some of them at noon.', '<w:lang w:val="en-US"/>'),
    ),
    paragraph(run('2. Where is it said?', english)),
    paragraph(run('הוא כותב ', `<w:rtl/>${english}`) + run('C++', english), '<w:bidi/>'),
  ];
  shop.write({
    'a.docx': wordFile(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    ),
  });
  const { code, err } = await shop.variorum(
    'build',
    'a.docx',
    '-e',
    'handbook',
    '-f',
    'html,md,epub',
    '-o',
    'out',
  );
  expect(code, err).toBe(0);
  expect(err).toContain('all used');
  const file = (name: string) => readFileSync(`${shop.folder}/out/${name}`);
  const epub = readEpub(file('handbook.epub'))
    .spine.map(({ xhtml }) =>
      xhtml.replaceAll('xml:lang', 'lang').replace(/ lang="([^"]*)" lang="\1"/g, ' lang="$1"'),
    )
    .join('');
  for (const page of [file('handbook.html').toString(), file('handbook.md').toString(), epub]) {
    expect(page).toMatch(/<span dir="rtl" lang="he-IL">C\+\+ שלום<\/span>/);
    expect(page).toContain('<span lang="fr-FR">bonjour</span>');
    expect(page).toContain('<span dir="ltr">C++</span>');
    expect(page).not.toMatch(/<span[^>]*lang="en/);
  }
});
