import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const topLevel = [
  ...['src', 'templates', 'content', 'output', 'test'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE'],
];

const source = resolve(import.meta.dirname, '../src');
const stages = [
  'read',
  'parse',
  'match',
  'merge',
  'compose',
  'theme',
  'render',
  'print',
  'check',
  'inventory',
];
/** What several stages need: each imports itself and what is below, and has a door as a stage has. */
const floors = ['wording'];
/** What knows nothing of books, or only nouns: open to all; only `pdf/` has a door. */
const grounds = ['model', 'text', 'css', 'pdf'];

/** What is above the stages, from the top: each may use what stands after it. */
const upper = [
  'cli',
  'serve',
  'studio',
  'lab',
  'build.ts',
  'bounded',
  'merge-project.ts',
  'editions',
  'incremental',
  'report',
  'http',
];
const direction =
  'imports run cli -> serve -> studio -> lab -> build.ts -> bounded -> editions -> incremental -> report, http -> stages -> wording -> text, css, pdf -> model';

/** The folder that a file belongs to, or the file itself where it stands in `src`; messages and stages told of are `report`. */
function roomOf(file: string): string {
  const [room = file] = file.split('/');
  return room === 'report.ts' || room === 'stage-runner.ts' ? 'report' : room;
}

/** The studio's page runs in a browser: of us it knows what the server says to it, and nothing else. */
const pageOfStudio = /^studio\/page\//;

/** Why an import from one source file to another is against the house rules; null where it is not. */
function fault(from: string, to: string): string | null {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (pageOfStudio.test(from) !== pageOfStudio.test(to))
    return to === 'studio/api.ts' ? null : "the studio's page and its server share only studio/api.ts";
  if (fromRoom === toRoom) return null;
  if (fromRoom === 'model') return 'the model imports nothing of ours';
  if (grounds.includes(fromRoom))
    return toRoom === 'model' ? null : 'text/, css/ and pdf/ import only themselves and the model';
  if (toRoom === 'pdf' && to !== 'pdf/pdf.ts') return 'pdf/ is entered by its door, pdf/pdf.ts';
  if (grounds.includes(toRoom)) return null;
  if (floors.includes(fromRoom))
    return 'a floor below the stages imports only itself, text/, css/, pdf/ and the model';
  if (stages.includes(fromRoom) && !floors.includes(toRoom))
    return 'a stage imports only itself and the floors below; build.ts hands results on';
  if ([...stages, ...floors].includes(toRoom))
    return to === `${toRoom}/${toRoom}.ts` ? null : `a stage is entered by its door, ${toRoom}/${toRoom}.ts`;
  if (!upper.includes(fromRoom) || !upper.includes(toRoom)) return 'no floor of the house';
  return upper.indexOf(fromRoom) < upper.indexOf(toRoom) ? null : direction;
}

function* imports(): Generator<[from: string, to: string]> {
  for (const entry of readdirSync(source, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g))
      yield [relative(source, file), relative(source, resolve(dirname(file), specifier))];
  }
}

describe('the direction of imports', () => {
  it('sees the imports that there are', () => {
    expect([...imports()]).toContainEqual(['model/answer-set.ts', 'model/place.ts']);
  });

  it('runs cli -> serve -> studio -> lab -> build.ts -> editions -> incremental -> stages -> wording -> text, css, pdf -> model, through the doors', () => {
    const faults = [...imports()].flatMap(([from, to]) => {
      const why = fault(from, to);
      return why ? [`${from} imports ${to}: ${why}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('has no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const [from, to] of imports()) graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' -> ');
      if (done.has(file)) return null;
      for (const to of graph.get(file) ?? []) {
        const cycle = visit(to, [...path, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return null;
    };
    expect([...graph.keys()].map((file) => visit(file, [])).filter(Boolean)).toEqual([]);
  });

  it('has a top level of few folders, and no test leaves anything there', () => {
    const root = resolve(source, '..');
    const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    const names = git.status === 0 ? git.stdout.split('\n').map((path) => path.replace(/^"|\/.*$/g, '')) : [];
    expect(names.filter((name) => !/^(?:\..*|)$/.test(name) && !topLevel.includes(name))).toEqual([]);
  });

  it('is enforced: a breach would be named', () => {
    expect(fault('merge/merge.ts', 'match/match.ts')).toMatch(/build\.ts hands results on/);
    expect(fault('build.ts', 'match/wording.ts')).toMatch(/door/);
    expect(fault('editions/cards.ts', 'build.ts')).toMatch(/imports run/);
    expect(fault('incremental/build-key.ts', 'editions/cards.ts')).toMatch(/imports run/);
    expect(fault('lab/try-theme.ts', 'cli/io.ts')).toMatch(/imports run/);
    expect(fault('build.ts', 'studio/studio.ts')).toMatch(/imports run/);
    expect(fault('studio/studio.ts', 'serve/serve.ts')).toMatch(/imports run/);
    expect(fault('studio/page/store.ts', 'model/handbook.ts')).toMatch(/share only/);
    expect(fault('studio/page/store.ts', 'studio/api.ts')).toBeNull();
    expect(fault('model/place.ts', 'build.ts')).toMatch(/imports nothing/);
    expect(fault('render/render.ts', 'wording/words.ts')).toMatch(/door/);
    expect(fault('wording/words.ts', 'theme/theme.ts')).toMatch(/only itself, text/);
    expect(fault('text/terms.ts', 'merge/merge.ts')).toMatch(/only themselves/);
    expect(fault('pdf/objects.ts', 'text/terms.ts')).toMatch(/only themselves/);
    expect(fault('merge/similarity/align.ts', 'text/terms.ts')).toBeNull();
    expect(fault('print/print-pdf.ts', 'pdf/objects.ts')).toMatch(/door/);
    expect(fault('print/print-pdf.ts', 'pdf/pdf.ts')).toBeNull();
    expect(fault('merge/merge.ts', 'merge/similarity/align.ts')).toBeNull();
    expect(fault('lab/try-theme.ts', 'build.ts')).toBeNull();
    expect(fault('editions/cards.ts', 'print/print.ts')).toBeNull();
  });
});
