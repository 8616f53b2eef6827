import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../../src/print/browser/launch.ts';
import { openPress, type PdfJob, printPdf } from '../../src/print/print.ts';
import { median, treeCpuSeconds, treeMegabytes } from './cpu.ts';
import { proseBook } from './prose-book.ts';

interface Run {
  /** CPU seconds of the process tree, from before the launch to before the close. */
  readonly cpu: number;
  readonly wall: number;
  readonly bytes: number;
  readonly pages: number;
  /** Peak resident memory of this process and the browser's, sampled. */
  readonly megabytes: number;
}

/**
 * Our PDF (measured, numbered, tagged, furnished, finished) against Chromium alone printing the same HTML once, tagged, from a
 * folder: CPU of the process tree, fresh browsers, paired runs in turn. `print [QUESTIONS ...] [--pairs N]`
 */
export async function bench(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--pairs');
  const sizes = args.filter((_, index) => at < 0 || index < at).map(Number);
  const pairs = at < 0 ? 0 : Number(args[at + 1]);
  console.log(`print: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}`);
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

function line(name: string, runs: readonly Run[]): string {
  const of = (field: keyof Run) => median(runs.map((run) => run[field]));
  return `${name} ${of('cpu').toFixed(2)} s CPU, ${of('wall').toFixed(2)} s wall, ${(of('bytes') / 1024).toFixed(0)} kB, ${of('megabytes').toFixed(0)} MB`;
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
        return { bytes: bytes.length, pages: layout.pages };
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
          return { bytes: pdf.length, pages: 0 };
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
    print: () => Promise<{ readonly bytes: number; readonly pages: number }>;
    close: () => Promise<void>;
  }>,
): Promise<Run> {
  const cpu = treeCpuSeconds();
  const start = performance.now();
  let megabytes = 0;
  const sampler = setInterval(() => {
    megabytes = Math.max(megabytes, treeMegabytes() + process.memoryUsage.rss() / 2 ** 20);
  }, 200);
  const { print, close } = await open();
  try {
    const printed = await print();
    const run = { cpu: treeCpuSeconds() - cpu, wall: (performance.now() - start) / 1000, megabytes };
    return { ...printed, ...run };
  } finally {
    clearInterval(sampler);
    await close();
  }
}
