import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Puts soft hyphens into a text at the places where its words may be parted. */
export type Hyphenator = (text: string) => string;

/** Shortest word that is parted, characters: shorter ones are not worth a broken line. */
const shortest = 7;

/** Names of programs and addresses: a hyphen in them would be one of theirs. */
const technical = /[_/\\@#=<>~^|]|\p{L}\.\p{L}|\p{Ll}\p{Lu}|\d\p{L}|\p{L}\d/u;

/** Elements whose text is taken letter by letter, or is a link's words. */
const literal = new Set(['a', 'code', 'kbd', 'math', 'pre', 'samp', 'svg']);

/** The hyphenator of a language, by TeX's patterns for it; null where there are none. */
export function hyphenatorOf(language: string): Hyphenator | null {
  const tag = language.toLowerCase();
  for (const name of [tag, tag.split('-')[0] ?? '']) {
    if (!/^[a-z-]{2,20}$/.test(name)) continue;
    try {
      const { hyphenateSync } = require(`hyphen/${name}`) as {
        hyphenateSync?: (text: string, options: object) => string;
      };
      if (!hyphenateSync) continue;
      return (text) =>
        text.replace(/\S+/g, (word) =>
          technical.test(word) ? word : withoutPieces(hyphenateSync(word, { minWordLength: shortest })),
        );
    } catch {
      // No patterns under this name.
    }
  }
  return null;
}

/** Letters of a parted word that a line has at the least. */
const leastLetters = 3;

/** A word without the places that leave fewer letters than that on either line. */
function withoutPieces(word: string): string {
  const parts = word.split(softHyphen);
  const lengths = parts.map((part) => part.replace(/[^\p{L}\p{M}]/gu, '').length);
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
  return parts.reduce((text, part, place) => {
    const [before, behind] = [sum(lengths.slice(0, place)), sum(lengths.slice(place))];
    return `${text}${before >= leastLetters && behind >= leastLetters ? softHyphen : ''}${part}`;
  });
}

const softHyphen = '\u00ad';

/**
 * Changes the running text of a book: its paragraphs without a class of their own and the lists of
 * answers, not headings, code, formulas and links. Code within a line has a change of its own.
 */
export function inParagraphs(
  html: string,
  change: (text: string) => string,
  changeCode: (text: string) => string = (text) => text,
): string {
  let inParagraph = false;
  let inBlock = false;
  let kept = 0;
  let inCode = false;
  return html.replace(
    /<(\/?)([a-z0-9]+)((?:[^a-z0-9>][^>]*)?)>|[^<]+/gi,
    (piece, closing?: string, name?: string, rest = '') => {
      if (name === undefined) {
        if (!inParagraph || kept > 1) return piece;
        if (kept === 0) return change(piece);
        return inCode ? changeCode(piece) : piece;
      }
      const element = name.toLowerCase();
      if (element === 'p') inParagraph = closing === '' && !/\sclass=/.test(rest);
      else if (element === 'div') inBlock = /^<div class="block"/.test(piece);
      else if (element === 'li' && inBlock) inParagraph = closing === '';
      else if (literal.has(element) && !rest.endsWith('/')) {
        kept += closing === '' ? 1 : -1;
        inCode = closing === '' && element === 'code';
      }
      return piece;
    },
  );
}
