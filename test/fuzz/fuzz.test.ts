import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { afterAll, describe, expect, it } from 'vitest';
import { loadEdits } from '../../src/merge/edits/load-edits.ts';
import { PdfFile, PdfSyntaxError, readPages, writePdf } from '../../src/pdf/pdf.ts';
import { interpret } from '../../src/read/read.ts';
import { readSettings } from '../../src/read/settings.ts';
import { compileTemplates } from '../../src/theme/templates.ts';
import { runs, textOf } from './runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('whatever it is given', () => {
  const endings = ['md', 'html', 'csv', 'json', 'jsonl', 'yml', 'ipynb', 'docx', 'vtt', 'txt'];
  const document = fc.oneof(
    textOf(
      '1. What?\n',
      '## ',
      '- ',
      '> ',
      '|',
      '```',
      '$',
      '[^a]',
      '](',
      '<p>',
      '</p>',
      '<!--',
      '---\n',
      ':::',
      '\n\n',
      '  ',
      '&amp;',
      '"',
      ',',
    ),
    textOf('{', '}', '[', ']', '"question"', ':', ',', '"answer"', '\\u', '- ', '&a ', '*a ', '!!x ', '\n'),
  );

  it('the reader gives a tree, and throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...endings),
        fc.oneof(
          document.map((text) => Buffer.from(text)),
          fc.uint8Array({ maxLength: 300 }),
        ),
        async (ending, bytes) => {
          const { tree } = await interpret(bytes, new VFile({ path: `a.${ending}`, cwd: folder }), 'a');
          expect(tree.type).toBe('root');
        },
      ),
      runs(),
    );
  });

  const yaml = textOf(
    'answers:',
    ' [',
    ']',
    '{',
    '}',
    'id: a',
    'files: a.md',
    ', ',
    '\n',
    '  ',
    '- ',
    'title: ',
    '&a ',
    '*a',
    '!!js ',
    '"',
    "'",
    ': ',
    '#',
    '|',
    '>',
    '---',
    'keep: ',
    'drop: ',
    'title: {',
  );

  it('settings are read, or every fault has its place', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const { settings, messages } = readSettings(text, 'handbook.yml');
        if (settings) return;
        expect(messages.length).toBeGreaterThan(0);
        for (const message of messages) expect(message.line ?? 1).toBeGreaterThan(0);
      }),
      runs(),
    );
  });

  it('edits are read, or told', async () => {
    await fc.assert(
      fc.asyncProperty(yaml, async (text) => {
        writeFileSync(join(folder, 'edits.yml'), text);
        const { decisions, messages } = await loadEdits(folder, folder);
        expect(Array.isArray(decisions) && Array.isArray(messages)).toBe(true);
      }),
      runs(),
    );
  });

  it('a template is refused with its line, or has nothing that loads or runs', () => {
    const template = textOf(
      '<',
      '>',
      '</',
      'p',
      'script',
      'img',
      ' src=',
      ' onclick=',
      '"',
      "'",
      '=',
      '{{t}}',
      '{{#if t}}',
      '{{else}}',
      '{{/if}}',
      '<!--',
      '-->',
      'style',
      'http-equiv',
      'meta',
      ' ',
    );
    fc.assert(
      fc.property(template, (text) => {
        let written: string;
        try {
          written = compileTemplates([{ name: 'a', file: 'a.hbs', text }])('a', { t: 'x' });
        } catch (error) {
          expect((error as Error).message).toMatch(/^a\.hbs:\d+: /);
          return;
        }
        // `<` opens an element before a letter alone.
        expect(written).not.toMatch(/<(?:script|style|img\s[^>]*src=(?!"x"))|<[a-z][^>]*\son\w+\s*=/i);
      }),
      runs(),
    );
  });

  it('a PDF that was harmed is read, or told as such', () => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R >>',
    ];
    const body = `%PDF-1.4\n${objects.map((source, at) => `${at + 1} 0 obj\n${source}\nendobj\n`).join('')}`;
    const at = (number: number) => String(body.indexOf(`${number} 0 obj`)).padStart(10, '0');
    const rows = objects.map((_, index) => `${at(index + 1)} 00000 n \n`).join('');
    const table = `xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\n`;
    const plain = Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, 'latin1');
    const sound = writePdf(PdfFile.open(plain));
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (place, harm) => {
        const bytes = Uint8Array.from(sound);
        bytes.set(harm.slice(0, bytes.length - place), place);
        try {
          readPages(PdfFile.open(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(PdfSyntaxError);
        }
      }),
      runs(),
    );
  });
});
