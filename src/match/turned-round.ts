import { words } from '../text/terms.ts';

/** A question's words in their order, as far as it tells who does what to whom. */
export interface Build {
  /** Without articles; a telling word by its term, behind a sign. */
  readonly words: readonly string[];
  /** Whether it asks for who does something, or for whom or what it is done to; null where its opening tells neither. */
  readonly asksFor: 'doer' | 'done' | 'to' | null;
}

const telling = '=';
const articles =
  /^(?:a|an|the|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|le|la|les|l|un|une|el|los|las|una|unos|unas)$/u;
/** Prepositions with an article in them. */
const contracted: ReadonlyMap<string, string> = new Map([
  ['al', 'a'],
  ['del', 'de'],
  ['du', 'de'],
  ['des', 'de'],
  ['d', 'de'],
  ['au', 'à'],
  ['aux', 'à'],
  ['zum', 'zu'],
  ['zur', 'zu'],
  ['vom', 'von'],
  ['beim', 'bei'],
  ['im', 'in'],
  ['am', 'an'],
]);
/** What stands between things of which each may come first. */
const joints = /^(?:and|or|vs|versus|und|oder|et|ou|y|e|o|u|plus)$/u;
/** Words of which each says the same of two things, whichever comes first. */
const mutual =
  /\b(?:differ\w*|distin\w+|compar\w+|similar\w*|unlike|mix\w*|combin\w+|unterschied\w*|unterscheid\w+|vergleich\w*|misch\w*|différ\w+|mélang\w+|diferen\w+|distingu\w+|mezcl\w+)/iu;

/** Openings that ask for who does it, whom it is done to, and to whom; what is done without naming who does it asks for neither. */
const openings: readonly (readonly [Build['asksFor'], RegExp])[] = [
  ['done', /^(?:to )?(?:whom?|what) (?:do|does|did)\b/iu],
  ['doer', /^(?:who|what) (?!do\b|does\b|did\b|is\b|are\b|was\b|were\b|ha[sd]\b|have\b)\p{L}/iu],
  ['done', /^(?:wen|was)(?!\p{L})(?!.* (?:man|wird|werden|wurden?)(?!\p{L}))/iu],
  ['to', /^wem(?!\p{L})(?!.* (?:man|wird|werden|wurden?)(?!\p{L}))/iu],
  ['doer', /^wer(?!\p{L})(?!.* (?:wird|werden|wurden?)(?!\p{L}))/iu],
  ['to', /^à qui(?!\p{L})/iu],
  ['doer', /^qui(?!\p{L})/iu],
  ['done', /^qu(?:e(?!\p{L})|['’](?=\p{L}))(?!.* se )/iu],
  ['to', /^a quién(?:es)?(?!\p{L})(?!.* se )/iu],
  ['doer', /^quién(?:es)?(?!\p{L})/iu],
];

/** Reads a question whose ways of asking are put in those that stand for them; `termOf` gives a word's term, null for a small word. */
export function buildOf(question: string, termOf: (word: string) => string | null): Build {
  const all = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return {
    words: all.flatMap((word) => {
      const term = termOf(word);
      if (term !== null) return [telling + term];
      const [small = ''] = words(word);
      return articles.test(small) ? [] : [contracted.get(small) ?? small];
    }),
    asksFor: mutual.test(question) ? null : (openings.find(([, way]) => way.test(question))?.[0] ?? null),
  };
}

/**
 * Whether two questions of the same telling words ask the other way round: two of them have changed places and nothing else has (`from Bonn to
 * Mainz`, `Is gas cheaper than coal?`), or one asks who does it and the other to whom it is done (`Who pays the seller?`, `Who does the seller pay?`).
 */
export function asksOtherWayRound(one: Build, other: Build): boolean {
  if (one.words.filter(isTelling).length < 2) return false;
  if (one.asksFor !== null && other.asksFor !== null && one.asksFor !== other.asksFor) return true;
  const places = placesApart(one, other);
  const [from, to] = places ?? [];
  if (places?.length !== 2 || from === undefined || to === undefined) return false;
  return (
    one.words[from] === other.words[to] &&
    one.words[to] === other.words[from] &&
    places.every((place) => isTelling(one.words[place] ?? '')) &&
    !one.words.slice(from, to).some((word) => joints.test(word)) &&
    !one.words.some((word) => mutual.test(word))
  );
}

/** Whether two questions are the same word for word, but that one telling word stands in another's place: that is what they ask about. */
export function turnOnOneWord(one: Build, other: Build): readonly [string, string] | null {
  const places = placesApart(one, other);
  const [at = -1] = places ?? [];
  const [mine = '', theirs = ''] = [one.words[at], other.words[at]];
  return places?.length === 1 && isTelling(mine) && isTelling(theirs)
    ? [mine.slice(telling.length), theirs.slice(telling.length)]
    : null;
}

/** Where two questions of as many words have another one each; null where they have not as many. */
function placesApart(one: Build, other: Build): number[] | null {
  if (one.words.length !== other.words.length) return null;
  return one.words.flatMap((word, at) => (word === other.words[at] ? [] : [at]));
}

function isTelling(word: string): boolean {
  return word.startsWith(telling);
}
