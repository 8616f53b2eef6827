import { describe, expect, it } from 'vitest';
import { match } from '../../src/match/match.ts';
import type { QuestionGroup, SetAnswer } from '../../src/model/question-group.ts';
import { answerSet } from '../helpers/answer-set.ts';

const nameOf = ({ answerSet: set, answer }: SetAnswer) => `${set}: ${answer.question}`;
const offersOf = (groups: readonly QuestionGroup[]) =>
  groups.flatMap(({ offers = [] }) =>
    offers.map(({ own, other }) => [nameOf(own), nameOf(other)].toSorted().join(' ~ ')),
  );

describe('questions that may be the same', () => {
  const anna = answerSet(
    'a',
    '? How can a teacher motivate tired students?\nWith games.\n? Who keeps the log?\nMum.',
  );
  const ben = answerSet(
    'b',
    '? How do good teachers motivate students in class?\nPraise.\n? When is a hive moved?\nAt night.',
  );
  const cleo = answerSet(
    'c',
    '? How should a teacher motivate tired students?\nEarly on.\n? Where is the smoker?\nInside.',
  );

  it('are offered between what is joined already and what is alone', () => {
    expect(offersOf(match([anna, ben]))).toEqual([
      'a: How can a teacher motivate tired students? ~ b: How do good teachers motivate students in class?',
    ]);
    const [first] = match([anna, ben, cleo]);
    expect(first?.members.map(nameOf)).toEqual([
      'a: How can a teacher motivate tired students?',
      'c: How should a teacher motivate tired students?',
    ]);
    expect(first?.offers?.map(({ other }) => nameOf(other))).toEqual([
      'b: How do good teachers motivate students in class?',
    ]);
  });

  it('are joined as the editor wishes, and take along what was joined to either', () => {
    const wish = {
      same: [
        [
          'a:How can a teacher motivate tired students?',
          'b:How do good teachers motivate students in class?',
        ],
      ],
      apart: [],
    };
    const groups = match([anna, ben, cleo], wish);
    expect(groups[0]?.members).toHaveLength(3);
    expect(offersOf(groups)).toEqual([]);
  });

  it('are never offered where the editor keeps one of a group apart, nor between groups that have answers of one set', () => {
    const apart = [
      [
        'c:How should a teacher motivate tired students?',
        'b:How do good teachers motivate students in class?',
      ],
    ];
    expect(offersOf(match([anna, ben, cleo], { same: [], apart }))).toEqual([]);
    const more = answerSet(
      'b',
      '? How should a teacher motivate tired students?\nPraise.\n? How do good teachers motivate students in class?\nYes.',
    );
    expect(offersOf(match([anna, more, cleo]))).toEqual([]);
  });

  const words =
    'hive queen frame smoker winter honey swarm feed open cut store move check wax sugar colony'.split(' ');
  const openings = ['How do I', 'When must I', 'Who may', 'Why do we', 'Where do you'];
  /** Pseudo-random numbers that are the same each time (Lehmer). */
  const numbers = (seed: number) => {
    let state = seed;
    return (below: number) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
  };

  it('are not lost by a further set: they are joined, offered, or held together by other offers', () => {
    let offered = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const next = numbers(seed * 7919);
      const set = (id: string) =>
        answerSet(
          id,
          Array.from({ length: 5 }, () => {
            const asked = Array.from({ length: 2 + next(2) }, () => words[next(words.length)]).join(' ');
            const said = Array.from({ length: 9 }, () => words[next(words.length)]).join(' ');
            return `? ${openings[next(openings.length)]} ${asked}?\nThen ${said}.`;
          }).join('\n'),
        );
      const sets = [set('a'), set('b'), set('c'), set('d')];
      const few = match(sets.slice(0, 2));
      for (const count of [3, 4]) {
        const all = match(sets.slice(0, count));
        const groupOf = new Map(all.flatMap((group) => group.members.map(({ answer }) => [answer, group])));
        const linked = new Map<QuestionGroup, Set<QuestionGroup>>(all.map((group) => [group, new Set()]));
        for (const group of all)
          for (const { other } of group.offers ?? []) {
            const facing = groupOf.get(other.answer);
            if (!facing) continue;
            linked.get(group)?.add(facing);
            linked.get(facing)?.add(group);
          }
        for (const { own, other } of few.flatMap(({ offers = [] }) => offers)) {
          offered += 1;
          const [one, two] = [groupOf.get(own.answer), groupOf.get(other.answer)];
          if (!one || !two) throw new Error('an answer is in no group');
          const setsOf = (group: QuestionGroup) => group.members.map((member) => member.answerSet);
          if (one !== two && setsOf(one).some((id) => setsOf(two).includes(id))) continue;
          const reached = new Set([one]);
          for (const group of reached) for (const next of linked.get(group) ?? []) reached.add(next);
          expect(reached.has(two), `seed ${seed}: ${nameOf(own)} ~ ${nameOf(other)}`).toBe(true);
        }
      }
    }
    expect(offered).toBeGreaterThan(100);
  });
});
