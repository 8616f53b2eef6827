import { describe, expect, it } from 'vitest';
import { cardBriefs, cardEntries, composeEdition, fitCards } from '../../src/compose/compose.ts';
import type { SheetBlock } from '../../src/model/sheet.ts';
import { handbook } from '../helpers/handbook.ts';
import { settingsFor } from '../helpers/press-sheet.ts';

const edition = async (...notations: readonly string[]) =>
  composeEdition(await handbook(...notations), settingsFor('cards', {}), 'cards');
const gists = async (...notations: readonly string[]) =>
  cardEntries(await edition(...notations)).brief.flatMap(({ points }) => points.map(({ gist }) => gist));
const filler = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `The caretaker wrote remark ${n} about the old boiler in the cellar.`,
  );

describe('a card', () => {
  it('of data has a short answer whole', async () => {
    const of = await edition(
      '? 1. May I keep my number?\n- Yes, within the same area. Moving it takes 3 working days. Bills go on as before.',
    );
    expect([...cardBriefs(of).values()].map(({ wording }) => wording)).toEqual([
      'Yes, within the same area. Moving it takes 3 working days. Bills go on as before.',
    ]);
  });

  it('shows by a sign that a gist is a part, and by none that it is all', async () => {
    const [long = ''] = await gists(`? 1. Who lights the boiler?\n- Boiler: ${filler(12).join(' ')}`);
    expect(long).toMatch(/ …$/);
    expect(await gists('? 1. Who lights it?\n- Boiler: The caretaker lights it.')).toEqual([
      'The caretaker lights it',
    ]);
  });

  it('keeps the word that answers the question before what it takes from further on', async () => {
    const [gist = ''] = await gists(
      `? 1. May I open the window?\n- No. ${filler(3).join(' ')} The window is opened by the caretaker and by the fire brigade.`,
    );
    expect(gist).toMatch(/^No\b/);
    expect(gist).toMatch(/…$/);
  });

  it('with a label over words from further on shows that others stand between', async () => {
    const [gist = ''] = await gists(
      '? 1. When is it open?\n- Hours: From 8 to 6. Nobody answers the telephone of the workshop on Sundays and holidays. On Saturdays it is open until noon.',
    );
    expect(gist).toMatch(/^(?:From 8|… )/);
    expect(gist).toMatch(/…$/);
  });

  it('of paper has the whole answer where it fits, else its gist', async () => {
    const of = await edition(
      `? 1. What is it?\n- It is short. It has two sentences.\n? 2. And what is that?\n- ${filler(30).join(' ')}`,
    );
    const shown = (block: SheetBlock) => (block.kind === 'point' ? block.point.gist : '');
    const typeset = async (blocks: readonly SheetBlock[]) => blocks.map((block) => shown(block).length / 10);
    const cards = await fitCards(cardEntries(of), { width: 96, height: 60 }, typeset);
    expect(cards).toHaveLength(2);
    const [first = [], second = []] = cards.map(({ blocks }) => blocks.map(shown));
    expect(first).toEqual(['It is short. It has two sentences.']);
    expect(second[0]).toMatch(/…$/);
  });
});
