import { examplesIn } from './examples.ts';
import { denials } from './languages.ts';
import type { Word } from './read-words.ts';
import { isThirdPerson, opensWith } from './verbs.ts';

/** A place at which two wordings part: what each has there, one of them maybe nothing. */
export interface Parting {
  readonly mine: readonly Word[];
  readonly theirs: readonly Word[];
  /** The word before it, which both have. */
  readonly before: Word | undefined;
}

// What kinds of places there are at which two wordings part, and which of them make a difference.

/** True where two sentences part among the examples that they give: another example is no contradiction. */
export function isExample({ mine, theirs }: Parting, one: string, other: string): boolean {
  const isAmong = ([first]: readonly Word[], text: string) => {
    const opening = examplesIn(text);
    if (!opening || (first !== undefined && first.from < opening.to)) return false;
    return isList.test(text.slice(opening.to));
  };
  return isAmong(mine, one) && isAmong(theirs, other);
}

const isList = /\s(?:and|or|und|oder|et|ou|y|e|o|u)\s/iu;

/** True where one side has a word more right behind a number: `five days`, `five working days`. */
export function measuresOther({ mine, theirs, before }: Parting, one: string, other: string): boolean {
  const [more, ...others] = [...mine, ...theirs];
  if (!before || !more || others.length > 0) return false;
  const behind = (mine.length > 0 ? one : other).slice(more.to);
  return isFigure(before) && !isCode(before, behind) && more.kind === 'telling';
}

/** True for a figure that a text begins with and that counts nothing: `301 moved permanently`, but not `100 working days`. */
function isCode({ from, text }: Word, behind: string): boolean {
  return from === 0 && /^\d{3}$/.test(text) && !/^\s+\p{L}+s\b/u.test(behind);
}

export function isFigure({ text, key }: Word): boolean {
  return /\d/.test(text) || /^\d/.test(key);
}

/** True where one side has about as much as the other, and neither is a list. */
export function isExchange({ mine, theirs }: Parting): boolean {
  const listed = [...mine, ...theirs].some(({ kind, after }) => kind === 'joint' || after.includes(','));
  return !listed && Math.abs(mine.length - theirs.length) <= 1;
}

/**
 * True where one does another thing to the same: `Write to your lead`, `Tell your lead`. Both may be right; verbs that are the contrary
 * of one another are known by the rule of contradictions.
 */
export function isOtherDoing({ mine, theirs, before }: Parting): boolean {
  const addresses = [mine, theirs].filter(([first]) => /^(?:you|we|i)$/i.test(first?.text ?? ''));
  // `You need the key`, `Fetch the key`.
  if (before === undefined && addresses.length === 1) return true;
  if (before === undefined && (saysHow(mine, theirs) || saysHow(theirs, mine) || areOfOneRoot(mine, theirs)))
    return true;
  return (
    before === undefined &&
    [mine, theirs].every(
      (side) =>
        side[0]?.kind === 'telling' && side.length <= 2 && side.slice(1).every(({ kind }) => kind === 'link'),
    ) &&
    [mine, theirs].some((side) => side.some(({ kind }) => kind === 'link'))
  );
}

const sequel = /^(?:then|next|first|now|also|afterwards)$/i;

/**
 * True where two sentences that tell the reader what to do open with another verb before the same small word: `Call for help`, `Shout for
 * help`. Verbs that are the contrary of one another are known by the rule of contradictions.
 */
export function isCalledFor({ mine, theirs, before }: Parting, one: string, other: string): boolean {
  const [[verb, ...more], [another, ...others]] = [mine, theirs].map(([first, ...rest]) =>
    rest.length > 0 && sequel.test(first?.text ?? '') ? rest : [first, ...rest],
  ) as [(Word | undefined)[], (Word | undefined)[]];
  if (before !== undefined || !verb || !another || more.length + others.length > 0) return false;
  const behind = /^\s+(for|at|to|with|about|on)\s/;
  const small = behind.exec(one.slice(verb.to))?.[1];
  return (
    small !== undefined &&
    small === behind.exec(other.slice(another.to))?.[1] &&
    [verb, another].some((word) =>
      /verb|maybe/.test(String(opensWith([{ ...word, text: word.text.toLowerCase() }]))),
    )
  );
}

