import { memoize } from '../../text/memoize.ts';
import { isGerman, looseWords } from './german/loose-words.ts';
import { lightAttributes, lightNouns, lightVerbs, opensCriteria, opensListOf } from './light.ts';
import { inFigures } from './number-words.ts';
import { synonyms } from './synonyms.ts';

// A check of its own on what `covers` says, with simpler rules and none of its parts but the lists of synonyms and of words that say little: no lemmas, no
// grammar, no notion of what is telling. It looks at every range that is to be folded.

/** Small words that may be on one side alone. */
const slight = new Set(
  (
    'a an the is are be been being that this these those which it its their they also both and or of ’s s la le les los el las un una une ' +
    'unos unas des'
  ).split(' '),
);

/** Words that change what is claimed; of each there must be as many in what is folded as in what it is folded into, up to its last word. */
const weighty =
  /^(?:not|no|never|none|nor|neither|nothing|nobody|without|cannot|hardly|only|except|unless|if|must|may|should|shall|might|most|all|some|every|each|few|half|least|fewer|always|sometimes|usually|fails?|zero|little|part|fake|nicht|keine?[nmrs]?|keinerlei|keinesfalls|keineswegs|mitnichten|niemand|wenig|halbe?[nrs]?|teilweise|angeblich|schlecht|nie|ohne|nur|muss|soll|kann|darf|alle|pas|jamais|sans|sauf|doit|peut|nunca|sin|tampoco|debe|puede|solo|sólo)$|n['’]t$/i;

/**
 * True where what is folded is said by what is printed: numbers, signs and code as written, every longer word by its first
 * letters or by a trusted synonym (but for those of the question and the label, `about`), words that weigh as often, and the first words of both in no other order.
 */
export function secondCheck(folded: string, printed: string, about = ''): boolean {
  const [mine, theirs] = [chunks(withoutOpening(folded)), chunks(withoutMay(printed))];
  if (mine.join(' ') === theirs.join(' ')) return true;
  if (exact(mine).some((one) => !exact(theirs).includes(one))) return false;
  const german = isGerman([...mine, ...theirs]);
  const wordsIn = (all: readonly string[]) => (german ? looseWords(wordsOf(all)) : wordsOf(all));
  const others = wordsIn(theirs);
  const asked = wordsIn(chunks(about));
  const own = wordsIn(mine).filter(
    (word) =>
      others.some((other) => alike(word, other)) ||
      weighs(word) ||
      !(isLight(word) || asked.some((one) => alike(word, one))),
  );
  const places = own.map((word) => others.findIndex((other) => alike(word, other)));
  if (places.includes(-1)) return false;
  const end = Math.max(...places, 0);
  return own.filter(weighs).length === others.slice(0, end + 1).filter(weighs).length;
}

/**
 * True where a sentence that was made of two has every word of each, in its order, and no other, but for endings and articles: so nothing of
 * either is lost, and nothing stands there that none of them says. Words that weigh stand there as often as in each.
 */
export function saysBoth(made: string, one: string, other: string): boolean {
  const [whole, ...sides] = [made, one, other].map((text) =>
    chunks(text)
      .map((chunk) => chunk.toLowerCase())
      .filter((chunk) => !slight.has(chunk)),
  ) as [string[], string[], string[]];
  return (
    sides.every((side) => isWithin(side, whole)) &&
    whole.every((chunk) => sides.some((side) => side.some((word) => isForm(word, chunk)))) &&
    sides.every((side) => side.filter(weighs).length === whole.filter(weighs).length)
  );
}

/** True where all words stand in a text in order. */
function isWithin(words: readonly string[], text: readonly string[]): boolean {
  let at = 0;
  for (const word of text) if (at < words.length && isForm(word, words[at] ?? '')) at++;
  return at === words.length;
}

/** True for two forms of a word; of what has a figure or a sign each is told. */
function isForm(one: string, other: string): boolean {
  return (
    one === other || ([one, other].every((word) => /^[\p{L}\p{M}'’-]+$/u.test(word)) && starts(one, other))
  );
}

/** Words that open a list or a tail say nothing by themselves. */
const opens =
  /^[\s,]*(?:and |or )?(?:such as|like|including|using|through|via|allowing for|to(?= \p{Ll}))\s/iu;

/** Opens the end of examples, which are never all: `or others relevant to the problem`. */
const opensRest = /^[\s,]*(?:and |or )?(?:others?|another)\s(?:(?:relevant|related|specific|similar) to )?/i;

function withoutOpening(text: string): string {
  return `${text.trim()} `
    .replace(opensListOf, '')
    .replace(opensCriteria, '')
    .replace(opensListAlone, '')
    .replace(opens, '')
    .replace(opensRest, '');
}

/** What may be included is named all the same: `These metrics may include accuracy and recall.` */
function withoutMay(text: string): string {
  return text.replace(/\b(?:may|can|could) (?=(?:also |often |typically )?(?:include|involve)\b)/gi, '');
}

const opensListAlone =
  /^(?:this|these|it|they) (?:can |may |could )?(?:includes?|involves?) $|^consider (?:factors|aspects|things) (?:such as|like) $/i;

function isLight(word: string): boolean {
  const forms = [
    word,
    word.replace(/s$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/(?:es|ed|ing)$/, ''),
    word.replace(/(?:ed|ing)$/, 'e'),
  ];
  return forms.some((form) => [lightVerbs, lightNouns, lightAttributes].some((list) => list.has(form)));
}

function weighs(word: string): boolean {
  return weighty.test(word);
}

const chunks = memoize((text): readonly string[] =>
  text
    .split(/[\s–—]+/u)
    .map((chunk) => chunk.replace(/^[("'“‘„«[*_¿¡]+|[)"'”’»\].,;:!?*_…]+$/gu, ''))
    .filter((chunk) => chunk !== '')
    .flatMap((chunk) => chunk.split(/(?<=\d)-(?=\p{Ll}{3,}$)/u))
    .map((chunk) => inFigures(chunk.toLowerCase()) ?? chunk)
    .map((chunk, at) =>
      (at === 0 && !/\d/.test(chunk)) || /^\p{Lu}\p{Ll}+$/u.test(chunk) ? chunk.toLowerCase() : chunk,
    ),
);

/** What has a figure, a sign, or a capital behind its first letter. */
function exact(all: readonly string[]): string[] {
  return all.filter((chunk) => /[^\p{L}\p{M}'’-]/u.test(chunk) || /.\p{Lu}/u.test(chunk)).map(withoutPlural);
}

function withoutPlural(chunk: string): string {
  return chunk.replace(/(?<=\p{Lu})s$/u, '').replace(/(?<=\d),(?=\d{3})/g, '');
}

function wordsOf(all: readonly string[]): string[] {
  return all
    .filter((chunk) => !/[^\p{L}\p{M}'’-]/u.test(chunk))
    .flatMap((chunk) =>
      chunk
        .toLowerCase()
        .replace(/['’]s$/, '')
        .replace(/^(auto|pre|multi|sub|inter|co|micro|semi|cyber|hyper|over|under)-/, '$1')
        .split('-'),
    )
    .filter((word) => word !== '' && !slight.has(word));
}

function alike(one: string, other: string): boolean {
  if (one === other) return true;
  if (weighs(one) || weighs(other)) return false;
  if (starts(one, other)) return true;
  const theirs = classesOf(other);
  return classesOf(one).some((some) => theirs.includes(some));
}

/** The classes of synonyms that a word is in. */
const classesOf = memoize((one) => synonyms.filter((some) => some.some((word) => starts(word, one))));

/** True where two words have their beginnings in common: all but an ending of the shorter. */
function starts(one: string, other: string): boolean {
  const least = Math.max(3, Math.min(one.length, other.length) - 3);
  return spelling(one).slice(0, least) === spelling(other).slice(0, least);
}

const spelling = memoize((word) =>
  word
    .replace(/is(?=[aei])/g, 'iz')
    .replace('our', 'or')
    .replace(/[yi]/g, 'i'),
);
