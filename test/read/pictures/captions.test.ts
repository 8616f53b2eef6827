import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../helpers/merge-texts.ts';

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The points of the one answer: their texts, and how many pictures each has. */
async function pointsOf(answer: string) {
  const { handbook } = await mergeTexts({ 'a.md': `## What is a lung?\n\n${answer}\n` });
  const points = handbook.entries[0]?.points ?? [];
  return points.map(({ text, passages }) => [
    text,
    JSON.stringify(passages).split('"type":"image"').length - 1,
  ]);
}

describe('the words of a picture', () => {
  it.each([
    ['a caption below it', `![The lung](${dot})\n\nThe lung`, 'The lung'],
    ['a numbered caption', `![The lung](${dot})\n\n*Figure 3: The lung.*`, 'Figure 3: The lung.'],
    ['a caption above it', `Abb. 1 The lung\n\n![The lung](${dot})`, 'Abb. 1 The lung'],
    ['an item of a list', `- ![The lung](${dot}) The lung`, 'The lung'],
    ['an item that ends with it', `- The lung ![The lung](${dot})`, 'The lung'],
  ])('are printed once where they are in %s', async (_, picture, text) => {
    expect(await pointsOf(`- It takes in air.\n\n${picture}\n\n- It is pink.`)).toContainEqual([text, 1]);
  });

  it('are printed once where it is missing', async () => {
    expect(
      await pointsOf('It takes in air.\n\n- ![The lung](lung.png) The lung\n- It is pink.'),
    ).toContainEqual(['The lung', 0]);
  });

  it('stand where the line says something else, or where the picture is elsewhere', async () => {
    const other = await pointsOf(`- It is pink: ![The lung](${dot}) a child's`);
    expect(other).toEqual([["It is pink: The lung a child's", 1]]);
    const remote = await pointsOf('- ![The lung](https://a.example/lung.png) The lung\n- It is pink.');
    expect(remote[0]).toEqual(['The lung The lung', 1]);
  });
});
