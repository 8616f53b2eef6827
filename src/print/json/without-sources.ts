import type { Handbook, Passage } from '../../model/handbook.ts';
import { partedByMatter } from '../../text/about-itself.ts';

/**
 * A handbook whose data names no source: titles, marks and files are gone, and an id that could be a name gives way to
 * a number. Which points several hold is still told, for programs that compare two states of a book; the ledger, which
 * is the editor's, has the names.
 */
export function withoutSources(handbook: Handbook): Handbook {
  const numbered = new Map(
    handbook.answerSets.map(({ id }, at) => [id, /^[a-z]$/.test(id) ? id : `s${at + 1}`]),
  );
  const nameOf = (set: string) => numbered.get(set) ?? set;
  const passage = ({ also, ...one }: Passage): Passage => ({
    ...one,
    answerSet: nameOf(one.answerSet),
    ...(also && { also: also.map(nameOf) }),
    file: '',
    // Of what runs a text is made is told by the files that they stand in; tables and blocks are told by themselves.
    units: one.units.filter(({ kind }) => kind === 'block').map((unit) => ({ ...unit, runs: [] })),
  });
  return {
    ...handbook,
    answerSets: handbook.answerSets.map(({ id, questions }) => ({
      id: nameOf(id),
      mark: '',
      title: '',
      files: [],
      questions,
    })),
    entries: handbook.entries.map((entry) => ({
      ...entry,
      wordings: entry.wordings.map((one) => ({ ...one, answerSet: nameOf(one.answerSet), file: '' })),
      intro: entry.intro.map(passage),
      points: entry.points.map((point) => ({
        ...point,
        members: point.members.map((one) => ({ ...one, answerSet: nameOf(one.answerSet) })),
        passages: point.passages.map(passage),
      })),
      outro: entry.outro.map(passage),
    })),
    // What a source says of itself tells who it is.
    opening: handbook.opening.flatMap((one) => partedByMatter(one).matter ?? []).map(passage),
    closing: handbook.closing.map(passage),
  };
}
