import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mergeProject } from '../../src/merge-project.ts';
import type { Progress } from '../../src/model/progress.ts';
import { openProject } from '../../src/read/read.ts';
import { root } from '../helpers/root.ts';
import { median } from './cpu.ts';
import { manyQuestions } from './many-questions.ts';

/**
 * Each stage up to the merge at 20, 200 and 2,000 questions; then the whole main job with every format, and again with nothing
 * changed. `pipeline [QUESTIONS ...]`
 */
export async function bench(args: readonly string[]): Promise<void> {
  console.log(`pipeline: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}`);
  const sizes = args.map(Number).filter((size) => size > 0);
  for (const questions of sizes.length > 0 ? sizes : [20, 200, 2000]) await stages(questions);
  await whole();
}

async function stages(questions: number): Promise<void> {
  await inFolder(manyQuestions(questions), async (folder) => {
    const runs = questions > 1000 ? 1 : 3;
    const times = new Map<string, number[]>();
    let detail = '';
    for (let run = 0; run < runs; run++)
      await mergeProject(
        await project(folder),
        { folder, environment: {} },
        {
          progress: (step: Progress) => {
            if (!step.done) return;
            times.set(step.stage, [...(times.get(step.stage) ?? []), step.ms]);
            detail = step.detail;
          },
        },
      );
    const medians = [...times].map(([stage, all]) => [stage, median(all)] as const);
    const total = medians.reduce((sum, [, ms]) => sum + ms, 0);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${String(questions).padStart(5)} questions: ${medians.map(([stage, ms]) => `${stage} ${Math.round(ms)}`).join(', ')}; together ${Math.round(total)} ms, peak ${memory} MB, ${detail}`,
    );
  });
}

/** The program itself, as a user starts it: `npm ci` or `npm run prepare` has compiled it. */
async function whole(): Promise<void> {
  const main = resolve(root, '.build/cli/main.js');
  await inFolder(manyQuestions(20), async (folder) => {
    const command = [main, 'build', 'a.txt', 'b.txt', '--json', '--out', 'out'];
    for (const name of ['main job, all formats', 'again, nothing changed']) {
      const start = performance.now();
      const { timings } = JSON.parse(
        execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8' }),
      );
      const wall = Math.round(performance.now() - start);
      const stages = timings.map(
        ({ stage, ms }: { stage: string; ms: number }) => `${stage} ${Math.round(ms)}`,
      );
      console.log(`${name}: ${wall} ms (${stages.join(', ')})`);
    }
  });
}

async function project(folder: string) {
  const { project: opened, messages } = await openProject(['a.txt', 'b.txt'], { folder, environment: {} });
  if (!opened) throw new Error(messages.join('\n'));
  return opened;
}

async function inFolder(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
