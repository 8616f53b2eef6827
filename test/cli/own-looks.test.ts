import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import fontverter from 'fontverter';
import { describe, expect, it } from 'vitest';
import { objectsOf } from '../helpers/pdf-objects.ts';
import { readEpub } from '../helpers/read-epub.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const packaged = (style: string) =>
  readFileSync(
    createRequire(import.meta.url).resolve(`@fontsource/bitter/files/bitter-latin-${style}-normal.woff2`),
  );
const licence = 'Licence of Corp Serif\n\nOnly for us.\n';
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
const ada = `## Tea

1. What is tea?

- **Leaf:** It is made of leaves.

## Brewing

2. How long does it stand?

- **Time:** Three minutes.
`;

/** A font that says of itself what it may be used for (OS/2 fsType). */
async function permitting(bits: number): Promise<Buffer> {
  const font = Buffer.from(await fontverter.convert(packaged('400'), 'truetype'));
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === 'OS/2')
      font.writeUInt16BE(bits, font.readUInt32BE(at + 8) + 8);
  return font;
}

const settings = (own: string) => `title: House Tea
date: 2026-05-03
colour: '#1d5c3a'
${own}
answers:
  - { id: a, title: Zqada, files: ada.md }
  - { id: b, title: Zqbob, files: bob.md }
`;
const documents = { 'ada.md': ada, 'bob.md': ada.replace('Three minutes.', 'It stands for three minutes.') };

describe('own looks', () => {
  it('reach every output: faces, head and foot, logo, pages left out', { timeout: 300_000 }, async () => {
    shop.write({
      ...documents,
      'handbook.yml': settings(`fonts:
  text: { family: Corp Serif, files: [corp.ttf, bold.woff2], licence: licence.txt }
running: { head: "{title} / {topic}", foot: "Internal {date} {page}", logo: logo.svg }
show: { key: false, agreement: false, differences: false, index: false, fingerprint: false }
credits: fonts`),
      'corp.ttf': await permitting(0),
      'bold.woff2': packaged('700'),
      'licence.txt': licence,
      'logo.svg': logo,
    });
    const run = await shop.variorum(
      ...['build', '.', '--out', 'out', '--edition', 'handbook,cheatsheet', '--format', 'pdf,epub,html'],
    );
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).not.toMatch(/error|warning|no bold/);
    const output = (name: string) => readFileSync(join(shop.folder, 'out', name));

    const pdf = await readPdf(output('handbook.pdf'));
    const text = pdf.pages.map((page) => page.text).join('\n');
    // Of topics that begin on a page the last is named. Small capitals are drawn of the face’s capitals.
    expect(text).toMatch(/House Tea \/ Brewing/i);
    expect(text).toMatch(/Internal 2026-05-03 \d/);
    // Heads and feet are no part of what is read.
    expect(pdf.pages.map(({ body }) => body).join('\n')).not.toContain('Internal');
    expect(pdf.outline.map(({ title }) => title)).not.toEqual(
      expect.arrayContaining(['How to read the marks', 'Where the sources agree', 'Index of terms']),
    );
    expect(text).toContain('Corp Serif');
    expect(text).not.toMatch(/Zq|ada\.md|[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}|Fingerprint|npx/);

    for (const name of ['handbook.pdf', 'cheatsheet.pdf'])
      expect(objectsOf(output(name))).toMatch(/\/FontName ?\/[A-Z]{6}\+Bitter/);
    for (const name of ['handbook.html', 'cheatsheet.html'])
      expect(output(name).toString()).toMatch(/@font-face\{font-family:'Corp Serif'/);
    for (const name of ['handbook.html', 'cheatsheet.html'])
      expect(output(name).toString()).not.toMatch(/[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/);
    const epub = readEpub(output('handbook.epub'));
    const style = epub.text('style/book.css');
    expect(style).toMatch(/font-family: ?['"]Corp Serif['"]/);
    expect(style).toMatch(/\.number,\.mark,\.change\{color:#/);
    expect(epub.text('fonts/licence-corp-serif.txt')).toBe(licence);
    // Cut to what is needed: the Latin letters of a file that has more signs.
    const own = epub.names.filter((name) => /own-corp-serif/.test(name));
    expect(own).toHaveLength(2);
    expect(unzipSync(output('handbook.epub'))[own[0] ?? '']?.length).toBeLessThan(packaged('400').length);
    expect(epub.spine.map(({ path }) => path).join()).not.toMatch(/key|agreement|differences|index/);
    expect(await shop.variorum('verify', 'out/handbook.pdf', 'out/handbook.epub')).toMatchObject({ code: 0 });
  });

  it('of a face for print alone are in no e-book', { timeout: 120_000 }, async () => {
    shop.write({
      ...documents,
      'handbook.yml': settings(
        'fonts: { text: { family: Corp Serif, files: corp.ttf, licence: licence.txt } }',
      ),
      'corp.ttf': await permitting(4),
      'licence.txt': licence,
    });
    const run = await shop.variorum(
      ...['build', '.', '--out', 'out', '--edition', 'handbook', '--format', 'epub,html'],
    );
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain('Corp Serif may be embedded for printing alone');
    expect(run.err).toContain('the face Corp Serif has no bold');
    const epub = readEpub(readFileSync(join(shop.folder, 'out/handbook.epub')));
    expect(epub.names.join()).not.toMatch(/own-corp|licence-corp/);
    expect(readFileSync(join(shop.folder, 'out/handbook.html'), 'utf8')).not.toContain(
      "@font-face{font-family:'Corp Serif'",
    );
  });

  it.each([
    ['is no font', 'files: ada.md, licence: licence.txt', /4:25: error: .*this is no font file: ada\.md/],
    [
      'is not there',
      'files: corp.otf, licence: licence.txt',
      /4:25: error: .*there is no such file: corp\.otf/,
    ],
    ['may not be embedded', 'files: corp.ttf, licence: licence.txt', /4:25: error: .*forbids to be embedded/],
    ['has no licence', 'files: bold.woff2', /4:\d+: error: .*the text of the licence .*is not named/],
    ['is damaged', 'files: bad.woff2, licence: licence.txt', /4:25: error: .*damaged: bad\.woff2/],
  ])('a face that %s is told, with its line', async (_, said, message) => {
    shop.write({
      ...documents,
      'handbook.yml': settings(`fonts: { text: { ${said} } }`),
      'corp.ttf': await permitting(2),
      'bold.woff2': packaged('700'),
      'bad.woff2': packaged('700').subarray(0, 5000),
      'licence.txt': licence,
    });
    const run = await shop.variorum('build', '.', '--out', 'out');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(message);
  });

  it.each([
    'running: { head: "{titel}" }',
    'language: "d e"',
    'colour: red',
    'changes: { since: "A B" }',
    'page: huge',
    'editions: { "A B": {} }',
    'match: { same: [[7]] }',
    'site: { url: nowhere }',
    'date: yesterday',
  ])('a setting that is no good is told in words: %s', async (line) => {
    shop.write({
      ...documents,
      'handbook.yml': settings(line).replace(
        line.startsWith('date')
          ? 'date: 2026-05-03\n'
          : line.startsWith('colour')
            ? "colour: '#1d5c3a'\n"
            : '\0',
        '',
      ),
    });
    const run = await shop.variorum('check', '.');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/handbook\.yml:\d+/);
    expect(run.err).not.toMatch(/\/\^|\[a-z|\\\w|pattern|another form/);
  });
});
