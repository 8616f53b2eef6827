import type { Language } from './languages.ts';
import { numberWord } from './number-words.ts';
import { synonyms } from './synonyms.ts';

/**
 * What a word is compared by. In English: without the endings of inflection, a number word as its figure, a synonym of known
 * trust as the first of its class. Porter's stems go further and make one of `experience` and `experiment`; two words have
 * the same lemma only where nothing but inflection, or one of a few safe derivations, lies between them.
 */
export function lemma(word: string, language: Language | null): string {
  if (language !== 'en') return word;
  let found = lemmas.get(word);
  if (found === undefined) {
    found = english(word);
    if (lemmas.size >= 50_000) lemmas.clear();
    lemmas.set(word, found);
  }
  return found;
}

const lemmas = new Map<string, string>();

function english(given: string): string {
  const word = given.replace(/'s$|s'$/, '');
  const value = numberWord(word, 'en');
  if (value !== undefined && value < 100) return String(value);
  const bare = uninflected(irregular.get(word) ?? word);
  return classOf().get(bare) ?? bare;
}

let classNames: ReadonlyMap<string, string> | undefined;

/** Lemma -> the first of its class of synonyms. */
function classOf(): ReadonlyMap<string, string> {
  classNames ??= new Map(
    synonyms.flatMap((some) => {
      const [name = '', ...others] = some.map(uninflected);
      return others.map((word): [string, string] => [word, name]);
    }),
  );
  return classNames;
}

/** Without `-s`, `-ed`, `-ing`, `-ly`, `-ation`, `-ion`: not always a word, but the same for all forms of one. */
function uninflected(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word) || nouns.has(word)) return word;
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:ss|x|ch|sh|zz))es$/, '')
    .replace(/(?<=[^s])s$/, '');
  const plain = singular.replace(/(?<=[a-z]{3}(?:al|nt|ve|ic|ate|able|ous|ful|se|re|ar))(?:al)?ly$/, '');
  if (/[cst]ion$/.test(plain) && plain.length > 7) {
    const verb = plain.replace(/ation$/, '');
    if (bareVerbs.has(verb) || /[iy]z$/.test(verb.replace(/is$/, 'iz'))) return trimmed(`${verb}e`);
    return trimmed(`${plain.slice(0, -3)}e`);
  }
  const [, verb = '', doubled] =
    /^(.{0,40}[aeiouy].{0,40}?)(?:([bdgmnprt])(?=\2)(?:\2))?(?:ed|ing)$/.exec(plain) ?? [];
  if (verb.length < 2 || nouns.has(plain)) return trimmed(plain);
  if (doubled) return `${verb}${doubled}`;
  // `rating` is of `rate`, `cleaning` of `clean`, `opening` of `open`.
  return trimmed(/^[^aeiouy]*[aeiouy][^aeiouyw]$/.test(verb) ? `${verb}e` : verb);
}

/** Of words of more than one syllable the final `-e` goes, which other endings take. */
function trimmed(word: string): string {
  const one = word
    .replace(/(?<=\w{2}[^s])is(?=e?$)/, 'iz')
    .replace(/(?<=\w{3})our$/, 'or')
    .replace(/(?<=\w{2})y$/, 'i');
  if (/[bcdfgkptz]le$/.test(one) && one.length > 4) return one.slice(0, -1);
  return /[aeiouy].*[^aeiou]e$/.test(one) && /[aeiouy][^aeiouy]+[aeiouy]/.test(one.slice(0, -1))
    ? one.slice(0, -1)
    : one;
}

/** Verbs of which a noun in `-ation` is made, and not in `-ion`. */
const bareVerbs = new Set(
  (
    'transform inform document implement present represent prepar explor observ reserv install adapt consult configur augment segment expect ' +
    'interpret consider confirm determin combin compil declar deriv examin imagin inspir invit restor tax tempt vari appli quot cit limit ' +
    'alter cancel cessat affirm accus authoriz oblig'
  ).split(' '),
);

/** Nouns that look like forms of verbs and are none. */
const nouns = new Set(
  'thing something nothing anything everything string spring king evening morning ceiling during need seed feed speed bed hundred'.split(
    ' ',
  ),
);

const irregular: ReadonlyMap<string, string> = new Map(
  (
    'is:be are:be been:be being:be am:be has:have having:have does:do done:do doing:do made:make making:make taken:take took:take ' +
    'given:give gave:give kept:keep held:hold sent:send built:build found:find left:leave met:meet paid:pay said:say told:tell thought:think ' +
    'written:write wrote:write shown:show chosen:choose chose:choose driven:drive broken:break spoken:speak known:know grown:grow ' +
    'begun:begin began:begin run:run ran:run seen:see saw:see went:go gone:go came:come bought:buy brought:bring taught:teach caught:catch ' +
    'children:child people:person men:man women:woman feet:foot teeth:tooth mice:mouse lives:life knives:knife leaves:leaf data:data ' +
    'analyses:analysis criteria:criterion indices:index matrices:matrix using:use uses:use used:use added:add adding:add agreed:agree agreeing:agree reduction:reduce production:produce introduction:introduce'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
