import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, answerFiles } from '../helpers/answer-files.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

interface Printed {
  /** What stands under each question in handbook.json, without white space. */
  readonly answers: ReadonlyMap<string, string>;
  /** The same of handbook.md, the whole. */
  readonly markdown: string;
  readonly marks: readonly string[];
  readonly err: string;
}

const solid = (text: string): string => text.replace(/[\s\\]|&#x20;/g, '');

async function print(files: Readonly<Record<string, string | Uint8Array>>): Promise<Printed> {
  shop.write(files);
  const { err } = await shop.variorum(
    'build',
    ...Object.keys(files),
    '--out',
    'out',
    '--format',
    'md,json',
    '--edition',
    'handbook',
  );
  const file = (name: string) => readFileSync(join(shop.folder, 'out', name), 'utf8');
  const { entries } = JSON.parse(file('handbook.json')) as {
    entries: { question: string; points: { label: string | null; text: string }[] }[];
  };
  const { documents } = JSON.parse(file('ledger.json')) as {
    documents: { ranges: { text: string; kind: string; fate: string }[] }[];
  };
  return {
    answers: new Map(
      entries.map(({ question, points }) => [
        question,
        solid(points.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join(' ')),
      ]),
    ),
    markdown: solid(file('handbook.md').replace(/<a id="[^"]*"><\/a>|\*\*|\[\^source-\w+\]|\(#[^)]*\)/g, '')),
    marks: documents.flatMap(({ ranges }) =>
      ranges.filter(({ kind, fate }) => kind === 'mark' && fate !== 'question').map(({ text }) => text),
    ),
    err,
  };
}

/** What an answer may begin with that is a mark elsewhere. */
const beginnings = [
  'A 120 km/h limit',
  'A 3 year guarantee',
  'A1',
  'A 7',
  'A. Merkel',
  'Solution 5',
  'F 16',
  '443.',
  '1984. The year',
  '40. The next street',
  '1. The first',
  '2) The second',
  '7) and 8)',
  '3. Oktober',
  '24. Dezember',
  '+ 49 170 1234567',
  '+49 170 1234567',
  '- 5 °C',
  '-5 °C',
  '> 18 %',
  '12:30',
  '1/2 cup',
  '½ cup',
  '12.5.2024',
  '2024-05-12',
  '1.5 litres',
  '12–14 days',
  'a)',
  '(a) and (b)',
  'V.',
  'IV. Chapter',
  'I. Newton',
  'E. coli',
  'B 12',
  'Q 4',
  'No. 5',
  '§ 5',
  '#1',
  '[1]',
  '~ 20 %',
  '7) Notice:',
  '33. Notice:',
];
const endings = [
  'stands in the book.',
  'leads to the north.',
  'comes with it',
  'holds here, says the board.',
];
const things = 'harbour violin glacier bakery compass lantern orchard saddle turbine walnut'.split(' ');

const asked: fc.Arbitrary<Asked[]> = fc
  .uniqueArray(fc.constantFrom(...things), { minLength: 1, maxLength: things.length })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((thing) =>
        fc
          .tuple(fc.constantFrom(...beginnings), fc.constantFrom(...endings))
          .map(([begin, end]) => ({ question: `What is told of the ${thing}?`, answer: `${begin} ${end}` })),
      ),
    ),
  );

describe('the beginning of an answer', () => {
  it.each(Object.keys(answerFiles))('is printed, whatever it looks like: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(asked, async (all) => {
        const { answers, markdown } = await print({ [name]: answerFiles[name]?.(all) ?? '' });
        for (const { question, answer } of all) {
          expect(answers.get(question)).toContain(solid(answer));
          expect(markdown).toContain(solid(answer));
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each(Object.keys(answerFiles))('is printed where it is the whole answer: %s', async (name) => {
    const all = ['443.', '1984.', '5)', 'A', 'B.', 'a)', '12'].map((answer, at) => ({
      question: `What is told of the ${things[at]}?`,
      answer,
    }));
    const { answers, err } = await print({ [name]: answerFiles[name]?.(all) ?? '' });
    for (const { question, answer } of all) expect(answers.get(question)).toContain(answer);
    expect(err).not.toContain('missing');
  });

  it('is a mark where other answers have it in the same form, or the question has its own', async () => {
    const three = (answer: (at: number) => string) =>
      [1, 2, 3].map((at) => `## Q${at}: What is told of the ${things[at]}?\n\n${answer(at)}\n`).join('\n');
    for (const [text, mark] of [
      [three(() => 'A: It rings.'), 'A:'],
      [three((at) => `A${at}. It rings.`), 'A1.'],
      [three((at) => `Answer ${at}: It rings.`), 'Answer 1:'],
      ['Q: What is told of the harbour?\nA: It rings.\n', 'A:'],
    ] as const) {
      const { answers, marks } = await print({ 'a.md': text });
      expect([...answers.values()].every((one) => one === 'Itrings.')).toBe(true);
      expect(marks[0]).toBe(mark);
    }
  });

  it('is no mark in the ledger where only the text has it', async () => {
    const all = beginnings.slice(0, things.length).map((begin, at) => ({
      question: `What is told of the ${things[at]}?`,
      answer: `${begin} is it.`,
    }));
    const { marks } = await print({ 'table.csv': answerFiles['table.csv']?.(all) ?? '' });
    expect(marks).toEqual([]);
  });
});

describe('the numbers of a list', () => {
  it('are those that its author gave it where they are not all counted', async () => {
    const { answers } = await print({
      'a.md':
        '## What happened?\n\n1984. The bridge was built.\n1990. It fell.\n1991. A ferry came.\n\n## Who came?\n\n1. Ann came.\n1. Ben came.\n',
    });
    expect(answers.get('What happened?')).toBe(
      solid('1984. The bridge was built. 1990. It fell. 1991. A ferry came.'),
    );
    expect(answers.get('Who came?')).toBe(solid('1. Ann came. 2. Ben came.'));
  });

  it('are not those of a date that stands on the line under a question', async () => {
    const { answers } = await print({
      'a.txt':
        '1. When is the feast?\n3. Oktober ist es.\n2. When is the fair?\n24. Dezember ist es.\n3. When is the race?\n4. Juli ist es.\n',
    });
    expect([...answers]).toEqual([
      ['When is the feast?', '3.Oktoberistes.'],
      ['When is the fair?', '24.Dezemberistes.'],
      ['When is the race?', '4.Juliistes.'],
    ]);
  });
});
