import { statSync } from 'node:fs';

/** What stands at a path; null where nothing does, or nothing that may be looked at. */
export function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}
