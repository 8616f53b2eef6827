import { isLightNoun, opensCriteria, opensListOf } from './light.ts';

const named = /\b(?:requirements|needs|criteria|factors|depends? on)\b/iu;

/** Sentences that a list can stand behind: one claim, and none that a colon would part. */
const simple = /^[^:;()"“”?]+\.$/u;

/** The place from which on the second sentence can stand behind a colon of the first; null where it cannot. */
export function joinList(first: string, second: string): number | null {
  const criteria = named.test(first) && !/,/.test(first) ? opensCriteria.exec(second)?.[0] : undefined;
  const opening = opensListOf.exec(second)?.[0] ?? criteria;
  if (opening === undefined || !simple.test(first) || !simple.test(second)) return null;
  const list = second.slice(opening.length);
  // Doings behind a thing would be read as kinds of that thing: `track metrics: logging predictions, capturing delays`. Behind a word for
  // means they are what they were.
  if (isDoings(list) && !isLightNoun(lastWord(first))) return null;
  // A list it must be: of one thing the sentence would say something else.
  return /(?:,|\b(?:and|or)\b)/u.test(list) && !/^(?:that|how|whether|what)\b/u.test(list)
    ? opening.length
    : null;
}

/** True for a list of what is done: `logging predictions, capturing delays`, but not `training, testing and validation sets`. */
function isDoings(list: string): boolean {
  return /^\p{L}+ing (?!(?:and|or)\b)[^,]+(?:,| (?:and|or)) (?:and |or )?\p{L}+ing\b/iu.test(list);
}

function lastWord(sentence: string): string {
  return /(\p{L}+)\.$/u.exec(sentence)?.[1] ?? '';
}
