import { expect, it } from 'vitest';
import { mergeTexts } from '../helpers/merge-texts.ts';

it('what is to be done between two other things stays there, though another says it, too', async () => {
  const question = '## What do I do when oil catches fire?\n\n';
  const covering =
    'Cover the pan with a lid. Turn off the heat. Never use water on it. Leave it covered until it is cold. Do not carry the pan.';
  const { handbook } = await mergeTexts({
    'ada.md': `${question}Turn off the heat. Put a lid on the pan. Never use water. Leave the lid on until it is cold. If it spreads, leave the room and call 112.\n`,
    'bob.md': `${question}${covering}\n`,
    'cem.md': `${question}Put a lid on the pan, or a damp cloth. Turn off the heat if you can reach the knob. Call 112 if it spreads. A powder extinguisher must not be used.\n`,
  });
  const texts = handbook.entries[0]?.points.map(({ text }) => text) ?? [];
  expect(texts.some((text) => text.includes(covering))).toBe(true);
});
