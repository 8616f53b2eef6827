import { isVerb } from './verbs.ts';

/** Nouns that say nothing without what they stand for: `consider factors` such as which? */
const empty =
  /^(?:approach(?:es)?|areas?|aspects?|cases?|choices?|concerns?|considerations?|details?|elements?|examples?|factors?|features?|forms?|issues?|items?|kinds?|means|measures?|mechanisms?|methods?|models?|options?|parts?|people|individuals?|persons?|points?|practices?|problems?|questions?|services?|solutions?|steps?|strateg(?:y|ies)|systems?|tasks?|techniques?|things?|tools?|topics?|types?|ways?)$/i;
/** A word where advice begins, with nothing but a noun behind it. */
const advised = /(?:^|, |\b(?:and|or|to|then|also) )(?!\w+ing )(\w+) (\w+)$/i;
/** A participle behind a comma with a word or two: the stump of a clause that went on. */
const stump = /, (?:\w+ly )?(\w{2,}ing|given|based)(?: \w+){0,2}$/i;

/**
 * Whether a cut has lost at its end what its last words are about: the examples that were all a noun had to say
 * (`consider strategies`), or the rest of a participle (`considering factors`). What its sentence itself ends with is
 * never at fault.
 */
export function isDanglingFragment(body: string, cut: string): boolean {
  if (endOf(body) === endOf(cut)) return false;
  if (stump.test(cut)) return true;
  const [, verb = '', noun = ''] = advised.exec(cut) ?? [];
  return empty.test(noun) && isVerb(verb);
}

function endOf(text: string): string {
  return text.split(' ').slice(-2).join(' ');
}
