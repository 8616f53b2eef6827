import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { usageOf } from '../../src/print/browser/process-usage.ts';
import { root } from '../helpers/root.ts';
import { costly } from '../hostile/costly-documents.ts';

/** Milliseconds between two looks at what a run uses. */
const interval = 200;

/** Costly drawings, style sheets and pages, beside costly documents. */
const others: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>])[] = [
  ['a drawing of 400,000 circles', drawn('<circle r="1"/>'.repeat(400_000))],
  [
    'a drawing of nested masks',
    drawn(
      Array.from(
        { length: 60 },
        (_, at) =>
          `<mask id="m${at}"><g mask="url(#m${at + 1})"><rect width="9" height="9" mask="url(#m${at + 1})"/></g></mask>`,
      )
        .concat('<rect width="9" height="9" mask="url(#m0)"/>')
        .join(''),
    ),
  ],
  [
    'pages of a theme that never end',
    themed('@page { margin: 200mm } p { break-before: page; margin-top: 9999mm }'),
  ],
  ['pages of a millimetre', themed('@page { size: 20mm 20mm; margin: 9mm }')],
  ['a shadow on everything', themed(`* { text-shadow: ${Array(400).fill('0 0 99px red').join(', ')} }`)],
];

function drawn(inside: string) {
  return {
    'handbook.yml': 'answers: [{id: a, files: a.md}]\n',
    'a.md': '1. What is a test?\n\n- Point: It checks ![so](d.svg)\n',
    'd.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${inside}</svg>`,
  };
}

function themed(css: string) {
  return {
    'handbook.yml': 'theme: ./t\nanswers: [{id: a, files: a.md}]\n',
    'a.md': Array.from(
      { length: 60 },
      (_, at) => `${at + 1}. What is ${at}?\n\n- Point: It is ${at}.\n`,
    ).join('\n'),
    't/theme.yml': 'title: T\nextends: classic\n',
    't/print.css': css,
  };
}

/** Builds each costly project as a process of its own, with the usual limits: how long it takes, how much memory, and how it ends. */
export async function bench(): Promise<void> {
  for (const [name, files] of [...costly, ...others]) {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-worst-'));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { seconds, memory, code } = await run(folder);
      process.stdout.write(`| ${name} | ${seconds.toFixed(1)} s | ${Math.round(memory)} MB | ${code} |\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function run(folder: string) {
  const words = ['build', '.', '--edition', 'handbook', '--format', 'pdf', '--out', 'out', '--quiet'];
  const child = spawn(process.execPath, [join(root, '.build/cli/main.js'), ...words], {
    cwd: folder,
    stdio: 'ignore',
  });
  let seconds = 0;
  let memory = 0;
  const look = setInterval(() => {
    const usage = usageOf(child.pid ?? 0);
    seconds = Math.max(seconds, usage?.seconds ?? 0);
    memory = Math.max(memory, usage?.memory ?? 0);
  }, interval);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(look);
  return { seconds, memory, code };
}
