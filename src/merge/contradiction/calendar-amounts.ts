import { clockTimes } from './clock-times.ts';
import type { Quantity } from './quantity.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthName = months.join('|');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** The same in the other languages whose sentences are read, Monday first. */
const weekdaysElsewhere = [
  'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunes martes miércoles jueves viernes sábado domingo',
].map((names) => names.split(' '));
/** Months whose names are others than the English ones; `behind` where a name is another word as well. */
const monthsElsewhere = [
  'januar februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
].flatMap((names) =>
  names
    .split(' ')
    .map((name, at) => ({ name, at, behind: /^(?:mai|mars|mayo|marzo)$/.test(name) }))
    .filter(({ name }) => !months.includes(name)),
);
const calendarNames: ReadonlySet<string> = new Set([
  ...months,
  ...monthsElsewhere.map(({ name }) => name),
  ...weekdays,
  ...weekdaysElsewhere.flat(),
]);
const seasons = 'spring summer autumn winter'.split(' ');
const parts = 'morning noon afternoon evening midnight'.split(' ');

/** Units that tell when, and not how much. */
export const calendarUnits: ReadonlySet<string> = new Set([
  'date',
  'month',
  'weekday',
  'season',
  'part of day',
  'clock',
  'hours',
  'opening',
  'year',
]);

/** True for the name of a month or a day, in lower case, in any language that is read. */
export function isCalendarName(word: string): boolean {
  return calendarNames.has(word);
}

/**
 * Finds dates, days, months, seasons, times of day and ratios in a sentence in lower case (and `written` as its author wrote it),
 * and gives what is left of the sentence without them.
 */
export function calendarAmounts(sentence: string, written: string): { found: Quantity[]; rest: string } {
  const found: Quantity[] = [];
  const add = (unit: string, low: number, text: string, high = low) =>
    found.push({ unit, low, high, measure: '', of: '', text });
  const take = (text: string, pattern: RegExp, use: (...groups: string[]) => void) =>
    text.replace(pattern, (whole: string, ...groups: unknown[]) => {
      use(whole, ...groups.slice(0, -2).map((group) => String(group ?? '')));
      return ' ; ';
    });
  const day = (month: string, date: string, text: string) =>
    add('date', (months.indexOf(month) + 1) * 100 + Number(date), text);

  let rest = withDays(sentence);
  rest = take(
    rest,
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(${monthName})\\b`, 'g'),
    (text = '', date = '', month = '') => day(month, date, text),
  );
  rest = take(
    rest,
    new RegExp(`\\b(${monthName}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'g'),
    (text = '', month = '', date = '') => day(month, date, text),
  );
  rest = take(
    rest,
    /\b(\d{1,2})(?:st|nd|rd|th)(?= (?:day )?of (?:the|each|every) (?:\p{L}+ )?month)/gu,
    (text = '', date = '') => add('day of month', Number(date), text),
  );
  rest = take(
    rest,
    /\b(first|last)(?= (?:(?:\p{L}+ )?day )?of (?:the|each|every) (?:\p{L}+ )?month)/gu,
    (text = '') => add('day of month', text === 'first' ? 1 : 28, text, text === 'first' ? 3 : 31),
  );
  const times = clockTimes(rest);
  found.push(...times.found);
  rest = times.rest;
  rest = take(
    rest,
    /(?<![\p{L}\p{N}/])(\d+)[/:](\d+)(?![\p{L}\p{N}/])/gu,
    (text = '', part = '', whole = '') => add('ratio', Number(part) / Number(whole), text),
  );
  for (const { unit, at, name, pattern, capital } of calendar)
    if (pattern.test(capital ? written : rest)) add(unit, at, name);
  for (const day of daysBetween(rest)) add('weekday', day, weekdays[day] ?? '');
  return { found, rest };
}

