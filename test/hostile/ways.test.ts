import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStyleSheet } from '../../src/theme/css/read-style-sheet.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { outputPages } from '../helpers/output-pages.ts';
import { provoke } from '../helpers/provoke.ts';
import { workshop } from '../helpers/run-cli.ts';
import { cssWays, htmlWays, markdownWays, svgWays } from './ways.ts';

const shop = workshop();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Asked by each source, so that the answers are merged. */
const question = (at: number) => `What of way ${at + 1}?`;

describe('of all ways to fetch, to read and to run', () => {
  it('there are two hundred in documents, drawings and style sheets', () => {
    expect(htmlWays.length + markdownWays.length + svgWays.length + cssWays.length).toBeGreaterThanOrEqual(
      200,
    );
  });

  it('none gets from documents into any output, opened in a browser', {
    timeout: 900_000,
  }, async () => {
    const drawings = svgWays.map((_, at) => `![drawing](way-${at}.svg)`);
    const inMarkdown = [...markdownWays, ...drawings, ...htmlWays];
    shop.write({
      'a.html': `<!DOCTYPE html><title>x</title>${htmlWays.map((way, at) => `<h2>${at + 1}. ${question(at)}</h2><p>${way}</p><ul><li>Point: ${way}</li></ul>`).join('\n')}`,
      'b.md': inMarkdown
        .map((way, at) => `## ${at + 1}. ${question(at)}\n\n${way}\n\n- Point: it says ${way}\n`)
        .join('\n'),
      'c.json': JSON.stringify(
        inMarkdown.map((way, at) => ({ question: `${question(at)} ${way}`, answer: way })),
      ),
      ...Object.fromEntries(svgWays.map((way, at) => [`way-${at}.svg`, way])),
      'handbook.yml': `title: '<script>alert(1)</script>'
subtitle: '</title><img src=https://attack.example/t onerror=alert(1)>'
answers:
  - {id: a, files: a.html, title: '<img src=x onerror=alert(1)>', author: '<script>alert(1)</script>'}
  - {id: b, files: b.md, licence: '"><script>alert(1)</script>'}
  - {id: c, files: c.json}
`,
    });
    const editions = 'handbook,cards,cheatsheet,workbook,short,side-by-side';
    const formats = 'html,epub,site,apkg,json';
    const argv = ['build', '.', '--edition', editions, '--format', formats, '--out', 'out', '--quiet'];
    const { code, err } = await shop.variorum(...argv);
    expect(err).not.toMatch(/^ {4}at |fault of Variorum/m);
    expect(code, err).toBe(0);
    const folder = join(shop.folder, 'out');
    const paths = await outputPages(folder);
    const pages = new Set(paths.map((path) => path.slice(folder.length + 1).split(/[/\\]/)[0]));
    for (const edition of editions.split(','))
      expect([...pages].filter((name) => name?.startsWith(`${edition}.`)).length, edition).toBeGreaterThan(0);
    expect([...pages]).toEqual(
      expect.arrayContaining(['handbook.epub-unpacked', 'cards.apkg-unpacked', 'report.html', 'site']),
    );
    for (const path of paths) expect(await provoke(browser, path, folder), path).toEqual([]);
  });

  it('none gets through a style sheet of a theme', { timeout: 900_000 }, async () => {
    const kept: string[] = [];
    for (const way of cssWays) {
      const { css, fault } = readStyleSheet(way);
      if (fault === null) kept.push(css);
    }
    // What was left of the others is put into every page that is opened.
    expect(kept.join('\n')).not.toMatch(/url\(|@import|<\/|https:/i);
    expect(kept.length).toBeLessThan(6);
    const sheets = ['web.css', 'epub.css', 'text.css', 'side-by-side.css'];
    shop.write({
      'a.md': '1. What is a test?\n\n- Point: It checks one thing.\n',
      'theirs/theme.yml': 'title: Theirs\nextends: classic\n',
      ...Object.fromEntries(sheets.map((name) => [`theirs/${name}`, kept.join('\n')])),
    });
    const argv = [
      'build',
      'a.md',
      '--theme',
      './theirs',
      '--format',
      'html,epub',
      '--edition',
      'handbook',
      '--out',
      'out',
      '--quiet',
    ];
    const { code, err } = await shop.variorum(...argv);
    expect(code, err).toBe(0);
    const folder = join(shop.folder, 'out');
    for (const path of await outputPages(folder))
      expect(await provoke(browser, path, folder), path).toEqual([]);
  });
});