/** `By the beacons`, `Listen to the beacons`: by what, and to do something with it. */
function saysHow(one: readonly Word[], other: readonly Word[]): boolean {
  const [by, ...more] = one;
  return (
    more.length === 0 &&
    /^(?:by|mit|durch|par|con|por)$/i.test(by?.text ?? '') &&
    other[0]?.kind === 'telling' &&
    other.slice(1).every(({ kind }) => kind === 'link')
  );
}

/** `On finit à 22 h`, `Fin à 22 h`: the verb, and its noun. */
function areOfOneRoot(mine: readonly Word[], theirs: readonly Word[]): boolean {
  const [one, other] = [mine, theirs].map((side) =>
    side.filter(({ kind, text }) => kind === 'telling' && /^\p{L}{3,}$/u.test(text)),
  );
  if (one?.length !== 1 || other?.length !== 1) return false;
  const [less = '', more = ''] = [one[0]?.text.toLowerCase() ?? '', other[0]?.text.toLowerCase() ?? ''].sort(
    (a, b) => a.length - b.length,
  );
  return less !== more && more.startsWith(less);
}

/** True where nothing but words of grammar stands in the place of others: `from the portal`, `which is in the portal`. */
export function isOnlySmallWords({ mine, theirs }: Parting): boolean {
  // `A kettle of 2 kW`, `a kettle with 2 kW`.
  if ([mine, theirs].every((side) => side.length === 1 && /^(?:of|with)$/i.test(side[0]?.text ?? '')))
    return true;
  // `About 100 people`, `some 100 people`.
  if ([mine, theirs].every((side) => side.length === 1 && roughly.test(side[0]?.text ?? ''))) return true;
  const isSmall = ({ kind, text }: Word) => (kind === 'link' ? !directions.test(text) : isBeing.test(text));
  if ([...mine, ...theirs].every(isSmall)) return true;
  // `An outage of many`, `an outage that hits many`: grammar parts them, not a value.
  const joins = (side: readonly Word[]) => side.length > 0 && side.every(isSmall);
  return joins(mine) !== joins(theirs) && mine.length + theirs.length <= mostOfGrammar;
}

/** Words at a place where one has a small word and the other a verb with `that`. */
const mostOfGrammar = 3;

const roughly =
  /^(?:about|around|some|roughly|approximately|circa|nearly|almost|etwa|ungefähr|rund|environ|unos|unas)$/i;
const isBeing = /^(?:which|that|who|is|are|was|were|be)$/i;
/** Small words that have a contrary. */
const directions =
  /^(?:from|to|into|out|before|after|above|below|over|under|up|down|on|off|with|without|until|till|by|since|inside|outside|vor|nach|über|unter|von|bis|mit|ohne|auf|avant|après|sur|sous|avec|sans|de|à|antes|después|sobre|bajo|con|sin|desde|hasta)$/i;

/** True for a word that only points at what the other names: `afterwards`, `after the incident`. */
export function refersToOther({ mine, theirs }: Parting): boolean {
  const points = (side: readonly Word[]) => side.length === 1 && pointing.test(side[0]?.text ?? '');
  const names = (side: readonly Word[]) => side[0]?.kind === 'link' || side[0]?.kind === 'guard';
  return (points(mine) && names(theirs)) || (points(theirs) && names(mine));
}

const pointing =
  /^(?:afterwards?|then|there|here|thereafter|beforehand|meanwhile|therefore|danach|davor|dabei|dort|dann|hier|darauf|dafür|deshalb|ensuite|alors|là|luego|después|allí|entonces)$/i;

/**
 * True where another verb stands in a verb's place (`draws 10 A`, `takes 10 A`), or what is one's own beside what is separate. As a rule
 * that is another wording; verbs that are the contrary of one another are known by the rule of contradictions.
 */
export function isOtherVerb({ mine, theirs, before }: Parting): boolean {
  const [[one, ...more], [other, ...others]] = [mine, theirs];
  if (!one || !other) return false;
  // `We respond to it`, `We answer it`.
  const isVerb =
    doer.test(before?.text ?? '') &&
    [one, other].every(({ kind, text }) => kind === 'telling' && /^\p{L}+$/u.test(text));
  const isOfVerb = ({ kind, text }: Word) => kind === 'link' && (text === 'to' || !directions.test(text));
  if (isVerb && [...more, ...others].every(isOfVerb)) return true;
  // `It lasted from May`, `It was the time from May`.
  const is = (side: readonly Word[]) => isBeing.test(side[0]?.text ?? '');
  if ((is(mine) && theirs.length === 1 && isDone(other)) || (is(theirs) && mine.length === 1 && isDone(one)))
    return true;
  if (more.length + others.length > 0) return false;
  if ([one, other].some(({ text }) => /^(?:own|separate)$/i.test(text))) return true;
  return isThirdPerson(one.text) || isThirdPerson(other.text);
}

