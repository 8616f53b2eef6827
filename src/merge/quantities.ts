/** An amount with its unit: a stretch of values, as `at least 3` and `3 to 5` are. */
export interface Quantity {
  /** What is counted, in its plainest form: `km`, `%`, `day`, `year`, or the noun's own word; empty for a bare number. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** As written. */
  readonly text: string;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const spelled = new Map<string, number>([
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

/** Units of one kind are brought to one of them, so that `two weeks` and `14 days` are equal. */
const units = new Map<string, [name: string, factor: number]>(
  Object.entries({
    '%': ['%', 1],
    percent: ['%', 1],
    'per cent': ['%', 1],
    mm: ['m', 0.001],
    millimetre: ['m', 0.001],
    cm: ['m', 0.01],
    centimetre: ['m', 0.01],
    m: ['m', 1],
    metre: ['m', 1],
    meter: ['m', 1],
    km: ['m', 1000],
    kilometre: ['m', 1000],
    kilometer: ['m', 1000],
    mile: ['m', 1609.344],
    g: ['kg', 0.001],
    gram: ['kg', 0.001],
    kg: ['kg', 1],
    kilo: ['kg', 1],
    kilogram: ['kg', 1],
    tonne: ['kg', 1000],
    ml: ['l', 0.001],
    l: ['l', 1],
    litre: ['l', 1],
    liter: ['l', 1],
    ms: ['s', 0.001],
    millisecond: ['s', 0.001],
    s: ['s', 1],
    second: ['s', 1],
    min: ['s', 60],
    minute: ['s', 60],
    h: ['s', 3600],
    hour: ['s', 3600],
    day: ['s', 86_400],
    week: ['s', 604_800],
    month: ['s', 2_629_800],
    year: ['s', 31_557_600],
    kb: ['byte', 1e3],
    mb: ['byte', 1e6],
    gb: ['byte', 1e9],
    tb: ['byte', 1e12],
    degree: ['degree', 1],
    '°c': ['degree', 1],
    '°': ['degree', 1],
    '€': ['€', 1],
    euro: ['€', 1],
    $: ['$', 1],
    dollar: ['$', 1],
    '£': ['£', 1],
    pound: ['£', 1],
  } satisfies Record<string, [string, number]>),
);
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

const figure = `(?:[€$£] ?)?\\d+(?:[.,]\\d+)*|(?:${[...spelled.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const word = '[\\p{L}%°€$£]+';
const amount = new RegExp(
  `(?<![\\p{L}\\p{N}.\\-/])(${figure})(?:\\s?(?:to|and|or|-|–)\\s?(${figure}))?(?![\\p{N}\\-/])\\s?(${word})?(?:\\s(${word}))?`,
  'giu',
);

/** The amounts in a sentence. Numbers that are part of a name (`F1`, `L2`, `HTTP/2`, `3D`) are none. */
export function quantities(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of sentence.toLowerCase().matchAll(amount)) {
    const [text, first = '', second, after = '', next = ''] = match;
    const before = sentence.slice(Math.max(0, match.index - 24), match.index).toLowerCase();
    const from = value(first);
    const to = second === undefined ? from : value(second);
    if (Number.isNaN(from) || Number.isNaN(to)) continue;
    // "one" counts only with a true unit behind it: "one person", "the latter one" are manners of speaking.
    const month = months.indexOf(after) + 1;
    const known =
      units.get(singular(after)) ??
      units.get(/^[€$£]/.exec(first)?.[0] ?? '') ??
      units.get(`${after} ${next}`);
    if (/^(?:one|half|third|quarter|two|hundred|thousand|zero)$/.test(first) && !known) continue;
    if (month > 0)
      found.push({
        unit: 'date',
        low: month * 100 + from,
        high: month * 100 + from,
        text: `${first} ${after}`,
      });
    else if (!known && /^\d{4}$/.test(first) && from >= 1500 && from < 2200)
      found.push({ unit: 'year', low: from, high: to, text: first });
    else {
      const [unit, factor] = known ?? [singular(after), 1];
      found.push({ unit, ...stretch(before, from * factor, to * factor), text: text.trim() });
    }
  }
  for (const [text, part = '', whole = ''] of sentence.matchAll(
    /(?<![\p{L}\p{N}/])(\d+)[/:](\d+)(?![\p{L}\p{N}/])/gu,
  ))
    found.push({
      unit: 'ratio',
      low: Number(part) / Number(whole),
      high: Number(part) / Number(whole),
      text,
    });
  return found;
}

/** True where the two amounts are of one kind and have no value in common. */
export function disagree(one: Quantity, other: Quantity): boolean {
  return one.unit !== '' && one.unit === other.unit && (one.high < other.low || other.high < one.low);
}

function value(written: string): number {
  const plain = written.replace(/^[€$£] ?/, '');
  const word = spelled.get(plain);
  if (word !== undefined) return word;
  if (/^\d{1,3}(?:,\d{3})+$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return Number(plain.replace(',', '.'));
}

function singular(noun: string): string {
  return units.has(noun) ? noun : noun.replace(/(?<=\p{L}{2})s$/u, '');
}

/** Words before an amount open it: `at least`, `up to`, `about`. */
function stretch(before: string, low: number, high: number): { low: number; high: number } {
  if (/\b(?:at least|more than|over|above|minimum of|no less than|from|exceeds?|beyond)\s*$/.test(before))
    return { low, high: Number.POSITIVE_INFINITY };
  if (
    /\b(?:at most|up to|less than|under|below|maximum of|no more than|not more than|within|fewer than)\s*$/.test(
      before,
    )
  )
    return { low: Number.NEGATIVE_INFINITY, high };
  if (
    /\b(?:about|around|roughly|approximately|some|nearly|almost|circa|ca\.|typically|often)\s*$/.test(before)
  )
    return { low: low * 0.8, high: high * 1.2 };
  return { low, high };
}
