import { type Browser, launch } from 'puppeteer';
import { findBrowser } from '../../src/print/browser/find-browser.ts';

/** The pinned browser, not sealed: scripts run, as they do for the readers of our pages. It still reaches no network. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser(undefined, process.env);
  return launch({
    executablePath: found.path,
    headless: 'shell',
    pipe: true,
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    env: { ...process.env, ...found.environment },
  });
}
