import { expect, it } from 'vitest';
import { humanise } from '../../src/read/names.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';

/** Questions with the texts of their points. */
async function readingOf(name: string, text: string): Promise<readonly (readonly string[])[]> {
  const { handbook } = await mergeTexts({ [name]: text });
  return handbook.entries.map(({ question, points, intro }) => [
    question,
    ...intro.map((passage) => passage.text),
    ...points.map((point) => point.text),
  ]);
}

it('boxes to tick in a text file are a list, and a ticked one stays ticked', async () => {
  const text =
    'Q: Things to pack\n☐ Pots and pans\n☐ Knives (check the edge)\n☑ Towels\n\nQ: Is soup hot?\nYes, soup is hot.\n';
  expect(await readingOf('a.txt', text)).toEqual([
    ['Things to pack', 'Pots and pans', 'Knives (check the edge)', '☑ Towels'],
    ['Is soup hot?', 'Yes, soup is hot.'],
  ]);
});

it('a question that ends with a letter for its kind leaves its answer alone', async () => {
  const text =
    'Q: Ovens: type A\nComing home you heat it to 200 degrees.\n\nQ: Is soup hot?\nYes, soup is hot.\n';
  expect((await readingOf('a.txt', text))[0]).toEqual([
    'Ovens: type A',
    'Coming home you heat it to 200 degrees.',
  ]);
});

it('lines with the signs of a list belong to no question in Markdown', async () => {
  const [first] = await readingOf(
    'a.md',
    '**Q: Things to pack**\n☐ Pots and pans\n☐ Knives\n\n**Q: Is soup hot?**\nYes, soup is hot.\n',
  );
  expect(first?.[0]).toBe('Things to pack');
});

it('the digits that Notion puts behind a page’s name are no part of its title', async () => {
  const { handbook } = await mergeTexts({
    'Kitchen theory 0a1b2c3d4e5f60718293a4b5c6d7e8f9.md':
      '## Is soup hot?\n\nYes.\n\n## Is ice cold?\n\nYes.\n',
  });
  expect(handbook.answerSets[0]?.title).toBe('Kitchen theory');
});

it('a sheet of a form’s answers is called by the form', () => {
  expect(humanise('Kitchen survey (Responses) - Form Responses 1')).toBe('Kitchen survey');
  expect(humanise('Umfrage Küche (Antworten) - Formularantworten 2')).toBe('Umfrage Küche');
  expect(humanise('Kitchen survey (Responses)')).toBe('Kitchen survey');
  expect(humanise('Kitchen - two')).toBe('Kitchen two');
});
