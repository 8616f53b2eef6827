import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { composeEdition } from '../../src/compose/compose.ts';
import { mergeProject } from '../../src/merge-project.ts';
import type { RenderedBook } from '../../src/model/rendered.ts';
import { launch } from '../../src/print/browser/launch.ts';
import { openPress, printPdf } from '../../src/print/print.ts';
import { openProject } from '../../src/read/read.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { type MeasuredCommand, measureCommand, median, startMeter } from './cpu.ts';
import { linkTemplates } from './link-templates.ts';
import { manyQuestions, manyTables } from './many-questions.ts';

const main = resolve('.build/cli/main.js');

/**
 * The command itself on real answers, as a process: `variorum build a.txt b.txt` for the handbook as PDF. CPU and memory are those of
 * the whole tree of processes. Beside it Chromium alone, which prints our final HTML once, in turn with ours. The exponent says how a
 * stage grows from one size to the next: 1 is as its input. `npm run prepare` has to have compiled the program.
 * `build [QUESTIONS ...] [--runs N] [--chromium UP_TO_QUESTIONS] [--tables]`
 */
export async function bench(args: readonly string[]): Promise<void> {
  linkTemplates();
  const option = (name: string, otherwise: number) => {
    const at = args.indexOf(name);
    return at < 0 ? otherwise : Number(args[at + 1]);
  };
  const given = args.filter((_, at) => !args[at - 1]?.startsWith('--') || args[at - 1] === '--tables');
  const sizes = given.map(Number).filter((size) => size > 0);
  const answers = args.includes('--tables') ? manyTables : manyQuestions;
  const runs = option('--runs', 0);
  const chromiumUpTo = option('--chromium', 200);
  console.log(
    `build: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  );
  let smaller: { readonly questions: number; readonly stages: ReadonlyMap<string, number> } | null = null;
  for (const questions of sizes.length > 0 ? sizes : [20, 200, 2000]) {
    const stages = await inFolder(answers(questions), (folder, documents) =>
      measureSize({ folder, documents, questions, runs: runs || (questions > 500 ? 1 : 3), chromiumUpTo }),
    );
    if (smaller && stages) tellGrowth(smaller, { questions, stages });
    if (stages) smaller = { questions, stages };
  }
}

interface Size {
  readonly folder: string;
  readonly documents: readonly string[];
  readonly questions: number;
  readonly runs: number;
  readonly chromiumUpTo: number;
}

/** Gives what each stage takes, ms; null where the command failed. */
async function measureSize(size: Size): Promise<ReadonlyMap<string, number> | null> {
  const { folder, documents, questions, runs } = size;
  const command = [main, 'build', ...documents, '--edition', 'handbook', '--format', 'pdf', '--json'];
  const bare = questions <= size.chromiumUpTo ? await finalHtml(folder, documents) : null;
  const ours: MeasuredCommand[] = [];
  const theirs: { readonly cpu: number; readonly wall: number }[] = [];
  const stages = new Map<string, number[]>();
  let pages = 0;
  for (let run = 0; run < runs; run++) {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    const measured = await measureCommand([...command, '--out', 'out'], folder);
    if (measured.code !== 0) {
      console.log(`${questions} questions: exit code ${measured.code}: ${measured.err || measured.out}`);
      return null;
    }
    const told = JSON.parse(measured.out) as {
      readonly outputs: readonly { readonly pages?: number }[];
      readonly timings: readonly { readonly stage: string; readonly ms: number }[];
    };
    pages = told.outputs.find((one) => one.pages)?.pages ?? 0;
    for (const { stage, ms } of told.timings) stages.set(stage, [...(stages.get(stage) ?? []), ms]);
    ours.push(measured);
    if (bare) theirs.push(await printBare(bare));
  }
  const of = (field: 'cpu' | 'wall' | 'megabytes') => median(ours.map((one) => one[field]));
  const chromium = theirs.length > 0 ? median(theirs.map(({ cpu }) => cpu)) : null;
  const medians = new Map([...stages].map(([stage, all]) => [stage, median(all)]));
  console.log(
    `${questions} questions, ${pages} pages, ${runs} runs: ${of('cpu').toFixed(2)} s CPU, ${of('wall').toFixed(2)} s wall, ${of('megabytes').toFixed(0)} MB; ${
      chromium === null
        ? ''
        : `Chromium alone ${chromium.toFixed(2)} s CPU, ratio ${(of('cpu') / chromium).toFixed(2)}; `
    }load ${loadavg()[0]?.toFixed(1)}\n  ${[...medians].map(([stage, ms]) => `${stage} ${Math.round(ms)}`).join(', ')} ms`,
  );
  return medians;
}

function tellGrowth(
  one: { readonly questions: number; readonly stages: ReadonlyMap<string, number> },
  other: { readonly questions: number; readonly stages: ReadonlyMap<string, number> },
): void {
  const step = Math.log(other.questions / one.questions);
  const exponents = [...other.stages].flatMap(([stage, ms]) => {
    const before = one.stages.get(stage) ?? 0;
    // What takes no time says nothing.
    return ms > 300 && before > 20 ? [`${stage} ${(Math.log(ms / before) / step).toFixed(2)}`] : [];
  });
  console.log(`  exponents from ${one.questions} to ${other.questions}: ${exponents.join(', ')}`);
}

/** Our HTML with all numbers in it. */
async function finalHtml(folder: string, documents: readonly string[]): Promise<RenderedBook> {
  const world = { folder, environment: {} };
  const { project } = await openProject(documents, world);
  if (!project) throw new Error('no project');
  const { handbook } = await mergeProject(project, world);
  const edition = composeEdition(handbook, project.settings, 'handbook');
  const theme = loadTheme(edition.settings.theme);
  const press = await openPress();
  try {
    const { layout } = await printPdf(press, {
      render: (known) => renderPrint(edition, theme, known),
      furniture: (known) => renderFurniture(edition, theme, known),
      metadata: {
        title: edition.title,
        authors: [],
        subject: null,
        keywords: [],
        language: edition.language,
        date: '2026-01-01T00:00:00Z',
        fingerprint: '0000-0000-0000',
      },
    });
    return renderPrint(edition, theme, layout);
  } finally {
    await press.close();
  }
}

/** Chromium, started, made to print these pages from a folder, tagged and with an outline, and ended. */
export async function printBare(
  book: RenderedBook,
): Promise<{ readonly cpu: number; readonly wall: number }> {
  const files = Object.fromEntries(book.assets.map(({ path, bytes }) => [path, bytes]));
  return inFolder({ ...files, 'book.html': book.html }, async (folder) => {
    const meter = startMeter();
    const start = performance.now();
    const { browser, end } = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, 'book.html')).href, { waitUntil: 'load' });
      await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        timeout: 0,
      });
      return { cpu: meter.cpu(), wall: (performance.now() - start) / 1000 };
    } finally {
      meter.stop();
      await end();
    }
  });
}

async function inFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string, names: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await work(folder, Object.keys(files));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
