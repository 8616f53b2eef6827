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
const together =
  /^(?:zusammen|gemeinsam|insgesamt|je|jeweil|beide?|(?:ver)?(?:misch|meng|rühr|knet|kombinier)(?:en?|t|st)?)$/;

interface German {
  readonly predicates: readonly Predicate[];
  readonly clauses: readonly { readonly opener: string; readonly predicates: readonly Predicate[] }[];
}

/**
 * True where a German sentence says what another says, wherever its parts stand: things by preposition and by the case that their articles tell, verbs
 * by their stems, with `man`, in the infinitive or in the passive voice. The printed one may have further predicates, items of a list, reasons and
 * aims. Where the build of a sentence is not known, or it is a guess who does what to whom: false.
 */
export function saysTheSame(sentence: string, printed: string): boolean {
  const [mine, theirs] = [read(sentence), read(printed)];
  if (!mine || !theirs || mine.predicates.length > theirs.predicates.length) return false;
  // Who does the second of two things may be another.
  if ([mine, theirs].some(({ predicates: [first, second] }) => second && first?.voice === 'active'))
    return false;
  // A reason behind a denial may be what is denied.
  const denies = mine.predicates.some(({ rest }) => rest.some((word) => word.startsWith('nicht > ')));
  const kept = theirs.clauses.filter(
    ({ opener }) => denies || !adding.test(opener) || mine.clauses.some((own) => own.opener === opener),
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
  // What is denied, allowed, counted or said of some alone is so of no more.
  const isBound = [mine, theirs].some(
    ({ phrases, rest }) =>
      rest.some((word) => together.test(word) || / > |^may /.test(word)) ||
      phrases.some(
        ({ link, items }) =>
          without.test(link) || items.some((item) => /\d/.test(item) || quantity.test(item)),
      ),
  );
  // Who does something with others may do it with them alone: `Anna und Peter heiraten`.
  const isOpen = !isBound && (mine.voice !== 'active' || mine.rest.every((word) => belongs.test(word)));
  if (areSaid(mine, theirs, isOpen)) return true;
  const [left, right] = [asActive(mine) ?? withParts(mine), asActive(theirs) ?? withParts(theirs)];
  return mine.voice !== theirs.voice && left !== null && right !== null && areSaid(left, right, false);
}

const belongs = /^(?:gehör|zähl|dazu-)$/;
const without = /^(?:ohne|außer|statt|anstatt|als|wie|zwischen|aus|mit|bis)$/;
const quantity = /^(?:kein|jed|all|beid|einig|manch)(?: |$)/;

/** Things that are said to be done, or of which it is said, without those that tell when, where and how. */
function bareOf({ phrases }: Predicate): readonly Phrase[] {
  return phrases.filter((phrase) => phrase.link === '' && phrase.case !== 'time');
}

/** True where both predicates say who does what to whom alike, as far as articles and the order tell; in doubt false. */
function inSameRoles(mine: Predicate, theirs: Predicate): boolean {
  const [own, others] = [bareOf(mine), bareOf(theirs)];
  // Of three nobody knows which is which.
  if (Math.max(own.length, others.length) > 2) return false;
  const isVoice = (...voices: Predicate['voice'][]) =>
    voices.includes(mine.voice) && voices.includes(theirs.voice);
  if (mine.voice === theirs.voice || isVoice('told', 'general')) {
    // What the reader is told to do has nobody else who does it.
    if (
      mine.voice !== 'active' &&
      mine.voice !== 'passive' &&
      [...own, ...others].some((one) => one.case === 'subject')
    )
      return false;
    return areAlike(own, others);
  }
  // `Man legt ein Tuch`, `Ein Tuch wird gelegt`; who is told to do something is more than that it is done.
  if (!isVoice('general', 'passive') || own.length !== 1 || others.length !== 1) return false;
  const [[one], [other]] = mine.voice === 'passive' ? [own, others] : [others, own];
  return (
    one !== undefined &&
    other !== undefined &&
    /subject|open/.test(one.case) &&
    /object|open/.test(other.case)
  );
}

/** True for the same cases of the same things; of several that may be either, in the same order. */
function areAlike(mine: readonly Phrase[], theirs: readonly Phrase[]): boolean {
  const told = (some: readonly Phrase[], isOpen: boolean) =>
    some.filter((one) => (one.case === 'open') === isOpen).map((one) => `${one.case} ${one.items[0]}`);
  return (
    mine.length === theirs.length &&
    told(mine, false).sort().join() === told(theirs, false).sort().join() &&
    firsts(mine) === firsts(theirs)
  );
}

/** What may be who does it as well as what it is done to, in order. */
function firsts(some: readonly Phrase[]): string {
  const open = some.filter((one) => one.case === 'open');
  return open.length < 2 ? '' : open.map(({ items }) => items[0]).join();
}

/** The passive voice with who does it, and the active voice: `wird von der Hausmeisterin geprüft`, `Die Hausmeisterin prüft`. */
function asActive(predicate: Predicate): Predicate | null {
  const { phrases, rest, voice } = predicate;
  if (voice !== 'passive') return null;
  const froms = phrases.filter(({ link }) => link === 'von');
  const [agent, ...more] = froms;
  const bare = bareOf(predicate);
  const [patient] = bare;
  if (
    !agent ||
    more.length > 0 ||
    !patient ||
    bare.length > 1 ||
    agent.items.length > 1 ||
    !person.test(agent.items[0] ?? '')
  )
    return null;
  if (rest.some((word) => takesFrom.test(word)) || !/subject|open/.test(patient.case)) return null;
  return {
    voice: 'active',
    rest,
    phrases: phrases.map((phrase) =>
      phrase === agent
        ? { ...phrase, link: '', case: 'subject', behind: '' }
        : phrase === patient
          ? { ...phrase, case: 'object' }
          : phrase,
    ),
  };
}

/** Nouns of persons, by their endings. */
const person =
  /(?:erin|ärztin|leiterin|kraft|meister|lehrer|trainer|leiter|arzt|ärzte|vorstand|kassier|team|polizei|feuerwehr)$/u;
/** Verbs of which `von` may say from where. */
const takesFrom =
  /^(?:ab-|weg-|los-|zurück-|frei-|hol|nehm|trenn|heb|streich|lös|entfern|erhalt|bekomm|hör|erfahr|kauf|leih|unterscheid|schütz|befrei)/u;

/** The active predicate with its parts as `asActive` gives them; null where they are not told. */
function withParts(predicate: Predicate): Predicate | null {
  const bare = bareOf(predicate);
  const [first, second] = bare;
  if (predicate.voice !== 'active' || !first || !second || bare.length > 2) return null;
  const subject =
    bare.find((one) => one.case === 'subject') ??
    (first.case === 'open' ? first : second.case === 'open' && first.case === 'object' ? second : null);
  const object = bare.find((one) => one !== subject);
  if (!subject || !object || !/object|open/.test(object.case)) return null;
  // `Der Lehrerin hilft die Schülerin`: who it is must not be a guess.
  if (subject.case === 'subject' && object.case === 'open' && subject !== first) return null;
  return {
    ...predicate,
    phrases: predicate.phrases.map((phrase) =>
      phrase === subject
        ? { ...phrase, case: 'subject' }
        : phrase === object
          ? { ...phrase, case: 'object' }
          : phrase,
    ),
  };
}

function areSaid(mine: Predicate, theirs: Predicate, mayHaveMore: boolean): boolean {
  if (mine.phrases.length !== theirs.phrases.length || !inSameRoles(mine, theirs)) return false;
  if (!inSameOrder(mine, theirs)) return false;
  const left = [...theirs.phrases];
  return mine.phrases.every((phrase) => {
    const at = left.findIndex((other) => isIn(phrase, other, mayHaveMore));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

/** True where what stands behind one preposition stands in one order: of two nobody knows what each belongs to. */
function inSameOrder(mine: Predicate, theirs: Predicate): boolean {
  const listed = ({ phrases }: Predicate) =>
    phrases
      .filter(
        (one, at) =>
          (one.link !== '' || one.case === 'time') &&
          phrases.some(
            (other, place) =>
              place !== at && other.link === one.link && (other.case === 'time') === (one.case === 'time'),
          ),
      )
      .map(({ link, items }) => `${link} ${items.join('+')}`)
      .join();
  return listed(mine) === listed(theirs);
}

function isIn(one: Phrase, other: Phrase, mayHaveMore: boolean): boolean {
  if (
    one.link !== other.link ||
    one.place !== other.place ||
    (one.case === 'time') !== (other.case === 'time')
  )
    return false;
  if (one.link !== '' && one.behind !== other.behind) return false;
  if (one.items.length > other.items.length || !one.items.every((item) => other.items.includes(item)))
    return false;
  if (one.items.length === other.items.length)
    return one.joint === other.joint || sameJoint(one.joint, other.joint);
  return mayHaveMore && one.link === '' && other.joint !== 'oder' && one.joint !== 'oder';
}

function sameJoint(one: string, other: string): boolean {
  return [one, other].every((joint) => joint !== 'oder');
}
