import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';

/**
 * Opens a file in a browser in which scripts run, presses and points at everything that can be, and says what ran, what was asked for and
 * what could run. Files of the given folder may be asked for.
 */
export async function provoke(browser: Browser, path: string, folder: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(`file://${folder}/`) && existsSync(fileURLToPath(url.split(/[?#]/)[0] ?? ''));
    if (!url.startsWith('data:') && !own) found.push(`request: ${url}`);
  });
  await page.goto(`file://${path}`);
  await page.evaluate(`document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link && !/^\\s*javascript:/i.test(link.getAttribute('href') ?? '')) event.preventDefault();
  }, true);
  for (const element of document.querySelectorAll('*')) {
    for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle', 'begin'])
      element.dispatchEvent(new Event(type));
    if (!element.closest('a[href^="http"], a[href^="mailto"], .tools, form, a[download], .button')) element.click?.();
  }`);
  // What is asked for late: images that are loaded when they are seen, refreshes.
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (await page.evaluate('document.documentElement.dataset.pwned === "1"')) found.push('a script ran');
  const suspicious = (await page.evaluate(`[...document.querySelectorAll('*')].flatMap((element) => [
    ...(/^(iframe|object|embed|base|form|animate)$/i.test(element.localName) && !element.matches('.search-form') ? [element.outerHTML] : []),
    ...(element.localName === 'meta' && /refresh|cookie|^link$/i.test(element.httpEquiv) ? [element.outerHTML] : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      /^on/i.test(name) || /^\\s*((javascript|vbscript|file):|data:text)/i.test(value) ? [name + '=' + value] : []),
  ])`)) as string[];
  await page.close();
  return [...found, ...suspicious];
}
