import type { SetAnswer } from '../model/question-group.ts';
import { answerText } from './answer-text.ts';
import { type Content, contentOf } from './content.ts';
import type { Pair } from './pair.ts';
import { arePartedBy } from './parting.ts';

/** How sure a place and a word are: enough to match by, too little to go unseen. */
const inPlace = 0.5;
/** Share of the smaller set's questions that must be matched by wording, or the sets do not answer one list. */
const oneList = 0.5;
/** Share of the shorter answer's telling words that the other must have. */
const alike = 0.2;
/** So many questions in a row that are worded too differently are no longer told by their places. */
const longestGap = 6;

/**
 * Pairs of questions worded too differently to be known by that, in two sets that answer one list in one order: between the same two
 * questions stand as many of each, and those at one place have a telling word in common, as have their answers. Contraries are never such a pair.
 */
export function byPosition(
  answers: readonly SetAnswer[],
  [one, other]: readonly [string, string],
  matched: readonly Pair[],
  contentAt: (index: number) => Content,
  languageOf: (set: string) => string,
): Pair[] {
  const saidAt = (index: number): Said => {
    const some = answers[index];
    return {
      asks: contentAt(index),
      text: some ? answerText(some.answer) : '',
      language: languageOf(some?.answerSet ?? ''),
    };
  };
  const [left, right] = [ofSet(answers, one), ofSet(answers, other)];
  const partner = partners(matched, new Set(left));
  if (partner.size < oneList * Math.min(left.length, right.length)) return [];
  const rightPlaceOf = new Map(right.map((index, place) => [index, place]));
  const taken = new Set(partner.values());
  const anchors = [
    { at: -1, facing: -1 },
    ...left.flatMap((index, at) => {
      const facing = rightPlaceOf.get(partner.get(index) ?? -1);
      return facing === undefined ? [] : [{ at, facing }];
    }),
    { at: left.length, facing: right.length },
  ];
  return anchors.slice(1).flatMap((end, place) => {
    const begin = anchors[place];
    if (!begin || end.facing <= begin.facing) return [];
    const mine = left.slice(begin.at + 1, end.at);
    const theirs = right.slice(begin.facing + 1, end.facing);
    if (mine.length !== theirs.length || mine.length > longestGap) return [];
    if (theirs.some((index) => taken.has(index))) return [];
    return mine.flatMap((index, step): Pair[] => {
      const facing = theirs[step] ?? -1;
      return speakOfOne(saidAt(index), saidAt(facing))
        ? [{ left: index, right: facing, score: inPlace }]
        : [];
    });
  });
}

function ofSet(answers: readonly SetAnswer[], set: string): number[] {
  return answers.flatMap(({ answerSet }, index) => (answerSet === set ? [index] : []));
}

/** Best pairs first, each question once; from those of the first set to those of the second. */
function partners(matched: readonly Pair[], first: ReadonlySet<number>): Map<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { left, right } of matched) {
    if (taken.has(left) || taken.has(right)) continue;
    taken.add(left).add(right);
    partner.set(first.has(left) ? left : right, first.has(left) ? right : left);
  }
  return partner;
}

/** Questions with a telling word in common that part in no contrary, and answers that have other words in common. */
function speakOfOne(some: Said, others: Said): boolean {
  if (
    arePartedBy(some.asks, others.asks) ||
    !some.asks.terms.some((term) => others.asks.terms.includes(term))
  )
    return false;
  const asked = new Set([...some.asks.terms, ...others.asks.terms]);
  const [said, elsewhere] = [some, others].map(
    ({ text, language }) => new Set(contentOf(text, language).terms.filter((term) => !asked.has(term))),
  );
  if (!said || !elsewhere) return false;
  const common = [...said].filter((term) => elsewhere.has(term)).length;
  return common > 0 && common >= alike * Math.min(said.size, elsewhere.size);
}

/** What an answer's question asks, and what it says. */
interface Said {
  readonly asks: Content;
  readonly text: string;
  readonly language: string;
}
