import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@babel/parser';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { root } from './helpers/root.ts';

/** A regular expression, and how its time can grow with the text that it is tried on, where that is faster than the text. */
interface Found {
  readonly place: string;
  readonly growth: 'polynomial' | 'exponential';
}

/** Every regular expression of a source file that can backtrack without bound. */
function backtracking(path: string): Found[] {
  const text = readFileSync(path, 'utf8');
  const { tokens } = parse(text, {
    sourceType: 'module',
    plugins: ['typescript', 'jsx'],
    tokens: true,
  });
  return (tokens ?? []).flatMap((token): Found[] => {
    if (token.type.label !== 'regexp') return [];
    const growth = growthOf(token.value.pattern, token.value.flags);
    return growth === null ? [] : [{ place: `${relative(root, path)}:${token.loc.start.line}`, growth }];
  });
}

function growthOf(source: string, flags: string): Found['growth'] | null {
  // That it is tried anew from every letter is no backtracking, and is what most searches do.
  const { reports } = analyse(
    { source, flags },
    { reportTypes: { Move: false }, assumeRejectingSuffix: true },
  );
  if (reports.length === 0) return null;
  return reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial';
}

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

describe('regular expressions', () => {
  it('are told apart by how they grow', () => {
    expect(growthOf('^(?:[a-z]+:[\\w ]+;?)*$', '')).toBe('exponential');
    expect(growthOf('^a*a*$', '')).toBe('polynomial');
    expect(growthOf('^[a-z]+:[0-9]*$', '')).toBeNull();
  });

  it('of ours take no time that grows faster than the text', () => {
    const found = files.flatMap(backtracking);
    expect(found.map(({ place, growth }) => `${place}: ${growth}`)).toEqual([]);
  });
});
