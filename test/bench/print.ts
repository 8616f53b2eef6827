import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyPdf } from '../../src/check/check.ts';
import { launch } from '../../src/print/browser/launch.ts';
import { openPress, type PdfJob, printPdf } from '../../src/print/print.ts';
import { median, startMeter } from './cpu.ts';
import { proseBook } from './prose-book.ts';

interface Run {
  /** CPU seconds of the process tree, from before the launch to before the close. */
  readonly cpu: number;
  readonly wall: number;
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Peak resident memory of this process and the browser's, sampled. */
  readonly megabytes: number;
}

/**
 * Our PDF (measured, numbered, tagged, furnished, finished) against Chromium alone printing the same HTML once, tagged, from a
 * folder: CPU of the process tree, fresh browsers, paired runs in turn. `print [QUESTIONS ...] [--pairs N]`
 *
 * Ours alone, then `verify` of it, for sizes at which Chromium alone takes too long: `print QUESTIONS ... --alone`
 */
export async function bench(args: readonly string[]): Promise<void> {
  const alone = args.includes('--alone');
  const numbers = args.filter((arg) => arg !== '--alone');
  const at = numbers.indexOf('--pairs');
  const sizes = numbers.filter((_, index) => at < 0 || index < at).map(Number);
  const pairs = at < 0 ? 0 : Number(numbers[at + 1]);
  console.log(`print: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}`);
  if (alone) return printAlone(sizes.length > 0 ? sizes : [2000, 10_000]);
  for (const questions of sizes.length > 0 ? sizes : [20, 200]) {
    const job = proseBook(questions);
    const book = await finalHtml(job);
    const ours: Run[] = [];
    const theirs: Run[] = [];
    const count = pairs || (questions <= 20 ? 9 : questions <= 200 ? 5 : 1);
    for (let pair = -1; pair < count; pair++) {
      const first = await printOurs(job);
      const second = await printBare(book);
      if (pair < 0 && count > 1) continue; // The first pair warms the disk and the compiler.
      ours.push(first);
      theirs.push(second);
    }
    const ratio = median(ours.map((run, index) => run.cpu / (theirs[index]?.cpu ?? Number.NaN)));
    console.log(
      `${questions} questions, ${ours[0]?.pages} pages, ${count} pairs: ${line('ours', ours)}; ${line('Chromium alone', theirs)}; ratio ${ratio.toFixed(2)}`,
    );
  }
}

async function printAlone(sizes: readonly number[]): Promise<void> {
  for (const questions of sizes) {
    const run = await printOurs(proseBook(questions));
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    const findings = verifyPdf(run.bytes);
    const { user, system } = process.cpuUsage(cpu);
    const verified = `${((performance.now() - wall) / 1000).toFixed(1)} s wall, ${((user + system) / 1e6).toFixed(1)} s CPU`;
    const [load = 0] = loadavg();
    console.log(
      `${questions} questions, ${run.pages} pages: ${line('ours', [run])}; verify ${verified}, ${findings.length} findings; load ${load.toFixed(1)}`,
    );
  }
}

function line(name: string, runs: readonly Run[]): string {
  const of = (field: (run: Run) => number) => median(runs.map(field));
  return `${name} ${of(({ cpu }) => cpu).toFixed(2)} s CPU, ${of(({ wall }) => wall).toFixed(2)} s wall, ${(of(({ bytes }) => bytes.length) / 1024).toFixed(0)} kB, ${of(({ megabytes }) => megabytes).toFixed(0)} MB`;
}

async function finalHtml(job: PdfJob) {
  const press = await openPress();
  try {
    const { layout } = await printPdf(press, job);
    return await job.render(layout);
  } finally {
    await press.close();
  }
}

async function printOurs(job: PdfJob): Promise<Run> {
  return measure(async () => {
    const press = await openPress();
    return {
      print: async () => {
        const { bytes, layout } = await printPdf(press, job);
        return { bytes, pages: layout.pages };
      },
      close: () => press.close(),
    };
  });
}

async function printBare(book: Awaited<ReturnType<typeof finalHtml>>): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  for (const asset of book.assets) {
    mkdirSync(dirname(join(folder, asset.path)), { recursive: true });
    writeFileSync(join(folder, asset.path), asset.bytes);
  }
  writeFileSync(join(folder, 'book.html'), book.html);
  try {
    return await measure(async () => {
      const { browser, end } = await launch();
      return {
        print: async () => {
          const page = await browser.newPage();
          await page.goto(pathToFileURL(join(folder, 'book.html')).href, { waitUntil: 'load' });
          const pdf = await page.pdf({
            preferCSSPageSize: true,
            printBackground: true,
            tagged: true,
            outline: true,
            timeout: 0,
          });
          return { bytes: pdf, pages: 0 };
        },
        close: end,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  open: () => Promise<{
    print: () => Promise<Pick<Run, 'bytes' | 'pages'>>;
    close: () => Promise<void>;
  }>,
): Promise<Run> {
  const meter = startMeter();
  const start = performance.now();
  const { print, close } = await open();
  try {
    const printed = await print();
    const wall = (performance.now() - start) / 1000;
    return { ...printed, cpu: meter.cpu(), wall, megabytes: meter.megabytes() };
  } finally {
    meter.stop();
    await close();
  }
}
