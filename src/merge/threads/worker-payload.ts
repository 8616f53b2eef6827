import type { AnswerSet } from '../../model/answer-set.ts';
import { editor, type Passage } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { claimedText, isStruck, printedText } from '../fusion/passage.ts';
import { shapeOf } from '../fusion/same-block.ts';
import type { EntryBody } from './entry-work.ts';

/**
 * The sets without what merging does not look at: of a sentence's inline content its plain text alone, of blocks no tree. What
 * goes to another thread is copied, and trees are the greatest part of it. Places of answers stay.
 */
export function strippedSets(sets: readonly AnswerSet[]): AnswerSet[] {
  const known = new Map<Unit, Unit>();
  const bare = (unit: Unit): Unit => {
    let made = known.get(unit);
    if (!made) {
      const { node: _, phrasing: __, ...rest } = unit;
      const value = unit.kind === 'block' ? '' : printedText(unit);
      const claims = isStruck(unit) ? { claims: claimedText(unit) } : {};
      const rich = unit.phrasing.some(({ type }) => type !== 'text') ? { rich: unit.phrasing } : {};
      made = {
        ...rest,
        ...claims,
        ...rich,
        ...(unit.kind === 'block' && { shape: shapeOf(unit) }),
        phrasing: unit.kind === 'block' ? [] : [{ type: 'text', value }],
      };
      known.set(unit, made);
    }
    return made;
  };
  return sets.map((set) => ({
    ...set,
    asides: [],
    units: set.units.map(bare),
    answers: set.answers.map((answer) => ({
      ...answer,
      questionUnits: answer.questionUnits.map(bare),
      intro: answer.intro.map(bare),
      points: answer.points.map((point) => ({ ...point, units: point.units.map(bare) })),
      outro: answer.outro.map(bare),
    })),
  }));
}

/** An entry that was made of sets without what threads do not need, of whose units only the id and what was put before their words is kept. */
export function strippedBody(body: EntryBody): EntryBody {
  return withUnits(body, (unit, answerSet) =>
    answerSet === editor || unit.runs
      ? unit
      : ({
          id: unit.id,
          phrasing: unit.kind === 'block' ? [] : unit.phrasing.slice(0, -1),
        } as unknown as Unit),
  );
}

/** The same with the sources' own units again. */
export function restoredBody(body: EntryBody, unitOf: ReadonlyMap<string, Unit>): EntryBody {
  return withUnits(body, (lean, answerSet) => {
    const own = unitOf.get(lean.id);
    if (answerSet === editor || !own) return lean;
    // What is made of several is whole.
    if (lean.runs) return { ...own, text: lean.text, phrasing: lean.phrasing, runs: lean.runs };
    return lean.phrasing.length === 0 ? own : { ...own, phrasing: [...lean.phrasing, ...own.phrasing] };
  });
}

function withUnits(body: EntryBody, change: (unit: Unit, answerSet: string) => Unit): EntryBody {
  const passages = (some: readonly Passage[]) =>
    some.map((passage) => ({
      ...passage,
      units: passage.units.map((unit) => change(unit, passage.answerSet)),
    }));
  return {
    ...body,
    intro: passages(body.intro),
    points: body.points.map((point) => ({ ...point, passages: passages(point.passages) })),
    outro: passages(body.outro),
  };
}
