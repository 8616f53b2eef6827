import type { Finding } from '../report.ts';

/** What the pre-flight of a finished file found; null where it is neither a PDF nor an EPUB. */
export async function verifyFile(bytes: Uint8Array, file: string): Promise<readonly Finding[] | null> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return verifyPdfFile(bytes, file);
  if (!start.startsWith('PK')) return null;
  const { verifyEpub } = await import('../check/check.ts');
  const { finding } = await import('../report.ts');
  return (await verifyEpub(bytes, file)).map(finding);
}

async function verifyPdfFile(bytes: Uint8Array, file: string): Promise<readonly Finding[]> {
  const { verifyPdf } = await import('../check/check.ts');
  return verifyPdf(bytes).map(({ severity, rule, reason, page, label, actual, expected, todo }) => ({
    severity,
    rule,
    reason: page === null ? reason : `Page ${label ?? `${page} of the file`}: ${reason}`,
    file,
    line: null,
    column: null,
    actual,
    expected: [expected],
    todo,
  }));
}
