import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../../src/compose/compose.ts';
import { editionSettings } from '../../../src/model/settings.ts';
import { fitPage } from '../../../src/render/print/fit-page.ts';
import { indexView } from '../../../src/render/print/index-view.ts';
import { contextOf } from '../../../src/render/print/view-context.ts';
import { loadTheme } from '../../../src/theme/theme.ts';
import { wordsOf } from '../../../src/wording/wording.ts';
import { smallHandbook, smallSettings } from '../small-book.ts';

const page = fitPage(editionSettings.parse({}), loadTheme('classic'));

/** What the index prints behind a term whose points a to e stand on these pages, which count from 1. */
function pagesOf(
  pages: Readonly<Record<string, number>>,
  until: Readonly<Record<string, string>> = {},
  main: readonly string[] = [],
) {
  const layout = {
    pages: 99,
    pageOf: new Map(Object.entries(pages).map(([id, page]) => [id, page - 1])),
    blanksBefore: new Set<string>(),
    bodyStart: 0,
  };
  const targets = Object.keys(pages).filter((id) => !Object.values(until).includes(id));
  const term = { term: 'Water', targets, main, until, see: [] };
  const edition = composeEdition(smallHandbook(), smallSettings(), 'handbook');
  const [group] = indexView([term], contextOf(edition, layout, wordsOf('en'), page));
  return group?.terms[0]?.places.map(({ folio, through }) => (through ? `${folio}-${through.folio}` : folio));
}

describe('pages behind a term of the index', () => {
  it('stand in the order of the book', () => {
    expect(pagesOf({ a: 3, b: 7, c: 12 })).toEqual(['3', '7', '12']);
  });

  it('are named once, and as a range where one follows another', () => {
    expect(pagesOf({ a: 3, b: 3, c: 4, d: 5, e: 9 })).toEqual(['3-5', '9']);
  });

  it('are no range over a page that has nothing of it', () => {
    expect(pagesOf({ a: 3, b: 5 })).toEqual(['3', '5']);
  });

  it('reach to the end of a stretch', () => {
    expect(pagesOf({ a: 3, b: 6, c: 7 }, { a: 'b' })).toEqual(['3-7']);
  });

  it('begin with those at which the term is treated', () => {
    expect(pagesOf({ a: 3, b: 7, c: 12, d: 13, e: 20 }, {}, ['c', 'e'])).toEqual(['12-13', '20', '3', '7']);
    expect(pagesOf({ a: 3, b: 7 }, {}, ['a', 'b'])).toEqual(['3', '7']);
  });
});
