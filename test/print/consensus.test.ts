import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { composeEdition } from '../../src/compose/compose.ts';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { readPageLines } from '../bench/page-lines.ts';
import { passage, point, smallHandbook, smallSettings } from '../render/small-book.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

const long = (word: string, times: number) =>
  `${`Each ${word} is kept with care by those who keep it. `.repeat(times)}`;

/** Two sources that share three points, differ in one and have three alone. */
function book() {
  const made = smallHandbook();
  const points = [
    point('p-1', 'Alone first', [passage('a', long('acorn', 3))]),
    point('p-2', 'Common', [passage('a', long('cherry', 6)), passage('b', 'Brambles are added here.')]),
    point('p-3', 'Shared', [passage('b', long('cherry', 6)), passage('a', 'Apples are added here.')]),
    point('p-4', 'Limit', [passage('a', 'Keep it 30 days.'), passage('b', 'Keep it 90 days.')], 'differs'),
    point('p-5', 'Alone second', [passage('b', long('birch', 3))]),
    point('p-6', 'Alone third', [passage('a', long('acorn', 2))]),
  ];
  const entries = made.entries.map((entry) =>
    entry.id === 'q-1' ? { ...entry, intro: [], points, outro: [passage('b', 'Birches end it.')] } : entry,
  );
  const settings = smallSettings({ editions: { handbook: { layout: 'consensus' } } });
  return composeEdition({ ...made, entries }, settings, 'handbook');
}

describe('a book of two sources in three columns', () => {
  it.each(['classic', 'technical', 'modern', 'editorial', 'workbook'])(
    '%s: what one adds stands on its side, what it says alone below, and all of it passes the checks',
    async (name) => {
      const theme = loadTheme(name);
      const edition = book();
      const { bytes } = await printPdf(press, {
        render: (known) => renderPrint(edition, theme, known),
        furniture: (known) => renderFurniture(edition, theme, known),
        metadata,
      });
      expect(verifyPdf(bytes).map(({ rule, page }) => `${rule} ${page}`)).toEqual([]);
      const lines = (await readPageLines(bytes)).flatMap((page, at) =>
        page.lines.map((line) => ({ ...line, place: at * page.height + line.baseline })),
      );
      const find = (text: string) => {
        const found = lines.filter((line) => line.text.includes(text)).at(0);
        if (!found) throw new Error(`no line has "${text}"`);
        return found;
      };
      const middle = find('Each cherry is kept');
      const [first, second] = [find('Apples are'), find('Brambles are')];
      expect(first.right).toBeLessThan(middle.left);
      expect(second.left).toBeGreaterThan(middle.right - 1);
      // Each is level with the point that it is added to, within three lines.
      expect(Math.abs(second.place - find('Common:').place)).toBeLessThan(3 * 14);
      // Wordings face each other, the first source's on the left.
      expect(find('Keep it 30').right).toBeLessThan(find('Keep it 90').left);
      expect(find('Keep it 30').place).toBeCloseTo(find('Keep it 90').place, 0);
      const alone = ['Each acorn', 'Each birch', 'Birches end'].map(find);
      for (const one of alone) expect(one.place).toBeGreaterThan(find('Keep it 30').place);
      expect(alone[0]?.left).toBeLessThan(alone[1]?.left ?? 0);
      expect(alone[2]?.left).toBeGreaterThan(alone[0]?.right ?? 0);
    },
    120_000,
  );

  it('the last word, and what is near, never begin a page without what is said before them', async () => {
    const theme = loadTheme('classic');
    for (const times of [22, 24, 26, 28]) {
      const made = smallHandbook();
      const [first] = made.entries;
      if (!first) throw new Error('no question');
      const points = [
        point('p-1', 'Shared', [passage('b', long('cherry', times))]),
        ...[1, 2, 3, 4].map((at) => point(`p-a${at}`, `Alone ${at}`, [passage('a', long('acorn', 3))])),
        ...[1, 2, 3, 4, 5].map((at) => point(`p-b${at}`, `Only ${at}`, [passage('b', long('birch', 4))])),
      ];
      const settings = smallSettings({ editions: { handbook: { layout: 'consensus' } } });
      const edition = composeEdition(
        {
          ...made,
          topics: [{ id: 'data', title: 'Data', entries: ['q-1'] }],
          entries: [{ ...first, intro: [], points, outro: [] }],
          closing: [passage('a', `So it ends. ${long('leaf', 3)}`)],
        },
        settings,
        'handbook',
      );
      const { bytes } = await printPdf(press, {
        render: (known) => renderPrint(edition, theme, known),
        metadata,
      });
      const pages = await readPageLines(bytes);
      const last = pages.find(({ lines }) => lines.some(({ text }) => text.includes('So it ends')));
      expect(last?.lines.some(({ text }) => text.includes('birch'))).toBe(true);
      expect(verifyPdf(bytes).map(({ rule }) => rule)).toEqual([]);
    }
  }, 120_000);

  it('is read column by column: what both say, what one adds to it, then each source alone', () => {
    const { html } = renderPrint(book(), loadTheme('classic'), null);
    const [, entry = ''] = /<article class="entry[\s\S]*?id="q-1"([\s\S]*?)<\/article>/.exec(html) ?? [];
    const places = ['id="p-2"', 'id="p-3"', 'id="p-4"', 'id="p-1"', 'id="p-6"', 'id="p-5"', 'Birches'].map(
      (text) => entry.indexOf(text),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    // Each column of one source says whose it is, for ears too; its points need no mark of their own.
    const [, alone = ''] = /<div class="alone [\s\S]*?">([\s\S]*)$/.exec(entry) ?? [];
    expect(alone.match(/only in/g)).toHaveLength(2);
    expect(alone.match(/class="sign /g)).toHaveLength(2);
    expect(alone).toMatch(
      /only in <span class="signs"><svg[^>]*aria-label="A"[\s\S]*p-1[\s\S]*aria-label="B"[\s\S]*p-5/,
    );
  });
});
