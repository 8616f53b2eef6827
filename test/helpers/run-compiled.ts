import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';
import type { CliRun } from './run-cli.ts';

/** Runs the compiled program in a process of its own, as users do: what a thread or the system ends, ends there alone. */
export function runCompiled(argv: readonly string[], folder: string): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, '.build/cli/main.js'), ...argv], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (more) => {
      out += more;
    });
    child.stderr.on('data', (more) => {
      err += more;
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code: code ?? -1, out, err }));
  });
}
