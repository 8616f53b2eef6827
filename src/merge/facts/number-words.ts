import type { Language } from './languages.ts';

/** A number that is written in words: its value, and how many words it takes. */
export interface NumberInWords {
  readonly value: number;
  readonly length: number;
}

/** What words are numbers by themselves, and how a language puts them together. */
interface Numbers {
  /** Up to ninety, and what counts hundreds and thousands. */
  readonly words: ReadonlyMap<string, number>;
  /** Words between the parts of one number: `one hundred and two`, `treinta y uno`. */
  readonly joint: string;
  /** True where the joint stands behind tens, false where it stands behind hundreds and thousands. */
  readonly behindTens: boolean;
}

const english: Numbers = {
  words: numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'twenty thirty forty fifty sixty seventy eighty ninety',
    'zero:0 dozen:12 hundred:100 thousand:1000 million:1000000',
  ),
  joint: 'and',
  behindTens: false,
};

const german: Numbers = {
  words: numbered(
    'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    'eins:1 zwo:2 dreissig:30 hundert:100 tausend:1000',
  ),
  joint: '',
  behindTens: false,
};

const french: Numbers = {
  words: numbered(
    'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    'vingt trente quarante cinquante soixante septante huitante nonante',
    'une:1 vingts:20 octante:80 cent:100 cents:100 mille:1000',
  ),
  joint: 'et',
  behindTens: true,
};

const spanish: Numbers = {
  words: numbered(
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    'un:1 una:1 dieciseis:16 veintiuno:21 veintiún:21 veintiuna:21 veintidós:22 veintidos:22 veintitrés:23 veintitres:23 veinticuatro:24 ' +
      'veinticinco:25 veintiséis:26 veintiseis:26 veintisiete:27 veintiocho:28 veintinueve:29 cien:100 ciento:100 doscientos:200 ' +
      'doscientas:200 trescientos:300 trescientas:300 cuatrocientos:400 cuatrocientas:400 quinientos:500 quinientas:500 ' +
      'seiscientos:600 seiscientas:600 setecientos:700 setecientas:700 ochocientos:800 ochocientas:800 novecientos:900 ' +
      'novecientas:900 mil:1000',
  ),
  joint: 'y',
  behindTens: true,
};

function numbered(ones: string, tens: string, others: string): ReadonlyMap<string, number> {
  const pairs = others.split(' ').map((one): [string, number] => {
    const [word = '', value] = one.split(':');
    return [word, Number(value)];
  });
  return new Map([
    ...ones.split(' ').map((word, at): [string, number] => [word, at + 1]),
    // French has words of its own for seventy and ninety, or none.
    ...tens.split(' ').map((word, at): [string, number] => [word, tensOf(word, at)]),
    ...pairs,
  ]);
}

function tensOf(word: string, at: number): number {
  return word === 'nonante' ? 90 : 10 * (at + 2);
}

const languages: Readonly<Record<Language, Numbers>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};

/** The value of a word that is a number, or begins one; undefined for other words. */
export function numberWord(lower: string, language: Language | null): number | undefined {
  if (language === null) return;
  const known = languages[language].words.get(lower);
  return known ?? (language === 'de' ? germanCompound(lower) : undefined);
}

const ones = 'ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun';
const belowHundred = `(?:(?:(?:${ones})und)?(?:zwanzig|drei(?:ß|ss)ig|(?:vier|fünf|sech|sieb|acht|neun)zig)|(?:drei|vier|fünf|sech|sieb|acht|neun)?zehn|elf|zwölf|eins|${ones})`;
const compound = new RegExp(
  `^(?:(${ones})?(tausend))?(?:(?:und)?(${ones})?(hundert))?(?:(?:und)?(${belowHundred}))?$`,
  'u',
);
const endsAsNumber =
  /(?:zig|ßig|ssig|hundert|tausend|zehn|elf|zwölf|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun)$/;

