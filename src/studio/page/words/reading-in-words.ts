import { fill, words } from './words.ts';

const whole: Readonly<Record<string, string>> = {
  'what the format itself calls a question': words.shapeOfFormat,
  'paragraphs that end with a question mark': words.shapeMark,
  'paragraphs that ask': words.shapeAsking,
  'headings that ask': words.shapeAskingHeadings,
  'everything bold': words.shapeBold,
  'everything marked Q': words.shapeMarked,
  'everything numbered': words.shapeNumbered,
};

const places: Readonly<Record<string, string>> = {
  headings: words.shapeHeadings,
  'list items': words.shapeItems,
  foldings: words.shapeFoldings,
  paragraphs: words.shapeParagraphs,
};

/** The name that handbook.yml has for what the questions of a document look like, in words; several are parted by semicolons. */
export function readingInWords(names: string): string {
  return names.split(/; ?/).map(one).join('; ');
}

function one(name: string): string {
  if (Object.hasOwn(whole, name)) return whole[name] ?? name;
  const [, bold, place = '', level, more = ''] =
    /^(bold )?(headings|list items|foldings|paragraphs)(?: of level (\d+))?( .+)?$/.exec(name) ?? [];
  const plain = places[place];
  if (plain === undefined) return name;
  const parts = [
    level === undefined ? plain : fill(words.shapeOfLevel, { what: plain, n: level }),
    ...(bold === undefined ? [] : [words.shapeAlsoBold]),
    ...(more === ' marked Q' ? [words.shapeAlsoMarked] : []),
    ...(more === ' that are numbered' ? [words.shapeAlsoNumbered] : []),
    ...(more.startsWith(' numbered ')
      ? [`${words.shapeAlsoNumbered} (${more.slice(' numbered '.length)})`]
      : []),
  ];
  return parts.join(', ');
}
