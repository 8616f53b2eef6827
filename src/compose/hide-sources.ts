import type { Agreement, Edition, EditionEntry } from '../model/edition.ts';
import type { Difference, Passage, Point } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';

/**
 * An edition of which no reader can tell how many sources it has, what they are called and who says what: it has no
 * answer sets that a format could name, count or mark, and the ids of its sentences are not made of their names. Each
 * set, and the editor, gets a name of no meaning, which is never printed.
 */
export function hideSources(edition: Edition): Edition {
  const names = new Map<string, string>();
  const nameOf = (set: string) => nameless(names, set, 's');
  const units = new Map<string, string>();
  const unit = ({ runs: _, ...one }: Unit): Unit => ({ ...one, id: nameless(units, one.id, 't:') });
  const passage = (one: Passage): Passage => ({
    ...one,
    answerSet: nameOf(one.answerSet),
    ...(one.also && { also: one.also.map(nameOf) }),
    units: one.units.map(unit),
  });
  const difference = (one: Difference): Difference => ({
    ...one,
    sentences: one.sentences.map((sentence) => ({ ...sentence, answerSet: nameOf(sentence.answerSet) })),
  });
  // Who says what still decides what is printed in brief, and never how.
  const point = (one: Point): Point => ({
    ...one,
    members: one.members.map((member) => ({ ...member, answerSet: nameOf(member.answerSet) })),
    passages: one.passages.map(passage),
    ...(one.differences && { differences: one.differences.map(difference) }),
  });
  const entry = ({ differences: _, ...one }: EditionEntry): EditionEntry => ({
    ...one,
    wordings: [],
    intro: one.intro.map(passage),
    points: one.points.map(point),
    outro: one.outro.map(passage),
    agreement: undivided(one.agreement),
    apparatus: [],
  });
  const parts = edition.parts.map((part) => ({
    ...part,
    entries: part.entries.map(entry),
    agreement: undivided(part.agreement),
  }));
  return {
    ...edition,
    answerSets: [],
    opening: edition.opening.map(passage),
    parts,
    closing: edition.closing.map(passage),
    ...(edition.numbers && {
      numbers: new Map([...edition.numbers].map(([set, numbers]) => [nameOf(set), numbers])),
    }),
  };
}

/** The figures of a book that is all of one piece: the ornament of its cover is drawn from them. */
function undivided({ shared, differs, single }: Agreement): Agreement {
  const all = Object.values(single).reduce((sum, count) => sum + count, shared + differs);
  return { shared: all, differs: 0, single: {} };
}

/** A name by the order in which things are met. */
function nameless(names: Map<string, string>, of: string, prefix: string): string {
  const name = names.get(of) ?? `${prefix}${names.size + 1}`;
  names.set(of, name);
  return name;
}
