import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../helpers/merge-texts.ts';

/** The printed points of the only entry, and the notes on numbers. */
async function merged(texts: Readonly<Record<string, string>>) {
  const { handbook, messages } = await mergeTexts(texts);
  return {
    points: handbook.entries[0]?.points.map(({ text }) => text) ?? [],
    notes: messages.filter(({ ruleId }) => ruleId === 'numbers-kept').map(({ reason }) => reason),
    unprinted: handbook.ledger.sentences.flatMap(({ unprintedNumber, text }) =>
      unprintedNumber === undefined ? [] : [`${unprintedNumber} ${text}`],
    ),
  };
}

describe('the numbers of a list', () => {
  it.each([
    [
      'Russian',
      '## Какие этапы замеса?\n',
      ['Смешать муку и воду.', 'Дать постоять.'],
      ['Просеять муку.', 'Вымесить.'],
    ],
    ['Chinese', '## 面包的步骤是什么？\n', ['把面粉和水混合。', '静置一小时。'], ['称面粉。', '揉面。']],
    ['Arabic', '## كيف يعجن الخبز؟\n', ['اخلط الطحين والماء.', 'اتركه ساعة.'], ['زن الطحين.', 'اعجنه.']],
    [
      'Italian',
      '## In che ordine si impasta?\n',
      ['Mescolare farina e acqua.', 'Lasciare riposare.'],
      ['Pesare la farina.', 'Impastare.'],
    ],
    [
      'words for what comes next',
      '## Was tun beim Kneten?\n',
      ['Mehl und Wasser mischen.', 'Danach ruhen lassen.'],
      ['Mehl wiegen.', 'Anschließend kneten.'],
    ],
  ])('are printed where order matters: %s', async (_, question, ada, ben) => {
    const list = (items: readonly string[]) => items.map((item, at) => `${at + 1}. ${item}\n`).join('');
    const { points, notes, unprinted } = await merged({
      'ada.md': `${question}\n${list(ada)}`,
      'ben.md': `${question}\n${list(ben)}`,
    });
    expect(points).toEqual([...ada, ...ben].map((item, at) => `${(at % 2) + 1}. ${item}`));
    expect([...notes, ...unprinted]).toEqual([]);
  });

  it('are printed where nobody else counts, in one piece, whatever the question asks', async () => {
    const { points, notes } = await merged({
      'ada.md':
        '## Wie ist das Herz aufgebaut?\n\nDas Herz hat vier Kammern: zwei Vorhöfe und zwei Hauptkammern.\n\nDie linke Hälfte pumpt das Blut in den Körper.\n',
      'ben.md':
        '## Wie ist das Herz aufgebaut?\n\nDas Blut nimmt diesen Weg:\n\n1. Rechter Vorhof\n2. Rechte Herzkammer\n3. Lunge\n4. Linker Vorhof\n5. Linke Herzkammer\n',
    });
    const own = points.indexOf('1. Rechter Vorhof');
    expect(points.slice(own, own + 5)).toEqual([
      '1. Rechter Vorhof',
      '2. Rechte Herzkammer',
      '3. Lunge',
      '4. Linker Vorhof',
      '5. Linke Herzkammer',
    ]);
    expect(notes).toEqual([]);
  });

  it('are printed without what others say between two of them', async () => {
    const { points } = await merged({
      'ada.md':
        '## What do I do when the oven smokes?\n\n1. Open the door and the window of the room.\n2. Install the pipe from the shop.\n3. Sweep the pipe with a brush.\n',
      'ben.md':
        '## What do I do when the oven smokes?\n\n- You need the pipe, which is in the shop.\n- Tip of a neighbour: burn dry wood.\n',
    });
    const numbers = points.map((text) => /^\d/.exec(text)?.[0] ?? '-').join('');
    expect(numbers).toMatch(/^-*123-*$/);
  });

  it('are printed although others say a step among more', async () => {
    const { points } = await merged({
      'ada.md':
        '## What do I do when the oven smokes?\n\n- First open the door. Then sweep the pipe. Do not pour water into the fire.\n',
      'ben.md':
        '## What do I do when the oven smokes?\n\n1. Open the window.\n2. Sweep the pipe.\n3. Call the smith.\n',
    });
    expect(points.filter((text) => /^\d/.test(text))).toEqual([
      '1. Open the window.',
      '2. Sweep the pipe.',
      '3. Call the smith.',
    ]);
  });

  it('are printed where a course of events is asked for', async () => {
    const { points } = await merged({
      'ada.md':
        '## What happens when a letter is posted?\n\n1. The postman empties the box.\n2. A machine reads the address.\n3. A train takes it to town.\n',
      'ben.md':
        '## What happens when a letter is posted?\n\n1. The box is emptied at six.\n2. A lorry takes it to the station.\n',
    });
    expect(points.map((text) => text[0])).toEqual(['1', '2', '3', '1', '2']);
  });

  it('are printed once where several count the same in other words, whatever is asked', async () => {
    const { points, notes, unprinted } = await merged({
      'ada.md':
        '## What are the signs of a healthy loaf?\n\n1. The crust sings when it cools.\n2. The crumb springs back under the thumb. It is even.\n3. It smells of nuts and malt.\n',
      'ben.md':
        '## What are the signs of a healthy loaf?\n\n1. When it cools, the crust sings.\n2. The crumb springs back under a thumb.\n3. The smell is of nuts and of malt.\n',
    });
    expect(points.map((text) => text.match(/\d\. /g)?.join(''))).toEqual(['1. ', '2. ', '3. ']);
    expect([...notes, ...unprinted]).toEqual([]);
  });

  it('are printed before a label, and are not told as missing', async () => {
    const { points, notes, unprinted } = await merged({
      'ada.md':
        '## What is the order of things after an accident?\n\n1. Look out: current, gas, traffic.\n2. Call for help.\n3. Ring 112.\n',
      'ben.md': '## What is the order of things after an accident?\n\nFirst help, then ring.\n',
    });
    expect(points[0]).toMatch(/^1\. Look out|^current/);
    expect([...notes, ...unprinted]).toEqual([]);
  });

  it('are not printed where others count the same another way', async () => {
    const { points } = await merged({
      'ada.md': '## What are the parts of an oven?\n\n1. The stone holds the heat.\n2. The roof is low.\n',
      'ben.md': '## What are the parts of an oven?\n\n1. The roof is low.\n2. The stone holds the heat.\n',
    });
    expect(points.toSorted()).toEqual(['The roof is low.', 'The stone holds the heat.']);
  });

  it('are told, and stand in the ledger, where lists of several are joined point by point', async () => {
    const { points, notes, unprinted } = await merged({
      'ada.md': '## What are the parts of an oven?\n\n1. The stone holds the heat.\n2. The roof is low.\n',
      'ben.md': '## What are the parts of an oven?\n\n1. A door of iron.\n2. The stone holds the heat.\n',
    });
    expect(points).toContain('The stone holds the heat.');
    expect(notes).toEqual([
      'The numbers of 1 list are not printed (question 1)',
      'The numbers of 1 list are not printed (question 1)',
    ]);
    expect(unprinted).toEqual([
      '1 The stone holds the heat.',
      '2 The roof is low.',
      '1 A door of iron.',
      '2 The stone holds the heat.',
    ]);
  });

  it.each([
    ['big letters with dots', 'A. Copper\nB. Zinc\nC. Iron\n', ['A. Copper', 'B. Zinc', 'C. Iron']],
    ['small ones in brackets', 'a) Copper\nb) Zinc\n', ['a. Copper', 'b. Zinc']],
    ['both brackets', '(a) Copper\n(b) Zinc\n', ['a. Copper', 'b. Zinc']],
    ['bullets with letters', '- a. Copper\n- b. Zinc\n', ['a. Copper', 'b. Zinc']],
    ['Roman numerals of HTML', '<ol type="i"><li>Copper</li><li>Zinc</li></ol>\n', ['i. Copper', 'ii. Zinc']],
    [
      'names that begin with initials',
      '- A. Einstein said it.\n- B. Franklin flew a kite.\n- C. Darwin wrote it.\n',
      ['A. Einstein said it.', 'B. Franklin flew a kite.', 'C. Darwin wrote it.'],
    ],
    [
      'two lists of one answer',
      'a) Copper\nb) Zinc\n\nAnd the gases:\n\na) Neon\nb) Argon\n',
      ['a. Copper', 'b. Zinc', expect.stringContaining('Neon')],
    ],
  ])('that is lettered are its letters: %s', async (_, list, expected) => {
    const { points, notes, unprinted } = await merged({ 'ada.md': `## Which are there?\n\n${list}` });
    expect(points).toEqual(expected);
    expect([...notes, ...unprinted]).toEqual([]);
  });

  it('that is lettered stand before its labels, too', async () => {
    const { handbook } = await mergeTexts({
      'ada.md': '## Which are there?\n\na. **Copper**: it is red.\nb. **Zinc**: it is grey.\n',
    });
    expect(handbook.entries[0]?.points.map(({ label }) => label)).toEqual(['a. Copper', 'b. Zinc']);
  });

  it('are of one kind where one counts in letters and the other in figures', async () => {
    const { points, notes } = await merged({
      'ada.md':
        '## How is it done?\n\na) Mix the flour with the water.\nb) Let the dough rest for an hour.\n',
      'ben.md':
        '## How is it done?\n\n1. Mix the flour with the water.\n2. Let the dough rest for an hour.\n',
    });
    expect(points).toEqual(['a. Mix the flour with the water.', 'b. Let the dough rest for an hour.']);
    expect(notes).toEqual([]);
  });

  it('that are letters are told where they are not printed', async () => {
    const { notes } = await merged({
      'ada.md': '## Which are there?\n\na) Copper is red.\nb) Zinc is grey.\n',
      'ben.md': '## Which are there?\n\na) Neon is a gas.\nb) Argon is one, too.\n',
    });
    expect(notes).toEqual([
      'The numbers of 1 list are not printed (question 1)',
      'The numbers of 1 list are not printed (question 1)',
    ]);
  });
});
