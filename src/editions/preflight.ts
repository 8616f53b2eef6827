import { verifyFile } from '../check/check.ts';
import { type Finding, finding } from '../report.ts';
import type { EditionFile } from './edition-kind.ts';

/** The books through the machine checks; what fails is a warning here, for the fault is not the author's and the book can be read. */
export async function preflight(files: readonly EditionFile[]): Promise<readonly Finding[]> {
  const found = await Promise.all(booksOf(files).map(({ path, bytes }) => verifyFile(bytes, path)));
  return found.flatMap((list) => list ?? []).map((one) => ({ ...finding(one), severity: 'warning' }));
}

/** The PDFs, without print sheets; those of the site are the same ones. */
export function booksOf(files: readonly EditionFile[]): readonly EditionFile[] {
  return files.filter(({ path, sheets }) => /^[^/]+\.pdf$/.test(path) && !sheets);
}
