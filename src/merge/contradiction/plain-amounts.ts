/**
 * Writes amounts that are words in the one way that `quantities` reads: `twice a day`, `daily` and `every two weeks` with how
 * often, `half an hour` with its number, `half of the rows` as a share.
 */
export function plainAmounts(sentence: string): string {
  return rewritings.reduce(
    (text, [pattern, plain]) => text.replace(pattern, plain as string),
    sentence.toLowerCase(),
  );
}

const period = '(?:second|minute|hour|day|night|week|fortnight|month|quarter|year)';
const figure =
  '(?:\\d+(?:[.,]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)';
const article = '(?:a|an|each|every|per)';
const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `two in the afternoon` as `2 pm`. */
function clock(text: string, half: string): string {
  const [hour = ''] = text.split(' ');
  const at = hours.indexOf(hour);
  return `${at < 0 ? hour : at + 1} ${half}`;
}

const anHour = hours.join('|');
const halfPast = new RegExp(`\\bhalf past (?:${anHour}|\\d{1,2})\\b`, 'g');
const quarterPast = new RegExp(`\\b(?:a )?quarter past (?:${anHour}|\\d{1,2})\\b`, 'g');
const quarterTo = new RegExp(`\\b(?:a )?quarter to (?:${anHour}|\\d{1,2})\\b`, 'g');
const stunden = 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const halb = new RegExp(`(?<!\\p{L})halb (?:${stunden.join('|')}s?|\\d{1,2})(?: uhr)?(?!\\p{L})`, 'gu');

/** `half past six` as `6:30 o'clock`: of either half of the day. */
function hourAfter(text: string, minute: number, earlier: number): string {
  const word = text.replace(/ uhr$/, '').split(' ').at(-1) ?? '';
  const named = [hours, stunden]
    .map((names) => names.indexOf(word.replace(/^eins$/, 'ein')))
    .find((at) => at >= 0);
  const hour = (named === undefined ? Number(word) : named + 1) + earlier;
  return `${hour === 0 ? 12 : hour}:${minute} o'clock`;
}

/** How often, in the other languages whose sentences are read: `zweimal im Jahr`, `deux fois par an`, `dos veces al año`. */
const elsewhere = (
  [
    ['year', 'jahr', 'an', 'año', 'jährlich'],
    ['month', 'monat', 'mois', 'mes', 'monatlich'],
    ['week', 'woche', 'semaine', 'semana', 'wöchentlich'],
    ['day', 'tag', 'jour', 'día', 'täglich'],
    ['hour', 'stunde', 'heure', 'hora', 'stündlich'],
  ] as const
).flatMap(
  ([english, german, french, spanish, often]): (readonly [RegExp, string | ((text: string) => string)])[] => [
    [
      new RegExp(
        `(?<![\\p{L}\\d])(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\\d+[ -]?)mal (?:(?:im|pro|am|je|in der) ${german}|${often})(?!\\p{L})`,
        'gu',
      ),
      (text) => `${timesIn(text)} times a ${english}`,
    ],
    [
      new RegExp(
        `(?<!\\p{L}|mals? |[x×] )(?:${often}(?! \\p{L}*mal)|jede[nrs]? ${german}|chaque ${french}|cada ${spanish})(?!\\p{L})`,
        'gu',
      ),
      `1 times a ${english}`,
    ],
    [
      new RegExp(`(?<![\\p{L}\\d])(?:une|deux|trois|quatre|cinq|\\d+) fois par ${french}(?!\\p{L})`, 'gu'),
      (text) => `${timesIn(text)} times a ${english}`,
    ],
    [
      new RegExp(
        `(?<![\\p{L}\\d])(?:una|dos|tres|cuatro|cinco|\\d+) ve(?:z|ces) (?:al|por|a la) ${spanish}(?!\\p{L})`,
        'gu',
      ),
      (text) => `${timesIn(text)} times a ${english}`,
    ],
  ],
);

const counts: readonly (readonly [RegExp, number])[] = [
  [/^(?:ein|un)/, 1],
  [/^(?:zwei|deux|dos)/, 2],
  [/^(?:drei|tr[eo]i?s)/, 3],
  [/^(?:vier|quatre|cuatro)/, 4],
  [/^(?:fünf|cinq|cinco)/, 5],
  [/^sechs/, 6],
  [/^sieben/, 7],
  [/^acht/, 8],
  [/^neun/, 9],
  [/^zehn/, 10],
];

