import type { Context } from './covers.ts';
import { denials } from './languages.ts';
import type { Word } from './read-words.ts';
import { rootOf } from './root.ts';

// Small words that make another claim of the same telling words: which of them a stretch of a sentence has, and which reach it.

/** Prepositions that tell a direction, a time or a bound: with another, or another word behind it, the claim is another. */
const pointing =
  /^(?:from|into|onto|over|under|above|below|beneath|before|after|during|until|till|since|against|towards?|within|inside|outside|beyond|behind|off|out|up|down|regardless|despite|per|minus|plus|between|than|unlike|while|whereas|because|across)$/;
/** Guards that are none where they only open a list: `these may include`. */
const opensList = /^(?:include|involve|contain|comprise)$/;

/** From where on a stretch is read that says a claim: with what the claim denies or restricts right before it (`avoid`, `not`). */
export function withGuards(own: ReadonlySet<string>, words: readonly Word[], start: number): number {
  let from = start;
  for (let at = start - 1; at >= 0; at--) {
    const word = words[at] as Word;
    if (word.kind === 'guard' && own.has(word.key)) from = at;
    else if (word.kind !== 'empty') break;
  }
  return from;
}

/** The words that change a claim, but for `or`, which parts items, and for those that only open a list. */
export function guardsOf(words: readonly Word[]): Set<string> {
  return new Set(
    words.flatMap(({ kind, key, text }, at) => {
      if (kind !== 'guard' || text.toLowerCase() === 'or') return [];
      if (isSetUp(words, at)) return [];
      const next = words[at + 1];
      const opens = next !== undefined && opensList.test(next.text.toLowerCase());
      return opens && /^(?:may|can|could)$/.test(text.toLowerCase()) ? [] : [key];
    }),
  );
}

function isSetUp(words: readonly Word[], at: number): boolean {
  return /^up$/i.test(words[at]?.text ?? '') && /^(?:set|setting|sets)$/i.test(words[at - 1]?.text ?? '');
}

export function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}

/** Guards before a place, and denials and restrictions anywhere, but for those between the bounds; of `means` not `can be done`. */
export function scopeOf(words: readonly Word[], start: number, end: number, means: boolean): Set<string> {
  const before = guardsOf(
    words
      .slice(0, start + 1)
      .filter((word, at) => (at < start || word.kind !== 'guard') && !(means && opensMeans(words, at))),
  );
  const after = words
    .slice(end + 1)
    .filter(({ text }) => denials.has(text.toLowerCase()) || narrowing.test(text));
  return new Set([...before, ...guardsOf(after)]);
}

/** True for the modal verb of `this can be done by`, `these may be achieved through`. */
function opensMeans(words: readonly Word[], at: number): boolean {
  return (
    /^(?:can|may|could)$/i.test(words[at]?.text ?? '') &&
    words[at + 1]?.text === 'be' &&
    /^(?:done|achieved|accomplished|performed|realized|realised)$/.test(words[at + 2]?.text ?? '')
  );
}

/** True where what reaches a claim in its own sentence and in another (`scope`) makes no other claim of it. */
export function reachesAlike(
  { guards, example }: { readonly guards: ReadonlySet<string>; readonly example: boolean },
  scope: ReadonlySet<string>,
): boolean {
  // A direction is that of another verb, `scale down to spare memory`, unless the other sentence has one, too.
  const turned = [...scope].some((word) => direction.test(word));
  const counts = (word: string) =>
    word !== 'any' &&
    (turned || !direction.test(word)) &&
    // Of how many something holds is no matter of what examples of it are.
    !(example && quantity.test(word));
  return sameSet(new Set([...guards].filter(counts)), new Set([...scope].filter(counts)));
}

const direction = /^(?:up|down)$/;
const quantity =
  /^(?:all|any|some|many|several|each|every|few|most|more|other|another|different|often|both)$/;
const narrowing =
  /^(?:only|except|excepting|excluding|unless|if|when|whenever|provided|providing|alone|solely|exactly|hardly|rarely|until|till|but)$/i;

/** True where both have the same pointing words, each before the same word. */
export function pointsAlike(
  claim: readonly Word[],
  within: readonly Word[],
  before: Word | undefined,
  context: Context,
): boolean {
  const own = new Set(claim.map(({ key }) => rootOf(key)));
  const pairs = (some: readonly Word[], first: Word | undefined) => {
    const found: string[] = [];
    const all = [...(first ? [first] : []), ...some];
    for (const [at, word] of all.entries())
      if (pointing.test(word.text.toLowerCase()) && !isSetUp(all, at)) {
        // An attribute that the question names may be there: `across [deployment] environments`.
        const behind = all
          .slice(at + 1)
          .find(({ kind, key }) => kind === 'telling' && (own.has(rootOf(key)) || !context.has(key)));
        found.push(`${word.key} ${behind ? rootOf(behind.key) : ''}`);
      }
    return new Set(found);
  };
  const mine = pairs(claim, undefined);
  const theirs = pairs(within, before);
  return (
    [...mine].every((pair) => theirs.has(pair)) && (mine.size > 0 || pairs(within, undefined).size === 0)
  );
}
