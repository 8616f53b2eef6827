import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { printedSentences, printedText } from '../../../src/merge/fusion/passage.ts';
import { readEdits } from '../../../src/merge/merge.ts';
import { answerSet } from '../../helpers/answer-set.ts';
import { mainJob } from '../../helpers/main-job.ts';
import { press } from '../../helpers/press.ts';

const a = answerSet(
  'a',
  `? 1. How do you brew good coffee?
- Water: Use filtered water. Boil it with a copper kettle. Let it rest for a minute.
- Grind: Grind coarse for a French press. Never grind on the evening before.
- Time: Let it stand for four minutes.
? 2. How do you store coffee?
- Jar: Keep the beans in a jar.`,
);
const b = answerSet(
  'b',
  `? 1. How do you brew good coffee?
- Water: Boil it with a copper kettle. Throw the first cup away.
- Time: Let it stand for six minutes.`,
);

const edited = async (yaml: string, sets = [a, b], allowStale = false) => {
  const file = new VFile({ path: 'edits.yml', value: yaml });
  const decisions = readEdits(file);
  const { handbook, messages } = await press(sets, { edits: { file: 'edits.yml', decisions, allowStale } });
  const [entry] = handbook.entries;
  return {
    points: entry?.points.map(({ label, text }) => `${label}: ${text}`) ?? [],
    handbook,
    entry,
    messages: [...file.messages, ...messages].map(({ reason }) => reason),
    fates: handbook.ledger.sentences.map(
      ({ answerSet: set, text, fate, reason }) => `${set} ${fate}: ${text}${reason ? ` (${reason})` : ''}`,
    ),
  };
};

const drop = (point: string, sentence: string) =>
  `- drop: brew-good-coffee-${point}\n  sentence: ${sentence}\n  reason: too dear\n`;
const kettle = drop('water', 'Boil it with a copper kettle.');

