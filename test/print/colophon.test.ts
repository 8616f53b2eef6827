import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { smallEdition } from '../helpers/edition.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

it('a colophon stands on one page, in large type on small paper, too', async () => {
  const small = smallEdition();
  const edition = { ...small, settings: { ...small.settings, page: 'A5' } };
  const look = loadTheme('accessible');
  const { bytes } = await printPdf(press, {
    render: (known) => renderPrint(edition, look, known),
    furniture: (known) => renderFurniture(edition, look, known),
    metadata,
  });
  const { pages } = await readPdf(bytes);
  const about = pages
    .filter(({ body }) => /About this edition|Fingerprint/.test(body))
    .map(({ body }) => body);
  // Contents name it nowhere; its head and its last line are on the same page.
  expect(about).toHaveLength(1);
  expect(about[0]).toMatch(/About this edition[\s\S]*How to read the marks[\s\S]*Fingerprint/);
});
