import { memoize } from '../../text/memoize.ts';
import { words } from '../../text/terms.ts';
import { readWords } from '../facts/read-words.ts';
import { forbidTheSame } from './claims/permissions.ts';

/** What a sentence forbids or allows, as its form tells. */
interface Form {
  /** Forbids to use, eat or keep what the other may want thrown away. */
  readonly bansUse: boolean;
  readonly throwsAway: boolean;
  /** Forbids something in some place or at some time, and not everywhere. */
  readonly bansSomewhere: boolean;
  /** Allows it in one place or at one time only. */
  readonly allowsOnly: boolean;
  /** What must be so first, where the sentence says that something is done only then, or not before; empty elsewhere. */
  readonly onlyThen: string;
  readonly notBefore: string;
}

const formOf = memoize((text: string): Form => {
  const bans = banned.test(text);
  const only = /(?<!\p{L})(?:only|nur|seulement|uniquement|solo|sólo|solamente)(?!\p{L})/iu.test(text);
  return {
    bansUse:
      /(?<!\p{L})(?:(?:do not|don['’]t|never|must not|should not) (?:use|eat|drink|serve|keep|wear|take)|not (?:to )?be (?:used|eaten|served|kept)|nicht (?:mehr )?(?:verwenden|benutzen|essen|aufheben))(?!\p{L})/iu.test(
        text,
      ),
    throwsAway:
      /(?<!\p{L})(?:thrown? (?:it |them )?away|throw out|discard(?:ed)?|disposed? of|(?:in|into) the bin|binned|weggeworfen|wegwerfen|entsorgt|entsorgen)(?!\p{L})/iu.test(
        text,
      ) &&
      !bans &&
      !/(?<!\p{L})(?:only|keep|kept|nur|behalten)(?!\p{L})/iu.test(text),
    bansSomewhere: bans && !only && place.test(text),
    allowsOnly: !bans && only,
    onlyThen: plain(onlyThen.exec(text)?.[1] ?? ''),
    notBefore: plain(notBefore.exec(text)?.[1] ?? ''),
  };
});

/** `erst auf, wenn ...`, `only when ...` */
const onlyThen =
  /(?<!\p{L})(?:only (?:when|once|after)|erst(?: [\p{L}-]+){0,4},? (?:wenn|sobald|nachdem)|seulement (?:quand|lorsque|une fois que)|solo (?:cuando|después de que))\s(.+?)[.!]?$/iu;
/** `nicht auf, bevor ...`, `not ... until ...` */
const notBefore =
  /(?<!\p{L})(?:(?:not|never|don['’]t)(?: [\p{L}-]+){0,6},? (?:before|until|till)|(?:nicht|nie)(?: [\p{L}-]+){0,4},? (?:bevor|ehe|bis)|(?:pas|jamais)(?: [\p{L}-]+){0,4} (?:avant que|tant que)|(?:no|nunca)(?: [\p{L}-]+){0,6} (?:hasta que|antes de que))\s(.+?)[.!]?$/iu;

function plain(clause: string): string {
  return clause
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}

const banned =
  /(?<!\p{L})(?:forbidden|prohibited|banned|not allowed|must not|may not|no \p{L}+ing|verboten|untersagt|nicht erlaubt|interdite?s?|prohibid[oa]s?)(?!\p{L})/iu;
const place =
  /(?<!\p{L})(?:in|inside|indoors|within|on|at|near|during|while|before|after|innen|drinnen|im|am|während|vor|nach|dans|à l['’]intérieur|pendant|dentro|durante)(?!\p{L})/iu;

/**
 * True where two sentences have opposite words and want the same: not to use what the other throws away (`Do not use broken eggs`, `Broken eggs
 * are thrown away`), to keep something from one place that the other keeps to another (`forbidden inside`, `only in the yard`), or to do it
 * only when something is so, and not before.
 */
export function agreeByForm(one: string, other: string): boolean {
  const [left, right] = [formOf(one), formOf(other)];
  return (
    (left.bansUse && right.throwsAway) ||
    (right.bansUse && left.throwsAway) ||
    (left.bansSomewhere && right.allowsOnly && elsewhere(one, other)) ||
    (right.bansSomewhere && left.allowsOnly && elsewhere(other, one)) ||
    (left.onlyThen !== '' && left.onlyThen === right.notBefore) ||
    (right.onlyThen !== '' && right.onlyThen === left.notBefore) ||
    inTime(one) === inTime(other) ||
    sameButCompound(one, other) ||
    forbidTheSame(one, other) ||
    isCaseOf(one, other) ||
    isCaseOf(other, one)
  );
}

/** True where one says of a kind of thing when it has a property, and the other speaks of something else by name: `A method is safe if ...`, `PUT is not safe`. */
function isCaseOf(one: string, other: string): boolean {
  const [, kind = ''] = definition.exec(one) ?? [];
  return kind !== '' && !words(other).some((word) => words(kind).includes(word));
}

const definition =
  /^(?:an?|eine?|une?|una) ([\p{L}-]+(?: [\p{L}-]+)?) (?:is|ist|est|es) [^.;]*(?<!\p{L})(?:if|when|wenn|si|cuando)(?!\p{L})/iu;

/** `You have five minutes to answer` as `You have to answer within five minutes`. */
const inTime = memoize((text: string): string => {
  const said = readWords(text)
    .words.map(({ key }) => key)
    .join(' ');
  return said.replace(/\b(have|has) (\d+ (?:second|minut|hour|dai|week|month)) (to .+)$/u, '$1 $3 within $2');
});

/** True where the two have the same words but for a compound that the other writes as two: `Tropfen Wasser`, `Wassertropfen`. */
function sameButCompound(one: string, other: string): boolean {
  const [left, right] = [contentOf(one), contentOf(other)];
  if (Math.abs(left.length - right.length) !== 1) return false;
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  const at = shorter.findIndex((word, place) => word !== longer[place]);
  const [compound = '', first = '', second = ''] = [shorter[at], longer[at], longer[at + 1]];
  return (
    first.length > 3 &&
    second.length > 3 &&
    compound.length <= first.length + second.length + 2 &&
    [
      [first, second],
      [second, first],
    ].some(([head = '', tail = '']) => compound.startsWith(head) && compound.endsWith(tail)) &&
    shorter.slice(at + 1).join(' ') === longer.slice(at + 2).join(' ')
  );
}

const contentOf = memoize((text: string): readonly string[] =>
  words(text).filter((word) => !/^(?:the|an?|der|die|das|den|dem|des|eine?[nmrs]?)$/u.test(word)),
);

/** True where what stands behind the place words of a ban is not where the other allows it: `in the yard` and `only in the yard` disagree. */
function elsewhere(ban: string, allowance: string): boolean {
  const at = place.exec(ban);
  const rest = at ? ban.slice(at.index) : ban;
  const allowed = new Set(words(allowance));
  const small =
    /^(?:in|on|at|the|near|im|am|an?|only|during|before|after|während|vor|nach|dans|pendant|durante)$/;
  return !words(rest).some((word) => !small.test(word) && allowed.has(word));
}