describe('a sentence that the editor leaves out', () => {
  it('is gone alone, with what others say in the same words, and the ledger has both with the reason', async () => {
    const before = await edited('');
    expect(before.points[0]).toContain('Boil it with a copper kettle.');
    const { points, fates, messages, handbook } = await edited(kettle);
    expect(messages).toEqual([]);
    expect(points[0]).not.toContain('copper');
    for (const kept of ['Use filtered water.', 'Let it rest for a minute.', 'Throw the first cup away.'])
      expect(points[0]).toContain(kept);
    expect(fates.filter((fate) => fate.includes('copper'))).toEqual([
      'a left-out: Boil it with a copper kettle. (editor: too dear)',
      'b left-out: Water: Boil it with a copper kettle. (editor: too dear)',
    ]);
    for (const { sentences, printed, folded, leftOut } of Object.values(handbook.ledger.totals))
      expect(printed + folded + leftOut).toBe(sentences);
    // Nothing else is another.
    expect(points.slice(1)).toEqual(before.points.slice(1));
    expect(handbook.entries[1]).toEqual(before.handbook.entries[1]);
  });

  it('settles the difference that it was part of, and who has nothing left there holds the point no more', async () => {
    const before = await edited('');
    const time = before.entry?.points.find(({ label }) => label === 'Time');
    expect(time?.standing).toBe('differs');
    const { entry } = await edited(drop('time', 'Let it stand for six minutes.'));
    const now = entry?.points.find(({ label }) => label === 'Time');
    expect(now).toMatchObject({ standing: 'single', chosen: 'a', text: 'Let it stand for four minutes.' });
    expect(now?.differences).toBeUndefined();
    // Every point of every answer is still a member of one.
    expect(now?.members.map(({ answerSet: set }) => set)).toEqual(['a', 'b']);
  });

  it('takes its point along where it was all of it', async () => {
    const both =
      drop('grind', 'Grind coarse for a French press.') + drop('grind', 'Never grind on the evening before.');
    const { points, messages } = await edited(both);
    expect(messages).toEqual([]);
    expect(points.map((point) => point.split(':')[0])).toEqual(['Water', 'Time']);
  });

  it('is found where another edit put it, and lies still where others leave it nothing to do', async () => {
    const apart = await edited(`- split: brew-good-coffee-water\n${kettle}`);
    expect(apart.messages).toEqual([]);
    // What Bob says in the same words stands elsewhere now, and is printed once: with the other it goes.
    expect(apart.points.filter((text) => text.includes('copper'))).toEqual([]);
    for (const other of [
      '- rewrite: brew-good-coffee-water\n  text: Use soft water.\n',
      '- choose: brew-good-coffee-water\n  set: b\n',
      '- drop: brew-good-coffee-water\n  reason: known\n',
      '- drop: brew-good-coffee\n  reason: known\n',
      '- rewrite: brew-good-coffee\n  text: Buy it.\n',
    ]) {
      const { messages, handbook } = await edited(other + kettle);
      expect(messages, other).toEqual([]);
      const printed = handbook.entries.flatMap((one) => one.points.map(({ text }) => text)).join();
      expect(printed, other).not.toContain('copper');
    }
  });

  it('is told where it no longer stands there, as when the document says it in other words', async () => {
    const later = answerSet(
      'a',
      `? 1. How do you brew good coffee?
- Water: Use filtered water. Boil it in a kettle made of steel.`,
    );
    const { messages, points } = await edited(kettle, [later], true);
    expect(messages).toEqual([
      'The edit drop of brew-good-coffee-water does not fit: this sentence is not printed there: “Boil it with a copper kettle.”',
    ]);
    expect(points[0]).toContain('steel');
  });

  it('may be any of a book, also one made of several: what is left is said as before, and the account adds up', async () => {
    const sets = await mainJob();
    const { handbook: before } = await press(sets);
    const printedOf = ({ entries }: typeof before) =>
      entries.flatMap(({ points }) =>
        points.flatMap(({ id, passages }) =>
          passages.flatMap(({ units }) => units.map((unit) => ({ id, unit }))),
        ),
      );
    const all = printedOf(before);
    const woven = all.filter(({ unit }) => unit.runs);
    expect(woven.length).toBeGreaterThan(5);
    const gone = all
      .filter(({ unit }, at) => unit.runs || at % 7 === 0)
      .filter(({ unit }) => unit.kind === 'sentence');
    const names = new Set(gone.map(({ unit }) => `${unit.id} ${printedText(unit)}`));
    const decisions = gone.map(({ id, unit }, at) => ({
      line: at + 1,
      verb: 'drop' as const,
      point: id,
      sentence: printedText(unit),
      reason: 'tried',
    }));
    const { handbook, messages } = await press(sets, { edits: { file: 'edits.yml', decisions } });
    expect(messages.map(({ reason }) => reason)).toEqual([]);
    const shown = (book: typeof before) =>
      printedOf(book).map(({ unit }) => `${unit.id} ${printedText(unit)}`);
    expect(shown(handbook)).toEqual(shown(before).filter((text) => !names.has(text)));
    const printed = new Set(
      handbook.entries.flatMap(({ question, intro, points, outro }) => [
        question,
        ...[...intro, ...points.flatMap(({ passages }) => passages), ...outro].flatMap(({ units }) =>
          units.flatMap(printedSentences),
        ),
      ]),
    );
    const unsaid = new Set(gone.map(({ unit }) => printedText(unit)));
    for (const { text, fate, coveredBy, ranges = [], reason } of handbook.ledger.sentences) {
      for (const by of [coveredBy, ...ranges.map((range) => range.coveredBy)])
        if (by !== undefined && unsaid.has(by)) expect(printed, text).toContain(by);
      if (ranges.length > 0) {
        expect([ranges[0]?.from, ranges.at(-1)?.to], text).toEqual([0, text.length]);
        for (const [at, range] of ranges.slice(1).entries()) expect(range.from, text).toBe(ranges[at]?.to);
      }
      if (fate === 'left-out') expect(reason, text).not.toBe('');
    }
    for (const { sentences, printed: shownOf, folded, leftOut } of Object.values(handbook.ledger.totals))
      expect(shownOf + folded + leftOut).toBe(sentences);
    // A sentence of several takes a stretch of each along, and the ledger says of which.
    expect(
      handbook.ledger.sentences.some(({ ranges }) => ranges?.some(({ fate }) => fate === 'left-out')),
    ).toBe(true);
  });
});
