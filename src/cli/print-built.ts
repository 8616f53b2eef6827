import { relative } from 'node:path';
import type { BuildResult } from '../build.ts';
import { documentLines } from '../report/document-lines.ts';
import { graveText } from '../report/grave.ts';
import { countText, findingsText, plural } from '../report.ts';
import type { Io } from './io.ts';

interface HowToPrint {
  readonly quiet?: true;
  readonly json?: true;
  readonly timings?: true;
}

/** Prints what a build made: its messages, then each output with its size. */
export function printBuilt(result: BuildResult, options: HowToPrint, io: Io): void {
  const { findings, outputs, out, timings, unchanged, failed, documents } = result;
  if (options.json) {
    const messages = findings;
    io.out(
      JSON.stringify({
        schema: 1,
        command: 'build',
        ok: !failed,
        out,
        unchanged,
        outputs,
        messages,
        documents,
        timings,
      }),
    );
    return;
  }
  const shown = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  io.err(findingsText(shown));
  if (options.quiet) return;
  if (options.timings) io.err(`${timingTable(timings)}\n`);
  if (failed) {
    for (const line of documentLines(documents)) io.err(`${line}\n`);
    io.err(`Nothing was written: ${countText(findings)}.\n`);
    return;
  }
  const near = relative(io.world.folder, out) || '.';
  const folder = near.startsWith('..') ? out : near;
  for (const { path, bytes, pages } of outputs)
    io.out(`${folder}/${path}  ${size(bytes)}${pages ? `, ${plural(pages, 'page')}` : ''}`);
  for (const line of documentLines(documents)) io.err(`${line}\n`);
  const grave = graveText(findings, documents);
  if (grave) io.err(`${grave}\n`);
  const total = timings.reduce((sum, { ms }) => sum + ms, 0);
  io.err(
    unchanged ? 'Nothing has changed since the last build.\n' : `Done in ${(total / 1000).toFixed(1)} s.\n`,
  );
}

function timingTable(timings: BuildResult['timings']): string {
  return timings
    .map(
      ({ stage, detail, ms }) =>
        `${stage.padEnd(9)}${detail.padEnd(26)}${String(Math.round(ms)).padStart(7)} ms`,
    )
    .join('\n');
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
