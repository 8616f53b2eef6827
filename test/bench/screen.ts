import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { writeEpub } from '../../src/print/epub/write-epub.ts';
import { writeMarkdown } from '../../src/print/markdown/write-markdown.ts';
import { writeWeb } from '../../src/print/web/write-web.ts';
import { renderEpub } from '../../src/render/epub/render-epub.ts';
import { renderWeb } from '../../src/render/web/render-web.ts';
import { loadTheme } from '../../src/theme/load-theme.ts';
import { largeEdition } from '../helpers/edition.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { root } from '../helpers/root.ts';
import { median } from './cpu.ts';

const words = ['latency', 'budget drift', 'pipel', 'case 700', 'review shard', 'cachr', 'cloud index model'];

/** EPUB, web page and Markdown of many questions; how soon the page opens, and its search answers. `screen [QUESTIONS ...]` */
export async function bench(args: readonly string[]): Promise<void> {
  // The themes are found beside the compiled sources, which a bench has in a folder of its own.
  const templates = resolve(import.meta.dirname, '../../templates');
  if (!existsSync(templates)) symlinkSync(join(root, 'templates'), templates);
  const theme = loadTheme('classic');
  for (const questions of args.length > 0 ? args.map(Number) : [20, 200, 2000]) {
    const edition = largeEdition(questions);
    const metadata = { ...edition, date: '2026-11-22T00:00:00Z' };
    const epub = timed(() => writeEpub(renderEpub(edition, theme), metadata));
    const web = timed(() => writeWeb(renderWeb(edition, theme)));
    const markdown = timed(() => writeMarkdown(edition));
    const made = [
      `EPUB ${epub.told}, ${kilobytes(epub.result.length)}`,
      `web page ${web.told}, ${kilobytes(web.result.length)}`,
      `Markdown ${markdown.told}, ${kilobytes(markdown.result.length)}`,
    ];
    console.log(`${questions} questions: ${made.join('; ')}; ${await read(web.result)}`);
  }
}

/** The median of three runs: wall clock, and this process's CPU. */
function timed<T>(work: () => T): { readonly result: T; readonly told: string } {
  const runs = [0, 1, 2].map(() => {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    const result = work();
    const { user, system } = process.cpuUsage(cpu);
    return { result, wall: performance.now() - wall, cpu: (user + system) / 1000 };
  });
  const of = (field: 'wall' | 'cpu') => (median(runs.map((run) => run[field])) / 1000).toFixed(2);
  return { result: runs[0]?.result as T, told: `${of('wall')} s (${of('cpu')} s CPU)` };
}

async function read(html: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  const browser = await openBrowser();
  try {
    const file = join(folder, 'book.html');
    writeFileSync(file, html);
    const runs: Awaited<ReturnType<typeof readOnce>>[] = [];
    for (let run = 0; run < 3; run++) runs.push(await readOnce(browser, file));
    const of = (field: 'paint' | 'interactive' | 'load' | 'ready') =>
      `${median(runs.map((run) => run[field])).toFixed(0)} ms`;
    const searches = runs.flatMap((run) => run.searches);
    return [
      `first paint ${of('paint')}, interactive ${of('interactive')}, loaded ${of('load')}`,
      `search ready ${of('ready')} after its box opens, answers in ${median(searches).toFixed(0)} ms (worst ${Math.max(...searches).toFixed(0)} ms)`,
    ].join('; ');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readOnce(browser: Browser, file: string) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`file://${file}`, { waitUntil: 'load' });
  const opened =
    (await page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
      const [entry] = performance.getEntriesByType('navigation');
      const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
      done({ paint, interactive: entry.domContentLoadedEventEnd, load: entry.loadEventEnd });
    })))`)) as { paint: number; interactive: number; load: number };
  const input = "document.querySelector('#search-words')";
  const type = (word: string): string =>
    `${input}.value = ${JSON.stringify(word)}; ${input}.dispatchEvent(new Event('input'));`;
  const ready = Number(
    await page.evaluate(`new Promise((done) => {
      const start = performance.now();
      document.querySelector('[data-tool=search]').click();
      ${type('model')}
      const look = () => document.querySelector('.hits a') ? done(performance.now() - start) : setTimeout(look, 1);
      look();
    })`),
  );
  const searches: number[] = [];
  for (const word of words)
    searches.push(
      Number(
        await page.evaluate(`(() => {
          const start = performance.now();
          ${type(word)}
          document.querySelector('#hits').getBoundingClientRect();
          return performance.now() - start;
        })()`),
      ),
    );
  await page.close();
  return { ...opened, ready, searches };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
