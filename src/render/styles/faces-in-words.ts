import type { FontCredit } from '../../model/face.ts';
import { fill, type Words } from '../../wording/wording.ts';

/** The families of a book in a sentence: those of the project's own first, by whom they are; all others are under one licence. */
export function facesInWords(credits: readonly FontCredit[], words: Words): string {
  const own = credits
    .filter(({ isOwn }) => isOwn)
    .map(({ family, copyright }) => (copyright === '' ? family : `${family} (${copyright})`));
  const open = credits.filter(({ isOwn }) => !isOwn).map(({ family }) => family);
  return [...own, ...(open.length > 0 ? [fill(words.openFonts, { faces: open.join(', ') })] : [])].join('; ');
}
