import { describe, expect, it } from 'vitest';
import { clause, gist } from '../../src/compose/gist.ts';
import { asFormula } from '../../src/text/drawn-in-text.ts';
import { words } from '../../src/text/terms.ts';
import { handbook } from '../helpers/handbook.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';

const cases: readonly (readonly [why: string, sentence: string, gist: string])[] = [
  [
    'a clause that only explains is left out',
    'Version the training data, ensuring that each run can be repeated later.',
    'Version the training data',
  ],
  [
    'an opening that only joins is left out',
    'Additionally, label every alert with its owner.',
    'Label every alert with its owner',
  ],
  [
    'examples are left out',
    'Use managed storage services, such as S3 or GCS.',
    'Use managed storage services',
  ],
  [
    'an exception stays',
    'Delete raw logs, unless an audit is open.',
    'Delete raw logs, unless an audit is open',
  ],
  ['a condition stays', 'Scale down at night if nobody trains.', 'Scale down at night if nobody trains'],
  [
    'no clause ends on a word that waits for another',
    'It helps to use caches, including those of the browser.',
    'It helps to use caches',
  ],
  [
    'the purpose of advice is left out, whatever it is about',
    'Put the older jars at the front of the shelf to use them first.',
    'Put the older jars at the front of the shelf',
  ],
  [
    'where a thing or a person is told to do something, that stays',
    'Allow learners of every age to choose a project.',
    'Allow learners of every age to choose a project',
  ],
  [
    'a place is no purpose',
    'Connect the topics of a lesson to everyday life.',
    'Connect the topics of a lesson to everyday life',
  ],
  [
    'how a thing is known stays with it',
    'The syndrome is diagnosed based on a blood test.',
    'The syndrome is diagnosed based on a blood test',
  ],
  [
    'the other half of a contrast stays',
    'Best-before is about quality, while use-by is about safety.',
    'Best-before is about quality, while use-by is about safety',
  ],
  [
    'the last of a list stays',
    'Neuropathy causes pain, tingling, and a loss of feeling.',
    'Neuropathy causes pain, tingling, and a loss of feeling',
  ],
  [
    'a participle does not lose what it is about',
    'Evaluate the design and the configuration of the kitchen, considering factors like light, air, and noise.',
    'Evaluate the design and the configuration of the kitchen',
  ],
  [
    'examples stay where without them a noun would say nothing',
    'Plan the harvest and consider strategies like mulching to handle these limits.',
    'Plan the harvest and consider strategies like mulching',
  ],
  [
    'what someone is encouraged to do stays, in the second half of the advice too',
    'Show patience and encourage learners to put questions to each other.',
    'Show patience and encourage learners to put questions to each other',
  ],
  [
    'what only says that a list follows is left out',
    'This can include cleaning of names, removal of duplicates, and parsing of dates.',
    'Cleaning of names, removal of duplicates, and parsing of dates',
  ],
  [
    'what only says that the things named can be used is left out',
    'Message queues like Kafka or RabbitMQ can be used for this purpose.',
    'Message queues like Kafka or RabbitMQ',
  ],
  [
    'things that are used against somebody are not listed as if they were advised',
    'Default passwords, open ports and old ciphers can be used to attack a host.',
    'Default passwords, open ports and old ciphers can be used to attack a host',
  ],
  [
    'a list of things to do is not cut after its first',
    'Measures are put in place for the safety of the data: encrypting disks, rotating keys, and closing ports.',
    'Encrypting disks, rotating keys, and closing ports',
  ],
  [
    'a list is not cut where an item looks like a participle',
    'It reads rows from databases, files, streaming platforms, and sheets.',
    'It reads rows from databases, files, streaming platforms, and sheets',
  ],
];

describe('the gist of a text', () => {
  for (const [why, sentence, expected] of cases)
    it(why, () => {
      expect(clause([sentence], 'en')).toBe(expected);
    });

  it('chooses the sentence that carries the content', () => {
    const text = ['This is a good idea.', 'Encrypt personal data at rest and in transit.', 'Data is data.'];
    expect(clause(text, 'en')).toBe('Encrypt personal data at rest and in transit');
  });

  it('does not list what a sentence before warns of', () => {
    const text = [
      'Avoid what makes a password easy.',
      'This includes names of pets, dates of birth, and the word itself.',
    ];
    const asked = ['Write down what the form asks for.', ...text.slice(1)];
    const telling = (word: string) => (/^(?:writ|form|ask)/.test(word) ? 0.1 : 1);
    expect(clause(asked, 'en', { telling })).toMatch(/^Names of pets/);
    expect(clause(text, 'en', { telling })).not.toMatch(/^Names of pets/);
  });

  it('takes words that tell something for those that do not', () => {
    const text = [
      'Apply stream processing techniques to read the streaming data.',
      'Frameworks like Kafka Streams, Flink, or Storm can be used for this.',
    ];
    const telling = (word: string) => (/^(?:appl|stream|process|techni|data)/.test(word) ? 0.1 : 1);
    expect(clause(text, 'en', { telling })).toBe('Frameworks like Kafka Streams, Flink, or Storm');
  });

  it('cuts other languages only between sentences', () => {
    expect(clause(['Daten sichern, such as immer.', 'Ja.'], 'de')).toBe('Daten sichern, such as immer');
  });

  it('says nothing of nothing', () => {
    expect(clause([], 'en')).toBe('');
  });
});

