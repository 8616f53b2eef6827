import { describe, expect, it } from 'vitest';
import { conflictRule } from '../../../src/merge/contradiction/conflict.ts';
import { contraryWording } from '../../../src/merge/facts/contrary-wording.ts';

const rule = conflictRule(() => 1);
/** In what two sentences of answers to one question differ, as they are judged where they stand apart. */
const differ = (question: string, one: string, other: string) =>
  contraryWording(one, other) ?? rule(one, other, { question, label: '', whole: false });

describe('claims of longer sentences', () => {
  it.each([
    [
      'one day of several',
      'When is the mill open?',
      'The mill is open Tuesday to Friday from 9:30 to 17:00, and on Sunday from 11:00 to 16:00.',
      'It is open Tuesday to Friday from 9:30 a.m. to 5 p.m. and on Sundays from 11 a.m. to 3 p.m.',
      'number',
    ],
    [
      'one thing of several',
      'How long may tools be kept?',
      'Ladders are lent for 5 days, and saws for 10 days.',
      'Ladders 10 days!! saws 10 days.',
      'number',
    ],
    [
      'the part before what follows from it',
      'How are rooms booked?',
      'We keep a booked room for 20 minutes, then it goes to the next group.',
      'Booked rooms are kept for ten minutes by the porter behind the desk and are then given away.',
      'number',
    ],
    [
      'one figure of a series',
      'What does the meter show?',
      'The meter shows the mean of the last 2, 6 and 12 hours.',
      'It is the mean over 2, 6 and 24 hours that the meter shows.',
      'number',
    ],
    [
      'a number of things there are',
      'Who was on board?',
      'Only six sailors were rescued.',
      'There were sixty sailors.',
      'number',
    ],
    [
      'what is done without or with something',
      'How was the bridge built?',
      'The bridge was planned in 1880 and was built the next year without a permit.',
      'It was built after a long permit.',
      'denial',
    ],
    [
      'none and many',
      'Why was the club closed?',
      'The club had too many rats, above all in its cellar.',
      'The hall was fine and there were no rats at all.',
      'denial',
    ],
    [
      'what is done to somebody',
      'What became of the bear?',
      'The bear was killed by the guards.',
      'The bear was spared by the guards.',
      'opposite',
    ],
    [
      'who is responsible for something',
      'What about the keys?',
      'Anna is responsible for the keys.',
      'Ben is responsible for the keys.',
      'opposite',
    ],
    [
      'without what nobody may',
      'Who may dive?',
      'Nobody may dive without a mate.',
      'Nobody may dive without a teacher.',
      'opposite',
    ],
  ])('are told by %s', (_, question, one, other, kind) => {
    expect(differ(question, one, other)).toBe(kind);
    expect(differ(question, other, one)).toBe(kind);
  });

  it.each([
    [
      'how long something was',
      'What was the flood?',
      'The flood lasted from May to June.',
      'The flood was the time from May to June.',
    ],
    [
      'doing one thing by another',
      'How do we lock up?',
      'Look into all cabins and check that nobody is asleep on the ship.',
      'Check that nobody is asleep on the ship by looking into all cabins.',
    ],
    [
      'times of some days, and other days',
      'When is the mill open?',
      'In winter we close at 16:00 on Fridays.',
      'It is closed on Mondays and on holidays.',
    ],
    [
      'an instance of a thing',
      'Where is the bus?',
      'Look for 4711 on the board.',
      'Look for the line on the board.',
    ],
    [
      'two denials',
      'Can the brake be released?',
      'The hand brake cannot be released.',
      'The hand brake (red) can neither be released nor bent.',
    ],
    [
      'what is denied of another kind',
      'What do the alarms do?',
      'A smoke alarm stops the lift, and it is not restarted.',
      'When a water alarm rings, the lift is restarted.',
    ],
    [
      'another that has the same property',
      'What is magnetic?',
      'Copper is not magnetic.',
      'Brass is not magnetic.',
    ],
    ['nobody without', 'Who may dive?', 'Nobody may dive without a mate.', 'No dive without a mate.'],
    [
      'until and before',
      'What did they promise?',
      'They promised that they would not eat before the king was free.',
      'The knights promised not to sleep until there was a free king, in May 1250.',
    ],
    [
      'what somebody asked for',
      'Why did they march?',
      'In May 200 men marched to the castle to ask for beer.',
      'There was no beer in the town.',
    ],
    [
      'about so many',
      'How many came?',
      'About 300 people came to the feast.',
      'Some 300 people came to the feast.',
    ],
    [
      'the same year',
      'When did she leave?',
      'Anna Berg left in March of the same year.',
      'His wife Anna Berg left in March 1920.',
    ],
    [
      'what one clause says of some, and another of others',
      'Who cooked?',
      'Cooks and maids had hardly any rest.',
      'The guests had nearly all the rest, whereas maids and cooks had hardly any.',
    ],
    [
      'paying nothing',
      'What is the fee?',
      'Pupils under 14 years are exempt.',
      'Pupils under 14 pay nothing.',
    ],
    [
      'nobody, not even these',
      'May I tell somebody who has paid?',
      'No!! nobody, not even brothers of members.',
      'Never tell anybody who has paid, not even sisters, aunts or brothers of members.',
    ],
    [
      'who is caught',
      'How did it end?',
      'He was seen in Bremen and brought back to Kiel.',
      'They were caught in Bremen, near the port, and brought back to Kiel.',
    ],
  ])('are no difference: %s', (_, question, one, other) => {
    expect(differ(question, one, other)).toBeNull();
    expect(differ(question, other, one)).toBeNull();
  });
});
