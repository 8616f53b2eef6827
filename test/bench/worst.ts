import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../helpers/root.ts';
import { corpus } from '../hostile/corpus.ts';
import { costly } from '../hostile/costly-documents.ts';
import { costlyToDraw } from '../hostile/costly-themes.ts';
import { measureCommand } from './cpu.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const program = join(root, '.build/cli/main.js');

/**
 * Prints each hostile project by the command as a process of its own, with the usual limits: processor time and memory of all its processes
 * (what several share is counted once), and how it ends. The worst come first at the end. `npm run prepare` has to have compiled the program.
 * `worst [--all] [PART_OF_A_NAME ...]`; with `--all` the whole corpus of `test/hostile`, else what is made to cost much.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const wanted = args.filter((one) => one !== '--all').map((one) => one.toLowerCase());
  const everything: readonly (readonly [string, Files])[] = [
    ...costly,
    ...costlyToDraw,
    ...(args.includes('--all') ? corpus.map(({ name, files }) => [name, files] as const) : []),
  ];
  const measured: { readonly row: string; readonly cpu: number }[] = [];
  for (const [name, files] of everything) {
    if (wanted.length > 0 && !wanted.some((part) => name.toLowerCase().includes(part))) continue;
    const { cpu, megabytes, code, err } = await inFolder(files, (folder) =>
      measureCommand(
        [program, 'build', '.', '--edition', 'handbook', '--format', 'pdf', '--out', 'out', '--quiet'],
        folder,
      ),
    );
    const row = `| ${name} | ${cpu.toFixed(1)} s | ${Math.round(megabytes)} MB | ${code} | ${firstError(err)} |`;
    console.log(row);
    measured.push({ row, cpu });
  }
  console.log(`\nThe worst first, load ${loadavg()[0]?.toFixed(1)}:`);
  for (const { row } of measured.sort((a, b) => b.cpu - a.cpu)) console.log(row);
}

async function inFolder<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-worst-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function firstError(err: string): string {
  return /error: (.{0,90})/.exec(err)?.[1]?.replaceAll('|', '\\|').trim() ?? '';
}
