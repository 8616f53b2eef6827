import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fault put into the source on purpose: the test that is named must notice it. */
interface Mutant {
  /** What goes wrong, in words. */
  readonly name: string;
  readonly file: string;
  /** Text of the file, met once, and what is written in its place. */
  readonly from: string;
  readonly to: string;
  readonly test: string;
}

const root = join(import.meta.dirname, '../../../..');
const all: readonly Mutant[] = JSON.parse(readFileSync(join(root, 'test/mutate/mutants.json'), 'utf8'));
const wanted = process.argv.slice(2).join(' ');

// The faults are put into a copy: an interrupted run leaves the work tree as it was.
const copy = mkdtempSync(join(tmpdir(), 'variorum-mutate-'));
let survivors = 0;
/** Test files that pass where nothing was put in: one that fails anyhow notices nothing. */
const sound = new Map<string, boolean>();
try {
  for (const name of ['src', 'test', 'templates', 'content', '.build', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const mutant of all.filter(({ name }) => name.includes(wanted))) {
    const outcome = tryMutant(mutant);
    if (outcome !== 'killed') survivors++;
    console.log(`${outcome.padEnd(10)} ${mutant.name} (${mutant.file})`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(
  survivors === 0 ? 'Every fault was noticed.' : `${survivors} not noticed, or their text is gone.`,
);
process.exitCode = survivors === 0 ? 0 : 1;

function tryMutant({ file, from, to, test }: Mutant): 'killed' | 'survived' | 'not found' | 'unsound' {
  const path = join(copy, file);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (source.split(from).length !== 2) return 'not found';
  if (!sound.has(test)) sound.set(test, passes(test));
  if (!sound.get(test)) return 'unsound';
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const survived = passes(test);
  writeFileSync(path, source);
  return survived ? 'survived' : 'killed';
}

function passes(test: string): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--config', 'test/vitest.config.ts', test];
  return spawnSync(process.execPath, [vitest, ...options], { cwd: copy, stdio: 'ignore' }).status === 0;
}
