import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSummary } from '../model/lost.ts';
import { madeIn, stateName } from '../model/made-files.ts';
import type { Finding } from '../report.ts';
import { sha256 } from './fingerprint.ts';

/** What the last build of an output folder left behind, in a hidden file beside its outputs. */
export interface BuildState {
  readonly schema: 1;
  /** Of everything that the build depended on. */
  readonly fingerprint: string;
  /** Every output that builds left in the folder and that is there still: none of them is a document. */
  readonly made: readonly string[];
  /** What the build said, to be said again when nothing has changed. */
  readonly summary: BuildSummary;
}

/** One file that was written. */
export interface BuiltFile {
  /** Name within the output folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of a PDF. */
  readonly pages?: number;
}

/** What a build left: its outputs, and what it had to say. */
export interface BuildSummary {
  readonly outputs: readonly BuiltFile[];
  readonly findings: readonly Finding[];
  readonly documents: readonly DocumentSummary[];
}

/**
 * The summary of the last build, if it was of the same fingerprint and each of its outputs is still what it was; else
 * null.
 */
export function unchanged(folder: string, fingerprint: string): BuildSummary | null {
  try {
    const state = readState(folder);
    if (state?.fingerprint !== fingerprint) return null;
    const { outputs } = state.summary;
    return outputs.every((file) => sha256(readFileSync(join(folder, file.path))) === file.sha256)
      ? state.summary
      : null;
  } catch {
    // No state, a state that someone else wrote, an output that is gone: build again.
    return null;
  }
}

/** File -> pages of the PDFs that the last build left in a folder, whatever it was made of; empty where nothing can be known. */
export function pagesBefore(folder: string): ReadonlyMap<string, number> {
  try {
    const outputs = readState(folder)?.summary.outputs ?? [];
    return new Map(outputs.flatMap(({ path, pages }) => (pages ? [[path, pages] as const] : [])));
  } catch {
    return new Map();
  }
}

/** Null for a state of another time; throws where there is none. */
function readState(folder: string): BuildState | null {
  const state = JSON.parse(readFileSync(join(folder, stateName), 'utf8')) as BuildState;
  return state.schema === 1 ? state : null;
}

/** That file for a build of this fingerprint into a folder. */
export function stateBytes(folder: string, fingerprint: string, summary: BuildSummary): Uint8Array {
  const earlier = [...madeIn(folder)].filter((path) => existsSync(join(folder, path)));
  const made = [...new Set([...earlier, ...summary.outputs.map(({ path }) => path)])].sort();
  const state: BuildState = { schema: 1, fingerprint, made, summary };
  return Buffer.from(`${JSON.stringify(state)}\n`);
}
