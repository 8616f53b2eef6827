import { memoize } from '../../text/memoize.ts';
import type { Conflict } from './about.ts';
import { mayHaveAmount } from './quantities.ts';

/** What parts two claims of one sentence; what follows may lack the verb of the first: `DVDs for 7 days, and magazines for 14`. */
const between =
  /[;:]\s+|[!?]+\s+|,\s+(?:and |but |or |und |aber |et |mais |y |pero )?then\s+|,\s+(?=(?:and|but|or|whereas|while|und|aber|während|et|mais|tandis|y|pero|mientras)\s)|\s+(?=(?:whereas|while|but|aber|während|mais|pero|mientras)\s)|\s+(?=and on \p{L}+days?\b)/u;
const opening = /^(?:and|but|or|whereas|while|then|und|aber|während|et|mais|tandis que|y|pero|mientras)\s+/iu;

/** The claims of a sentence, one if it makes no more. */
const clausesOf = memoize((sentence): readonly string[] => {
  const clauses = sentence
    .split(between)
    .map((clause) => clause.replace(opening, '').trim())
    .filter((clause) => clause !== '');
  return clauses.some((clause) => !/\s/.test(clause)) ? [sentence] : clauses;
});

/** True where each claim of a sentence can stand by itself: not so `Guests may enter, but not with dogs`. */
function standAlone(sentence: string): boolean {
  return clausesOf(sentence).every((clause) => !leaning.test(clause) && clause.split(/\s+/).length > 2);
}

const leaning =
  /^(?:not|never|no|nor|in|on|at|to|for|by|with|from|if|unless|nicht|nie|kein|ne|pas|jamais|nunca|wenn|si)\b/iu;

/** For each claim of one sentence the one of the other that is nearest to it, where each is the other's nearest; `nearness` is 0 for none. */
function nearestClauses(
  one: string,
  other: string,
  nearness: (clause: string, facing: string) => number,
): (readonly [string, string])[] {
  const [mine, theirs] = [clausesOf(one), clausesOf(other)];
  const best = (clause: string, among: readonly string[]) => {
    let found: string | null = null;
    let most = 0;
    for (const facing of among) {
      const near = nearness(clause, facing);
      if (near > most) [found, most] = [facing, near];
    }
    return found;
  };
  return mine.flatMap((clause) => {
    const facing = best(clause, theirs);
    return facing !== null && best(facing, mine) === clause ? [[clause, facing] as const] : [];
  });
}

/**
 * The same rule for sentences that make several claims: an amount is held against that of the nearest claim, and what a whole sentence
 * seems to deny must be denied between two claims. `about` gives the terms that a text is about.
 */
export function eachClaim(judge: Conflict, about: (text: string) => ReadonlySet<string>): Conflict {
  const nearness = (one: string, other: string): number => {
    const [left, right] = [about(one), about(other)];
    const shared = [...left].filter((term) => right.has(term)).length;
    return shared === 0 ? 0 : shared / Math.min(left.size, right.size) + shared;
  };
  return (one, other, context) => {
    const found = judge(one, other, context);
    if (found === 'number' || found === 'quantifier' || clausesOf(one).length * clausesOf(other).length === 1)
      return found;
    if (found ? !(standAlone(one) && standAlone(other)) : !(mayHaveAmount(one) && mayHaveAmount(other)))
      return found;
    const behind = context && { question: context.question, label: '', whole: false };
    const claims = nearestClauses(one, other, nearness);
    if (found) return claims.some((pair) => judge(...pair, context) !== null) ? found : null;
    return claims.some((pair) => judge(...pair, behind) === 'number') ? 'number' : null;
  };
}
