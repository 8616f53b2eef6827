import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { match } from '../../src/match/match.ts';
import { answerSet } from '../helpers/answer-set.ts';

const groupsOf = (...sets: Parameters<typeof match>[0]) =>
  match(sets).map((group) =>
    group.members.map(({ answerSet: set, answer }) => `${set}${answer.key}`).join('+'),
  );

describe('matching questions', () => {
  it('goes by the wording, whatever the numbers and the order', () => {
    const a = answerSet('a', '? 1. What is a data pipeline?\n? 2. How do you ensure data security?');
    const b = answerSet('b', '? 1. How is data security ensured?\n? 5. What is a data pipeline?');
    expect(groupsOf(a, b)).toEqual(['a1+b5', 'a2+b1']);
  });

  it('knows initials by the words that they stand for, and both spellings of a word', () => {
    const a = answerSet('a', '? 1. What is the GIL?\n? 2. When do you use normalization?\n? 3. What is NAT?');
    const b = answerSet(
      'b',
      '? 1. What is the global interpreter lock?\n? 2. When is normalisation used?\n? 3. What is a new air tank?',
    );
    expect(groupsOf(a, b).slice(0, 2)).toEqual(['a1+b1', 'a2+b2']);
  });

  it('is sure of wordings that are half alike where the answers say the same, and of none where they do not', () => {
    const sort =
      'A pivot is chosen, smaller items go to its left and larger ones to its right, and both sides are sorted the same way until nothing is left.';
    const heap =
      'A tree in which no child is larger than its parent gives up its root again and again, and each root that it gives goes to the end.';
    const a = answerSet('a', `? 1. Explain quicksort.\n${sort}\n? 2. What is a heap?\n${heap}`);
    const b = answerSet(
      'b',
      `? 1. How does quicksort work?\n${sort}\n? 2. Why do you use a heap?\nIt is quick.`,
    );
    expect(groupsOf(a, b)).toEqual(['a1+b1', 'a2', 'b2']);
  });

  it('keeps different questions apart although their numbers are equal', () => {
    const a = answerSet('a', '? 1. How do you brew coffee?\n? 2. Why is the sky blue?');
    const b = answerSet('b', '? 1. What is a monad?\n? 2. How do I file a patent?');
    expect(groupsOf(a, b)).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('names questions worded quite differently by their places in one list, and joins them not', () => {
    const first = '? How do you put out a grease fire?\nWith a lid.\n';
    const last = '? What is cross-contamination?\nGerms that travel.';
    const list = (chicken: string, rice: string) => `${first}${chicken}\n${rice}\n${last}`;
    const a = answerSet(
      'a',
      list(
        '? At what temperature is chicken done?\nAt 74 °C. Rest the meat for five minutes.',
        '? How long can cooked rice stay in the fridge?\nUp to four days.',
      ),
    );
    const b = answerSet(
      'b',
      list(
        '? When is chicken cooked?\nInside it has 70 °C. Let it rest for 5 minutes before carving.',
        '? For how many nights does cooked rice keep?\nAt most two days.',
      ),
    );
    expect(groupsOf(a, b)).toHaveLength(6);
    expect(match([a, b])[1]?.offers?.[0]?.other.answer.question).toBe('When is chicken cooked?');
    const other = answerSet(
      'c',
      list('? When is chicken roasted?\nOn Sundays, after church.', '? Who likes noodles?\nEverybody.'),
    );
    expect(groupsOf(a, other)).toHaveLength(6);
  });

  it('asks the answers where wordings leave it half sure', () => {
    const set = (id: string, asked: string, said: string) =>
      answerSet(
        id,
        `? ${asked}\n${said}\n? How do I park?\nPut the car behind the house, between the white lines.`,
      );
    const hours = 'We are open from Monday to Saturday, except on holidays.';
    const asks = 'When is the support desk open?';
    const same = set(
      'b',
      'When are we open?',
      'The desk is open from Monday to Saturday, and never on holidays.',
    );
    expect(groupsOf(set('a', asks, hours), same)).toHaveLength(2);
    const other = set('b', 'When are we open?', 'The doors of the museum are unlocked when the guard comes.');
    expect(groupsOf(set('a', asks, hours), other)).toHaveLength(3);
  });

  it('joins questions worded quite differently whose answers are the same by far, and names those whose answers are near', () => {
    const late =
      'Ask the guard to stamp your ticket. With the stamp you may take any later train, and from one hour on the railway refunds a quarter of the fare.';
    const refund =
      'Let the guard stamp the ticket: a later train is then allowed. The railway refunds a quarter of your fare from one hour of delay on.';
    const seat =
      'Open the page of your booking, choose the carriage on the plan, and pay the fee. Families of four have the compartment beside the restaurant car.';
    const dogs =
      'Small animals travel free in a basket. Larger ones need a muzzle, a lead and half a ticket, and must not lie in the aisle or on the cushions.';
    const a = answerSet(
      'a',
      `? My train is late, what now?\n${late}\n? How is a place booked on a train?\n${seat}`,
    );
    const b = answerSet('b', `? Are dogs welcome?\n${dogs}\n? What if a train has a delay?\n${refund}`);
    const [joined] = match([a, b]);
    expect(joined?.members.map(({ answer }) => answer.question)).toEqual([
      'My train is late, what now?',
      'What if a train has a delay?',
    ]);
    const less =
      'Let the guard stamp the ticket: the railway refunds a quarter of your fare from one hour on. A form lies at each desk, and the app has one as well; send it within a year to the office in Ulm, with a copy of the ticket and of the card.';
    const near = answerSet('b', `? Are dogs welcome?\n${dogs}\n? What if a train has a delay?\n${less}`);
    const [first, ...others] = match([a, near]);
    expect(first?.members.map(({ answer }) => answer.question)).toEqual(['My train is late, what now?']);
    expect(first?.offers?.[0]?.other.answer.question).toBe('What if a train has a delay?');
    expect(others.map(({ members }) => members.length)).toEqual([1, 1, 1]);
    // Much the same may be said of contraries.
    const parted = (word: string) => answerSet(word, `? When do you ${word} a train seat?\n${late}`);
    expect(groupsOf(parted('book'), parted('unbook'))).toHaveLength(2);
  });

  it('joins questions without a word in common whose answers are the same beyond doubt, and not the part of a question with the whole', () => {
    const filler =
      '? Where are skis waxed?\nIn the hut behind the lift, where an iron and a bench stand; bring your own wax and wipe the floor.';
    const other =
      '? What is for lunch?\nSoup, bread and an apple; the menu of the week hangs on the board beside the stairs to the hall.';
    const groups = groupsOf(
      answerSet(
        'a',
        `${filler}\n? Who fetches boats from other clubs?\nAny skipper may fetch a boat from another club. It takes a day and costs 9 euros.`,
      ),
      answerSet(
        'b',
        `${other}\n? How can something be lent elsewhere?\nOnly the captain may fetch a boat from another club. It costs 9 euros and takes about a day.`,
      ),
    );
    expect(groups).toEqual(['an1', 'an2+bn2', 'bn1']);
    const whole = answerSet(
      'a',
      `${filler}\n? Which knots hold under load?\nA knot holds under load where it can be pulled twice and is the same. Bowline, hitch and bend hold; a slip knot does not.`,
    );
    const part = answerSet(
      'b',
      `${other}\n? Does a bowline hold?\nYes: pulling it twice leaves the same knot. A hitch and a bend do, too, but a slip knot does not hold under load.`,
    );
    expect(groupsOf(whole, part)).toHaveLength(4);
  });

  it('takes nothing for the same because of its place alone, nor a contrary', () => {
    const around = (inner: string) =>
      `? What is a compiler?\n? ${inner}\nThe same words.\n? What is an interpreter?`;
    const pairs = [
      ['What is a stack?', 'What is a queue?'],
      ['How do you freeze bread?', 'How do you thaw bread?'],
      ['What is type 1 diabetes?', 'What is type 2 diabetes?'],
      ['Who should take aspirin?', 'Who should not take aspirin?'],
    ] as const;
    for (const [one, other] of pairs)
      expect(groupsOf(answerSet('a', around(one)), answerSet('b', around(other))), one).toHaveLength(4);
    // Another number of questions between the same two says nothing about the places.
    const odd = answerSet('b', around('When is chicken cooked?\nThe same words.\n? Who pays?'));
    expect(groupsOf(answerSet('a', around('At what temperature is chicken done?')), odd)).toHaveLength(5);
  });

  it('never puts two answers of one set into a group', () => {
    const a = answerSet('a', '? 1. What is overfitting?\n? 2. What is overfitting?');
    const b = answerSet('b', '? 2. What is overfitting?');
    const groups = match([a, b]);
    expect(groups.map((group) => group.members.length)).toEqual([2, 1]);
  });

  it('finds a question in three sets, in whatever order they are given', () => {
    const a = answerSet('a', '? 1. What are the advantages of index funds?');
    const b = answerSet('b', '? 4. Which advantages do index funds have?');
    const c = answerSet('c', '? 2. What advantages does an index fund have?');
    for (const order of [
      [a, b, c],
      [c, a, b],
      [b, c, a],
    ]) {
      const [group, ...others] = match(order);
      expect(others).toEqual([]);
      expect(group?.members.map((member) => member.answerSet)).toEqual(order.map((set) => set.id));
    }
  });

  it('is sure of equal wordings and asks for a look at doubtful ones', () => {
    const a = answerSet('a', '? 1. How can a teacher motivate tired students?\n? 2. What is a ledger?');
    const b = answerSet('b', '? 1. How do good teachers motivate students in class?\n? 2. What is a ledger?');
    const [doubtful, equal] = match([a, b]);
    expect(equal).toMatchObject({ confidence: 1, review: false });
    // Each has something of its own: named, and not joined.
    expect(doubtful?.members).toHaveLength(1);
    expect(doubtful?.offers?.[0]?.other.answer.question).toBe(
      'How do good teachers motivate students in class?',
    );
  });

  it('goes by the numbers where a set holds answers only, and asks for a look', () => {
    const asked = answerSet('a', '? 1. How are backups made?\n? 2. What keeps data safe?\n? 3. Who pays?');
    const bare = answerSet('b', '? 3.\nThe buyer.\n? 1.\nEvery night.\n? 7.\nNobody knows.');
    expect(groupsOf(asked, bare)).toEqual(['a1+b1', 'a2', 'a3+b3', 'b7']);
    expect(groupsOf(bare, asked)).toEqual(['b3+a3', 'b1+a1', 'b7', 'a2']);
    expect(match([asked, bare])[0]).toMatchObject({ confidence: 0.6, review: true });
  });

  it('takes short titles by their numbers where some of them bear the numbers out', () => {
    const asked = answerSet('a', '? 1. How are backups made?\n? 2. What keeps data safe?\n? 3. Who pays?');
    const titled = answerSet('b', '? 1. Backup copies\n? 2. Security\n? 3. Costs');
    expect(groupsOf(asked, titled)).toEqual(['a1+b1', 'a2+b2', 'a3+b3']);
    const others = answerSet('b', '? 1. Coffee\n? 2. Tea\n? 3. Cocoa');
    expect(groupsOf(asked, others)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
  });

  it('takes no number that a set has twice', () => {
    const asked = answerSet('a', '? 1. How are backups made?\n? 2. Who pays?');
    expect(groupsOf(asked, answerSet('b', '? 1.\nYes.\n? 1.\nNo.\n? 2.\nI do.'))).toEqual([
      'a1',
      'a2+b2',
      'b1',
      'b1',
    ]);
  });

  it('keeps apart contraries, other numbers, and what a question denies', () => {
    const a = answerSet('a', '? What is type 1 diabetes?\n? Which foods are good?\n? Who should take it?');
    const b = answerSet('b', '? What is type 2 diabetes?\n? Which foods are bad?\n? Who should not take it?');
    expect(match([a, b]).every(({ members }) => members.length === 1)).toBe(true);
  });

  it.each([
    ['What is overfitting?', 'What is underfitting?'],
    ['How is a photo uploaded?', 'How is a photo downloaded?'],
    ['Which goods are imported?', 'Which goods are exported?'],
    ['How do I upgrade the server?', 'How do I downgrade the server?'],
    ['What are the signs of hyperthermia?', 'What are the signs of hypothermia?'],
    ['What does macroeconomics study?', 'What does microeconomics study?'],
  ])('keeps apart what begins in the contrary way: %s %s', (one, other) => {
    const groups = match([answerSet('a', `? ${one}\nYes.`), answerSet('b', `? ${other}\nYes.`)]);
    expect(groups).toHaveLength(2);
  });

  it('does what the editor wants of it, and says which questions may be the same', () => {
    const a = answerSet('a', '? 1. How do I get rid of slugs?\n? 2. What is a ledger?');
    const b = answerSet('b', '? 8. What is a ledger?\n? 9. How do I rid a garden of slugs?');
    const [slugs] = match([a, b]);
    expect(slugs?.members).toHaveLength(1);
    expect(slugs?.offers?.[0]?.other.answer.key).toBe('9');
    const wanted = { same: [['a:1', 'b:9']], apart: [['a:2', 'b:8']] };
    const groups = match([a, b], wanted).map(({ members }) =>
      members.map(({ answer }) => answer.key).join('+'),
    );
    expect(groups).toEqual(['1+9', '2', '8']);
  });

  const shed = [
    [
      'How deep is a potato set?',
      'Some 10 cm deep and 30 cm apart, from April on when the soil has 8 degrees.',
    ],
    ['Who pays for the water?', 'Each by the meter, and a fee of 15 euros for all that the club keeps up.'],
    ['What is grown together?', 'Carrots and onions guard one another; tomatoes and potatoes do not agree.'],
    [
      'How large may a summer house be?',
      'It has 24 square metres at the most, and nobody may live in it for good.',
    ],
    ['How are slugs kept off?', 'Gather them in the evening, put up a fence and water in the morning.'],
    ['When is a hedge cut?', 'From October to February, for birds breed in it after that.'],
    ['Who has the keys?', 'The board keeps them; two are with the warden beside the gate.'],
    ['Where does waste go?', 'Branches are brought to the heap behind the hut on Saturdays.'],
  ];
  const notes = [
    ['Planting of tubers', 'They go 20 cm deep and 30 cm apart once the soil has 8 degrees in April.'],
    ['Costs of what flows', 'By the meter, with a fee of 15 euros for what the club keeps up.'],
    ['Good neighbours', 'Onions and carrots guard one another. Potatoes and tomatoes never agree.'],
    ['Greatest size of huts', 'At the most 24 square metres; live in it for good nobody may.'],
    ['Against snails', 'In the evening gather them; a fence helps, and water in the morning only.'],
    ['Birds', 'They breed from March on, so no hedge is cut until October.'],
    ['Warden', 'He lives beside the gate and has a dog.'],
    ['Parties', 'Music ends at ten, and guests park outside.'],
  ];
  const texts = (id: string, rows: readonly string[][]) =>
    answerSet(id, rows.map(([question, answer]) => `? ${question}\n${answer}`).join('\n'));

  it('joins by their answers alone questions of people who ask in their own ways, and none that nobody else asks', () => {
    const joined = match([texts('a', shed), texts('b', notes.toReversed())])
      .filter(({ members }) => members.length > 1)
      .map(({ members }) => members.map(({ answer }) => answer.question).join(' = '));
    expect(joined.toSorted()).toEqual(
      [0, 1, 2, 3, 4].map((at) => `${shed[at]?.[0]} = ${notes[at]?.[0]}`).toSorted(),
    );
  });

  it('joins no questions that have a short answer in common and nothing else', () => {
    const [sublet, pool] = ['May I sublet my plot?', 'Can guests use the pool?'].map((question) => [
      question,
      'Only with the written consent of the board.',
    ]) as [string[], string[]];
    const groups = match([texts('a', [...shed, sublet]), texts('b', [...notes, pool])]);
    expect(groups.find(({ members }) => members[0]?.answer.question === sublet[0])?.members).toHaveLength(1);
  });

  it('finds our labelled paraphrases and no near misses among them, by and large', () => {
    const rows = readFileSync(resolve(import.meta.dirname, 'pairs.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const pairs = rows.map((row) => row.split('\t'));
    const questions = (column: number) => [...new Set(pairs.map((pair) => `? ${pair[column]}\nYes.`))];
    // The second set in the other order, so that places say nothing.
    const set = (id: string, column: number) =>
      answerSet(id, (id === 'a' ? questions(column) : questions(column).toReversed()).join('\n'));
    const same = new Set(pairs.filter((pair) => pair[1] === '1').map((pair) => pair.slice(2).join(' = ')));
    const found = match([set('a', 2), set('b', 3)])
      .filter(({ members }) => members.length === 2)
      .map(({ members }) => members.map(({ answer }) => answer.question).join(' = '));
    const right = found.filter((pair) => same.has(pair)).length;
    expect(right / found.length).toBeGreaterThan(0.97);
    expect(right / same.size).toBeGreaterThan(0.8);
  });

  it('takes an empty set, and no sets at all', () => {
    expect(match([])).toEqual([]);
    expect(groupsOf(answerSet('a', ''), answerSet('b', '? 1. Why?'))).toEqual(['b1']);
  });
});
