import { romanNumeral } from '../../model/roman-numeral.ts';
import { childOf, descendantsOf, elementsOf, type XmlElement } from './xml.ts';

/** A level of a list of Word. */
interface Level {
  readonly format: string;
  /** `%1.%2)`: the numbers of the levels, as they are printed. */
  readonly text: string;
  readonly start: number;
}

/** What Word prints before a paragraph by itself. */
export interface WordNumber {
  /** `7.`, `Question 3:`; empty where the sign of its list cannot be seen. */
  readonly label: string;
  /** Whether it is a number with at most a sign after it, so that the paragraph is an item of a list. */
  readonly plain: boolean;
  readonly value: number;
}

const value = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

/** Counts the paragraphs of a Word document that number themselves; called for each paragraph in order. */
export function wordNumbers(
  numbering: XmlElement | null,
  styles: XmlElement | null,
): (paragraph: XmlElement) => WordNumber | null {
  const lists = listsOf(numbering);
  const byStyle = stylesOf(styles);
  const counts = new Map<string, number[]>();
  return (paragraph) => {
    const properties = childOf(paragraph, 'w:pPr');
    const own = childOf(properties, 'w:numPr');
    const style = byStyle.get(value(childOf(properties, 'w:pStyle')) ?? '');
    const id = value(childOf(own, 'w:numId')) ?? style?.id;
    const depth = Number(value(childOf(own, 'w:ilvl')) ?? style?.depth ?? 0);
    const list = id === undefined ? undefined : lists.get(id);
    const level = list?.levels[depth];
    if (!list || !level || id === '0') return null;
    const count = counts.get(list.key) ?? [];
    counts.set(list.key, count);
    const overridden = list.restarts[depth];
    if (overridden !== undefined) {
      count[depth] = overridden - 1;
      delete list.restarts[depth];
    }
    count[depth] = (count[depth] ?? level.start - 1) + 1;
    count.length = depth + 1;
    // Such a list only sets in, as what goes on with an item.
    if (level.format === 'bullet' && level.text.trim() === '') return { label: '', plain: false, value: 0 };
    if (level.format === 'bullet' || level.format === 'none') return null;
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const one = list.levels[at];
      return written(count[at] ?? one?.start ?? 1, at === depth ? level.format : (one?.format ?? 'decimal'));
    });
    return { label: label.trim(), plain: /^\d+[.)]?$/.test(label.trim()), value: count[depth] ?? 1 };
  };
}

interface WordList {
  /** Lists that are made of the same definition go on counting. */
  readonly key: string;
  readonly levels: readonly Level[];
  /** Where this list begins anew, by level. */
  readonly restarts: (number | undefined)[];
}

function listsOf(numbering: XmlElement | null): Map<string, WordList> {
  const abstract = new Map<string, Level[]>();
  for (const one of numbering ? descendantsOf(numbering, 'w:abstractNum') : []) {
    const levels: Level[] = [];
    for (const level of elementsOf(one).filter(({ name }) => name === 'w:lvl'))
      levels[Number(level.attributes['w:ilvl'] ?? 0)] = {
        format: value(childOf(level, 'w:numFmt')) ?? 'decimal',
        text: value(childOf(level, 'w:lvlText')) ?? '',
        start: Number(value(childOf(level, 'w:start')) ?? 1),
      };
    abstract.set(one.attributes['w:abstractNumId'] ?? '', levels);
  }
  const lists = new Map<string, WordList>();
  for (const one of numbering ? descendantsOf(numbering, 'w:num') : []) {
    const key = value(childOf(one, 'w:abstractNumId')) ?? '';
    const restarts: (number | undefined)[] = [];
    for (const override of elementsOf(one).filter(({ name }) => name === 'w:lvlOverride')) {
      const start = value(childOf(override, 'w:startOverride'));
      if (start !== undefined) restarts[Number(override.attributes['w:ilvl'] ?? 0)] = Number(start);
    }
    lists.set(one.attributes['w:numId'] ?? '', { key, levels: abstract.get(key) ?? [], restarts });
  }
  return lists;
}

/** The lists that styles of paragraphs, mostly of headings, bring with them. */
function stylesOf(
  styles: XmlElement | null,
): Map<string, { readonly id: string; readonly depth: string | undefined }> {
  const found = new Map<string, { id: string; depth: string | undefined }>();
  for (const style of styles ? descendantsOf(styles, 'w:style') : []) {
    const properties = childOf(childOf(style, 'w:pPr'), 'w:numPr');
    const id = value(childOf(properties, 'w:numId'));
    if (id !== undefined)
      found.set(style.attributes['w:styleId'] ?? '', { id, depth: value(childOf(properties, 'w:ilvl')) });
  }
  return found;
}

function written(number: number, format: string): string {
  if (/roman/i.test(format)) {
    const text = romanNumeral(number);
    return format.startsWith('upper') ? text.toUpperCase() : text;
  }
  if (/letter/i.test(format)) {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  return format === 'decimalZero' && number < 10 ? `0${number}` : String(number);
}
