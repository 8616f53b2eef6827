import type { CDPSession, Page } from 'puppeteer-core';

/** How a page is printed. */
export interface PagePrint {
  readonly scale: number;
  /** Whether the PDF gets structure tags and an outline. */
  readonly tagged: boolean;
  /** Milliseconds that it may take. */
  readonly timeout: number;
}

/** Bytes that are asked for at once: as text in a message of the protocol they are a third more. */
const most = 8 * 2 ** 20;

/**
 * Prints a page as PDF, on paper as its style sheets have it. The bytes come in few large pieces and are copied once: Puppeteer's own
 * way passes them through a stream of the web and puts them together twice.
 */
export async function printPage(page: Page, { scale, tagged, timeout }: PagePrint): Promise<Uint8Array> {
  const session = await page.createCDPSession();
  try {
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    const { stream } = await session.send(
      'Page.printToPDF',
      {
        transferMode: 'ReturnAsStream',
        preferCSSPageSize: true,
        printBackground: true,
        scale,
        marginTop: 0,
        marginBottom: 0,
        marginLeft: 0,
        marginRight: 0,
        generateTaggedPDF: tagged,
        generateDocumentOutline: tagged,
      },
      { timeout },
    );
    if (!stream) throw new Error('the browser gave no PDF');
    return await readStream(session, stream);
  } finally {
    await session.detach().catch(() => {});
  }
}

async function readStream(session: CDPSession, handle: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle, size: most });
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'latin1'));
    if (eof) break;
  }
  await session.send('IO.close', { handle });
  return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
}
