import { dial, type Quantity } from './quantity.ts';

/** A time of day in words: its hour, what parts them, minutes, half of the day and what says that it is one. */
const time = String.raw`(\d{1,2})(?:([:.]| ?h ?)(\d\d))?(?: ?([ap])\.?m\b\.?)?(?: ?(o['’]?clock|uhr|heures?|h)\b)?`;
const from = '(?:from|between|von|zwischen|de|entre) (?:las? )?';
const to = `(?: ?[-–] ?| (?:to|until|till|and|bis|und|à|et|a|hasta|y) (?:las? )?)`;
const stretchOfTime = new RegExp(`(?<![\\p{L}\\d.,:/-])(${from})?${time}${to}${time}(?![\\d:/])`, 'gu');
const timeOfDay = new RegExp(`(?<![\\p{L}\\d.,:/-])${time}(?![\\d:/])`, 'gu');
/** Groups of `time`. */
const groupsOfTime = 5;
/** Words behind which an hour in French is one of the day: `trois heures` are a duration. */
const opensHours = /(?:^|\s)(?:à|dès|avant|après|vers|de|entre)\s$/u;
/** Words before a time that has a colon and nothing else to tell it from a ratio. */
const opensTime =
  /(?:^|\s)(?:at|from|until|till|by|after|before|to|around|um|ab|bis|von|vor|nach|gegen|à|dès|de|avant|après|las?)\s$/u;

/** A time of day as its words give it. */
interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly half: string;
  /** True where a word or colon says that it is a time and no number. */
  readonly told: boolean;
  /** True where nothing but a colon says so, as in a ratio. */
  readonly bare: boolean;
  /** True where it may be meant of either half of the day: `at 4 o'clock`. */
  readonly either: boolean;
}

/**
 * Finds times of day (`15:00`, `3 pm`, `3 o'clock`, `15 Uhr`, `15h30`) and stretches of them (`from 9 to 17:30`) in a sentence in lower
 * case, in minutes since midnight, and gives the sentence without them.
 */
export function clockTimes(sentence: string): { found: Quantity[]; rest: string } {
  const found: Quantity[] = [];
  const add = (unit: string, low: number, text: string, measure = '') =>
    found.push({ unit, low, high: low, measure, of: '', text: text.trim() });
  const without = sentence.replace(stretchOfTime, (text, ...groups) => {
    const at = Number(groups.at(-2));
    const [opening, ...times] = groups as (string | undefined)[];
    const hours = opensHours.test(opening ?? '');
    const [first, last] = [
      timeOf(times.slice(0, groupsOfTime), hours),
      timeOf(times.slice(groupsOfTime, 2 * groupsOfTime), hours),
    ];
    if (!first || !last) return text;
    const opens =
      opening !== undefined && tellsOpen.test(sentence) && !measured.test(sentence.slice(at + text.length));
    if (!(first.told || last.told || opens)) return text;
    const [start, end] = endsOf(first, last);
    add('hours', start * minutesOfDay + end, text);
    return ' ; ';
  });
  const rest = without.replace(timeOfDay, (text, ...groups) => {
    const before = without.slice(0, Number(groups[groupsOfTime]));
    const at = timeOf(groups.slice(0, groupsOfTime), opensHours.test(before));
    if (!at?.told || (at.bare && !opensTime.test(before))) return text;
    add('clock', minutes(at), text, at.either ? dial : '');
    if (opensAt.test(before)) add('opening', minutes(at), text, at.either ? dial : '');
    return ' ; ';
  });
  return { found, rest };
}

/** Words of a sentence in which `from 8 to 20` are times of day, unless something is counted behind it. */
const tellsOpen =
  /(?<!\p{L})(?:open|opens|opening|closed|answered|staffed|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|geöffnet|offen|werktags|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|ouvert|ouverte|abierto|abierta)(?!\p{L})/u;
/** What stands before the time from which on something is open. */
const opensAt =
  /(?<!\p{L})(?:opens?(?: \p{L}+)? at|open from|öffnet (?:\p{L}+ )?um|geöffnet ab|ouvre (?:\p{L}+ )?à|ouvert dès|abre (?:\p{L}+ )?a las?)\s$/u;
const measured = /^(?:\s?%| (?!on|and|at|every|each|in|am|und|an|et|le|les|y|los|el)\p{L})/u;

const minutesOfDay = 24 * 60;

/** Null where it is no time of day; `inFrench` where a word before it says that hours are no duration. */
function timeOf([hour, parting, minute, half, word]: (string | undefined)[], inFrench: boolean): Time | null {
  const value = Number(hour);
  if (value > 24 || Number(minute ?? 0) > 59) return null;
  const named = word !== undefined && (inFrench || !/^h/.test(word));
  return {
    hour: value,
    minute: Number(minute ?? 0),
    half: half ?? '',
    told: half !== undefined || named || parting === ':' || parting?.trim() === 'h',
    bare: half === undefined && !named && parting === ':',
    either: half === undefined && value <= 12 && named && word.startsWith('o'),
  };
}

function minutes({ hour, minute, half }: Time): number {
  return ((half === '' ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute) % minutesOfDay;
}

/** Both ends: of `9 to 5 pm` and `9 to 5 o'clock` the first is in the morning, of `2 to 4 pm` both are in the afternoon. */
function endsOf(first: Time, last: Time): [number, number] {
  const late = last.half === 'p' && first.half === '' && first.hour <= last.hour % 12;
  const start = minutes(late ? { ...first, half: 'p' } : first);
  const end = minutes(last);
  return [start, end < start && last.half === '' && last.hour <= 12 ? end + 12 * 60 : end];
}
