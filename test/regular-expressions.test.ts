import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@babel/parser';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { root } from './helpers/root.ts';

/** A regular expression, and how its time can grow with the text that it is tried on, where that is faster than the text. */
interface Found {
  readonly place: string;
  readonly file: string;
  readonly growth: 'polynomial' | 'exponential';
}

/**
 * Expressions whose time can grow as a power of the text, by file. Each is tried on a line, a heading, a cell or a name, or its text is
 * bounded by the limits of a run (`limits.seconds`). The numbers may go down: write a new one so that it cannot backtrack.
 */
const known: Readonly<Record<string, number>> = {
  'src/cli/theme-reference/theme-reference.ts': 2,
  'src/compose/gist.ts': 2,
  'src/inventory/losing.ts': 1,
  'src/inventory/scan-markdown.ts': 2,
  'src/merge/contradiction/sequence.ts': 2,
  'src/merge/edits/edited-text.ts': 1,
  'src/merge/facts/lemma.ts': 1,
  'src/parse/answers.ts': 1,
  'src/parse/heads.ts': 1,
  'src/parse/noise.ts': 1,
  'src/parse/placeholder.ts': 1,
  'src/parse/topics.ts': 1,
  'src/print/browser/typesetting.ts': 1,
  'src/print/web/search-index.ts': 1,
  'src/read/card-record.ts': 1,
  'src/read/derive-settings.ts': 1,
  'src/read/form.ts': 1,
  'src/read/formulas/macros.ts': 2,
  'src/read/formulas/skip-code.ts': 1,
  'src/read/formulas/table-lines.ts': 1,
  'src/read/html-handlers.ts': 2,
  'src/read/html-text.ts': 1,
  'src/read/looks-like.ts': 2,
  'src/read/pictures/svg/svg-schema.ts': 1,
  'src/read/plain-text.ts': 1,
  'src/read/single-question.ts': 1,
  'src/read/spaced-paths.ts': 1,
  'src/read/transcript.ts': 1,
  'src/read/turns.ts': 2,
  'src/render/print/entry-view.ts': 1,
  'src/render/print/hyphenate.ts': 1,
  'src/theme/fonts.ts': 1,
};

/** Every regular expression of a source file that can backtrack without bound. */
function backtracking(path: string): Found[] {
  const text = readFileSync(path, 'utf8');
  const { tokens } = parse(text, {
    sourceType: 'module',
    plugins: ['typescript', 'jsx'],
    tokens: true,
  });
  const file = relative(root, path);
  return (tokens ?? []).flatMap((token): Found[] => {
    if (token.type.label !== 'regexp') return [];
    const growth = growthOf(token.value.pattern, token.value.flags);
    return growth === null ? [] : [{ file, place: `${file}:${token.loc.start.line}`, growth }];
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

  it('of ours take no time that grows beyond all bounds, and no more than are known grow as a power', () => {
    const found = files.flatMap(backtracking);
    expect(found.filter(({ growth }) => growth === 'exponential').map(({ place }) => place)).toEqual([]);
    const counts = new Map<string, number>();
    for (const { file } of found) counts.set(file, (counts.get(file) ?? 0) + 1);
    const more = found.filter(({ file }) => (counts.get(file) ?? 0) > (known[file] ?? 0));
    expect(more.map(({ place }) => place)).toEqual([]);
  });
});
