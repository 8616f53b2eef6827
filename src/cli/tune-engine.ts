import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Work that a function does before V8 compiles it anew with all it knows, in bytes of its bytecode: about four times the usual. A build
 * of twenty questions spent a quarter of Node's processor time on that and had ended before it paid. Later engines have a compiler
 * between (Maglev) and budgets of their own.
 */
const budget = 600_000;

/** Sets up the engine for a command that works for seconds; to be called before the modules are loaded. */
export function tuneEngine(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
}
