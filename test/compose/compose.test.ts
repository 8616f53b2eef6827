import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import { handbook } from '../helpers/handbook.ts';
import { smallHandbook, smallSettings } from '../render/small-book.ts';

describe('an edition of a small handbook', () => {
  const edition = composeEdition(smallHandbook(), smallSettings(), 'handbook');

  it('has a part for each topic and counts how far the sources agree', () => {
    expect(edition.parts.map((part) => [part.number, part.title, part.entries.length])).toEqual([
      ['1', 'Data', 2],
      ['2', 'Teams & <tools>', 1],
    ]);
    expect(edition.parts[0]?.agreement).toEqual({ shared: 1, differs: 1, single: { a: 1, b: 1 } });
    expect(edition.parts[1]?.agreement).toEqual({ shared: 0, differs: 0, single: { a: 0, b: 0 } });
  });

  it('counts the points of each answer set', () => {
    expect(edition.answerSets.map((set) => set.points)).toEqual([3, 3]);
  });

  it('puts questions without a topic into a part without a title', () => {
    const loose = { ...smallHandbook(), topics: [] };
    const parts = composeEdition(loose, smallSettings(), 'handbook').parts;
    expect(parts.map((part) => [part.title, part.entries.length])).toEqual([[null, 3]]);
  });

  it('gives parts ids that no entry or point has', () => {
    const book = smallHandbook();
    const clash = {
      ...book,
      entries: book.entries.map((entry, i) => (i === 0 ? { ...entry, id: 'part-data' } : entry)),
    };
    const ids = composeEdition(clash, smallSettings(), 'handbook').parts.map((part) => part.id);
    expect(ids[0]).toBe('part-data-2');
  });

  it('refers from question to question unless the settings say not to', async () => {
    const pipes = ['collect the water', 'weld the valve'].map(
      (_, at) =>
        `? ${at * 14 + 1}. Where does the boiler pipe go ${at}?\n- Valve: The copper valve lets steam out of the boiler.`,
    );
    const others = Array.from(
      { length: 13 },
      (_, at) => `? ${at + 2}. ${'abcdefghijklm'[at]?.repeat(5)}?\n- ${'nopqrstuvwxyz'[at]?.repeat(6)}`,
    );
    const [one = '', other = ''] = pipes;
    const book = await handbook([one, ...others, other].join('\n'));
    const named = (show: object) =>
      composeEdition(book, smallSettings({ show } as never), 'handbook')
        .parts.flatMap(({ entries }) => entries)
        .flatMap(({ seeAlso }) => seeAlso);
    expect(named({ ...smallSettings().show })).toHaveLength(2);
    expect(named({ ...smallSettings().show, seeAlso: false })).toEqual([]);
  });

  it('takes title, theme and page from the edition where it has them', () => {
    const settings = smallSettings({
      subtitle: 'All',
      editions: { mine: { title: 'Mine', page: 'Letter' } },
    });
    const mine = composeEdition(smallHandbook(), settings, 'mine');
    expect([mine.title, mine.subtitle, mine.settings.page, mine.settings.theme]).toEqual([
      'Mine',
      'All',
      'Letter',
      'classic',
    ]);
  });
});

describe('the fingerprint', () => {
  const settings = smallSettings();
  const of = (book = smallHandbook(), from = settings, name = 'handbook') =>
    composeEdition(book, from, name).fingerprint;

  it('is twelve hexadecimal digits, the same each time', () => {
    expect(of()).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
    expect(of()).toBe(of());
  });

  it('changes with the content and with the settings, not with other editions', () => {
    const book = smallHandbook();
    expect(of({ ...book, title: 'Other' })).not.toBe(of());
    expect(of(book, smallSettings({ subtitle: 'New' }))).not.toBe(of());
    expect(of(book, smallSettings({ editions: { handbook: { page: 'Letter' } } }))).not.toBe(of());
    expect(of(book, smallSettings({ editions: { other: { page: 'Letter' } } }))).toBe(of());
  });
});

describe('an edition in an order of its own', () => {
  const order = (own: object) =>
    composeEdition(smallHandbook(), smallSettings({ editions: { mine: own } }), 'mine').parts.map(
      ({ number, title, entries }) => `${number} ${title}: ${entries.map((entry) => entry.number).join(' ')}`,
    );

  it('has its questions as they are listed, each within its topic', () => {
    const questions = [3, 2, 'q-1'];
    expect(order({ questions, order: 'listed' })).toEqual(['1 Teams & <tools>: 3', '2 Data: 2 1']);
    expect(order({ questions })).toEqual(['1 Data: 1 2', '2 Teams & <tools>: 3']);
  });

  it('has its topics as they are listed', () => {
    const topics = ['teams & <TOOLS>', 'data'];
    expect(order({ topics, order: 'listed' })).toEqual(['1 Teams & <tools>: 3', '2 Data: 1 2']);
    expect(order({ topics, questions: [2, 1], order: 'listed' })).toEqual(['1 Data: 2 1']);
  });
});
