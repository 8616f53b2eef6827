import { words } from '../../text/terms.ts';
import { isAsked, ownWords } from './short-answer.ts';

/** Words that leave the choice open: `any flour will do`, `it makes no difference`, `as many as you like`. */
const open =
  /^any\b|\b(?:whichever|whatever|whoever|wherever|whenever)\b|\bany (?:\S+ ){0,3}(?:will do|would do|works?|does|do|is fine|are fine|is enough|goes|you like|you want)\b|\b(?:makes? no difference|(?:does not|doesn['’]t) (?:matter|make a difference)|(?:up|left) to you|as (?:many|much|long|often|hard|high|big) as you (?:like|want|wish|please|can))\b/iu;
const choosing =
  /^(?:(?:at|on|in|to|by|from|for) )?(?:who|whom|whose|where|which|when|what|how (?:many|much|long|often|old|far|big|fast|soon))\b/iu;

/**
 * True where a question wants a choice, one answer makes it and the other leaves it open: `strong white flour` and `any plain
 * flour will do`. The choice must have words of its own, and none that the open answer has too (`any strong flour`).
 */
export function oneLeavesOpen(one: string, other: string, question: string): boolean {
  if (!choosing.test(question.trim()) || open.test(one) === open.test(other)) return false;
  const [leaving, choice] = open.test(one) ? [one, other] : [other, one];
  const chosen = ownWords(choice, question);
  const left = new Set(ownWords(leaving, question));
  if (/\b(?:only|exclusively|nothing but)\b/iu.test(choice)) return true;
  return (chosen.length > 0 || /\d/.test(choice)) && !chosen.some((stem) => left.has(stem));
}

/** True for an answer that leaves the choice open. */
export function leavesOpen(answer: string): boolean {
  return open.test(answer);
}

const alone =
  /(?<!\p{L})(?:only|exclusively|nobody but|nothing but|no one but|nur|ausschließlich|seulement|uniquement|solo|sólo|solamente)(?!\p{L})/iu;
const everybody =
  /^(?:everybody|everyone|anybody|anyone|all|any|every|each)\b|(?<!\p{L})(?:everybody|everyone|anybody|anyone|everywhere|anywhere|at any time|überall|jederzeit|partout|en todas partes)(?!\p{L})/iu;

/** True where one answer keeps to some what the other gives to all: `only the assistant`, `everybody`. */
export function someAgainstAll(one: string, other: string): boolean {
  const against = (some: string, all: string) =>
    alone.test(some) && !everybody.test(some) && everybody.test(all) && !alone.test(all);
  return against(one, other) || against(other, one);
}

/** Words that answer with nothing: `Nothing.`, `There is none.`, `Nobody.` */
const nil =
  /^(?:nothing|none|nobody|no one|nowhere|there (?:is|are|was|were) (?:none|nothing|nobody|no one|not any|no\b))/iu;
const narrowed =
  /\b(?:but|except|other|else|more|less|better|worse|without|unless|until|before|after|than|if|in the|on the|special|particular)\b/iu;

/** True where a question asks for something, and one answer gives some while the other says that there is none. */
export function oneHasNothing(one: string, other: string, question: string): boolean {
  if (!isAsked(question)) return false;
  const [left, right] = [one, other].map((answer) => opening(answer));
  if (left === undefined || right === undefined || nil.test(left) === nil.test(right)) return false;
  const [without, having] = nil.test(left) ? [left, other] : [right, one];
  const denying = /\b(?:no|not|never|none|nothing|nobody|nowhere|hardly|without|n['’]t)\b/iu;
  return !narrowed.test(without) && !denying.test(having) && words(having).length > 0;
}

function opening(answer: string): string {
  return answer.split(/[,;:.!?(]|\s[–—-]\s/u)[0] ?? '';
}
