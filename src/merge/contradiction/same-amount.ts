import { memoize } from '../../text/memoize.ts';
import { lemma } from '../facts/lemma.ts';
import { isLightVerb } from '../facts/light.ts';
import { readWords } from '../facts/read-words.ts';
import { meanOfTokens } from '../similarity/token-table.ts';
import { dotProduct, normalise } from '../similarity/vectors.ts';
import { unitsOfMeasure } from './units-of-measure.ts';

/** Words whose vectors are nearer than this may mean the same: `remove`, `delete`. */
const kindred = 0.45;

/** Words that only lead to an amount, by what they are compared by. */
const measuring: ReadonlySet<string> = new Set([
  ...'take last need cost get come run stay be go keep hold open close start begin end must maximum minimum limit total most least once twice valid allow old'
    .split(' ')
    .map((word) => lemma(word, 'en')),
  ...'dauert dauern braucht brauchen kostet kosten gilt gelten dure durent coûte coûtent dura duran tarda cuesta cuestan'.split(
    ' ',
  ),
]);

/**
 * True where the amounts of two sentences may be of one thing, though the question alone puts the sentences on one subject: beside the
 * question's own words they share a telling one (`badge`), or have two that mean nearly the same (`removed`, `deleted`), or neither
 * has any. `Planning takes two hours` and `The stand-up takes 15 minutes` both answer `How do we plan a sprint?`, of two things.
 */
export function mayBeOfOne(one: string, other: string, question: string): boolean {
  const asked = new Set(tellingWords(question).map(({ key }) => key));
  const [mine, theirs] = [one, other].map((sentence) =>
    tellingWords(sentence).filter(({ key }) => !asked.has(key)),
  ) as [Telling[], Telling[]];
  if (mine.length === 0 && theirs.length === 0) return true;
  return mine.some((word) =>
    theirs.some(
      ({ key, text }) =>
        key === word.key ||
        parted(key, word.key) ||
        parted(word.key, key) ||
        (participle.test(word.text) &&
          participle.test(text) &&
          dotProduct(vectorOf(word.text), vectorOf(text)) > kindred),
    ),
  );
}

/** True for a German verb and the same with its first part elsewhere: `aufbewahrt`, `bewahrt ... auf`. */
function parted(whole: string, verb: string): boolean {
  return verb.length >= leastOfVerb && whole.endsWith(verb) && separable.test(whole.slice(0, -verb.length));
}

const leastOfVerb = 5;
const separable = /^(?:ab|an|auf|aus|bei|ein|her|hin|los|mit|nach|vor|weg|zu|zurück)$/u;

/** What is done to a thing may have two names; two things that are near in meaning are as a rule two: `sauna`, `gym`. */
const participle = /(?:ed|en)$/u;

interface Telling {
  readonly key: string;
  readonly text: string;
}

/** The words of a sentence that say what an amount is of. */
const tellingWords = memoize((sentence): readonly Telling[] =>
  readWords(sentence).words.flatMap(({ kind, key, text }) => {
    const word = text.toLowerCase();
    const says =
      kind === 'telling' &&
      !/\d/.test(key) &&
      !isUnit(word) &&
      !measuring.has(key) &&
      !isLightVerb(text, key);
    return says ? [{ key, text: word }] : [];
  }),
);

function isUnit(word: string): boolean {
  return (
    unitsOfMeasure.has(word) ||
    unitsOfMeasure.has(word.replace(/[sn]$/u, '')) ||
    /^(?:uhr|o['’]clock)$/u.test(word)
  );
}

const vectorOf = memoize((word) => normalise(new Float32Array(meanOfTokens(word, 'alike'))));
