import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What axe-core finds on a page as it is now: WCAG 2.2 A and AA, and its best practices. */
export async function runAxe(page: Page): Promise<readonly string[]> {
  // Evaluated from outside, past the page's own policy.
  await page.evaluate(source);
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResult;
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 200))
        .join(' | ')}`,
  );
}
