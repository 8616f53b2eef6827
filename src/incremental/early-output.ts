import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './fingerprint.ts';
import { type Output, writeOutputs } from './write-outputs.ts';

/** The output that somebody looks at while a book is watched: written as soon as it is made, before the others. */
export interface EarlyOutput {
  /** Writes it, whole or not at all. */
  readonly show: (output: Output) => Promise<void>;
  /** Puts back what stood there before: the others could not be made. */
  readonly takeBack: () => Promise<void>;
}

/** For one build into this folder. */
export function earlyOutput(folder: string, shown: () => void = () => {}): EarlyOutput {
  let before: { readonly path: string; readonly bytes: Uint8Array | null } | null = null;
  return {
    async show({ path, bytes }) {
      const old = await readFile(join(folder, path)).catch(() => null);
      if (!old || sha256(old) !== sha256(bytes)) {
        before = { path, bytes: old };
        await writeOutputs(folder, [{ path, bytes }]);
      }
      shown();
    },
    async takeBack() {
      if (!before) return;
      const { path, bytes } = before;
      if (bytes) await writeOutputs(folder, [{ path, bytes }]);
      else await rm(join(folder, path), { force: true });
    },
  };
}
