import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAnki } from './helpers/read-anki.ts';
import { readPdf } from './helpers/read-pdf.ts';
import { workshop } from './helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;
const output = (...path: string[]) => join(shop.folder, 'out', ...path);

// Everything by which a source could be told has letters that no text, face or style sheet has.
const book = {
  'handbook.yml': `title: Welcome
language: en
sources: none
editions:
  short: { kind: short, short: { length: 20 } }
answers:
  - { id: zqnadia, mark: Ж, title: Zqnadia, author: Zqauthor, licence: Zqlicence, files: zqone.md }
  - { id: zqtom, mark: Ю, title: Zqtom, files: zqtwo.md }
`,
  'zqone.md': `# Before you begin

Bring your badge.

## Work

1. What is an index?

- **Speed:** An index makes reads faster.
- **Memory:** It takes 30 megabytes of memory.

2. What is a transaction?

A group of statements that succeed or fail together. See question 1.
`,
  'zqtwo.md': `## Work

1. What is an index?

- **Reads:** Reads are made faster by an index.
- **Memory:** It takes 90 megabytes of memory.

2. What is a view?

A view is a stored query.
`,
  'edits.yml': '- rewrite: index-reads\n  text: Use it on columns that are searched.\n',
};
const telling = /zq(nadia|tom|one|two|author|licence)|[ЖЮ]|by-editor|is-(shared|differs|different)/i;
const saying =
  /\b(?:Ed\.|both sources|all \d+ sources|sources? [A-Z]\b|only in|told differently)|\bSources\b/;

describe('sources hidden', () => {
  it('are in no format of any edition, nor in the metadata', { timeout: 600_000 }, async () => {
    write(book);
    const { code, err } = await variorum('build', '.', '--out', 'out', '--format', everything);
    expect(err).not.toContain('error');
    expect(code).toBe(0);
    const files = filesUnder(output()).filter((path) => !editors.test(path));
    expect(files.map((path) => path.split('.').at(-1))).toEqual(
      expect.arrayContaining(everything.split(',').filter((format) => format !== 'site')),
    );
    for (const path of files) {
      const text = await textOf(path);
      expect({ path, told: text.match(telling)?.[0] }).toEqual({ path, told: undefined });
      if (!path.endsWith('.json'))
        expect({ path, said: text.match(saying)?.[0] }).toEqual({ path, said: undefined });
      expect(text.length).toBeGreaterThan(20);
    }
    // What the sources say is there all the same.
    const handbook = readFileSync(output('handbook.md'), 'utf8');
    for (const said of ['30 megabytes', '90 megabytes', 'stored query']) expect(handbook).toContain(said);
    // A mention of a question still leads to it.
    expect(readFileSync(output('handbook.html'), 'utf8')).toMatch(/href="#index"[^>]*>question 1</);
    // The editor's own record keeps them.
    for (const record of ['ledger.json', 'report.html'])
      expect(readFileSync(output(record), 'utf8')).toContain('zqone.md');
  });

  it('are no files in an archive', { timeout: 600_000 }, async () => {
    write(book);
    const { code } = await variorum(
      ...['build', '.', '--out', 'out', '--edition', 'handbook', '--format', 'pdf'],
      ...['--set', 'archive=a-3u'],
    );
    expect(code).toBe(0);
    expect(await textOf(output('handbook.pdf'))).not.toMatch(telling);
  });

  it('cannot be set in columns', async () => {
    write(book);
    const { code, err } = await variorum('build', '.', '--out', 'out', '--edition', 'side-by-side');
    expect(code).toBe(1);
    expect(err).toContain('hides them');
  });
});

const everything = 'pdf,epub,html,md,json,apkg,txt,csv,tsv,site';
/** What is the editor's, and is handed to nobody. */
const editors = /\/(ledger\.json|report\.html|\.variorum\.json)$|\.(woff2|png)$/;

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  );
}

/** All that can be read of a file: its text, names and metadata. */
async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (path.endsWith('.pdf')) {
    const facts = await readPdf(bytes);
    return `${JSON.stringify(facts)} ${[...facts.destinations.keys()].join(' ')} ${bytes.toString('latin1').replaceAll(/[^\n\x20-\x7e]/g, '')}`;
  }
  if (path.endsWith('.epub'))
    return Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xhtml|opf|ncx|xml)$/.test(name))
      .map(([name, content]) => `${name}\n${withoutFaces(Buffer.from(content).toString())}`)
      .join('\n');
  // Tables and note types keep the head of a column that is empty, for a deck is told by its fields.
  const text = path.endsWith('.apkg') ? JSON.stringify(await readAnki(bytes)) : bytes.toString();
  return withoutFaces(/\.(apkg|csv|tsv)$/.test(path) ? text.replaceAll('Sources', '') : text);
}

/** Faces and pictures are letters without a meaning; what themes say of marks is no mark. */
function withoutFaces(text: string): string {
  return text.replace(/base64,[A-Za-z0-9+/=]+/g, '').replace(/<style[\s\S]*?<\/style>/g, '');
}
