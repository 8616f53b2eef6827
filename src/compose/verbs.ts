import { createRequire } from 'node:module';
import type Nlp from 'compromise/two';

let tagger: typeof Nlp | undefined;

/** The tagger takes a third of a second to load, which most builds can do without. */
function nlp(text: string): ReturnType<typeof Nlp> {
  tagger ??= createRequire(import.meta.url)('compromise/two') as typeof Nlp;
  return tagger(text);
}

/** The verbs that need no lexicon. */
export const auxiliary =
  /\b(?:is|are|was|were|be|can|could|may|might|will|would|shall|should|must|has|have|had|do|does|did)\b/i;

/** A word before what a verb governs: `Version the data`. */
const governing =
  /^(?!(?:of|in|on|at|by|for|from|with|to|during|through|after|before|under|over|as|and|or|both|all|when|while|if|that|than|not|only|even) )\S+ (?:the|an?|your|each|every|all|any|some|no|this|that|these|those|its|their|our) /i;

const known = new Map<string, readonly (readonly string[])[]>();

/** Whether an English clause has a verb that states or commands something: without one it is a fragment. */
export function hasVerb(clause: string): boolean {
  if (auxiliary.test(clause) || governing.test(clause)) return true;
  // In `techniques like these` it is no verb.
  return tagsOf(clause.replace(/(?<=\S) like /gi, ' as ')).some(isFiniteVerb);
}

/** Whether an English clause begins as advice does: with a verb in its plain form. */
export function startsWithVerb(clause: string): boolean {
  const head = clause.split(' ').slice(0, 5).join(' ');
  const [first = [], second = []] = tagsOf(head);
  return (
    governing.test(head) ||
    first.includes('Infinitive') ||
    first.includes('Imperative') ||
    (first.includes('Adverb') && second.includes('Infinitive'))
  );
}

/** Whether a word is a verb in its plain form behind `to`. */
export function isPlainVerb(word: string): boolean {
  return tagsOf(`to ${word}`)[1]?.includes('Infinitive') ?? false;
}

/** Whether a word by itself is a verb in its plain form, or an `-ing` of one. */
export function isVerb(word: string): boolean {
  const [tags = []] = tagsOf(word.toLowerCase());
  return tags.includes('Verb');
}

function isFiniteVerb(tags: readonly string[]): boolean {
  return tags.includes('Verb') && !tags.includes('Gerund');
}

/** Parts of speech of the words of a clause, a list for each. */
function tagsOf(clause: string): readonly (readonly string[])[] {
  const found = known.get(clause);
  if (found) return found;
  const sentences = nlp(clause).json() as readonly { terms: readonly { tags: readonly string[] }[] }[];
  const tags = sentences.flatMap(({ terms }) => terms.map((term) => term.tags));
  known.set(clause, tags);
  return tags;
}
