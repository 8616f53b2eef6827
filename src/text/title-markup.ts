import { escapeXml } from './escape-xml.ts';

/** A run of kanji and katakana that is longer may not go on one line of a title. */
const compound = /[\p{Script=Han}\p{Script=Katakana}ー・]{7,}/gu;

/** A word that may be wider than a cover at the size of its title. */
const longWord = /[\p{L}\p{M}]{12,}/gu;

/**
 * A title as HTML. The browser ends Japanese lines between phrases, and knows no place within one that is longer than the line: a
 * compound of many characters (`機械学習入門手引き`) may be parted between its words. A long word of another language may be parted
 * where `hyphenate` puts soft hyphens.
 */
export function titleMarkup(
  title: string,
  language: string,
  hyphenate: ((text: string) => string) | null = null,
): string {
  if (!/^ja\b/i.test(language)) return escapeXml(hyphenate ? title.replace(longWord, hyphenate) : title);
  const words = new Intl.Segmenter('ja', { granularity: 'word' });
  return escapeXml(title).replace(compound, (run, at: number, whole: string) => {
    // The word that begins within the run may end behind it: `手引き`.
    const rest = /^\p{Script=Hiragana}*/u.exec(whole.slice(at + run.length))?.[0] ?? '';
    const starts = [...words.segment(run + rest)].flatMap(({ segment, index }) =>
      index < run.length && !/^[ー・]/u.test(segment) ? [index] : [],
    );
    return starts.map((start, part) => run.slice(start, starts[part + 1])).join('<wbr/>');
  });
}
