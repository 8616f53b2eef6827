import { describe, expect, it } from 'vitest';
import { condense } from '../../../src/merge/facts/condense.ts';
import { joinList } from '../../../src/merge/facts/join-list.ts';
import { mergeTexts } from '../../helpers/merge-texts.ts';

/** What is printed of a sentence beside others; empty where they say all of it, null where nothing is taken out. */
function left(sentence: string, ...printed: string[]): string | null {
  const found = condense(sentence, [printed], new Set());
  return found?.kept.map(({ from, to, before }) => before + sentence.slice(from, to)).join('') ?? null;
}

describe('of a sentence is not printed again', () => {
  it.each([
    [
      'examples that another gives',
      'Implement automated tests, including unit tests, integration tests, and end-to-end tests.',
      ['Implement unit testing, integration testing, and performance testing.'],
      'Implement automated tests, including end-to-end tests.',
    ],
    [
      'what it is done for',
      'Utilize compression techniques, deduplication, or data lifecycle policies to reduce storage costs.',
      ['Remove outdated files to reduce storage costs.'],
      'Utilize compression techniques, deduplication, or data lifecycle policies.',
    ],
    [
      'what others say may be one of several',
      'Choose metrics, such as accuracy, recall, or the median.',
      ['These metrics may include accuracy and recall.'],
      'Choose metrics, such as the median.',
    ],
    [
      'what is set up',
      'Set up monitoring and logging to keep the model well.',
      ['Set up monitoring to track the model.'],
      'Set up logging to keep the model well.',
    ],
    [
      'one of several things to do',
      'Leverage optimization frameworks, conduct cost analysis, and identify areas for improvement.',
      ['Conduct a cost analysis.'],
      'Leverage optimization frameworks and identify areas for improvement.',
    ],
    [
      'names with brackets, and with small words',
      'Use metrics, such as recall, area under the curve (AUC), or operating characteristic (ROC) instead of accuracy.',
      ['Use metrics such as recall, area under the curve (AUC), or log loss.'],
      'Use metrics, such as operating characteristic (ROC) instead of accuracy.',
    ],
    [
      'that there are others of the kind',
      'Assess the model using evaluation metrics such as accuracy, recall, or others relevant to the problem.',
      ['Common metrics depend on the problem and can include accuracy and recall.'],
      'Assess the model using evaluation metrics.',
    ],
    [
      'what is avoided',
      'Choose instances with the right memory capabilities to avoid overprovisioning.',
      ['Avoid overprovisioning by selecting small instances.'],
      'Choose instances with the right memory capabilities.',
    ],
    [
      'means by which it can be done, behind examples',
      'Tune the piano, such as its hammers, using techniques like needling, filing, or glue.',
      [
        'A piano is tuned once a year.',
        'This can be done through techniques like needling, filing, or glue.',
      ],
      'Tune the piano, such as its hammers.',
    ],
    [
      'what only is written with a hyphen',
      'Report metrics, such as the F1 score, the autoscaling rate, or the median.',
      ['Report metrics such as the F1-score and the auto-scaling rate.'],
      'Report metrics, such as the median.',
    ],
    [
      'what comes of doing it in one direction and the other',
      'Scale up during peak periods and scale down during periods of low activity to optimize costs.',
      ['Autoscaling follows activity.', 'This optimizes costs.'],
      'Scale up during peak periods and scale down during periods of low activity.',
    ],
    [
      'all of it, one part said here and one there',
      'Apply security measures to protect the models, such as access controls and encryption.',
      ['Implement security measures to protect the models.', 'Use access controls and encryption.'],
      '',
    ],
  ])('%s', (_, sentence, printed, wanted) => {
    expect(left(sentence, ...printed)).toBe(wanted);
  });
});

it('a verb that goes on with the sentence is no item of a list', () => {
  const demand =
    'They set a 10-day deadline for payment of $25 million in ransom and claimed to have machines that could detect fake money.';
  expect(left(demand, 'The pirates demand $25 million ransom, with a 10-day deadline.')).toBeNull();
});

it.each([
  [
    'From Monday to Thursday, 9 to 16 o’clock, and never while a storm warning is active.',
    'Monday to Thursday between 9 and 15 o’clock.',
  ],
  ['Move the boat from harbour to dock, and on Sunday.', 'Move the boat to the dock.'],
  ['The shop is open Monday to Friday and on Sunday for members.', 'The shop is open on Friday.'],
])('both ends of a range stay together: %s', (sentence, other) => {
  const whole = left(sentence, other) ?? sentence;
  const range = /(?:from )?\S+ to \S+?(?=[ ,])/iu.exec(sentence)?.[0] ?? '';
  expect(whole).toContain(range);
});

it('the last of some examples does not stand alone far from its kind', () => {
  const notes = 'Choose notes that fit the hall and the singers, such as high notes, trills, or soft notes.';
  expect(left(notes, 'Sing high notes and trills.')).toBeNull();
  const near = 'Choose notes for the hall, with other notes, such as high notes, trills, or soft notes.';
  expect(left(near, 'Sing high notes and trills.')).toContain('such as soft notes');
});

