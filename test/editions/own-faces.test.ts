import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { expect, it } from 'vitest';
import { fontNotes } from '../../src/editions/own-faces.ts';
import type { OwnFont } from '../../src/model/own-font.ts';
import { readFontFile } from '../../src/read/font-file.ts';

const woff2 = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource/bitter/files/bitter-latin-700-normal.woff2'),
);

/** What is said of a face of this one file. */
async function saidOf(bytes: Uint8Array): Promise<readonly (string | null)[]> {
  const file = await readFontFile(bytes);
  if ('reason' in file) throw new Error(file.reason);
  const face: OwnFont = { family: 'Corp', files: [file], licenceText: '', copyright: '', printOnly: false };
  return fontNotes(new Map([['text', face]]), 'handbook').map(({ rule }) => rule);
}

it('tells of a face that a PDF gets as drawings before the book is verified', async () => {
  const plain = Buffer.from(await fontverter.convert(woff2, 'truetype'));
  expect(await saidOf(plain)).toEqual([]);
  // The same with its outlines under the name that PostScript outlines have.
  const at = plain.indexOf('glyf');
  plain.write('CFF ', at, 'latin1');
  expect(await saidOf(plain)).toEqual(['font-as-drawings']);
});
