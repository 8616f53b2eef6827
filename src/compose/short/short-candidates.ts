import type { Difference, Entry, Passage, Point } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { words } from '../../text/terms.ts';
import type { DigestSentence } from '../digest.ts';
import { stepLists } from '../step-lists.ts';

/** Units that a short answer has together or not at all. */
export interface ShortCandidate extends DigestSentence {
  readonly units: readonly Unit[];
  /** How many of the entry's sentences it is. */
  readonly sentences: number;
}

/** A candidate with who says what in it. */
interface Said extends ShortCandidate {
  /** Answer set -> what it says in it. */
  readonly said: ReadonlyMap<string, string>;
}

/**
 * What a short answer may be made of, in the order in which it is printed: every sentence, and every block (table,
 * code, picture); with a sentence that ends in a colon the block that it announces; with one that another source
 * contradicts the other's wording; a list of numbered steps as one. A sentence that announces what is no block of its own
 * passage is no candidate.
 */
export function shortCandidates(entry: Entry): readonly ShortCandidate[] {
  const of = (passages: readonly Passage[], point: Point | null) =>
    passages.flatMap((passage) => ofPassage(passage, point));
  const around = facing([...of(entry.intro, null), ...of(entry.outro, null)], entry.differences);
  const before = new Set(entry.intro.flatMap(({ units }) => units));
  const opens = ({ units: [first] }: ShortCandidate) => first !== undefined && before.has(first);
  return [
    ...around.filter(opens),
    ...wholeLists(
      entry.points.flatMap((point) => facing(of(point.passages, point), point.differences)),
      stepLists(entry.points),
    ),
    ...around.filter((one) => !opens(one)),
  ];
}

/** How many sentences a unit counts as in the ledger. */
export function sentencesIn(unit: Unit): number {
  return unit.node?.type === 'footnoteDefinition' ? 0 : Math.max(1, unit.parts?.length ?? 1);
}

function ofPassage({ answerSet, units }: Passage, point: Point | null): Said[] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    if (unit.node?.type === 'footnoteDefinition') continue;
    const before = groups.at(-1);
    if (unit.kind === 'sentence') groups.push([unit]);
    else if (before && announces(before)) before.push(unit);
    else groups.push([unit]);
  }
  return groups
    .filter((group) => !announces(group) || group.length > 1)
    .map((group) => candidate(group, answerSet, point));
}

function announces([first]: readonly Unit[]): boolean {
  return first !== undefined && /:\s*$/.test(first.text);
}

function candidate(units: readonly Unit[], source: string, point: Point | null): Said {
  const text = units.map((unit) => unit.text).join(' ');
  const label = point?.label ?? '';
  // The label is printed before whatever is left of its point.
  const labelled = text.toLowerCase().startsWith(label.toLowerCase()) ? 0 : words(label).length;
  const holders = new Set(point?.members.map((member) => member.answerSet)).size;
  return {
    units,
    source,
    said: new Map([[source, text]]),
    text,
    ...(point && { part: point.id }),
    ...(units[0]?.kind === 'block' && { leans: true }),
    // A picture takes room as well.
    size: Math.max(1, words(text).length + labelled),
    holders: Math.max(1, holders),
    sentences: units.reduce((sum, unit) => sum + sentencesIn(unit), 0),
  };
}

/** Wordings that face each other are taken together: one alone would hide that the sources differ. */
function facing(list: readonly Said[], differences: readonly Difference[] = []): ShortCandidate[] {
  let all = [...list];
  for (const { sentences } of differences) {
    const members = all.filter((one) =>
      sentences.some(({ answerSet, text }) => one.said.get(answerSet)?.includes(text)),
    );
    const [first] = members;
    if (first === undefined || members.length < 2) continue;
    const joined: Said = {
      ...first,
      ...together(members),
      said: new Map(
        members
          .flatMap((one) => [...one.said])
          .map(([set]) => [set, members.map((one) => one.said.get(set) ?? '').join(' ')]),
      ),
    };
    all = all.flatMap((one) => (one === first ? [joined] : members.includes(one) ? [] : [one]));
  }
  return all.map(({ said, ...candidate }) => candidate);
}

/** Candidates of which the steps of one list are one: it stands where its first step does. */
function wholeLists(
  candidates: readonly ShortCandidate[],
  lists: ReadonlyMap<string, string>,
): ShortCandidate[] {
  const listOf = ({ part }: ShortCandidate) => lists.get(part ?? '');
  const seen = new Set<string>();
  return candidates.flatMap((one) => {
    const list = listOf(one);
    if (list === undefined) return [one];
    if (seen.has(list)) return [];
    seen.add(list);
    return [{ ...one, ...together(candidates.filter((other) => listOf(other) === list)) }];
  });
}

/** What several candidates are as one. */
function together(members: readonly ShortCandidate[]) {
  return {
    units: members.flatMap((one) => one.units),
    text: members.map((one) => one.text).join(' '),
    size: members.reduce((sum, one) => sum + (one.size ?? 0), 0),
    sentences: members.reduce((sum, one) => sum + one.sentences, 0),
  };
}
