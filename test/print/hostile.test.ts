import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyEpub } from '../../src/check/check.ts';
import { makeSite } from '../../src/editions/make-site.ts';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { writeMarkdown } from '../../src/print/markdown/write-markdown.ts';
import { writeWeb } from '../../src/print/web/write-web.ts';
import { renderEpub } from '../../src/render/epub/render-epub.ts';
import { renderWeb } from '../../src/render/web/render-web.ts';
import { loadTheme } from '../../src/theme/load-theme.ts';
import { attacks, hostileEdition } from '../helpers/hostile-edition.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { readEpub } from '../helpers/read-epub.ts';
import { workshop } from '../helpers/run-cli.ts';

const theme = loadTheme('classic');
const book = hostileEdition();
const epub = writeEpub(renderEpub(book, theme, { fonts: true }), { ...book, date: '2026-11-22T00:00:00Z' });
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-hostile-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a file, presses and points at everything that can be, and says what ran and what was asked for. */
async function provoke(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  await writeFile(join(folder, name), content);
  const page = await browser.newPage();
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url().split('#')[0] !== `file://${join(folder, name)}`)
      found.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${join(folder, name)}`);
  await page.evaluate(`document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link && !/^\\s*javascript:/i.test(link.getAttribute('href') ?? '')) event.preventDefault();
  }, true);
  for (const element of document.querySelectorAll('*')) {
    for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle', 'begin'])
      element.dispatchEvent(new Event(type));
    if (!element.closest('a[href^="http"], a[href^="mailto"], .tools, form, a[download], .button')) element.click?.();
  }`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  if (await page.evaluate('document.documentElement.dataset.pwned === "1"')) found.push('a script ran');
  const suspicious = (await page.evaluate(`[...document.querySelectorAll('*')].flatMap((element) => [
    ...(/^(iframe|object|embed|base|form|animate)$/i.test(element.localName) && !element.matches('.search-form') ? [element.outerHTML] : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      /^on/i.test(name) || /^\\s*((javascript|vbscript|file):|data:text)/i.test(value) ? [name + '=' + value] : []),
  ])`)) as string[];
  await page.close();
  return [...found, ...suspicious];
}

it('what gets into a page by a mistake does nothing: no style, no script, no address', async () => {
  const page = renderWeb(book, theme);
  const slipped = `<style>main { display: none !important } p { background: url(https://attack.example/) }</style>
<script>document.documentElement.dataset.pwned = '1'</script><link rel="stylesheet" href="https://attack.example/">
<img src="https://attack.example/x" onerror="document.documentElement.dataset.pwned = '1'">`;
  await writeFile(join(folder, 'slipped.html'), writeWeb({ ...page, body: slipped + page.body }));
  const tab = await browser.newPage();
  const answered: string[] = [];
  tab.on('requestfinished', (request) => answered.push(request.url().slice(0, 40)));
  await tab.goto(`file://${join(folder, 'slipped.html')}`);
  expect(await tab.evaluate('document.documentElement.dataset.pwned ?? ""')).toBe('');
  expect(await tab.evaluate('getComputedStyle(document.querySelector("main")).display')).toBe('block');
  // The page's own style is known by its digest, and holds.
  const accent = 'getComputedStyle(document.documentElement).getPropertyValue("--accent")';
  expect(await tab.evaluate(accent)).toMatch(/^#/);
  expect(answered.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  await tab.close();
});

describe('content that attacks', () => {
  it('runs nothing on the web page, and asks for nothing', async () => {
    expect(await provoke('web.html', writeWeb(renderWeb(book, theme)))).toEqual([]);
  });

  it('runs nothing on the download site', async () => {
    const files = await makeSite([{ edition: book, theme, layout: null, files: [] }], null);
    const page = files.find(({ path }) => path === 'site/index.html');
    const found = await provoke('index.html', page?.bytes ?? '');
    // Its fonts and sums are files beside it, which are not here.
    expect(
      found.filter((line) => !/^request: file:.*\/(fonts\/[a-z0-9-]+\.woff2|SHA256SUMS)$/.test(line)),
    ).toEqual([]);
  });

  it('gives an EPUB that the checkers accept', async () => {
    expect(await verifyEpub(epub, 'hostile.epub')).toEqual([]);
  });

  it('runs nothing in the EPUB’s documents, even where a reader lets scripts run', async () => {
    const { spine } = readEpub(epub);
    for (const { path, xhtml } of spine) {
      const found = await provoke(path.replace('/', '-'), xhtml);
      expect(
        found.filter((line) => !/^request: file:.*\/[a-z0-9-]+\.(css|xhtml)(#[a-z0-9-]+)?$/.test(line)),
      ).toEqual([]);
    }
  });

  it('leaves no HTML but our anchors in the Markdown', () => {
    const text = writeMarkdown(book);
    const code = /^( *)(`{3,}|~{3,})[\s\S]*?^ *\2 *$/gm;
    const outside = text.replace(/^---[\s\S]*?^---$/m, '').replace(code, '');
    const tags = [...outside.matchAll(/(?<!\\)<(?=[a-z/!?])[^>]*>?/gi)].map(([tag]) => tag);
    expect(tags.filter((tag) => !/^(<a id="[a-z0-9-]+">|<\/a>|<https:[^\s<>]*>)$/.test(tag))).toEqual([]);
    expect(outside).not.toMatch(/\]\(\s*(javascript|data|vbscript|file):/i);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});

describe('documents that attack, through the whole program', () => {
  const shop = workshop();

  it('run nothing in what is made of them, the report included', async () => {
    const answers = attacks.map(
      (attack, at) =>
        `## ${at + 1}. What of number ${at + 1}?\n\n${attack}\n\n- **Point**: it says ${attack}\n`,
    );
    const rows = attacks.map(
      (attack, at) => `<h2>${at + 1}. What of number ${at + 1}?</h2><p>${attack}</p><p>More. ${attack}</p>`,
    );
    const formula =
      '\n\n## 900. What of formulas?\n\n$\\href{javascript:alert(1)}{x}$ and $\\style{background:url(https://attack.example/)}{x}$ and $\\text{<script>alert(1)</script>}$\n';
    shop.write({
      'a.md': `# Hostile\n\n${answers.join('\n')}${formula}`,
      'b.html': `<!DOCTYPE html><title>x</title><body>${rows.join('\n')}</body>`,
      'c.json': JSON.stringify(
        attacks.map((attack, at) => ({ question: `What of number ${at + 1}? ${attack}`, answer: attack })),
      ),
      'handbook.yml': JSON.stringify({
        title: attacks.slice(0, 8).join(' '),
        authors: attacks.slice(8, 12),
        answers: ['a.md', 'b.html', 'c.json'].map((file, at) => ({
          id: 'abc'[at],
          title: attacks[at + 3],
          author: attacks[at + 6],
          licence: attacks[at + 9],
          files: file,
        })),
      }),
    });
    const { code, err } = await shop.variorum(
      'build',
      '--edition',
      'handbook',
      '--format',
      'html,epub,md',
      '--out',
      'out',
    );
    expect(code, err).toBe(0);
    const made = (name: string) => readFile(join(shop.folder, 'out', name));
    expect(await provoke('handbook.html', await made('handbook.html'))).toEqual([]);
    expect(await provoke('report.html', await made('report.html'))).toEqual([]);
    const bytes = await made('handbook.epub');
    expect((await verifyEpub(bytes, 'handbook.epub')).map(String)).toEqual([]);
    const { names, text } = readEpub(bytes);
    const drawings = names
      .filter((name) => name.endsWith('.svg'))
      .map((name) => text(name.replace('EPUB/', '')));
    expect(drawings.length).toBeGreaterThan(0);
    for (const svg of drawings) expect(svg).not.toMatch(/onload|<script|javascript:/i);
    for (const { path, xhtml } of readEpub(bytes).spine)
      expect(
        (await provoke(path.replace('/', '-'), xhtml)).filter(
          (line) =>
            !/^request: file:.*\/([a-z0-9-]+\.(css|xhtml)(#[a-z0-9-]+)?|images\/[a-z0-9-]+\.svg)$/.test(line),
        ),
      ).toEqual([]);
  });
});
