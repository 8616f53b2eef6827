import { numbersInFigures } from '../facts/numbers-in-figures.ts';
import { calendarAmounts } from './calendar-amounts.ts';
import { plainAmounts } from './plain-amounts.ts';
import type { Quantity } from './quantity.ts';
import { unitsOfMeasure } from './units-of-measure.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers that are written as words. */
export const spelled: ReadonlyMap<string, number> = new Map<string, number>([
  ...small.map((word, value): [string, number] => [word, value]),
  ...tens.flatMap((word, index): [string, number][] => [
    [word, 20 + 10 * index],
    ...small.slice(1, 10).map((unit, one): [string, number] => [`${word}-${unit}`, 21 + 10 * index + one]),
  ]),
  ['hundred', 100],
  ['thousand', 1000],
  ['half', 0.5],
  ['third', 1 / 3],
  ['quarter', 0.25],
  ['dozen', 12],
]);

const figure = `(?:[€$£] ?)?\\d+(?:[.,]\\d+)*(?:e-?\\d+)?|(?:${[...spelled.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`;
const word = '[\\p{L}%°€$£]+';
const amount = new RegExp(
  `(?<![\\p{L}\\p{N}.\\-/:])(${figure})(?:\\s?(?:to|and|or|bis|und|oder|à|ou|et|a|o|y|-|–)\\s?(${figure}))?(?![\\p{N}/:]|-\\p{N})(?=[\\s-]?(${word})?(?:\\s(${word}))?(?:\\s(${word}))?)`,
  'giu',
);

/** Most sentences have no amount at all, which is seen at a glance. */
const maybe = new RegExp(
  `\\d|\\b(?:${[...spelled.keys(), 'once', 'twice', 'thrice', 'double', 'single', 'daily', 'nightly', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'annually', 'hourly', '(?:an?|each|every) (?:second|minute|hour|day|night|week|fortnight|month|quarter|year)', '(?:first|last) (?:\\\\w+ )?day', '(?:mon|tues|wednes|thurs|fri|satur|sun)days?', 'january|february|march|april|may|june|july|august|september|october|november|december', 'spring|summer|autumn|fall|winter', 'januar|februar|m.rz|mai|juni|juli|oktober|dezember|janvier|f.vrier|mars|avril|juin|juillet|ao.t|septembre|octobre|novembre|d.cembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre', 'half past|quarter (?:past|to)|halb ', '(?:ein|zwei|drei|vier|f.nf|sechs|sieben|acht|neun|zehn)mal', 'j.hrlich|monatlich|w.chentlich|t.glich|st.ndlich', 'une fois', 'una vez', 'jede[nrs]? |chaque |cada ', 'mornings?|noon|afternoons?|evenings?|midnight'].join('|')})\\b`,
  'i',
);
const nothing: readonly Quantity[] = [];

/** False for a sentence that has no amount, true for most that have one and a few others. */
export function mayHaveAmount(sentence: string): boolean {
  return maybe.test(sentence) || numbersInFigures(sentence) !== sentence;
}

/**
 * The amounts in a sentence. Numbers that are part of a name (`B12`, `A4`, `HTTP/2`, `3D`) are none, and those of an example
 * (`e.g. 80/20`) are no claim.
 */
export function quantities(sentence: string): readonly Quantity[] {
  const plain = numbersInFigures(sentence);
  if (!maybe.test(plain)) return nothing;
  const { found, rest } = calendarAmounts(plainAmounts(withoutExamples(withoutConditions(plain))), plain);
  for (const match of rest.matchAll(amount)) {
    const made = quantity(match, rest.slice(Math.max(0, match.index - 32), match.index));
    if (made) found.push(made);
  }
  return found;
}

