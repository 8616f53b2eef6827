import { memoize } from '../../text/memoize.ts';

/**
 * What words of one family have in common beyond inflection: `scalable`, `scalability` and `scale`; `efficient`, `efficiently` and
 * `efficiency`. A few endings only, and of long words: what they are put to changes the part of speech, not the sense.
 */
export const rootOf: (lemma: string) => string = memoize((lemma) => {
  const known = families.get(lemma);
  if (known !== undefined) return known;
  if (lemma.length < 6 || /[^a-z]/.test(lemma)) return lemma;
  for (const [ending, instead] of endings) {
    const root = lemma.replace(ending, instead);
    if (root !== lemma && root.length >= 4) return families.get(root) ?? root;
  }
  return lemma;
});

/** As lemmas end: `-y` as `-i`, no final `-e` in words of more than one syllable. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})(?:abiliti|abl)$/, ''],
  [/(?<=[a-z]{3})ibiliti$/, 'ibl'],
  [/(?<=[a-z]{4})(?:enci|enc|ence)$/, 'ent'],
  [/(?<=[a-z]{4})(?:anci|anc|ance)$/, 'ant'],
  [/(?<=[a-z]{4})ness$/, ''],
  [/(?<=[a-z]{3})yment$/, 'i'],
  [/(?<=[a-z]{4})e?ment$/, ''],
  [/(?<=[a-z]{5})iti$/, ''],
];

const families: ReadonlyMap<string, string> = new Map(
  (
    'growth:grow complianc:compli scalabiliti:scale scalabl:scale analysis:analyz securiti:secur safeti:safe maintenanc:maintain ' +
    'reproducibl:reproduc reproducibiliti:reproduc replicat:reproduc consistent:consist consistenci:consist notificat:notifi ' +
    'valid:validat removal:remov storag:store failur:fail choic:choose usage:use loss:lose knowledg:know reduct:reduc ' +
    'cleans:clean governanc:govern optim:optimiz availabl:avail availabiliti:avail'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
