import type { Part } from './cut-sentence.ts';
import { isLightVerb } from './light.ts';
import { type List, outline } from './outline.ts';
import { refersBack } from './refers-back.ts';

/** A stretch of a sentence that is printed; `before` is what joins it to the one before. */
export interface Kept {
  readonly from: number;
  readonly to: number;
  readonly before: string;
}

/** What is left of a sentence whose head another says. */
export interface Rest {
  /** The printed sentence that says its head. */
  readonly head: string;
  /** Items of one list that nobody else has, and those that others have. */
  readonly items: { readonly left: readonly Stretch[]; readonly said: readonly string[] } | null;
  /** A tail that nobody else has. */
  readonly tail: (Stretch & { readonly opening: string }) | null;
  /** What is not printed where the rest is put elsewhere. */
  readonly said: readonly (Stretch & { readonly coveredBy: string })[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches to put into a sentence, and where. */
export interface Joined {
  readonly at: number;
  readonly added: readonly Kept[];
}

/** Puts items into a list of examples of another sentence that has one of the others already; null where it has no such list. */
export function insertItems(base: string, { items }: Rest): Joined | null {
  if (!items || items.left.length === 0) return null;
  const list = outline(base).find(
    (part) => part.list?.examples || opensExamples(part.words.map(({ text }) => text)),
  )?.list;
  if (!list || !sharesItem(list, items.said)) return null;
  const before = list.items.at(-2);
  const at = before?.words.at(-1)?.to;
  if (at === undefined) return null;
  return { at, added: items.left.map((stretch) => ({ ...stretch, before: ', ' })) };
}

function opensExamples(words: readonly string[]): boolean {
  return /\b(?:can|may) include\b/.test(words.join(' '));
}

function sharesItem(list: List, said: readonly string[]): boolean {
  const own = list.items.map(({ words }) => words.map(({ key }) => key).join(' '));
  return said.some((item) => own.includes(item));
}

/** What makes a sentence hold in a case only, or ends it with something that a tail behind it would be taken for a part of. */
const bounded =
  /\b(?:if|unless|when|whenever|until|only|except|but|not|no|never|without|which|who|that|where|such|including|like|may|might|must|should|while|as)\b|n['’]t\b|[:;()?!"“”]/iu;
/** Tails that may be put behind another sentence of the same head. */
const movable = /^(?:to|by|through|via|using|\p{Ll}{3,}ing)$/u;

/** Puts a tail behind the sentence that says its head; null where it could not be told of what it is said there. */
export function moveTail(base: string, added: string, { tail }: Rest): Joined | null {
  if (
    !tail ||
    !movable.test(tail.opening) ||
    bounded.test(base) ||
    bounded.test(added.slice(tail.from, tail.to)) ||
    // What it speaks of may stand behind the sentence that it would go to.
    refersBack.test(added.slice(tail.from, tail.to))
  )
    return null;
  const [head, ...own] = outline(base);
  const [other] = outline(added);
  if (!head || !other || !sameHead(head, other)) return null;
  const verb = tail.opening === 'to' ? added.slice(tail.from).split(' ')[1] : '';
  if (own.some(({ words }) => words[0]?.text === 'to' && words[1]?.text === verb)) return null;
  // Nor does one aim stand behind another that is a part of the head: `Use hooks to skip tests [to run tests]`.
  if (tail.opening === 'to' && head.words.some(({ text }) => text === 'to')) return null;
  const participle = /ing$/.test(tail.opening);
  const alike = own.some(({ words }) => words[0]?.text === tail.opening);
  // Behind a tail of another kind it might be taken for a part of that.
  if (own.length > 1 || (own.length === 1 && !participle && !alike)) return null;
  const before = participle ? ', ' : alike ? ' and ' : ' ';
  return { at: base.length - 1, added: [{ from: tail.from, to: tail.to, before }] };
}

/**
 * True where both begin with the same verb, or each with one that says little, and neither is said of several things; or where the one
 * begins with all of the other, word for word.
 */
function sameHead(one: Part, other: Part): boolean {
  const keys = other.words.map(({ key }) => key);
  if (keys.length > 2 && keys.every((key, at) => one.words[at]?.key === key)) return true;
  if ([one, other].some(({ words }) => words.some(({ kind, text }) => kind === 'joint' || text === 'or')))
    return false;
  const [mine, theirs] = [one, other].map(({ words }) => words.filter(({ kind }) => kind === 'telling'));
  const [first, second] = [mine?.[0], theirs?.[0]];
  if (!first || !second || (mine?.length ?? 0) > (theirs?.length ?? 0) + 2) return false;
  return first.key === second.key || (isLightVerb(first.text) && isLightVerb(second.text));
}
