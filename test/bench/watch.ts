import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkshop } from '../../src/build/workshop.ts';
import { build } from '../../src/build.ts';
import { openProject } from '../../src/read/read.ts';
import { median, treeCpuSeconds } from './cpu.ts';

/**
 * The main handbook's PDF again after its theme was exchanged or its colour changed, as `--watch` makes it: wall and CPU seconds
 * of the process tree. `watch [ROUNDS]`
 */
export async function bench([rounds = '5']: readonly string[]): Promise<void> {
  for (const name of ['templates', 'package.json', 'package-lock.json']) {
    const place = resolve(import.meta.dirname, '../..', name);
    if (!existsSync(place)) symlinkSync(resolve(name), place);
  }
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  cpSync('content/ml-projects', join(folder, 'book'), { recursive: true });
  const world = { folder, environment: {} };
  const workshop = openWorkshop(world, {});
  try {
    const once = async (setting: Readonly<Record<string, string>>) => {
      const overrides = Object.entries(setting).map(([key, text]) => ({ path: [key], text }));
      const { project } = await openProject(['book'], world, overrides);
      if (!project) throw new Error('no project');
      const cpu = treeCpuSeconds();
      const start = performance.now();
      const request = {
        project,
        editions: ['handbook'],
        formats: ['pdf'] as const,
        out: join(folder, 'out'),
      };
      await build(request, world, { workshop });
      return { wall: performance.now() - start, cpu: treeCpuSeconds() - cpu };
    };
    await once({ theme: 'classic' });
    const themes = [];
    const colours = [];
    for (let round = 0; round < Number(rounds); round++) {
      themes.push(
        await once({ theme: ['modern', 'technical', 'workbook', 'classic'][round % 4] ?? 'classic' }),
      );
      colours.push(
        await once({
          theme: ['modern', 'technical', 'workbook', 'classic'][round % 4] ?? 'classic',
          colour: '#1f6b5c',
        }),
      );
    }
    for (const [name, runs] of [
      ['another theme', themes],
      ['another colour', colours],
    ] as const)
      console.log(
        `watch, ${name}: ${median(runs.map(({ wall }) => wall)).toFixed(0)} ms wall, ${median(runs.map(({ cpu }) => cpu)).toFixed(2)} s CPU`,
      );
  } finally {
    await workshop.close();
    rmSync(folder, { recursive: true });
  }
}