function timesIn(text: string): number {
  return counts.find(([word]) => word.test(text))?.[1] ?? Number.parseInt(text, 10);
}

const rewritings: readonly (readonly [RegExp, string | ((text: string) => string)])[] = [
  [/(?<=\d)[\u00a0\u202f](?=\d{3}\b)/gu, ''],
  [/\b(?:no|not|never) (?:later|more|longer|higher) than\b/g, 'at most'],
  [/\b((?:never|not|cannot)(?: \p{L}+){1,5}) (?:more|longer|later) than\b/gu, '$1 at most'],
  [/\b(?:no|not|never) (?:less|fewer|earlier|sooner|lower) than\b/g, 'at least'],
  [/\bone (?=\p{L}+ (?:is|are|will be) (?:enough|sufficient))/gu, '1 '],
  [/\b(?:a single|(?<=\b(?:least|most|exactly|only|just) )one) (?=\p{L})/gu, '1 '],
  [/\btwo (?=\p{L}+s\b)/gu, '2 '],
  [
    new RegExp(`(?<![\\p{L}\\d.,€$£/-])(?<![€$£] )(${figure}) (?=${article} ${period}\\b)`, 'gu'),
    '$1 times ',
  ],
  [new RegExp(`\\b(${figure}) (?:at (?:the )?(?:most|maximum)|or (?:fewer|less))\\b`, 'g'), 'at most $1'],
  [new RegExp(`\\b(${figure}) (?:at (?:the )?(?:least|minimum)|or more)\\b`, 'g'), 'at least $1'],
  [new RegExp(`\\b(${figure})(?: o['’]?clock)? in the morning\\b`, 'g'), (text) => clock(text, 'am')],
  [
    new RegExp(`\\b(${figure})(?: o['’]?clock)? in the (?:afternoon|evening)\\b`, 'g'),
    (text) => clock(text, 'pm'),
  ],
  [/(?<=\b(?:must|should|have to) be (?:at least |over )?)(\d{1,2})(?= to \p{L}|[.,;]|$)/gu, '$1 years old'],
  [halfPast, (text) => hourAfter(text, 30, 0)],
  [quarterPast, (text) => hourAfter(text, 15, 0)],
  [quarterTo, (text) => hourAfter(text, 45, -1)],
  [halb, (text) => hourAfter(text, 30, -1)],
  ...elsewhere,
  [/\btwice\b/g, '2 times'],
  [/\bthrice\b/g, '3 times'],
  [/\b(?:double|twofold)\b/g, '2 times'],
  [new RegExp(`\\bonce(?= ${article} ${period})`, 'g'), '1 times'],
  [new RegExp(`\\b(?:an?|one) (?=${period} ${article} ${period}\\b)`, 'g'), '1 '],
  [/\bhalf an? (?=hour|day|year|litre|liter|kilo|mile|pound)/g, '0.5 '],
  [/\b(?:a|one) quarter of an hour\b/g, '15 minutes'],
  [/\b(?:an|one) hour and a half\b/g, '1.5 hours'],
  [/\b(?:half|a half) (?:of )?(?=the|all|its|your)/g, '50 % of '],
  [/\b(?:a|one) quarter of (?=the|all)/g, '25 % of '],
  [/\b(?:a|one) third of (?=the|all)/g, '33.3 % of '],
  [/\btwo thirds of (?=the|all)/g, '66.7 % of '],
  [/\bdaily\b/g, '1 times a day'],
  [/\bnightly\b/g, '1 times a day'],
  [/\bweekly\b/g, '1 times a week'],
  [/\bfortnightly\b/g, 'every 2 weeks'],
  [/\bmonthly\b/g, '1 times a month'],
  [/\bquarterly\b/g, 'every 3 months'],
  [/\b(?:yearly|annually)\b/g, '1 times a year'],
  [/\bhourly\b/g, '1 times a hour'],
  [/\bevery other (?=day|week|month|year)/g, 'every 2 '],
  [
    new RegExp(`(?<!\\b(?:first|last|day|\\d(?:st|nd|rd|th)) of )\\b(?:each|every) (?=${period}\\b)`, 'g'),
    '1 times a ',
  ],
  [
    new RegExp(
      `\\b(for|in|after|within|least|most|than|takes?|lasts?|about|of|to) an? (?=${period}\\b)`,
      'g',
    ),
    '$1 1 ',
  ],
];