describe('the gist of a point', () => {
  it('uses only words of its sources, in their order', async () => {
    const book = await handbook(
      '? 1. How is a model deployed?\n- Containers: Use containers like Docker, ensuring the same environment everywhere. They start fast.\n- Rollback: Keep a plan, because things break.',
      '? 1. How is a model deployed?\n- Containers: Package the model in containers to ship it.',
    );
    for (const point of book.entries.flatMap((entry) => entry.points)) {
      const source = words(point.text);
      let at = -1;
      for (const word of words(gist(point, 'en'))) {
        at = source.indexOf(word, at + 1);
        expect(at, `${word} of "${gist(point, 'en')}" in "${point.text}"`).toBeGreaterThanOrEqual(0);
      }
      expect(gist(point, 'en')).not.toMatch(/^(Containers|Rollback)$/);
    }
  });

  it.each([
    [
      'Was sind Enzyme?',
      'Enzyme sind Biokatalysatoren. Sie wirken nach dem Schlüssel-Schloss-Prinzip. Zu viel Hitze (über 42 °C) zerstört sie.',
      'Enzyme sind Biokatalysatoren',
    ],
    [
      'Was machen Mitochondrien?',
      'Hier findet die Zellatmung statt. Sie haben eine Doppelmembran und eigene DNA.',
      'Hier findet die Zellatmung statt',
    ],
    [
      'Was ist Osmose?',
      'Wasser wandert durch eine dünne Haut. Zum Beispiel platzen reife Kirschen im Regen am Baum.',
      'Wasser wandert durch eine dünne Haut',
    ],
  ])(
    'of a point without a label is what it begins with, and no aside: %s',
    async (question, text, wanted) => {
      const book = await handbook(`? 1. ${question}\n- ${text}`);
      const [point] = book.entries[0]?.points ?? [];
      const over = new Set(words(question));
      expect(point && gist(point, 'de', { telling: (word) => (over.has(word) ? 0.1 : 1) })).toBe(wanted);
    },
  );

  it('gives code no capital, which would be another command', async () => {
    const { handbook } = await mergeTexts({
      'a.md': '# How is news had?\n\n- `git fetch` brings all news and leaves the work as it is.\n',
    });
    const [point] = handbook.entries[0]?.points ?? [];
    if (!point) throw new Error('no point');
    expect(gist(point, 'en')).toMatch(/^git fetch brings all news/);
  });

  it('takes nothing out of a formula', async () => {
    const book = await handbook('? 1. What is the loss?\n- Loss: It is the sum of errors.');
    const [point] = book.entries[0]?.points ?? [];
    const [passage] = point?.passages ?? [];
    const [unit] = passage?.units ?? [];
    if (!point || !passage || !unit) throw new Error('a point has a unit');
    const tex = '\\sum_i (y_i - x_i)^2';
    const phrasing = [
      { type: 'text', value: 'The loss is ' },
      { type: 'inlineMath', value: tex },
      { type: 'text', value: ' for all points (and more).' },
    ] as typeof unit.phrasing;
    const units = [{ ...unit, phrasing }];
    expect(gist({ ...point, passages: [{ ...passage, units }] }, 'en')).toBe(
      `The loss is ${asFormula(tex)} for all points`,
    );
    const code = [
      { type: 'text', value: 'Write it as ' },
      { type: 'inlineCode', value: 'f(x)' },
    ];
    const coded = [{ ...unit, phrasing: code as typeof unit.phrasing }];
    expect(gist({ ...point, passages: [{ ...passage, units: coded }] }, 'en')).toBe('Write it as f(x)');
  });

  it('of a point that is a formula, a table or a list and nothing else is what stands there first', async () => {
    const book = await handbook('? 1. What is the loss?\n- Loss: It is the sum of errors.');
    const [point] = book.entries[0]?.points ?? [];
    const [passage] = point?.passages ?? [];
    const [unit] = passage?.units ?? [];
    if (!point || !passage || !unit) throw new Error('a point has a unit');
    const of = (node: object, text: string) => {
      const block = { ...unit, kind: 'block', text, phrasing: [], node } as unknown as typeof unit;
      return gist({ ...point, label: null, passages: [{ ...passage, units: [block] }] }, 'en');
    };
    expect(of({ type: 'math', value: 'x^2' }, 'x^2')).toBe(asFormula('x^2'));
    const cell = (value: string) => ({ type: 'tableCell', children: [{ type: 'text', value }] });
    const row = { type: 'tableRow', children: [cell('Size'), cell('Price')] };
    expect(of({ type: 'table', children: [row, row] }, 'Size Price Size Price')).toBe('Size · Price …');
    expect(of({ type: 'table', children: [row] }, 'Size Price')).toBe('Size · Price');
    expect(of({ type: 'code', value: 'int main() {\n\tstep();\n}' }, 'int main() { step(); }')).toBe(
      'int main() { …',
    );
    const task = (checked: boolean | null, value: string) => ({
      type: 'listItem',
      checked,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    });
    const tasks = { type: 'list', ordered: false, children: [task(true, 'done'), task(false, 'open')] };
    expect(of(tasks, 'done open')).toBe('☑ done · ☐ open');
    const steps = { type: 'list', ordered: true, start: 3, children: [task(null, 'stir.')] };
    expect(of(steps, 'stir.')).toBe('3. stir');
    const long = Array.from({ length: 30 }, (_, place) => `word${place}`).join(' ');
    expect(of({ type: 'code', value: long }, long)).toMatch(/^word0 .* word11 …$/);
  });
});
