import type { VFileMessage } from 'vfile-message';
import { verifyFile } from './verify-file.ts';

/**
 * Finished books through the machine checks. What fails is a warning: the fault is not the author's, the book can be
 * read.
 */
export async function preflight(
  books: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<readonly VFileMessage[]> {
  const found = await Promise.all(books.map(({ path, bytes }) => verifyFile(bytes, path)));
  return found.flatMap((messages) => messages ?? []).map((one) => Object.assign(one, { fatal: false }));
}
