import { resolve } from 'node:path';
import { MachineFault } from '../model/machine-fault.ts';
import type { World } from '../model/world.ts';
import { folderStore } from './folder-store.ts';
import type { JobStore } from './job-store.ts';

/**
 * Opens the store that VARIORUM_STORE names: a folder, or `s3://BUCKET/PREFIX`.
 * @param usual the folder where none is named.
 */
export async function openStore({ environment, folder }: World, usual: string): Promise<JobStore> {
  const named = environment.VARIORUM_STORE;
  const address = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/(.*))?$/.exec(named ?? '');
  if (address) {
    const { s3Store } = await import('./s3-store.ts');
    return s3Store(address[1] ?? '', (address[2] ?? '').replace(/\/+$/, ''), environment);
  }
  if (named?.includes('://'))
    throw new MachineFault(
      `VARIORUM_STORE is ${named}; a folder was expected, or s3://BUCKET or s3://BUCKET/PREFIX.`,
    );
  return folderStore(named ? resolve(folder, named) : usual);
}
