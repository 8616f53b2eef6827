import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromeVersion } from '../../src/print/browser/find-browser.ts';

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
  expect(PUPPETEER_REVISIONS.chrome).toBe(chromeVersion);
  expect([dependencies['puppeteer-core'], dependencies['@sparticuz/chromium']]).toEqual([
    '24.42.0',
    '147.0.0',
  ]);
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

describe('what users install', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: true; license?: string; hasInstallScript?: true; resolved?: string }>;
  };
  const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

  it('has licences under which it may be used and handed on', () => {
    const admitted =
      /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|CC0-1\.0|Python-2\.0|Zlib|LGPL-3\.0-or-later)$/;
    /** Their packages name the licence in another way: BSD of two clauses, and MIT. */
    const known = ['node_modules/duck', 'node_modules/format'];
    const faults = installed.filter(([path, { license = '' }]) => {
      const parts = license.replace(/[()]/g, '').split(/ AND /);
      const isAdmitted = (part: string) => part.split(' OR ').some((one) => admitted.test(one));
      return !known.includes(path) && !parts.every(isAdmitted);
    });
    expect(faults.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('has no model that no engine uses unless it is asked for, and knows its version', () => {
    const { peerDependencies, peerDependenciesMeta, devDependencies } = JSON.parse(read('package.json'));
    const models = Object.keys(packages).filter((path) => path.startsWith('node_modules/@lat.md/'));
    expect(models.map((path) => packages[path]?.dev)).toEqual([true, true]);
    for (const path of models) {
      const name = path.replace('node_modules/', '');
      expect(peerDependenciesMeta[name]).toEqual({ optional: true });
      expect(peerDependencies[name]).toBe(devDependencies[name]);
      // What people are told to install.
      for (const place of [
        'src/lab/examine-machine.ts',
        'src/merge/similarity/engines.ts',
        'content/manual/problems.md',
      ])
        expect(read(place)).toContain(`${name}@${peerDependencies[name]}`);
    }
  });

  it('runs no script of others while it is installed: each is turned off', () => {
    const { allowScripts } = JSON.parse(read('package.json'));
    const all = Object.entries(packages);
    const scripts = all.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? path : []));
    expect(scripts.map((path) => path.replace('node_modules/', ''))).toEqual(Object.keys(allowScripts));
  });
});