/** `fünfundzwanzig`, `zweihundert`, `eintausendzweihundertdreißig`. */
function germanCompound(word: string): number | undefined {
  // The most words are told at a glance.
  if (!endsAsNumber.test(word)) return;
  const [whole, thousands = '', thousand, hundreds = '', hundred, rest = ''] = compound.exec(word) ?? [];
  if (!whole) return;
  const worth = (some: string) => german.words.get(some) ?? 0;
  const [one = '', tens = ''] = rest.includes('und') ? rest.split('und') : ['', rest];
  return (
    (thousand ? (worth(thousands) || 1) * 1000 : 0) +
    (hundred ? (worth(hundreds) || 1) * 100 : 0) +
    worth(one) +
    worth(tens)
  );
}

/** A word of any of the languages that is a number by itself, in figures; undefined for other words. */
export function inFigures(word: string): string | undefined {
  for (const language of ['en', 'de', 'fr', 'es'] as const) {
    const value = numberWord(word, language);
    if (value !== undefined && (value > 1 || word === 'one')) return String(value);
  }
  return;
}

/** What is known of a word where a number may stand. */
export interface NumberPart {
  readonly text: string;
  readonly lower: string;
  readonly kind: string;
  /** Its value, if it is a number. */
  readonly number: number | undefined;
}

/**
 * The number that words make from a place on and before another, as many as belong to one: `one hundred and twenty`, `quatre-vingt-dix`, `treinta y
 * uno`. Null where none begins there; a single `one`, `un` or `ein` is an article or a pronoun as well, and no number.
 */
export function numberAt(
  words: readonly NumberPart[],
  at: number,
  end: number,
  language: Language,
): NumberInWords | null {
  let total = 0;
  let current = 0;
  let last = 0;
  let place = at;
  for (; place < end; place++) {
    const { lower, number } = words[place] as NumberPart;
    const next = place + 1 < end ? words[place + 1]?.number : undefined;
    if (place > at && joins(lower, last, next, languages[language])) continue;
    const grown = number === undefined ? null : grow(current, last, number, language);
    if (number === undefined || grown === null) break;
    if (number >= 1000) total += grown;
    current = number >= 1000 ? 0 : grown;
    last = number;
  }
  const length = place - at;
  const value = total + current;
  return value < 2 || (length === 1 && isOther(words, at)) ? null : { value, length };
}

/** True for the word that joins a number to one that goes on with it. */
function joins(
  word: string,
  last: number,
  next: number | undefined,
  { joint, behindTens }: Numbers,
): boolean {
  if (word !== joint || next === undefined || next >= 100) return false;
  return behindTens ? last >= 20 && last < 100 && next < 20 : last >= 100;
}

/** True for `sieben`, `acht` and `neuf` where they are no numbers: `Mehl sieben`, `du papier neuf`. */
function isOther(words: readonly NumberPart[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (lower === 'neuf') return words[at - 1]?.kind === 'telling';
  return /^(?:sieben|acht)$/.test(lower) && !/^\p{Lu}/u.test(words[at + 1]?.text ?? '');
}

/** What a number is with a further word; null where that begins another number. */
function grow(current: number, last: number, value: number, language: Language): number | null {
  if (last === 0 || (last >= 1000 && value < 1000)) return value;
  if (value >= 1000) return last >= 1000 ? null : current * value;
  if (value === 100) return language !== 'es' && current > 0 && current < 100 ? current * 100 : null;
  const [ones, tens] = [current % 10, current % 100];
  if (tens === 0) return value < 100 ? current + value : null;
  if (language === 'fr') {
    if (last === 4 && value === 20 && tens === 4) return current + 76;
    if (last === 10 && tens % 20 === 10) return value >= 7 && value < 10 ? current + value : null;
    // `soixante-dix`, `quatre-vingt-onze`: two of its tens go on up to nineteen.
    if (tens === 60 || tens === 80) return value < 20 ? current + value : null;
  }
  return ones === 0 && last !== 10 && value < 10 ? current + value : null;
}
