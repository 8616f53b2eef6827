import type { Page } from 'puppeteer-core';
import { pageClasses } from '../../model/page-contract.ts';
import type { EvenLines } from '../../model/rendered.ts';
import { type BrokenParagraph, breakColumn, hanging, leastSpace, mayBeJustified } from './break-lines.ts';
import type { MeasuredParagraph } from './choose-lines.ts';
import { endLines } from './end-lines.ts';
import { layOnOneLine } from './lay-on-one-line.ts';
import { type MeasuredPieces, measurePieces } from './measure-pieces.ts';

/**
 * Breaks the lines of justified paragraphs over the whole of each paragraph, where Chromium looks at one line after the other.
 * They are measured as in print, and get a line end wherever one was chosen (src/decisions/0109).
 */
export async function setLines(page: Page, lines: EvenLines): Promise<void> {
  await page.emulateMediaType('print');
  const laid = await page.evaluateHandle(layOnOneLine, lines, pageClasses);
  try {
    const measured = await page.evaluate(measurePieces, laid, leastSpace);
    await page.evaluate(endLines, laid, measured, breakAll(measured.found), hanging);
  } finally {
    await laid.dispose();
    await page.emulateMediaType();
  }
}

/** Paragraphs of one size of type are a column, wherever they stand; all are justified where the largest has room for it. */
function breakAll(found: readonly MeasuredPieces[]): (BrokenParagraph | null)[] {
  const columns = new Map<string, number[]>();
  for (const [index, { em, justified }] of found.entries()) {
    const key = `${Math.round(em * 10)} ${justified}`;
    columns.set(key, [...(columns.get(key) ?? []), index]);
  }
  const main = [...columns.values()]
    .map((indices) => indices.flatMap((index) => found[index] ?? []))
    .filter(([first]) => first?.justified)
    .sort((one, other) => piecesOf(other) - piecesOf(one))[0];
  const isEven = mayBeJustified((main ?? []).map(measuredParagraph));
  const broken = found.map((): BrokenParagraph | null => null);
  for (const indices of columns.values()) {
    const own = indices.flatMap((index) => found[index] ?? []);
    const [{ em = 16, justified = true } = {}] = own;
    const chosen = breakColumn({
      em,
      justified: justified && isEven,
      paragraphs: own.map(measuredParagraph),
    });
    for (const [place, index] of indices.entries()) broken[index] = chosen[place] ?? null;
  }
  return broken;
}

function piecesOf(paragraphs: readonly MeasuredPieces[]): number {
  return paragraphs.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

function measuredParagraph({ width, indent, hyphen, justified, pieces }: MeasuredPieces): MeasuredParagraph {
  return {
    width,
    indent,
    hyphen: hyphen * (justified ? 1 - hanging : 1),
    // A little less than there is, so that no line is too long by a hair.
    pieces: pieces.map(([own, space, shrink, after, letters]) => ({
      width: own,
      letters,
      space,
      shrink: shrink * 0.95,
      after,
    })),
  };
}
