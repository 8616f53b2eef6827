import { zipSync } from 'fflate';
import { wordFile } from './word-file.ts';

/** A question and its only answer, of one line. */
export interface Asked {
  readonly question: string;
  readonly answer: string;
}

const bytes = (value: string) => new TextEncoder().encode(value);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const openDocument = (all: readonly Asked[]): Uint8Array => {
  const spaces = ['office', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const body = all.map(
    ({ question, answer }) =>
      `<text:h text:outline-level="2">${escaped(question)}</text:h><text:p>${escaped(answer)}</text:p>`,
  );
  return zipSync({
    mimetype: bytes('application/vnd.oasis.opendocument.text'),
    'content.xml': bytes(
      `<office:document-content ${spaces.join(' ')}><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
    ),
  });
};

const word = (all: readonly Asked[]): Uint8Array => {
  const paragraph = (text: string, style = ''): string =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
  const body = all.map(({ question, answer }) => paragraph(question, 'Heading2') + paragraph(answer));
  return wordFile(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  );
};

/** Files of each format that hold questions with an answer of one line each, as a person would write them by hand. */
export const answerFiles: Readonly<Record<string, (all: readonly Asked[]) => string | Uint8Array>> = {
  'headings.md': (all) => all.map(({ question, answer }) => `## ${question}\n\n${answer}\n`).join('\n'),
  'bold.md': (all) =>
    all.map(({ question, answer }, at) => `**${at + 1}. ${question}**\n\n${answer}\n`).join('\n'),
  'marks.txt': (all) => all.map(({ question, answer }) => `Q: ${question}\nA: ${answer}\n`).join('\n'),
  'numbers.txt': (all) =>
    all.map(({ question, answer }, at) => `${at + 1}. ${question}\n${answer}\n`).join('\n'),
  'page.html': (all) =>
    all.map(({ question, answer }) => `<h2>${escaped(question)}</h2>\n<p>${escaped(answer)}</p>\n`).join(''),
  'table.csv': (all) =>
    ['Question,Answer', ...all.map(({ question, answer }) => [question, answer].map(quoted).join(','))].join(
      '\n',
    ),
  'letter.docx': word,
  'letter.odt': openDocument,
  'data.json': (all) => JSON.stringify(all, null, 1),
  'data.yaml': (all) =>
    all
      .map(
        ({ question, answer }) =>
          `- question: ${JSON.stringify(question)}\n  answer: ${JSON.stringify(answer)}\n`,
      )
      .join(''),
};
