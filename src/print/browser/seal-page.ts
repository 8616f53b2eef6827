import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Sheet } from './sheet.ts';

/** An origin that exists nowhere: reserved names never resolve (RFC 2606). Everything on it is answered from memory. */
const originOf = (site: string) => `https://${site}.invalid/`;

const policy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Makes a page that can reach nothing but the files of its current sheet: scripts off, every request answered from memory or
 * aborted. With the launcher's host rule this let through none of 29 ways to fetch. Gives the address to open.
 * @param site pages of one site share a process; of two, each has its own.
 */
export async function sealPage(page: Page, current: () => Sheet, site = 'book'): Promise<string> {
  const origin = originOf(site);
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  // Whoever waits for something in a page whose process has ended would wait without end: that of a browser is told.
  page.once('error', () => page.browser().process()?.kill('SIGKILL'));
  page.on('request', (request: HTTPRequest) => {
    const url = request.url();
    const { html, assets } = current();
    const asset = assets.find(({ path }) => origin + path === url);
    if (url === origin && request.isNavigationRequest() && request.frame() === page.mainFrame())
      answer(request, 'text/html; charset=utf-8', html);
    else if (url.startsWith('data:')) request.continue().catch(() => {});
    else if (asset) answer(request, asset.type, asset.bytes);
    // "aborted" ends a navigation (a meta refresh) where it is; other reasons would put an error page in the sheet's place.
    else request.abort('aborted').catch(() => {});
  });
  return origin;
}

function answer(request: HTTPRequest, contentType: string, body: string | Uint8Array): void {
  request
    .respond({
      status: 200,
      contentType,
      headers: { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
      body,
    })
    .catch(() => {});
}
