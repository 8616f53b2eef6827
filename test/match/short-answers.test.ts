import { expect, it } from 'vitest';
import { mergeTexts } from '../helpers/merge-texts.ts';

const answersOf = (qa: readonly (readonly [string, string])[]) =>
  qa.map(([question, answer]) => `## ${question}\n\n${answer}\n`).join('\n');

const library = answersOf([
  ['The alarm rings, what now?', 'Leave by the stairs, meet at the oak and tell the warden who is missing.'],
  ['How do I borrow the pass for the archive?', 'Sign the red book at the desk; the pass is back by noon.'],
  ['Who waters the plants?', 'The youth club, on Mondays and Thursdays.'],
  ['May I eat in the reading room?', 'Only apples, nobody hears them twice.'],
  ['How loud is the printer?', 'As loud as a mill, so it stands in the hall.'],
  ['When does the bus leave?', 'At ten past every hour, from the church.'],
]);
const museum = answersOf([
  [
    'How do we act in case of fire?',
    'Meet at the oak behind the car park; the warden counts who is missing. Never use the lift.',
  ],
  ['How do I borrow a pass?', 'Ask Nora, she lends day tickets to relatives of the staff.'],
  ['Where are the lamps kept?', 'In the cellar behind the boiler, second shelf.'],
  ['Which room is the coldest?', 'The vault, at eight degrees the whole year.'],
  ['Whose is the bicycle?', 'It was left by a painter in the spring.'],
  ['What do visitors pay?', 'Four euros, children nothing at all.'],
]);

it('short answers that are near to one another and to no other offer their questions, whatever these say', async () => {
  const { handbook, messages } = await mergeTexts({ 'a.md': library, 'b.md': museum });
  const offered = messages
    .filter(({ reason }) => reason === 'Two questions may be the same')
    .map(({ note }) => String(note));
  expect(offered.some((note) => note.includes('alarm rings') && note.includes('in case of fire'))).toBe(true);
  // And they are not joined for it.
  expect(handbook.entries.find(({ question }) => question.includes('alarm'))?.wordings.length).toBe(1);
});

it('a verb that any question may have makes no sure pair of two about one thing and a part of it', async () => {
  const { handbook, messages } = await mergeTexts({
    'a.md': library.replaceAll('borrow', 'get'),
    'b.md': museum.replaceAll('borrow', 'get'),
  });
  const asked = handbook.entries.filter(({ question }) => question.includes('pass'));
  expect(asked.map(({ question }) => question).sort()).toEqual([
    'How do I get a pass?',
    'How do I get the pass for the archive?',
  ]);
  expect(
    messages.some(
      ({ reason, note }) => reason === 'Two questions may be the same' && String(note).includes('pass'),
    ),
  ).toBe(true);
});
