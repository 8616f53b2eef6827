import type { BuildHooks } from '../build.ts';
import type { World } from '../model/world.ts';

/** Standard input, as a document of answers is read from it. */
export interface StandardInput {
  /** Whether a person sits there, who would have to type. */
  readonly terminal: boolean;
  /** All of it, or as much as a document may have. */
  readonly read: () => Promise<Uint8Array>;
}

/** Who runs commands one after another in one process, and wants to know more of each than what it prints. */
export interface Host {
  /** What serves all their builds. */
  readonly kept: NonNullable<BuildHooks['kept']>;
  readonly progress: NonNullable<BuildHooks['progress']>;
  /** Told why a command ended with a fault. */
  readonly fault: (error: unknown) => void;
}

/** Where a command prints, and what it may know of the machine. */
export interface Io {
  readonly world: World;
  /** Prints to standard output: what was asked for. */
  readonly out: (text: string) => void;
  /** Prints to standard error: progress and messages. */
  readonly err: (text: string) => void;
  /** On a terminal: back to the start of the line, which is wiped. What `out` and `err` are given moves no cursor. */
  readonly wipe?: () => void;
  /** Standard input, which `-` among documents stands for. */
  readonly input: StandardInput;
  /** Whether standard error is a terminal, on which a line can be written over. */
  readonly terminal: boolean;
  /** Ends the work: Ctrl-C. */
  readonly signal: AbortSignal;
  readonly host?: Host;
}

export { exitCodes } from './exit-codes.ts';

/** The command line is wrong. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}
