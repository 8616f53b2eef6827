import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnki } from '../helpers/read-anki.ts';
import { readEpub } from '../helpers/read-epub.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();
const { write, variorum } = shop;
const output = (name: string) => readFileSync(join(shop.folder, 'out', name));

const documents = {
  'a.md': `## Tables

1. What is an index?

- **Speed:** It makes reads faster.

2. What is a view?

A stored query.

## Transactions

3. What is a lock?

It holds a row until its transaction ends.

## Networks

4. What is a port?

A number that names a service.

## Practice

5. What is a runbook?

Steps to take when something fails.

6. What is a drill?

A failure that is played.
`,
  'b.md': `## Tables

1. What is an index?

- **Speed:** Reads are made faster by it.
`,
};
const sections = `sections:
  - title: Data
    sections:
      - title: Tables
      - title: Safety
        topics: [Transactions]
  - title: Networks
    topics: [Networks]
    sections:
      - title: Practice
`;
const settings = (more: string) =>
  `title: Book\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n${more}`;
const build = (more: string, ...argv: string[]) => {
  write({ ...documents, 'handbook.yml': settings(more) });
  return variorum('build', '.', '--out', 'out', ...argv);
};
/** Bookmarks with their depth. */
type Item = { readonly title: string; readonly items: readonly Item[] };
const told = (items: readonly Item[], depth = 0): string[] =>
  items.flatMap((item) => [`${'  '.repeat(depth)}${item.title}`, ...told(item.items, depth + 1)]);

describe('sections within sections', () => {
  it('are numbered and stand over their questions in every output', { timeout: 300_000 }, async () => {
    const formats = 'pdf,epub,html,md,json,apkg';
    const run = await build(sections, '--edition', 'handbook,cards,cheatsheet', '--format', formats);
    expect(run).toMatchObject({ code: 0 });

    const { topics } = JSON.parse(output('handbook.json').toString());
    expect(
      topics.map(({ title, within }: Record<string, { title: string }>) => [title, within?.title]),
    ).toEqual([
      ['Tables', 'Data'],
      ['Safety', 'Data'],
      ['Networks', undefined],
      ['Practice', 'Networks'],
    ]);

    const headings =
      output('handbook.md')
        .toString()
        .match(/^#+ .*$/gm) ?? [];
    expect(headings.map((line) => line.replace(/<a id="[^"]*"><\/a>/, ''))).toEqual([
      '# Book',
      '## Data',
      '### Tables',
      '#### 1. What is an index?',
      '#### 2. What is a view?',
      '### Safety',
      '#### 3. What is a lock?',
      '## Networks',
      '### 4. What is a port?',
      '### Practice',
      '#### 5. What is a runbook?',
      '#### 6. What is a drill?',
    ]);

    const pdf = await readPdf(output('handbook.pdf'));
    const outline = told(pdf.outline as readonly Item[]);
    const at = outline.indexOf('Data');
    expect(outline.slice(at, at + 11)).toEqual([
      'Data',
      '  Tables',
      '    What is an index?',
      '    What is a view?',
      '  Safety',
      '    What is a lock?',
      'Networks',
      '  What is a port?',
      '  Practice',
      '    What is a runbook?',
      '    What is a drill?',
    ]);
    const contents = pdf.pages.find(({ body }) => body.startsWith('Contents'));
    expect(contents?.body).toMatch(
      /1\s+Data[\s\S]*1\.1\s+Tables[\s\S]*1\.2\s+Safety[\s\S]*2\s+Networks[\s\S]*2\.1\s+Practice/i,
    );

    const nav = readEpub(output('handbook.epub')).text('nav.xhtml').replace(/\s+/g, ' ');
    expect(nav).toMatch(
      />Data<\/a> <ol> <li><a [^>]*>Tables<\/a> <ol> <li><a [^>]*>1\. What is an index\?<.*?<\/ol><\/li> <li><a [^>]*>Safety<.*?<\/ol><\/li> <\/ol><\/li> <li><a [^>]*>Networks<\/a> <ol> <li><a [^>]*>4\. What is a port\?<\/a><\/li> <li><a [^>]*>Practice</,
    );

    const html = output('handbook.html').toString();
    expect(html).toMatch(/role="heading" aria-level="2"><span[^>]*>1<\/span> Data/);
    expect(html).toMatch(/class="toc-section"><a href="#part-topic-tables"><span[^>]*>1<\/span> <span>Data/);
    expect(html).toMatch(/>1\.2<\/p>\s*<h2 aria-level="3" id="part-[^"]*">Safety</);
    const deck = await readAnki(output('cards.apkg'));
    expect(deck.notes.flatMap(({ tags }) => tags)).toContain('topic::Data::Safety');
    const files = ['out/handbook.pdf', 'out/handbook.epub'];
    expect(await variorum('verify', ...files)).toMatchObject({ code: 0 });
    // The Markdown is read back to the same topics.
    await variorum('build', 'out/handbook.md', '--out', 'again', '--edition', 'handbook', '--format', 'json');
    const again = JSON.parse(readFileSync(join(shop.folder, 'again/handbook.json'), 'utf8'));
    expect(again.topics.map(({ title }: { title: string }) => title)).toEqual(
      topics.map(({ title }: { title: string }) => title),
    );
  });

  it('are all in an edition that names the section', async () => {
    const more = `${sections}editions:\n  data: { topics: [Data] }\n`;
    expect(await build(more, '--edition', 'data', '--format', 'md')).toMatchObject({ code: 0 });
    expect(output('data.md').toString()).toMatch(/# .*Data\n[\s\S]*What is a lock/);
    expect(output('data.md').toString()).not.toContain('What is a port');
  });

  it.each([
    [
      'a topic that is none',
      sections.replace('[Transactions]', '[Transaction]'),
      10,
      'did you mean `Transactions`?',
    ],
    ['a topic twice', sections.replace('[Transactions]', '[Tables]'), 10, 'named in two places'],
    [
      'sections deeper still',
      sections.replace(
        '      - title: Practice',
        '      - title: Practice\n        sections: [{ title: X }]',
      ),
      15,
      'sections',
    ],
    ['no section', 'sections:\n  - title: Data\n    sections: []\n', 7, ''],
  ])('end the build at %s, with its line', async (_, more, line, said) => {
    const { code, err } = await build(more);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(err).toMatch(new RegExp(`handbook\\.yml:${line}:\\d+: error`));
  });
});
