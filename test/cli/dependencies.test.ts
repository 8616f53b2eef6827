import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

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
