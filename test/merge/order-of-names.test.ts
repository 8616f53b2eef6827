import { describe, expect, it } from 'vitest';
import { arrangePoints } from '../../src/merge/arrange-points.ts';
import type { Point } from '../../src/model/handbook.ts';
import { answerSet } from '../helpers/answer-set.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';

const ada = [
  'Prophase: Die Chromosomen verdichten sich, die Kernhülle löst sich auf.',
  'Metaphase: Die Chromosomen ordnen sich in der Äquatorialebene an.',
  'Anaphase: Die Schwesterchromatiden werden zu den Polen gezogen.',
  'Telophase: Neue Kernhüllen entstehen, die Chromosomen entspiralisieren sich.',
];
const ben = [
  'Prophase: Die Chromosomen werden sichtbar und der Spindelapparat bildet sich.',
  'Metaphase: Die Chromosomen ordnen sich in der Äquatorialebene an.',
  'Anaphase: Die Chromatiden werden an den Spindelfasern zu den Zellpolen gezogen.',
  'Telophase: Es bilden sich neue Kernhüllen. Danach teilt sich das Zellplasma.',
];
const cleo =
  'Vor der Mitose verdoppelt sich die DNA in der Interphase. Dann kommen Prophase, Metaphase, Anaphase und Telophase.';
const dan = 'Eselsbrücke: PMAT (Prophase, Metaphase, Anaphase, Telophase).';

const numbered = (items: readonly string[]) => items.map((item, at) => `${at + 1}. ${item}\n`).join('');

/** The only entry, of answers to one question. */
async function entryOf(question: string, ...answers: string[]) {
  const texts = answers.map((answer, at) => [`${'abcd'[at]}.md`, `## ${question}\n\n${answer}\n`]);
  const { handbook, messages } = await mergeTexts(Object.fromEntries(texts));
  const entry = handbook.entries[0];
  return {
    points: entry?.points ?? [],
    labels: entry?.points.map(({ label, text }) => label ?? text.slice(0, 13)) ?? [],
    orders: (entry?.differences ?? [])
      .filter(({ kind }) => kind === 'order')
      .map(({ sentences }) => sentences.map(({ text }) => text)),
    notes: messages.filter(({ ruleId }) => ruleId === 'numbers-kept'),
  };
}

describe('phases that are counted and named', () => {
  it.each([
    'Wie läuft die Mitose ab?',
    'In welchen Schritten läuft die Mitose ab?',
    'What are the stages of mitosis?',
    'Comment se déroule la mitose ?',
    '¿Cómo se desarrolla la mitosis?',
  ])('keep their numbers, each once, and nothing stands between them: %s', async (question) => {
    const { labels, notes } = await entryOf(question, numbered(ada), numbered(ben), cleo, dan);
    expect(labels).toEqual([
      'Vor der Mitos',
      '1. Prophase',
      '2. Metaphase',
      '3. Anaphase',
      '4. Telophase',
      'Eselsbrücke',
    ]);
    expect(notes).toEqual([]);
  });

  it('are each said by those who say it, under one name', async () => {
    const { points } = await entryOf('Wie läuft die Mitose ab?', numbered(ada), numbered(ben));
    expect(points[2]?.passages.map(({ text }) => text).sort()).toEqual([
      'Die Chromatiden werden an den Spindelfasern zu den Zellpolen gezogen.',
      'Die Schwesterchromatiden werden zu den Polen gezogen.',
    ]);
  });

  it('are held against names in a sentence, and told where these come in another order', async () => {
    const turned = cleo.replace('Metaphase, Anaphase', 'Anaphase, Metaphase');
    const { orders } = await entryOf('Wie läuft die Mitose ab?', numbered(ada), numbered(ben), turned);
    expect(orders).toEqual([
      [
        '1. Prophase, 2. Metaphase, 3. Anaphase, 4. Telophase',
        'Dann kommen Prophase, Anaphase, Metaphase und Telophase.',
      ],
    ]);
    const same = await entryOf('Wie läuft die Mitose ab?', numbered(ada), numbered(ben), cleo);
    expect(same.orders).toEqual([]);
    const ofThings = await entryOf('Was gehört zur Mitose?', numbered(ada), turned);
    expect(ofThings.orders).toEqual([]);
  });

  it('are held against another list of the same names', async () => {
    const { orders } = await entryOf(
      'Wie läuft die Mitose ab?',
      numbered(ada),
      numbered([ben[0], ben[2], ben[1], ben[3]].map(String)),
    );
    expect(orders).toHaveLength(1);
  });
});

describe('points of one label', () => {
  const forum = [
    '**Atomicity** – a transaction happens completely or not at all.',
    '**Consistency** – it moves the database from one valid state to another.',
    '**Isolation** – concurrent transactions behave as if they ran one after another.',
    '**Durability** – committed data is not lost, even in a power failure.',
  ];
  const nadia = [
    '**Atomicity**: all statements of a transaction take effect or none does.',
    '**Consistency**: constraints hold before and after the transaction.',
    '**Isolation**: concurrent transactions do not see each other’s intermediate state.',
    '**Durability**: once committed, data survives a crash.',
  ];
  const leo = 'Atomicity, consistency, isolation, durability. Atomicity means all or nothing.';
  const bullets = (items: readonly string[]) => items.map((item) => `- ${item}\n`).join('');
  const order = ['Atomicity', 'Consistency', 'Isolation', 'Durability'];

  it('stand together in the order of the lists, and no summary stands between them', async () => {
    const { labels } = await entryOf('What is ACID?', bullets(forum), leo, bullets(nadia));
    expect(labels.at(-1)).toBe('Atomicity, co');
    expect([...new Set(labels.slice(0, -1))]).toEqual(order);
    expect(labels.slice(0, -1)).toEqual(
      labels.slice(0, -1).toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
    );
  });

  it('stand in the order of the fullest list where the lists are not of one mind', async () => {
    const { labels } = await entryOf(
      'What is ACID?',
      bullets([forum[3], forum[0], forum[2]].map(String)),
      bullets(nadia),
    );
    expect([...new Set(labels)]).toEqual(order);
  });

  it('stand where their list has them that are two of one kind of remark', () => {
    const sets = ['a', 'b'].map((id) =>
      answerSet(id, '? 1. What is ACID?\n- Atomicity: All.\n- Note: Ask.\n- Isolation: None.'),
    );
    const points = sets.flatMap(({ id, answers }) =>
      (answers[0]?.points ?? []).map(
        ({ label, text, index }) =>
          ({
            id: `${id}-${index}`,
            label,
            text,
            members: [{ answerSet: id, index, label, text }],
            passages: [],
          }) as unknown as Point,
      ),
    );
    const answers = sets.flatMap(({ id, answers }) => answers.map((answer) => ({ answerSet: id, answer })));
    const groups = [points.slice(0, 3), points.slice(3)].map((own) => own.map((point) => [point]));
    expect(arrangePoints(answers, groups).map(({ id }) => id)).toEqual([
      'a-0',
      'b-0',
      'a-1',
      'b-1',
      'a-2',
      'b-2',
    ]);
    const [a = [], b = []] = groups;
    // The other note stands at the end of its list.
    const later = arrangePoints(answers, [a, [b[0], b[2], b[1]].flatMap((one) => (one ? [one] : []))]);
    expect(later.map(({ id }) => id)).toEqual(['a-0', 'b-0', 'a-1', 'a-2', 'b-2', 'b-1']);
  });
});