function quantity(match: RegExpMatchArray, before: string): Quantity | null {
  const [text, first = '', second, after = '', next = '', third = ''] = match;
  const one = value(first);
  const other = second === undefined ? one : value(second);
  if (Number.isNaN(one) || Number.isNaN(other)) return null;
  // `1000 and 50 turns`
  const [from, to] = one > other ? [other, one] : [one, other];
  const known =
    unitsOfMeasure.get(singular(after)) ??
    unitsOfMeasure.get(/^[€$£]/.exec(first)?.[0] ?? '') ??
    (/^(?:per cent|pour cent|por ciento)$/.test(`${after} ${next}`) ? unitsOfMeasure.get('%') : undefined);
  // "one" counts only with a true unit behind it: "one person", "the latter one" are manners of speaking.
  if (/^(?:one|half|third|quarter|two|hundred|thousand|zero)$/.test(first) && !known) return null;
  const rest = {
    measure: known ? singular(after) : '',
    of: next === 'of' ? singular(third) : (dimensions.get(next) ?? ''),
    text: `${text} ${after}`.trim(),
  };
  const [name = '', factor = 1] = known ?? [];
  const period = unitsOfMeasure.get(singular(name === 'time' ? third || next : ''));
  if (name === 'time' && period?.[0] === 's')
    return { ...rest, unit: 'rate', ...stretch(before, from / period[1], to / period[1]) };
  if (name === 's' && /\bevery $/.test(before))
    return { ...rest, unit: 'rate', low: 1 / (to * factor), high: 1 / (from * factor) };
  if (!known && /^\d{4}$/.test(first) && from >= 1500 && from < 2200 && !/^(?:units?|people)$/.test(after))
    return { ...rest, unit: 'year', low: from, high: to };
  const bare = known || isNoun(after) ? '' : (/\b(\p{L}+) ?(?:of|is|=|to|at|:) ?$/u.exec(before)?.[1] ?? '');
  const unit = known ? name : isNoun(after) ? singular(after) : bare && `of ${bare}`;
  return { ...rest, unit, ...stretch(before, from * factor, to * factor) };
}

/** What a length is measured along, where the word for it stands behind: `10 cm deep`. */
const dimensions: ReadonlyMap<string, string> = new Map(
  [
    'deep tief profond',
    'long lang',
    'wide breit large ancho',
    'high tall hoch haut alto',
    'thick dick',
    'apart',
  ].flatMap((words) => words.split(' ').map((word, _, [first = '']) => [word, first] as const)),
);

/** A condition (`if it lasts more than six weeks,`) says what the rest is about, and claims no amount. */
function withoutConditions(sentence: string): string {
  return sentence.replace(/\b(?:if|when|whenever|unless)\b[^,;.!?]*/giu, '');
}

function withoutExamples(sentence: string): string {
  return sentence.replace(
    /(?:\be\.\s?g\.|\bfor example\b|\bfor instance\b|\bsuch as\b|\bsay,)[^;.!?)]*(?:\.\d[^;.!?)]*)*/giu,
    '',
  );
}

/** What counts things is a noun; these words behind a number are none. */
function isNoun(after: string): boolean {
  return (
    after !== '' &&
    !/^(?:a|an|and|as|at|by|for|from|if|in|is|it|of|on|or|out|per|that|the|to|was|when|with|ist|sind|wird|werden|hat|haben|und|oder|im|am|für|pro|je|mit|nach|vor|von|bis|et|ou|par|de|à|y|o|por|al|con)$/.test(
      after,
    )
  );
}

function value(written: string): number {
  const plain = written.replace(/^[€$£] ?/, '');
  const word = spelled.get(plain);
  if (word !== undefined) return word;
  if (/^\d{1,3}(?:,\d{3})+$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return Number(plain.replace(',', '.'));
}

function singular(noun: string): string {
  return unitsOfMeasure.has(noun) ? noun : noun.replace(/(?<=\p{L}{2})s$/u, '');
}

/** Words before an amount open it: `at least`, `up to`, `about`. */
function stretch(before: string, low: number, high: number): { low: number; high: number } {
  if (
    /(?<!\p{L})(?:at least|more than|longer than|older than|over|above|minimum of|from|exceeds?|beyond|mindestens|wenigstens|mehr als|länger als|über|ab|ab dem|dès|a partir de|à partir de|au moins|plus de|al menos|como mínimo|más de)\s*$/u.test(
      before,
    )
  )
    return { low, high: Number.POSITIVE_INFINITY };
  if (
    /(?<!\p{L})(?:at most|up to|less than|shorter than|younger than|under|below|maximum of|within|fewer than|until|höchstens|maximal|bis zu|weniger als|binnen|innerhalb von|au plus|moins de|jusqu['’]à|como máximo|menos de|hasta)\s*$/u.test(
      before,
    )
  )
    return { low: Number.NEGATIVE_INFINITY, high };
  if (
    /(?<!\p{L})(?:about|around|roughly|approximately|some|nearly|almost|circa|ca\.|typically|often|etwa|ungefähr|rund|fast|environ|presque|unos|unas|casi|aproximadamente)\s*$/u.test(
      before,
    )
  )
    return { low: low * 0.9, high: high * 1.1 };
  return { low, high };
}
