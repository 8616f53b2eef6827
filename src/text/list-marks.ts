import type { List, ListItem } from 'mdast';
import { romanNumeral } from '../model/roman-numeral.ts';

/** How the items of an ordered list are counted, as HTML says it. */
export interface ListCounting {
  /** `a`, `A`, `i` or `I`; figures where it is absent. */
  readonly type?: string;
  /** Counted down. */
  readonly reversed?: boolean;
}

/** The counting that a list was read with. */
export function countingOf({ data }: List): ListCounting {
  return (data as { readonly hProperties?: ListCounting } | undefined)?.hProperties ?? {};
}

/** The number of an item of an ordered list, by 0-based place: its own, or that of the one before it counted on. */
export function itemNumber(list: List, place: number): number {
  const { reversed = false } = countingOf(list);
  const step = reversed ? -1 : 1;
  const start = list.start ?? (reversed ? list.children.length : 1);
  const own = ownNumbers(list)[place];
  return own ? own.number + (place - own.at) * step : start + place * step;
}

interface OwnNumber {
  readonly at: number;
  readonly number: number;
}

/** By a list's items: a list may be asked about each of thousands. */
const known = new WeakMap<readonly ListItem[], readonly (OwnNumber | null)[]>();

/** For each item the nearest one, itself or above, that has a number of its own. */
function ownNumbers({ children }: List): readonly (OwnNumber | null)[] {
  const before = known.get(children);
  if (before?.length === children.length) return before;
  let own: OwnNumber | null = null;
  const found = children.map((item, at) => {
    const number = ownNumber(item);
    if (number !== null) own = { at, number };
    return own;
  });
  known.set(children, found);
  return found;
}

function ownNumber({ data }: ListItem): number | null {
  const { value } =
    (data as { readonly hProperties?: { readonly value?: number } } | undefined)?.hProperties ?? {};
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

/** What stands before an item of an ordered list, without its dot: `3`, `c`, `iii`. */
export function itemMark(list: List, place: number): string {
  const number = itemNumber(list, place);
  const { type = '1' } = countingOf(list);
  const written = /^[aA]$/.test(type) ? letters(number) : /^[iI]$/.test(type) ? roman(number) : '';
  if (written === '') return String(number);
  return /[AI]/.test(type) ? written.toUpperCase() : written;
}

/** How a list is counted in which an item's number is printed as this mark, `c.`; nothing for figures. */
export function countingBy(mark: string, number: number): Pick<List, 'data'> {
  const written = mark.replace(/\.$/, '');
  if (/^\d/.test(written)) return {};
  const small = written.toLowerCase();
  const type = letters(number) === small ? 'a' : 'i';
  const hProperties: ListCounting = { type: small === written ? type : type.toUpperCase() };
  return { data: { hProperties } as List['data'] & object };
}

/** Whether Markdown has no sign for how a list is counted. */
export function isCountedOtherwise(list: List): boolean {
  return (
    list.ordered === true &&
    list.children.some((_, at) => itemMark(list, at) !== String((list.start ?? 1) + at))
  );
}

/** a to z, then aa; empty for what letters cannot count. */
function letters(number: number): string {
  if (number < 1) return '';
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last;
}

/** Empty for what Roman numerals cannot count. */
function roman(number: number): string {
  return number < 1 || number > 3999 ? '' : romanNumeral(number);
}
