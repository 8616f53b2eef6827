import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './fingerprint.ts';

/** What the last build of an output folder left behind, in a hidden file beside its outputs. */
export interface BuildState {
  readonly schema: 1;
  /** Of everything that the build depended on. */
  readonly fingerprint: string;
  /** Name of each output -> SHA-256 of its bytes. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What the build said of it, to be said again when nothing has changed. */
  readonly summary: unknown;
}

export const stateName = '.variorum.json';

/** The summary of the last build, if it was of the same fingerprint and each of its outputs is still what it was; else null. */
export function unchanged(folder: string, fingerprint: string): unknown {
  try {
    const state = JSON.parse(readFileSync(join(folder, stateName), 'utf8')) as BuildState;
    if (state.schema !== 1 || state.fingerprint !== fingerprint) return null;
    const whole = Object.entries(state.outputs).every(
      ([name, hash]) => sha256(readFileSync(join(folder, name))) === hash,
    );
    return whole ? state.summary : null;
  } catch {
    return null;
  }
}

export function stateOf(
  fingerprint: string,
  outputs: readonly { path: string; bytes: Uint8Array }[],
  summary: unknown,
): Uint8Array {
  const hashes = Object.fromEntries(outputs.map(({ path, bytes }) => [path, sha256(bytes)]));
  const state: BuildState = { schema: 1, fingerprint, outputs: hashes, summary };
  return Buffer.from(`${JSON.stringify(state)}\n`);
}
