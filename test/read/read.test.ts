import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { whyNotText } from '../../src/read/decode.ts';
import { interpret, readDocument } from '../../src/read/read.ts';

const text = '1. What is Ærø?\n\nAn island.\n';

async function read(bytes: Uint8Array, path = 'notes.md') {
  const document = await interpret(bytes, new VFile({ path }), 'a');
  return {
    format: document.format,
    value: String(document.file),
    blocks: document.tree.children.length,
    messages: document.file.messages.map(
      ({ ruleId, reason, fatal }) => `${fatal ? 'error' : 'warning'} ${ruleId}: ${reason}`,
    ),
  };
}

const utf32 = (value: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(value.length * 4));
  [...value].forEach((sign, at) => {
    view.setUint32(at * 4, sign.codePointAt(0) ?? 0, little);
  });
  return new Uint8Array(view.buffer);
};
const utf16be = (value: string) => Buffer.from(value, 'utf16le').swap16();

describe('a long document', () => {
  it('takes the rules between its parts for rules, and nothing between two of them for front matter', async () => {
    const part = (at: number) => `## ${at}. What is it?\n\n${'It is a thing. '.repeat(100)}\n\n---\n\n`;
    const long = Array.from({ length: 40 }, (_, at) => part(at)).join('');
    const { tree } = await interpret(Buffer.from(long), new VFile({ path: 'notes.md' }), 'a');
    expect(tree.children.filter(({ type }) => type === 'yaml')).toEqual([]);
    expect(tree.children.filter(({ type }) => type === 'heading')).toHaveLength(40);
  });
});

describe('the encoding of a document', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE with a byte order mark', utf16be(`\uFEFF${text}`)],
    ['UTF-16LE without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16BE without a mark', utf16be(text)],
    ['UTF-32LE with a byte order mark', utf32(`\uFEFF${text}`, true)],
    ['UTF-32BE with a byte order mark', utf32(`\uFEFF${text}`, false)],
    ['CRLF line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR line ends', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('%s is read', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ format: 'markdown', value: text, blocks: 2, messages: [] });
  });

  it('Latin-1 is read and named', async () => {
    expect(await read(Buffer.from(text, 'latin1'))).toEqual({
      format: 'markdown',
      value: text,
      blocks: 2,
      messages: ['warning encoding: The file is not UTF-8; read as Windows-1252 (Latin-1)'],
    });
  });

  it('a NUL among text is replaced and named', async () => {
    const { value, messages } = await read(Buffer.from('1. What?\n\nThis\0 one, and a long enough text.\n'));
    expect(value).toContain('This\uFFFD one');
    expect(messages).toEqual(['warning control-character: 1 NUL characters were replaced']);
  });
});

describe('what is no document', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'error empty-file: The file is empty'],
    ['only white space', Buffer.from(' \n\n\t\n'), 'error empty-file: The file is empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n...'), 'error binary-file: This is a PDF, not text'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 37) % 256)),
      'error binary-file: This is a binary file, not text',
    ],
  ])('%s is refused with a message', async (_, bytes, message) => {
    const document = await read(bytes);
    expect(document.messages).toEqual([message]);
    expect(document.blocks).toBe(0);
  });

  it('a Word file that is none, or is damaged, is called so', () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 37) % 256));
    expect(whyNotText('faq.docx', bytes)).toBe('The file is damaged, or it is no Word file');
    expect(whyNotText('faq.docx', Buffer.from('%PDF-1.7'))).toBe('This is a PDF, not text');
  });

  it.each([
    ['missing.md', 'no-such-file', 'There is no such file'],
    ['.', 'not-a-file', 'This is a folder'],
    ['../../package.json', 'outside-project', 'The file is outside the project folder'],
  ])('%s is refused with a message', async (path, ruleId, reason) => {
    const { file } = await readDocument(import.meta.dirname, path, 'a');
    expect(file.messages).toMatchObject([{ ruleId, reason, fatal: true }]);
  });
});