describe('a sentence stays whole beside', () => {
  it.each([
    [
      'steps on one thing, whatever their verbs',
      'Look up the tool in the register, touch Borrow and stamp the tag of the member.',
      'Find the tool in the register and touch Borrow.',
    ],
    [
      'steps that open with verbs',
      'Open the shed, click Start and clean the mower.',
      'Go to the shed and click Start.',
    ],
    [
      'a verb that belongs to the one before it',
      'They are averages over 3 days of the number of guests that eat or wait to eat.',
      'It is the average number of guests that eat or wait to eat, over 2 days.',
    ],
    ['a denial', 'Water the seedlings to keep the soil moist.', 'Never keep the soil moist.'],
    [
      'things of which something else can be done',
      'Collect news from sources, such as sensors, papers, or letters.',
      'This can be achieved through services like letters and calls.',
    ],
    [
      'what is wanted, of what is avoided',
      'Choose boxes with the right capabilities to avoid damp.',
      'Enjoy the damp in boxes.',
    ],
    ['a figure with another word', 'Report metrics, such as the F1 score or recall.', 'Report the F2-score.'],
    ['the same aim of the other direction', 'Scale up to optimize costs.', 'Scale down to optimize costs.'],
    ['a condition', 'Feed the fish, providing you see the filter work.', 'See the filter work.'],
    [
      'others of another kind',
      'Sort with helpers, such as siblings, cousins, or others from the village.',
      'Helpers include siblings and cousins.',
    ],
    ['a denial of the items', 'Store flour in jars, tins, or bags.', 'Do not store flour in tins or jars.'],
    ['things that belong together', 'Set a limit between work, rest, and play.', 'Mind work and rest.'],
    ['what its pronoun stands for', 'Protect the house and the papers it holds.', 'Protect the house.'],
    [
      'an aside behind which it goes on',
      'Giving salts, including iron, to people with anaemia or fatigue leads to recovery.',
      'Iron is in meat.',
    ],
    ['things that are put together', 'Mix flour, yeast, and salt.', 'Mix flour, water, and salt.'],
    ['an article of two', 'Track the performance and behavior of the system.', 'Track the performance.'],
    [
      'what is said of a thing, and not that it is to be done to it',
      'Optimize data storage and processing to spare money.',
      'Better data processing helps to optimize costs.',
    ],
    [
      'something narrower',
      'Lock the shed to protect tools and to keep out rain.',
      'Oil the hinges to protect electric tools.',
    ],
    ['what it is part of', 'Use means such as data storage.', 'Reduce data storage costs.'],
    [
      'the other direction',
      'Carry the boat from the lake to the river to save time.',
      'Carry the boat from the river to the lake to save money.',
    ],
    [
      'words that stand in different phrases',
      'Add parts such as load balancers or failover systems.',
      'Use load testing and handle failover in case of trouble with systems and balancers.',
    ],
  ])('%s', (_, sentence, other) => {
    expect(left(sentence, other)).toBeNull();
  });
});

describe('a sentence that only opens a list', () => {
  it('gives its list to the sentence before it', () => {
    const list = 'This can include tests, reviews, or audits.';
    expect(list.slice(joinList('Check the code.', list) ?? 0)).toBe('tests, reviews, or audits.');
  });

  it('gives doings to a word for means', () => {
    const list = 'This includes writing down bills and asking for receipts.';
    expect(list.slice(joinList('Take careful steps.', list) ?? 0)).toMatch(/^writing/u);
  });

  it.each([
    ['behind a colon', 'Check the code: often.', 'This can include tests and reviews.'],
    ['of one thing', 'Check the code.', 'This includes the tests.'],
    ['that is denied', 'Check the code.', 'This does not include tests or reviews.'],
    [
      'of doings, behind a thing',
      'Track the costs of the club.',
      'This includes writing down bills and asking for receipts.',
    ],
    ['of criteria of something else', 'Call a friend.', 'Consider factors such as time and place.'],
  ])('keeps one %s', (_, first, second) => {
    expect(joinList(first, second)).toBeNull();
  });
});

it('a list whose items have each its own preposition is not cut', async () => {
  const [a, b] = [
    'They use 80 for HTTP, 443 for HTTPS, 22 for SSH and 53 for DNS.',
    '80 is HTTP, 443 is HTTPS, and 3306 is MySQL.',
  ];
  const { handbook } = await mergeTexts({
    'a.md': `## Which ports are used?\n\n${a}\n`,
    'b.md': `## Which ports are used?\n\n${b}\n`,
  });
  const printed = handbook.entries.flatMap(({ points }) => points.map(({ text }) => text)).join(' ');
  expect(printed).toContain(a);
  expect(printed).toContain(b);
});