/** True for a small word that restricts a claim, and is no form of `be`, no particle and no `about`. */
export function isQuantifying({ kind, text }: Word): boolean {
  return (
    kind === 'guard' &&
    !/^(?:is|are|was|were|be|been|up|down|about|around|roughly|nearly|almost)$/i.test(text)
  );
}

/** True where one is free of what the other does not pay: `are exempt`, `pay nothing`. */
export function isExemption({ mine, theirs }: Parting): boolean {
  const has = (side: readonly Word[], words: RegExp) => side.some(({ text }) => words.test(text));
  return (has(mine, free) && has(theirs, nothing)) || (has(theirs, free) && has(mine, nothing));
}

const free = /^(?:exempt|free|frei|kostenlos|gratis|gratuite?s?)$/i;
const nothing = /^(?:nothing|nichts|rien|nada)$/i;

function isDone({ text }: Word): boolean {
  return /ed$/.test(text) || isThirdPerson(text);
}

/** True where a figure stands in the place of a thing that it may be an instance of: `look for 8080`, `look for the port`. */
export function isInstance({ mine, theirs }: Parting): boolean {
  const [left, right] = [mine, theirs].map((side) => side.some(({ text }) => /^\d+$/.test(text)));
  const plain = left ? theirs : mine;
  return (
    left !== right &&
    plain.every(({ kind, text }) => (kind !== 'guard' || text === 'same') && /^\p{L}+$/u.test(text))
  );
}

/**
 * True where another subject has the same property and no more is said: `Copper is not magnetic`, `Brass is not magnetic`; who is
 * responsible for something, or the owner, is a value.
 */
export function isOtherBearer({ mine, theirs, before }: Parting, one: string): boolean {
  const [word, ...more] = mine;
  if (before || !word || more.length > 0 || theirs.length !== 1) return false;
  return /^\s+(?:is|are|was|were)(?:\s+not)?\s+\p{L}+[.!]?$/u.test(one.slice(word.to));
}

const doer = /^(?:we|you|they|We|You|They|I)$/;

/** True for a slip of the pen: a long word that has one letter more or less than the other. */
export function isSlip({ mine: [one, ...more], theirs: [other, ...others] }: Parting): boolean {
  if (!one || !other || more.length + others.length > 0) return false;
  const [less, longer] = [one.text.toLowerCase(), other.text.toLowerCase()].sort(
    (a, b) => a.length - b.length,
  ) as [string, string];
  if (less.length < leastOfSlip || longer.length !== less.length + 1 || !/^\p{L}+$/u.test(longer))
    return false;
  let at = 0;
  while (less[at] === longer[at]) at++;
  // A letter more before the word or behind it makes another word, or another form: `(a)typical`, `tests`.
  return at > 1 && at < less.length - 1 && less.slice(at) === longer.slice(at + 1);
}

/** Letters from which on a word is hardly another one but for a letter. */
const leastOfSlip = 7;

export function counts(side: readonly Word[]): boolean {
  return side.some(({ kind }) => kind !== 'joint');
}

export function isDenial({ text }: Word): boolean {
  return denials.has(text.toLowerCase()) || /n['’]t$/.test(text) || /^(?:hardly|non|fails?)$/i.test(text);
}

export function isRestriction({ text }: Word): boolean {
  return /^(?:only|alone|nur|allein|seulement|solo|sólo|solamente|siempre|toujours|immer|always|minus|menos|moins)$/i.test(
    text,
  );
}

/** True where what is put in another's place is what for or by what it is done: both may hold. */
export function isPurpose([first]: readonly Word[]): boolean {
  return first !== undefined && /^(?:to|for|by|because|since|um|pour|para)$/i.test(first.text);
}

/** True where one side alone goes on, with an exception: `, but not ordinary wear`. */
export function isException({ mine, theirs }: Parting): boolean {
  const [first] = [...mine, ...theirs];
  return mine.length * theirs.length === 0 && first !== undefined && exception.test(first.text);
}

const exception = /^(?:but|except|excepting|excluding|unless|provided|außer|sofern|sauf|salvo|excepto)$/i;
