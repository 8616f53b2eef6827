import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { openPress, printPdf } from '../../src/print/print.ts';
import { renderEpub, renderFurniture, renderPrint, renderWeb } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { projectEdition } from '../helpers/project-edition.ts';
import { type PdfFacts, readPdf } from '../helpers/read-pdf.ts';

const theme = loadTheme('classic');
let edition: Edition;
let book: PdfFacts;

beforeAll(async () => {
  ({ edition } = await projectEdition('differing'));
  const { title, authors, subject, keywords, language, fingerprint } = edition;
  const press = await openPress();
  const { bytes } = await printPdf(press, {
    render: (layout) => renderPrint(edition, theme, layout),
    furniture: (layout) => renderFurniture(edition, theme, layout),
    metadata: { title, authors, subject, keywords, language, fingerprint, date: '2026-11-22T00:00:00Z' },
  });
  await press.close();
  book = await readPdf(bytes);
});

/** Points on which the sources differ, with their sentences. */
const differing = () =>
  edition.parts
    .flatMap(({ entries }) => entries.flatMap(({ points }) => points))
    .filter(({ standing, passages }) => standing === 'differs' && passages.length > 1);

describe('the chapter on where the sources differ', () => {
  it('stands in the back of the PDF, with each point, its sentences and the page that it is on', () => {
    // It may begin below the last answers, and go on over a page.
    const chapter = book.pages.slice(book.destinations.get('book-differences'));
    const text = chapter
      .map(({ body }) => body)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Where the sources differ');
    expect(differing().length).toBeGreaterThan(4);
    for (const { id, label, differences } of differing()) {
      const page = book.destinations.get(id) ?? -1;
      expect(book.pages[page]?.body).toContain(label);
      const line = chapter.flatMap(({ links }) => links).find(({ to }) => to === `#${id}`);
      expect(line?.page).toBe(page);
      expect(text).toMatch(new RegExp(`${label} [a-z ]+ ${book.labels[page]}\\b`));
      for (const { sentences } of differences ?? [])
        for (const sentence of sentences) expect(text).toContain(sentence.text.replace(/\s+/g, ' '));
    }
  });

  it('leads to the points in the web page and the EPUB', () => {
    const web = renderWeb(edition, theme).body;
    const { files } = renderEpub(edition, theme);
    const chapter = files.find(({ path }) => path === 'text/differences.xhtml')?.xhtml ?? '';
    const section = web.slice(web.indexOf('id="book-differences"'), web.indexOf('id="book-agreement"'));
    for (const { id, passages } of differing()) {
      expect(section).toContain(`href="#${id}"`);
      expect(web).toContain(`id="${id}"`);
      const [, file = ''] = new RegExp(`href="([^"#]+)#${id}"`).exec(chapter) ?? [];
      expect(files.find(({ path }) => path === `text/${file}`)?.xhtml).toContain(`id="${id}"`);
      expect(chapter).toContain(passages[0]?.text.split(/[.;]/)[0] ?? '-');
    }
  });
});

describe('the agreement chart', () => {
  it('stands in the contents of the printed book: a strip for each question, with its meaning in words', () => {
    // A book of so few questions has contents where pages for its topics are asked for.
    const whole = { ...edition, settings: { ...edition.settings, openers: 'recto' as const } };
    const contents = /<nav[\s\S]*?<\/nav>/.exec(renderPrint(whole, theme, null).html)?.[0] ?? '';
    const strips = [
      ...contents.matchAll(/<svg [^>]*class="strip[^"]*"[^>]*role="img" aria-label="(\d+) points?: /g),
    ];
    expect(strips.map(([, points]) => Number(points))).toEqual(
      edition.parts.flatMap(({ entries }) => entries.map(({ points }) => points.length)),
    );
  });

  it('draws a bar for each topic and a strip for each question, as vectors with their meaning in words', () => {
    const { files } = renderEpub(edition, theme);
    const pages = [
      renderWeb(edition, theme).body.split('id="book-agreement"')[1] ?? '',
      files.find(({ path }) => path === 'text/agreement.xhtml')?.xhtml ?? '',
    ];
    for (const page of pages) {
      const drawings = [
        ...page.matchAll(/<svg [^>]*class="([^"]+)"[^>]*role="img" aria-label="(\d+) points?: /g),
      ];
      expect(drawings.filter(([, name]) => name?.includes('topic-bar'))).toHaveLength(edition.parts.length);
      expect(drawings.map(([, , points]) => Number(points))).toEqual(
        edition.parts.flatMap(({ entries }) => [
          entries.reduce((sum, { points }) => sum + points.length, 0),
          ...entries.map(({ points }) => points.length),
        ]),
      );
    }
  });
});
