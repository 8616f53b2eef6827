import type { Page } from 'puppeteer-core';
import { pageClasses } from '../../model/page-contract.ts';
import type { EvenLines } from '../../model/rendered.ts';
import { breakParagraph, hanging, leastSpace } from './break-lines.ts';
import { endLines } from './end-lines.ts';
import { layOnOneLine } from './lay-on-one-line.ts';
import { measurePieces } from './measure-pieces.ts';

/**
 * Breaks the lines of justified paragraphs over the whole of each paragraph, where Chromium looks at one line after the other.
 * They are measured as in print, and get a line end wherever one was chosen (src/decisions/0109).
 */
export async function setLines(page: Page, lines: EvenLines): Promise<void> {
  await page.emulateMediaType('print');
  const laid = await page.evaluateHandle(layOnOneLine, lines, pageClasses);
  try {
    const measured = await page.evaluate(measurePieces, laid, leastSpace);
    // A little less than there is, so that no line is too long by a hair.
    const broken = measured.found.map(({ width, indent, hyphen, pieces }) =>
      breakParagraph({
        width,
        indent,
        hyphen,
        pieces: pieces.map(([own, space, shrink, after]) => ({
          width: own,
          space,
          shrink: shrink * 0.95,
          after,
        })),
      }),
    );
    await page.evaluate(endLines, laid, measured, broken, hanging);
  } finally {
    await laid.dispose();
    await page.emulateMediaType();
  }
}
