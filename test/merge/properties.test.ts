import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handbook } from '../../src/model/handbook.ts';
import { answerSet } from '../helpers/answer-set.ts';
import { press } from '../helpers/press.ts';

// What must hold whatever the answers are: random sets that share words, questions, labels and whole sentences.

const vocabulary =
  'data model team cost water coffee price risk plan test the a of and not never before after must 3 10 percent weeks Kafka L2'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 9 })
  .map((words) => `X${words.join(' ')}.`.replace('X', ''))
  .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const sentences = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const label = fc.constantFrom(
  'Cost',
  'Data plan',
  'Team',
  'constructor',
  '__proto__',
  'Risk and price',
  '数据',
);
const point = fc
  .tuple(fc.option(label), sentences)
  .map(([name, text]) => (name ? `- ${name}: ${text}` : `- ${text}`));
const question = fc.constantFrom(
  'What is a data plan?',
  'How much does the model cost?',
  'Why?',
  'Who is in the team?',
  '团队里有谁？',
);
const answer = fc
  .tuple(question, fc.option(sentences), fc.array(point, { maxLength: 5 }), fc.option(sentences))
  .map(([asked, intro, points, outro]) =>
    [`? ${asked}`, ...(intro ? [intro] : []), ...points, ...(outro && points.length > 0 ? [outro] : [])].join(
      '\n',
    ),
  );
const notation = fc.array(answer, { maxLength: 4 }).map((answers) => answers.join('\n'));
const sets = (least: number, most: number) =>
  fc
    .array(notation, { minLength: least, maxLength: most })
    .map((texts) => texts.map((text, index) => answerSet(String.fromCharCode(97 + index), text)));

const runs = { numRuns: 40 };

describe('whatever the answers are', () => {
  it('no sentence is lost, and the ledger adds up', async () => {
    await fc.assert(
      fc.asyncProperty(sets(1, 4), async (all) => {
        const { handbook } = await press(all);
        const lines = handbook.ledger.sentences;
        expect(lines.map(({ text }) => text)).toEqual(
          all.flatMap((set) => set.units.map((unit) => unit.text)),
        );
        expect(lines.filter(({ fate }) => fate === 'left-out')).toEqual([]);
        const printed = printedOf(handbook);
        for (const line of lines.filter(({ fate }) => fate === 'folded'))
          expect(printed).toContain(line.coveredBy);
        for (const total of Object.values(handbook.ledger.totals))
          expect(total.printed + total.folded + total.leftOut).toBe(total.sentences);
      }),
      runs,
    );
  });

  it('nothing is printed that no source says, and every point is in one place', async () => {
    await fc.assert(
      fc.asyncProperty(sets(1, 4), async (all) => {
        const { handbook } = await press(all);
        const numbered = all
          .flatMap(({ answers }) => answers.flatMap(({ points }) => points))
          .flatMap(({ ordinal, text }) => (ordinal === undefined ? [] : [`${ordinal}. ${text}`]));
        const said = [...all.flatMap((set) => set.units.map((unit) => unit.text)), ...numbered].join('\n');
        for (const text of printedOf(handbook)) expect(said).toContain(text);
        for (const set of all)
          for (const one of set.answers) {
            const entry = handbook.entries.find(({ wordings }) =>
              wordings.some(
                (wording) => wording.answerSet === set.id && wording.line === one.questionLines[0],
              ),
            );
            const places = entry?.points.flatMap(({ members }) =>
              members.filter(({ answerSet: id }) => id === set.id),
            );
            expect(places?.map(({ index }) => index).sort()).toEqual(one.points.map(({ index }) => index));
          }
      }),
      runs,
    );
  });

  it('the order of the documents does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(sets(2, 4), async (all) => {
        expect(await press(all.toReversed())).toEqual(await press(all));
      }),
      runs,
    );
  });

  it('a further set changes no id', async () => {
    await fc.assert(
      fc.asyncProperty(sets(3, 5), async (all) => {
        const before = (await press(all.slice(0, -1))).handbook;
        const ids = idsOf((await press(all)).handbook);
        expect([...idsOf(before)].filter((id) => !ids.has(id))).toEqual([]);
      }),
      runs,
    );
  });

  it.each([8, 20])('%i sets are merged as two are', async (count) => {
    const all = fc.sample(sets(count, count), { numRuns: 2, seed: count });
    for (const some of all) {
      const { handbook } = await press(some);
      expect(handbook.ledger.sentences).toHaveLength(some.flatMap(({ units }) => units).length);
      expect(await press(some.toReversed())).toEqual(await press(some));
      const ids = idsOf((await press(some.slice(0, -1))).handbook);
      expect([...ids].filter((id) => !idsOf(handbook).has(id))).toEqual([]);
    }
  });
});

function printedOf(handbook: Handbook): string[] {
  const passages = handbook.entries.flatMap(({ intro, points, outro }) => [
    ...intro,
    ...points.flatMap((one) => one.passages),
    ...outro,
  ]);
  const texts = passages.flatMap(({ units }) =>
    // A label that runs into the text is no sentence of its own.
    units.map(({ phrasing }) =>
      phrasing
        .slice(phrasing[0]?.type === 'emphasis' ? 2 : 0)
        .map((node) => ('value' in node ? node.value : ''))
        .join(''),
    ),
  );
  return [...handbook.entries.map((entry) => entry.question), ...texts];
}

function idsOf({ entries }: Handbook): Set<string> {
  return new Set(entries.flatMap((entry) => [entry.id, ...entry.points.map(({ id }) => id)]));
}
