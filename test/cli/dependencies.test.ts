import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

it('the browser and its driver are one pair: the driver was made for the browser that is installed', async () => {
  const { dependencies } = JSON.parse(read('package.json'));
  const revisions = resolve(root, 'node_modules/puppeteer-core/lib/esm/puppeteer/revisions.js');
  const { PUPPETEER_REVISIONS } = await import(revisions);
  const [browser = ''] = dependencies['@sparticuz/chromium'].split('.');
  const [made = ''] = PUPPETEER_REVISIONS.chrome.split('.');
  expect(made).toBe(browser);
  // Both exactly: another release of either may give other bytes.
  expect([dependencies.puppeteer, dependencies['@sparticuz/chromium']]).toEqual(['24.42.0', '147.0.0']);
});

describe('src/README.md', () => {
  it('says of each dependency why it is there', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const readme = read('src/README.md');
    const families = [...readme.matchAll(/(@?[\w/.-]+)\*/g)].map(([, start = '']) => start);
    const named = (name: string) => readme.includes(name) || families.some((start) => name.startsWith(start));
    expect(names.filter((name) => !named(name))).toEqual([]);
  });
});
