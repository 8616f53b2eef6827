import type { Progress } from '../build.ts';
import type { Io } from './io.ts';

/** Shows how far a build is. */
export interface ProgressDisplay {
  readonly show: (step: Progress) => void;
  /** Takes away what was only for the moment. */
  readonly end: () => void;
}

/** One line written over on a terminal, a plain line a stage elsewhere, nothing with --quiet or --json. */
export function progressDisplay(
  options: { readonly quiet?: true; readonly json?: true },
  io: Io,
): ProgressDisplay {
  if (options.quiet || options.json) return { show: () => {}, end: () => {} };
  if (io.terminal) {
    const clear = '\r\u001b[2K';
    return {
      show: ({ stage, detail, done }) =>
        io.err(`${clear}${done ? '' : `${stage}${detail ? ` ${detail}` : ''} ...`}`),
      end: () => io.err(clear),
    };
  }
  return {
    show: ({ stage, detail, done }) => {
      if (done) io.err(`${stage.padEnd(9)}${detail}`.trimEnd().concat('\n'));
    },
    end: () => {},
  };
}
