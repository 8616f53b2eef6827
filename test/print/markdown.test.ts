import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import type { Project } from '../../src/model/project.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { writeMarkdown } from '../../src/print/markdown/write-markdown.ts';
import { interpret } from '../../src/read/read.ts';
import { edition, smallEdition } from '../helpers/edition.ts';
import { mainEdition, stressEdition } from '../helpers/main-edition.ts';

/** The entries that the pipeline reads from a Markdown text. */
async function entriesOf(markdown: string): Promise<readonly object[]> {
  const file = new VFile({ path: 'book.md' });
  const document = await interpret(new TextEncoder().encode(markdown), file, 'a');
  const info = { id: 'a', mark: 'A', title: 'A', files: ['book.md'] };
  const project = {
    folder: '/',
    name: 'x',
    settings: { language: 'en' },
    answerSets: [info],
  } as unknown as Project;
  const [set] = parseAnswerSets(project, [document]);
  return (set?.answers ?? []).map(({ number, question, topic, intro, points, outro }) => ({
    number,
    question,
    topic,
    intro: intro.map(({ text }) => text).join(' '),
    points: points.map(({ label, text }) => ({ label, text })),
    outro: outro.map(({ text }) => text).join(' '),
  }));
}

/** The same of the edition that was written. */
const written = (book: Edition): readonly object[] =>
  book.parts.flatMap((part) =>
    part.entries.map(({ number, question, intro, points, outro }) => ({
      number: String(number),
      question,
      topic: part.title,
      intro: intro.map(({ text }) => text).join(' '),
      points: points.map(({ label, text }) => ({ label, text })),
      outro: outro.map(({ text }) => text).join(' '),
    })),
  );

const plain = smallEdition({ closing: [] });

describe('the merged text as Markdown', () => {
  it('has a note of its own for each source, whatever its mark: Markdown tells no capitals from small letters', () => {
    const named = (...marks: readonly string[]) => ({
      ...plain,
      answerSets: plain.answerSets.map((set, place) => ({ ...set, mark: marks[place] ?? '' })),
    });
    const text = writeMarkdown(named('a', 'A'));
    expect(text).toContain('[^source-a]: Source a: The a notebook');
    expect(text).toContain('[^source-A-2]: Source A: The b notebook');
    expect(text).toContain('Time flies.[^source-a][^source-A-2]\n\n  Sleep well.[^source-A-2]');
    const odd = writeMarkdown(named('x]', '1 2'));
    expect(odd).toContain('Time flies.[^source-a][^source-b]\n\n  Sleep well.[^source-b]');
    expect(odd).toMatch(/\[\^source-b\]: Source 1 2: /);
  });

  it('has front matter, anchors and footnotes', () => {
    const text = writeMarkdown(plain);
    expect(text).toMatch(/^---\ntitle: Small Talk\n/);
    expect(text).toContain('### <a id="q-1"></a>1. How does one start?');
    expect(text).toContain(
      '- <a id="q-1-p-1"></a>**Early:** Start early. Time flies.[^source-A][^source-B]\n\n  Sleep well.[^source-B]',
    );
    expect(text).toContain('[^source-A]: Source A: The a notebook; a.txt');
  });

  it('reads back to the same entries', async () => {
    expect(await entriesOf(writeMarkdown(plain))).toEqual(written(plain));
  });

  it('reads the main handbook back to the same entries', async () => {
    const main = { ...(await mainEdition()), closing: [] };
    expect(await entriesOf(writeMarkdown(main))).toEqual(written(main));
  });

  it('reads back what is hard to write: tables, code, nested lists, footnotes, formulas, other scripts, three sets', async () => {
    const stress = { ...(await stressEdition()), closing: [], opening: [] };
    expect(stress.parts.flatMap(({ entries }) => entries).length).toBeGreaterThan(15);
    // `parse` joins the sentences of a point with a space, which `merge` leaves out between Chinese or Japanese ones.
    const close = (entries: readonly object[]): unknown =>
      JSON.parse(JSON.stringify(entries).replace(/(?<=[\u3000-\u303f]) (?=[\p{L}])/gu, ''));
    expect(close(await entriesOf(writeMarkdown(stress)))).toEqual(close(written(stress)));
  });

  it('is stable: written from itself it is the same', () => {
    const text = writeMarkdown(plain);
    expect(writeMarkdown(plain)).toBe(text);
  });

  it('keeps out HTML and links that run', () => {
    const hostile = edition([
      {
        title: '<script>alert(1)</script>',
        entries: [
          {
            question: 'What is <img src=x onerror=alert(1)>?',
            points: [
              {
                label: '<b>',
                by: ['a'],
                text: 'x <img src=x onerror=alert(1)> [y](javascript:alert%281%29) ![z](javascript:1)',
              },
              { by: ['b'], text: 'See\n\n<script>alert(1)</script>' },
            ],
          },
        ],
      },
    ]);
    const tree = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkFrontmatter)
      .parse(writeMarkdown(hostile));
    const found: string[] = [];
    const walk = (node: { type: string; value?: string; url?: string; children?: unknown[] }): void => {
      if (node.type === 'html') found.push(node.value ?? '');
      if (node.url) found.push(node.url);
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(tree as never);
    expect(found.filter((html) => !/^<a id="[a-z0-9-]+">$|^<\/a>$/.test(html))).toEqual([]);
  });
});
