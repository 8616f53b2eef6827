import { memoize } from '../../../text/memoize.ts';
import { readWords } from '../read-words.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Phrase, type Predicate, readClause } from './read-clause.ts';

/** Signs of a build that is not read. */
const beyond = /[()[\]{}„“”"«»:;?–—/*=<>%§&+]|\p{L}-(?:\s|$)/u;
/** Longer sentences say too much to be held against one another. */
const longest = 32;
/** Clauses behind a sentence that only give a reason or an aim. */
const adding = /^(?:damit|weil|da|um|sodass)$/;
/** What is said of several as one: a further one makes another claim of it. */
const together = /^(?:zusammen|gemeinsam|insgesamt|je|jeweil|beide?)$/;

interface German {
  readonly predicates: readonly Predicate[];
  readonly clauses: readonly { readonly opener: string; readonly predicates: readonly Predicate[] }[];
}

/**
 * True where a German sentence says what another says, wherever its parts stand: things by their case and preposition, in the active or
 * the passive voice, told to somebody or of somebody (`Drücken Sie ...`, `... wird gedrückt`, `man drückt ...`), in the singular or the plural. The
 * printed one may have further predicates, items of a list, reasons and aims. Where the build of a sentence is not known: false.
 */
export function saysTheSame(sentence: string, printed: string): boolean {
  const [mine, theirs] = [read(sentence), read(printed)];
  if (!mine || !theirs || mine.predicates.length > theirs.predicates.length) return false;
  const kept = theirs.clauses.filter(
    ({ opener }) => !adding.test(opener) || mine.clauses.some((own) => own.opener === opener),
  );
  if (kept.length !== mine.clauses.length) return false;
  return (
    mine.predicates.every((predicate, at) => isSaid(predicate, theirs.predicates[at] as Predicate)) &&
    mine.clauses.every(({ opener, predicates }, at) => {
      const facing = kept[at];
      return (
        facing?.opener === opener &&
        facing.predicates.length === predicates.length &&
        predicates.every((predicate, place) => isSaid(predicate, facing.predicates[place] as Predicate))
      );
    })
  );
}

const read = memoize((text): German | null => {
  const { language, words } = readWords(text);
  if (language !== 'de' || words.length < 3 || words.length > longest || beyond.test(text)) return null;
  const found = clausesOf(words);
  const predicates = found && readClause(found.main, false);
  if (!predicates) return null;
  const clauses = found.others.map(({ opener, words: own }: Clause) => ({
    opener,
    predicates: readClause(own, true),
  }));
  return clauses.every((one): one is German['clauses'][number] => one.predicates !== null)
    ? { predicates, clauses }
    : null;
}, 2_000);

function isSaid(mine: Predicate, theirs: Predicate): boolean {
  const [own, other] = [mine.rest.toSorted().join('\n'), theirs.rest.toSorted().join('\n')];
  if (own !== other) return false;
  const counted = [mine, theirs].some(
    ({ phrases, rest }) =>
      rest.some((word) => together.test(word)) ||
      phrases.some(({ items }) => items.some((item) => /\d/.test(item))),
  );
  return partsOf(mine).some((one) => partsOf(theirs).some((another) => areSaid(one, another, !counted)));
}

/** A phrase with its part in what is said: a preposition, or who does it, or what it is done to. */
interface Part extends Phrase {
  readonly part: string;
}

/** The ways to read the parts that phrases have; `von` with the passive voice may name who does it. */
function partsOf({ phrases, voice }: Predicate): readonly (readonly Part[])[] {
  const bare = phrases.filter((phrase) => phrase.link === '' && phrase.case !== 'time');
  const open = bare.filter((phrase) => phrase.case === 'open');
  const has = (some: Phrase['case']) => bare.some((phrase) => phrase.case === some);
  const partOf = (phrase: Phrase): string => {
    if (phrase.link !== '') return phrase.link;
    if (phrase.case === 'time' || phrase.case === 'dative') return phrase.case;
    // `zahlt den Mitgliedern die Fahrt`: beside what something is done to, `den` tells to whom.
    if (phrase.case === 'object' && open.length > 0 && (voice !== 'active' || has('subject'))) return 'den';
    if (voice === 'told') return phrase.case === 'subject' ? 'dative' : 'object';
    if (voice === 'passive') {
      if (bare.length < 2 || phrase.case !== 'subject' || has('dative')) return 'object';
      // `Die Lehrerin wird der Schülerin vorgestellt`; of two with `der` nothing but their order tells.
      return open.length > 0 ? 'dative' : `der ${bare.indexOf(phrase)}`;
    }
    if (phrase.case !== 'open') return phrase.case;
    if (has('subject')) return 'object';
    return has('object') || phrase === open[0] ? 'subject' : 'object';
  };
  const plain = phrases.map((phrase) => ({ ...phrase, part: partOf(phrase) }));
  if (voice !== 'passive') return [plain];
  const agent = plain.findLastIndex(({ part }) => part === 'von');
  if (agent < 0) return [plain];
  return [
    plain,
    plain.map((phrase, at) => (at === agent ? { ...phrase, part: 'subject', behind: '' } : phrase)),
  ];
}

function areSaid(mine: readonly Part[], theirs: readonly Part[], mayHaveMore: boolean): boolean {
  if (mine.length !== theirs.length) return false;
  const left = [...theirs];
  return mine.every((phrase) => {
    const at = left.findIndex((other) => isIn(phrase, other, mayHaveMore));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

function isIn(one: Part, other: Part, mayHaveMore: boolean): boolean {
  if (one.part !== other.part) return false;
  // Whose something is must be told of the same thing: `das Heft der Schülerin`.
  if (one.part === 'von' && one.behind !== other.behind) return false;
  if (
    one.behind !== other.behind &&
    one.link !== '' &&
    other.link !== '' &&
    one.behind !== '' &&
    other.behind !== ''
  )
    return false;
  if (one.items.length > other.items.length || !one.items.every((item) => other.items.includes(item)))
    return false;
  if (one.items.length === other.items.length)
    return one.joint === other.joint || sameJoint(one.joint, other.joint);
  return mayHaveMore && other.joint !== 'oder' && one.joint !== 'oder';
}

function sameJoint(one: string, other: string): boolean {
  return [one, other].every((joint) => joint !== 'oder');
}
