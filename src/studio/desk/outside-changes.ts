import { statSync } from 'node:fs';
import { join } from 'node:path';
import { editsFile } from '../../model/decision.ts';
import { settingsNames } from '../../read/read.ts';
import type { OpenProject } from './open-project.ts';

/** Milliseconds between two looks at the files. */
const pause = 1500;

/**
 * Looks from time to time whether another hand has changed a file that the project is made of. `busy` says when not to look, `onChange`
 * reads everything again. Gives what ends the looking.
 */
export function lookForChanges(
  look: () => { readonly folder: string; readonly opened: OpenProject | null } | null,
  onChange: () => Promise<unknown>,
): { readonly seen: () => void; readonly end: () => void } {
  let before = '';
  const now = () => {
    const found = look();
    return found === null ? '' : signature(found.folder, found.opened);
  };
  const timer = setInterval(() => {
    const after = now();
    if (before !== '' && after !== '' && after !== before) {
      before = after;
      onChange().catch(() => {});
    }
  }, pause);
  timer.unref();
  return {
    seen: () => {
      before = now();
    },
    end: () => clearInterval(timer),
  };
}

/** Sizes and times of the files: cheap, and another one after each change by a person. */
function signature(folder: string, opened: OpenProject | null): string {
  const files = [
    ...settingsNames,
    editsFile,
    ...(opened?.project.answerSets.flatMap((set) => set.files) ?? []),
  ];
  return files
    .map((file) => {
      const facts = statSync(join(folder, file), { throwIfNoEntry: false });
      return facts ? `${file} ${facts.size} ${facts.mtimeMs}` : file;
    })
    .join('\n');
}
