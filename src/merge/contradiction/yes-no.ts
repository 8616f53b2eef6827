import type { Polarity } from './polarity.ts';

const asking = /^(?:is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|am)\b/iu;

/**
 * True where a question wants yes or no, one answer says which, and the other says the contrary by affirming or denying what the
 * question asks, or by what it allows or requires.
 */
export function yesAgainstNo(
  one: Polarity,
  other: Polarity,
  question: string,
  { asked, contrasts }: { readonly asked: ReadonlySet<string>; readonly contrasts: readonly string[] },
): boolean {
  if (!asking.test(question.trim()) || /\b(?:not|never|no|without|n['’]t)\b/iu.test(question)) return false;
  const left = said(one);
  const right = said(other);
  if (left === 0 && right === 0) return false;
  return (left || implied(one, asked, contrasts)) * (right || implied(other, asked, contrasts)) < 0;
}

/** 1 where an answer says yes, -1 where it says no, 0 where it says neither. */
function said({ poles }: Polarity): number {
  return poles.find(({ contrast }) => contrast === 'yes')?.side ?? 0;
}

/** The same where an answer says it by repeating what is asked, or its opposite. */
function implied(
  { said: words, poles }: Polarity,
  asked: ReadonlySet<string>,
  contrasts: readonly string[],
): number {
  const sides = new Set(poles.filter(({ contrast }) => contrasts.includes(contrast)).map(({ side }) => side));
  const [only] = sides;
  if (sides.size === 1 && only !== undefined) return only;
  if (poles.length > 0) return 0;
  const repeated = words.filter(({ stem }) => asked.has(stem));
  if (repeated.some(({ sign }) => sign === -1)) return repeated.some(({ sign }) => sign === 1) ? 0 : -1;
  const share = new Set(repeated.map(({ stem }) => stem)).size / Math.max(1, asked.size);
  return share >= 0.6 && repeated.every(({ sign }) => sign === 1) ? 1 : 0;
}
