import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { paperOf } from '../../src/print/paper-of.ts';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { largePrint, loadTheme } from '../../src/theme/theme.ts';
import { projectEdition } from '../helpers/project-edition.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

it('a question of three lines at the foot of a page stands with its answer in brief, on the next', async () => {
  const { edition } = await projectEdition('torn-heading', { page: 'A5', largePrint: true });
  const theme = largePrint(loadTheme('classic'));
  const { bytes } = await printPdf(press, {
    render: (known) => renderPrint(edition, theme, known),
    furniture: (known) => renderFurniture(edition, theme, known),
    metadata,
    paper: paperOf(edition.settings),
  });
  expect(verifyPdf(bytes).map(({ rule, page }) => `${rule} ${page}`)).toEqual([]);
}, 300_000);
