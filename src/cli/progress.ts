import type { Progress } from '../model/progress.ts';
import type { Io } from './io.ts';

/** Shows how far a build is. */
export interface ProgressDisplay {
  readonly show: (step: Progress) => void;
  /** Takes away what was only for the moment. */
  readonly end: () => void;
}

/** What runs is written over by what is done, with its time, on a terminal; plain lines elsewhere, nothing with --quiet or --json. */
export function progressDisplay(
  options: { readonly quiet?: true; readonly json?: true },
  { terminal, err, wipe }: Pick<Io, 'terminal' | 'err' | 'wipe'>,
): ProgressDisplay {
  if (options.quiet || options.json) return { show: () => {}, end: () => {} };
  if (terminal && wipe)
    return {
      show: ({ stage, detail, done, ms }) => {
        wipe();
        err(done ? `${line(stage, detail)} ${seconds(ms)}\n` : `${line(stage, detail).trimEnd()} ...`);
      },
      end: wipe,
    };
  return {
    show: ({ stage, detail, done, announced }) => {
      if (done || announced) err(`${line(stage, detail).trimEnd()}\n`);
    },
    end: () => {},
  };
}

function line(stage: string, detail: string): string {
  return `${`${stage} `.padEnd(9)}${detail.padEnd(28)}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`.padStart(7);
}
