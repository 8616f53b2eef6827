import { lookFiles } from '../../incremental/build-key.ts';
import { fingerprintFiles, sha256 } from '../../incremental/fingerprint.ts';
import type { MergedProject } from '../../merge-project.ts';
import type { Project } from '../../model/project.ts';

/** A name of a preview by what goes into it: the look, the questions that it shows, and what a book says around them. */
export function contentKey(
  project: Project,
  { handbook }: Pick<MergedProject, 'handbook'>,
  ids: readonly string[],
  format: string,
): string {
  const { ledger: _, entries, ...around } = handbook;
  const shown = ids.length === 0 ? entries : entries.filter(({ id }) => ids.includes(id));
  // Questions are referred to by their numbers.
  const numbers = entries.map(({ id, number }) => [id, number]);
  const content = JSON.stringify([project.settings, around, shown, numbers, format], bytesInBrief);
  return sha256(Buffer.from(`${content} ${fingerprintFiles(lookFiles(project, ['handbook']))}`));
}

/** Bytes of pictures stand for themselves by their digest. */
function bytesInBrief(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? sha256(value) : value;
}
