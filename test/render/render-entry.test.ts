import { describe, expect, it } from 'vitest';
import { passageHtml, withIds } from '../../src/render/entry/passage-html.ts';
import { passageMarkup } from '../../src/render/entry/passage-markup.ts';
import { type EntryTarget, renderEntry } from '../../src/render/entry/render-entry.ts';
import { renderPassage } from '../../src/render/entry/render-passage.ts';
import { stressEdition } from '../helpers/main-edition.ts';
import { passage } from './small-book.ts';

const edition = await stressEdition();
const all = edition.parts.flatMap((part) => part.entries);
const context = { edition, entries: new Map(all.map((entry) => [entry.id, entry])) };
const screen: EntryTarget = { hrefOf: (id) => `#${id}`, folioOf: () => null, notesOfLinks: false };

/** What is read of markup, without white space: it depends on the tags around it. */
const wordsIn = (html: string): string => html.replace(/<[^>]+>|\s+/g, '');

describe('an entry rendered', () => {
  it('is set in the same words on paper and on screens', () => {
    for (const entry of all) {
      const rendered = renderEntry(entry, context, screen);
      for (const one of rendered.points.flatMap(({ passages }) => passages)) {
        const { leadHtml, restHtml } = passageHtml(one, withIds);
        const onScreen = passageMarkup(one, { language: 'en' }).text;
        expect(wordsIn(`<p>${leadHtml}</p>${restHtml}`)).toBe(wordsIn(onScreen));
      }
    }
  });

  it('has notes of links where its target wants them', () => {
    const notes = (target: EntryTarget) =>
      all.flatMap((entry) => renderEntry(entry, context, target).notes).length;
    expect(notes({ ...screen, notesOfLinks: true })).toBeGreaterThan(notes(screen));
  });

  it('has typographic apostrophes', () => {
    const said = passage('a', "It's here.");
    const { text } = passageMarkup(renderPassage(said, {}), { language: 'en' });
    expect(text).toBe('<p>It\u2019s here.</p>');
  });

  it('says of each point who holds it, once for all documents', () => {
    const points = all.flatMap((entry) => renderEntry(entry, context, screen).points);
    const shared = points.filter((point) => point.all);
    expect(shared.length).toBeGreaterThan(0);
    for (const { marks, words } of shared) {
      expect(marks).toEqual(['A', 'B', 'C']);
      expect(words).toMatch(/^all 3 sources/);
    }
    for (const { marks, words } of points.filter((point) => point.marks.length === 1))
      expect(words).toBe(`source ${marks[0]} only`);
  });
});
