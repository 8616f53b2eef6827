import { expect, it } from 'vitest';
import { mergeTexts } from '../helpers/merge-texts.ts';

/** The labels of the points of one answer. */
async function labelsOf(answer: string): Promise<(string | null)[]> {
  const { handbook } = await mergeTexts({ 'a.md': `# 1. What is told here?\n\n${answer}\n` });
  return handbook.entries.flatMap(({ points }) => points.map(({ label }) => label));
}

it.each([
  ['a clause that states something', 'In spring the pond is well mixed: Wind and cold do it.'],
  ['the same in German', 'Im Winter ist der Teich umgekehrt geschichtet: Eis, Wasser und Schlamm.'],
  ['the same in French', 'Au printemps le lac est mélangé : Le vent et le froid le font.'],
  ['the opening of a sentence', 'For small loads: the pump runs at night and rests by day.'],
  ['the same in German', 'Bei kleinen Mengen: man füllt den Rest mit Wasser auf.'],
  ['the same with a name behind', 'Im Keller unter dem alten Turm: Rohre, Ventile und Pumpen.'],
  ['what every one of a kind has', 'Every batch: day, oven, weight, which flour. The list is kept.'],
  ['what letters stand for', 'TIDE: the water falls, then it is time to leave.'],
  ['how many there are', 'Mühle: 46 in jedem Kreis, 23 in der Stadt. Das Dorf hat 78.'],
  ['one of several', 'At most twice: it may be lost. At least twice: it may come again. Never: it is kept.'],
])('in a paragraph %s is no label', async (_, answer) => {
  expect((await labelsOf(answer)).filter((label) => label !== null)).toEqual([]);
});

it.each([
  ['Leaky bucket: it drips at a steady rate.', 'Leaky bucket'],
  ['How it is done: The pump is primed first.', 'How it is done'],
  ['In brief: The pump is primed first.', 'In brief'],
  ['Mill: 46 in each county.\n\nOven: 23 in each town.', 'Mill'],
  ['**For small loads:** the pump runs at night.', 'For small loads'],
  ['- For small loads: the pump runs at night.\n- For great ones: two pumps run.', 'For small loads'],
])('%j has one', async (answer, label) => {
  expect((await labelsOf(answer))[0]).toBe(label);
});

it.each([
  ['- **Isolation** – no transaction sees another’s.', 'Isolation'],
  ['- **Write-back** - the cache is written first.', 'Write-back'],
  ['- <b>Isolation</b> &ndash; no transaction sees another’s.', 'Isolation'],
  ['**Isolation**—no transaction sees another’s.', null],
  ['- **Never** – under no circumstances – open the valve.', null],
  ['- **This is what matters** – nothing else.', null],
  ['- **Close the valve before the pump is opened** – always.', null],
  ['- Isolation – no transaction sees another’s.', null],
])('before a dash bold words are one: %j', async (answer, label) => {
  expect((await labelsOf(answer))[0]).toBe(label);
});

it('has an item of a page or of Word whose bold words stand before a dash', async () => {
  const { handbook } = await mergeTexts({
    'a.html':
      '<h2>What is ACID?</h2><ul><li><b>Atomicity</b> &ndash; all or nothing.</li><li><strong>Isolation</strong> &mdash; none sees another.</li></ul><h2>What is SQL?</h2><p>A language.</p>',
  });
  const [entry] = handbook.entries;
  expect(entry?.points.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Atomicity: all or nothing.',
    'Isolation: none sees another.',
  ]);
});
