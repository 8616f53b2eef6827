import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync } from 'node:fs';
import { launch } from 'puppeteer';
import { findBrowser } from './.build/print/browser/find-browser.js';
const folder = mkdtempSync('/tmp/st/s-');
const source = process.argv[2] ?? 'content/ml-projects';
cpSync(source, folder + '/book', { recursive: true });
const child = spawn(process.execPath, ['.build/cli/main.js', 'studio', folder + '/book', '--no-open'], { stdio: 'pipe', env: { ...process.env, VARIORUM_CACHE: folder + '/.cache' } });
const address = await new Promise((r) => { let o = ''; child.stdout.on('data', (d) => { o += d; if (o.includes('\n')) r(o.trim()); }); });
const found = await findBrowser(undefined, process.env);
const browser = await launch({ executablePath: found.path, headless: 'shell', pipe: true, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', ...(process.env.LANGUAGE_TAG ? ['--lang=' + process.env.LANGUAGE_TAG] : [])], env: { ...process.env, ...found.environment } });
const out = process.env.OUT ?? '/tmp/st/shots'; mkdirSync(out, { recursive: true });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(address);
  await page.waitForSelector('.bar-title', { timeout: 120000 });
  await page.waitForFunction(() => !document.querySelector('.busy.is-on'), { timeout: 120000 });
  const views = {
    start: ['start', '.start'], reading: ['reading/0', '.line-words'], questions: ['questions', '.match-row'],
    desk: ['desk', '.desk-side .row'], look: ['look', '.spread .pages img'], download: ['download', '.purposes li'],
  };
  const wanted = (process.env.VIEWS ?? Object.keys(views).join()).split(',');
  for (const name of wanted) {
    const [hash, selector] = views[name];
    await page.evaluate((h) => { location.hash = '#/' + h; }, hash);
    await page.waitForSelector(selector, { timeout: 120000 });
    if (name === 'look') await page.waitForFunction(() => [...document.querySelectorAll('.theme-page')].every((o) => o.querySelector('img')?.complete), { timeout: 180000 }).catch(() => {});
    if (name === 'desk') { await page.evaluate(() => document.querySelector('.desk-side .virtual .row')?.click()); await page.waitForSelector('.printed .point', { timeout: 60000 }).catch(() => {}); }
    if (name === 'reading') { await page.evaluate(() => { const d = document.querySelector('.other-readings'); if (d) d.open = true; }); }
    if (name === 'questions') await page.hover('.match-row');
    for (const width of [1440, 1024]) for (const scheme of ['light', 'dark']) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await new Promise((r) => setTimeout(r, 400));
      await page.screenshot({ path: `${out}/${name}-${width}-${scheme}.png` });
    }
    await page.setViewport({ width: 1440, height: 900 });
  }
} finally { await browser.close(); child.kill('SIGINT'); }
