import { memoize } from '../../text/memoize.ts';
import { isFunctionWord } from '../../text/stop-words.ts';
import { stem, words } from '../../text/terms.ts';
import { meanOfTokens } from '../similarity/token-table.ts';
import { dotProduct, normalise } from '../similarity/vectors.ts';
import { polesOf } from './contrasts.ts';

/** Words of which the vectors are nearer than this may mean the same: `boss` and `manager`. */
const kindred = 0.45;
/** An answer that names something has no more telling words of its own. */
const mostWords = 4;

/** True for a question that wants one thing for an answer: a person, place, time, amount, or yes or no. */
export function isClosed(question: string): boolean {
  return /^(?:who|whom|whose|when|where|which|what (?:time|day|date|age|size|colour|color|temperature|does|is the)|how (?:long|many|much|often|frequently|old|far|high|deep|big|large|small|soon|fast|quickly|late|early|wide|tall|thick|thin|heavy|strong|hot|cold|warm)|at what|on which|in which|is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|am)\b/iu.test(
    question.trim(),
  );
}

/** An answer that names one place and says no more. */
const place =
  /^(?:(?:it|they|you|we|he|she)(?: is| are|['’]s|['’]re)? (?:\p{L}+ )?)?(?:(?:put|keep|leave|hand|bring|take) (?:\p{L}+ ){1,2})?(?:at|in|into|on|onto|under|behind|beside|next|near|by|inside|outside|over|from|to)\b[^,;:]*$/iu;

/**
 * True where two whole answers to a question of who, where or which name different things: beyond the question's words each has
 * a few of its own, and none that is like one of the other's. Of two places one must be a certain one (`at the desk`): `on flat
 * ground` and `on a dry spot` may be the same.
 */
export function namesAnother(one: string, other: string, question: string): boolean {
  const asking = /^(?:at |on |in |to |by |from )?(who|whom|whose|where|which)\b/iu.exec(question.trim());
  if (!asking || asksThePerson.test(question)) return false;
  // "We did" names nobody.
  if ([one, other].some((answer) => /^(?:i|we|you|they|he|she|it)\b/iu.test(answer))) return false;
  // A number may say the same as a description.
  if (/\d/.test(one) !== /\d/.test(other)) return false;
  if (/where/i.test(asking[1] ?? '')) {
    const certain = /\b(?:the|your|our|my|its)\b|\s\p{Lu}/u;
    if (![one, other].every((answer) => place.test(answer))) return false;
    if (!certain.test(one) && !certain.test(other)) return false;
  }
  const asked = new Set(words(question).map(stem));
  // Who it is stands in the first clause: `HR does, your manager only hears of it`.
  const naming = /who/i.test(asking[1] ?? '')
    ? (answer: string) => answer.split(/[,;:.!?]/)[0] ?? ''
    : String;
  const own = (answer: string) => telling(naming(answer)).filter((word) => !asked.has(stem(word)));
  const poles = new Set(words(one).filter((word) => polesOf(word).length > 0));
  if (words(other).some((word) => poles.has(word))) return false;
  const left = own(one);
  const right = own(other);
  // Who is named further on is named all the same: `only the holder can ask, and only the team may do it`.
  const named = (answer: string) =>
    new Set([...answer.matchAll(keptTo)].flatMap(([, name = '']) => words(name).map(stem)));
  const [mine, theirs] = [named(one), named(other)];
  if (left.some((word) => theirs.has(stem(word))) || right.some((word) => mine.has(stem(word)))) return false;
  if (Math.min(left.length, right.length) === 0 || Math.max(left.length, right.length) > mostWords)
    return false;
  return !left.some((a) =>
    right.some((b) => stem(a) === stem(b) || dotProduct(vectorOf(a), vectorOf(b)) > kindred),
  );
}

/** Those to whom something is kept: `only the billing team`. */
const keptTo = /\bonly ((?:(?:the|an?|your|our) )?\p{L}+(?: \p{L}+)?)/giu;

/** A question of what somebody likes or has met: everybody has an answer of his own. */
const asksThePerson =
  /\bwould you\b|\bdo you (?:most )?(?:like|love|prefer|enjoy|miss)\b|\b(?:surprised|helped|impressed) you\b|\byour (?:own|favou?rite|best)\b/iu;

function telling(answer: string): string[] {
  return words(answer).filter(
    (word) => !isFunctionWord(word) && polesOf(word).length === 0 && !/^\d+$/.test(word),
  );
}

const vectorOf = memoize((word) => normalise(new Float32Array(meanOfTokens(word, 'alike'))));

/** True for a question that wants something named or told to be there: `What ...?`, `Is there ...?` */
export function isAsked(question: string): boolean {
  return /^(?:(?:at|on|in|to|by|from|for|with) )?(?:who|whom|whose|where|which|when|what|how (?:many|much|often)|(?:is|are) there|do (?:we|i|you)|does)\b/iu.test(
    question.trim(),
  );
}

/** Stems of an answer's telling words that are not the question's. */
export function ownWords(answer: string, question: string): string[] {
  const asked = new Set(words(question).map(stem));
  return telling(answer)
    .map(stem)
    .filter((one) => !asked.has(one));
}
