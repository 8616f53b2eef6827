import { describe, expect, it } from 'vitest';
import { fitOpener } from '../../../src/render/print/fit-opener.ts';
import { pageOf } from '../../../src/render/print/page-of.ts';
import { listThemes, loadTheme } from '../../../src/theme/theme.ts';
import { smallEdition } from '../../helpers/edition.ts';

/** Whether the band of a topic lists its questions on that paper. */
function isBanded(name: string, settings: object): boolean {
  const edition = smallEdition();
  const theme = loadTheme(name);
  const page = pageOf({ ...edition, settings: { ...edition.settings, ...settings } }, theme);
  const [part] = edition.parts;
  return part !== undefined && fitOpener(part, page, theme.opener).banded;
}

describe('the band of a topic', () => {
  it.each(['A4', 'Letter'])(
    'lists its questions on %s, but not in type as large as that of accessible',
    (page) => {
      for (const name of listThemes())
        expect([name, isBanded(name, { page })]).toEqual([name, name !== 'accessible']);
    },
  );

  it.each(['A5', 'pocket'])('has no room for them on %s', (page) => {
    for (const name of listThemes()) expect([name, isBanded(name, { page })]).toEqual([name, false]);
  });
});