/** The sentence with the days of its timetable in full: `Mon–Fri`, `Sat 10:00`. */
function withDays(sentence: string): string {
  return sentence
    .replace(
      shortDays,
      (_, first?: string, last?: string, erster = '', letzter = '') =>
        `${dayInFull(first ?? erster)} to ${dayInFull(last ?? letzter)}`,
    )
    .replace(shortDay, (_, day: string) => dayInFull(day));
}

function dayInFull(short: string): string {
  const at = shortNames
    .map((names) => names.findIndex((name) => short.startsWith(name)))
    .find((place) => place >= 0);
  return weekdays[at ?? -1] ?? short;
}

const shortNames = ['mon tue wed thu fri sat sun', 'mo di mi do fr sa so'].map((names) => names.split(' '));
const anyShort = 'mon|tues?|wed|thu(?:rs?)?|fri|sat|sun';
/** `Mo–Fr`: words of two letters are days only where nothing parts them. */
const shortDays = new RegExp(
  `(?<!\\p{L})(?:(${anyShort})\\.? ?[-–] ?(${anyShort})|(mo|di|mi|do|fr|sa|so)\\.?[-–](mo|di|mi|do|fr|sa|so))(?!\\p{L})\\.?`,
  'gu',
);
const shortDay =
  /(?<!\p{L})(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?(?= (?:from )?\d{1,2}(?:[:.]\d\d| ?[ap]m| ?[-–]))/gu;

/** The days that a sentence names only by the first and last of them, or together: `Monday to Friday`, `on weekdays`. */
function daysBetween(sentence: string): number[] {
  const stretches = [...sentence.matchAll(stretchOfDays)].map(([, first = '', last = '']) => [
    dayOf(first),
    dayOf(last),
  ]);
  if (/(?<!\p{L})(?:on (?:all )?weekdays|on working days|werktags|an werktagen)(?!\p{L})/u.test(sentence))
    stretches.push([-1, 5]);
  return stretches.flatMap(([first = 0, last = 0]) =>
    first < last ? Array.from({ length: last - first - 1 }, (_, at) => first + 1 + at) : [],
  );
}

function dayOf(name: string): number {
  return [weekdays, ...weekdaysElsewhere].map((names) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
}

const anyDay = [weekdays, ...weekdaysElsewhere].flat().join('|');
const stretchOfDays = new RegExp(
  `(?<!\\p{L})(${anyDay})s? ?(?:to|till|until|through|bis|à|au|a|al|-|–) ?(${anyDay})s?(?!\\p{L})`,
  'gu',
);

/** The names of days, months and the like; `May` and `March` are months only behind a word that says so, and with a capital. */
const calendar = (
  [
    ['weekday', weekdays],
    ['season', seasons],
    ['part of day', parts],
    ['month', months],
  ] as const
)
  .flatMap(([unit, names]) =>
    names.map((name, at) => {
      const capital = name === 'may' || name === 'march';
      const pattern = capital
        ? `\\b(?:in|of|since|until|till|by|from|to|and) ${name[0]?.toUpperCase()}${name.slice(1)}\\b`
        : name === 'spring' || name === 'autumn'
          ? `\\b(?:in|the|each|every|early|late) ${name === 'autumn' ? '(?:autumn|fall)' : name}\\b`
          : `\\b${name}s?\\b`;
      return { unit, at, name, capital, pattern: new RegExp(pattern) };
    }),
  )
  .concat(
    monthsElsewhere.map(({ at, name, behind }) => ({
      unit: 'month' as const,
      at,
      name,
      capital: false,
      pattern: new RegExp(
        `(?<!\\p{L})${behind ? '(?:im|ende|anfang|mitte|bis|seit|ab|von|en|fin|début|mi|de|à|finales de|principios de) ' : ''}${name}(?!\\p{L})`,
        'u',
      ),
    })),
    weekdaysElsewhere.flatMap((names) =>
      names.map((name, at) => ({
        unit: 'weekday' as const,
        at,
        name,
        capital: false,
        pattern: new RegExp(`(?<!\\p{L})${name}s?(?!\\p{L})`, 'u'),
      })),
    ),
  );
