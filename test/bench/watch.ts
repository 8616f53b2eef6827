import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../src/build.ts';
import { composeEdition } from '../../src/compose/compose.ts';
import { watchSession } from '../../src/incremental/watch-session.ts';
import { mergeProject } from '../../src/merge-project.ts';
import { openPress } from '../../src/print/print.ts';
import { openProject } from '../../src/read/read.ts';
import { renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { median, treeCpuSeconds } from './cpu.ts';
import { linkTemplates } from './link-templates.ts';

interface Run {
  readonly wall: number;
  readonly cpu: number;
}

/**
 * The main handbook's PDF again after its theme was exchanged, its colour, a rule of style or a sentence changed, as `--watch`
 * makes it, from the change seen to the PDF written: wall clock and CPU of the process tree, median and best of the rounds; then
 * what Chromium alone takes to print the same HTML. `watch [ROUNDS]`
 */
export async function bench([rounds = '5']: readonly string[]): Promise<void> {
  linkTemplates();
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  const book = join(folder, 'book');
  cpSync('content/ml-projects', book, { recursive: true });
  cpSync('templates/modern', join(book, 'ours'), { recursive: true });
  console.log(`watch: load ${loadavg()[0]?.toFixed(1)} at the start`);
  try {
    await changes(folder, Number(rounds));
    await chromiumAlone(Number(rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Themes that were not printed before and that were, then colours, rules and sentences with a theme of the user's own. */
async function changes(folder: string, rounds: number): Promise<void> {
  const world = { folder, environment: {} };
  const session = watchSession(world, {});
  const runs = new Map<string, Run[]>();
  const once = async (name: string, setting: Readonly<Record<string, string>>): Promise<void> => {
    const cpu = treeCpuSeconds();
    const start = performance.now();
    const overrides = Object.entries(setting).map(([key, text]) => ({ path: [key], text }));
    const { project } = await openProject(['book'], world, overrides);
    if (!project) throw new Error('no project');
    let wall = Number.NaN;
    const shown = () => {
      wall = performance.now() - start;
    };
    const request = { project, editions: ['handbook'], formats: ['pdf'] as const, out: join(folder, 'out') };
    await build(request, world, { session: { ...session, shown } });
    runs.set(name, [...(runs.get(name) ?? []), { wall, cpu: treeCpuSeconds() - cpu }]);
  };
  try {
    await once('the first build', { theme: 'classic' });
    const others = ['modern', 'technical', 'workbook', 'editorial'];
    for (const theme of others) await once('a theme for the first time', { theme });
    for (const theme of others) await once('a theme again', { theme });
    const ours = { theme: './ours' };
    await once('a theme for the first time', ours);
    for (let round = 1; round <= rounds; round++)
      await once('another colour', { ...ours, colour: `#1f6b${(0x50 + round).toString(16)}` });
    for (let round = 1; round <= rounds; round++) {
      appendFileSync(join(folder, 'book/ours/print.css'), `\nh2 { letter-spacing: 0.0${round}em }\n`);
      await once('a rule of style', ours);
    }
    const document = join(folder, 'book/000_803d8d25914ce228.txt');
    for (let round = 1; round <= rounds; round++) {
      const text = readFileSync(document, 'utf8');
      writeFileSync(document, text.replace(/for (several|\d+) reasons/, `for ${round + 2} reasons`));
      await once('a sentence', ours);
    }
  } finally {
    await session.close();
  }
  for (const [name, all] of runs) console.log(`watch, ${name}: ${told(all)}`);
}

/** The floor: the document lies in the browser, its faces are loaded, and Chromium prints it, tagged. */
async function chromiumAlone(rounds: number): Promise<void> {
  const world = { folder: resolve('content'), environment: {} };
  const { project } = await openProject(['ml-projects'], world);
  if (!project) throw new Error('no project');
  const { handbook } = await mergeProject(project, world);
  const edition = composeEdition(handbook, project.settings, 'handbook');
  const press = await openPress();
  try {
    const set = await press.set(renderPrint(edition, loadTheme('modern'), null));
    const runs: Run[] = [];
    for (let round = 0; round <= rounds; round++) {
      const cpu = treeCpuSeconds();
      const start = performance.now();
      await set.print([], true);
      if (round > 0) runs.push({ wall: performance.now() - start, cpu: treeCpuSeconds() - cpu });
    }
    console.log(`Chromium alone, the same HTML: ${told(runs)}`);
  } finally {
    await press.close();
  }
}

function told(runs: readonly Run[]): string {
  const of = (field: keyof Run) => runs.map((run) => run[field]);
  const walls = of('wall');
  return `${median(walls).toFixed(0)} ms wall (best ${Math.min(...walls).toFixed(0)}), ${median(of('cpu')).toFixed(2)} s CPU (best ${Math.min(...of('cpu')).toFixed(2)})`;
}
