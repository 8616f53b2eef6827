import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { verifyEpub } from './verify-epub.ts';
import { verifyPdf } from './verify-pdf.ts';

/**
 * What the pre-flight of a finished file found; null where it is neither a PDF nor an EPUB. `file` is what messages
 * name it.
 */
export async function verifyFile(bytes: Uint8Array, file: string): Promise<readonly VFileMessage[] | null> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return pdfMessages(bytes, file);
  return start.startsWith('PK') ? verifyEpub(bytes, file) : null;
}

function pdfMessages(bytes: Uint8Array, file: string): readonly VFileMessage[] {
  return verifyPdf(bytes).map(({ page, label, reason, expected, ...found }) => {
    const place = page === null ? '' : `Page ${label ?? `${page} of the file`}: `;
    return diagnostic({ ...found, file, reason: place + reason, expected: [expected] });
  });
}
