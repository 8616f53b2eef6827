import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefsOf } from '../../src/compose/brief.ts';
import {
  briefClaims,
  composeEdition,
  composeWorkbook,
  isBorneOut,
  sheetEntries,
} from '../../src/compose/compose.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Point } from '../../src/model/handbook.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { sidesOf } from '../../src/model/sides.ts';
import { markOf } from '../../src/render/sheet/printed-marks.ts';
import { asWritten } from '../../src/text/drawn-in-text.ts';
import { handbook } from '../helpers/handbook.ts';

const editionOf = async (notations: readonly string[], more: object = {}): Promise<Edition> => {
  const answers = notations.map((_, place) => ({ id: 'abcd'[place], files: `${'abcd'[place]}.txt` }));
  const settings = projectSettings.parse({ title: 'A test', answers, ...more });
  return composeEdition(await handbook(...notations), settings, 'cards');
};

/** A point on which two contradict one another, behind the words of a third whom nobody contradicts. */
const insulin = async (): Promise<Edition> => {
  const said = [
    'When blood sugar rises after a meal, the pancreas releases insulin. Normal is 70 to 100.',
    'Insulin lowers the blood sugar. Glucagon raises it.',
    'Insulin raises the blood sugar. The hormone comes from the pancreas.',
  ];
  const asked = ['How is blood sugar controlled?', 'What grows in a bog?', 'Who repairs bikes here?'];
  const edition = await editionOf(said.map((text, at) => `? 1. ${asked[at]}\n- ${text}`));
  const entries = edition.parts.flatMap((part) => part.entries);
  const points = entries.flatMap((entry) => entry.points);
  const [first] = points;
  if (!first || points.length !== 3) throw new Error('three points are needed');
  const sentences = [
    { answerSet: 'b', text: 'Insulin lowers the blood sugar.' },
    { answerSet: 'c', text: 'Insulin raises the blood sugar.' },
  ];
  const point: Point = {
    ...first,
    standing: 'differs',
    members: points.flatMap(({ members }) => members),
    passages: points.flatMap(({ passages }) => passages),
    differences: [{ kind: 'opposite', sentences }],
  };
  const [part] = edition.parts;
  const [entry] = entries;
  if (!part || !entry) throw new Error('a part with an entry is needed');
  return { ...edition, parts: [{ ...part, entries: [{ ...entry, points: [point] }] }] };
};

describe('what is printed in brief', () => {
  it('names for a sentence only those who say it, and shows both that differ', async () => {
    const edition = await insulin();
    const [entry] = sheetEntries(edition);
    const point = entry?.points.find(({ standing }) => standing === 'differs');
    expect(point && asWritten(point.gist)).toMatch(/^B: Insulin lowers.* \/ C: Insulin raises/);
    expect(point && asWritten(point.pieces.map(({ text }) => text).join(' '))).toMatch(
      /^A: When blood sugar rises.* B: Insulin lowers.* C: Insulin raises/,
    );
    // A point on which sources differ is never without a mark, for that says that all agree.
    for (const isWhole of [true, false])
      expect(point && markOf(point, isWhole, edition)).toEqual({ holders: [], differs: true });
  });

  it('parts those who contradict one another though a third, who contradicts nobody, stands first', async () => {
    const edition = await insulin();
    const [point] = edition.parts
      .flatMap(({ entries }) => entries.flatMap(({ points }) => points))
      .filter(({ standing }) => standing === 'differs');
    expect(point && sidesOf(point).map(({ answerSets }) => answerSets.join())).toEqual(['b', 'c']);
  });

  it('says by letters whose words those are which are left where only one side is', async () => {
    const edition = await insulin();
    const [part] = edition.parts;
    const cut: Edition = {
      ...edition,
      parts: edition.parts.map((one) => ({
        ...one,
        entries: one.entries.map((entry) => ({
          ...entry,
          points: entry.points.map((point) => ({ ...point, passages: point.passages.slice(0, 1) })),
        })),
      })),
    };
    expect(part).toBeDefined();
    for (const { wording } of briefsOf(cut).values()) expect(asWritten(wording)).toMatch(/^A: /);
    expect(briefClaims(cut).filter((claim) => !isBorneOut(claim))).toEqual([]);
  });

  const subject = fc.constantFrom('The backup', 'The key', 'A test of the data', 'The team');
  const sentence = fc
    .tuple(
      subject,
      fc.constantFrom('runs', 'never runs', 'is kept', 'is not kept', 'costs 3 percent', 'costs 5 percent'),
      fc.constantFrom('', ' every day', ' every week', ' in the office', ' because the disk is full'),
    )
    .map(([who, does, how]) => `${who} ${does}${how}.`);
  const answer = fc
    .tuple(
      fc.option(fc.constantFrom('Backup', 'Cost')),
      fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    )
    .map(([label, text]) => `- ${label === null ? '' : `${label}: `}${text}`);
  const book = fc.array(
    fc
      .array(answer, { minLength: 1, maxLength: 2 })
      .map((points) => `? 1. What is done?\n${points.join('\n')}`),
    { minLength: 2, maxLength: 4 },
  );

  it('claims no more sayers than the passages have, whatever the book is', async () => {
    const seen = { claims: 0, sides: 0, neutral: 0 };
    await fc.assert(
      fc.asyncProperty(book, async (notations) => {
        const edition = await editionOf(notations);
        const claims = briefClaims(edition);
        for (const claim of claims) if (!isBorneOut(claim)) expect(claim).toBeNull();
        seen.claims += claims.length;
        const points = edition.parts.flatMap(({ entries }) => entries.flatMap((one) => one.points));
        for (const point of points) {
          const sides = sidesOf(point);
          if (sides.length > 0) seen.sides++;
          // All of a point stands on one of its sides, and none of these is against itself.
          if (sides.length > 0)
            expect(sides.flatMap(({ passages }) => passages)).toHaveLength(point.passages.length);
          for (const { sentences } of sides.length > 0 ? (point.differences ?? []) : [])
            for (const { answerSets } of sides)
              expect(sentences.every(({ answerSet }) => answerSets.includes(answerSet))).toBe(false);
        }
        for (const { entries } of composeWorkbook(edition).parts)
          for (const { entry } of entries)
            for (const point of entry.points)
              if (point.standing === 'differs') expect(markOf(point, true, edition).differs).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(seen.claims).toBeGreaterThan(0);
    expect(seen.sides).toBeGreaterThan(0);
  });
});
