import { readWords } from './read-words.ts';

/** English words of one number each are read where they stand; of other languages and of several words no rule of amounts knows. */
const mayNeed =
  /\b(?:hundred|thousand|million|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|trece|catorce|quince|dieci|veint|[a-z]{4,}enta|cien|mil|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|[a-z]{5,}ante|cent|mille|zw|drei|vier|sechs|sieben|acht|neun|zehn|elf|hundert|tausend)|f[üu]nf|zehn|hundert|zig\b|ßig/iu;

/** A sentence with its numbers in words, but for single English ones, in figures: `trente et un jours` as `31 jours`. */
export function numbersInFigures(sentence: string): string {
  if (!mayNeed.test(sentence)) return sentence;
  const { language, words } = readWords(sentence);
  let [made, done] = ['', 0];
  for (const { from, to, text, key } of words) {
    const isNumber = /^\d+$/.test(key) && !/\d/.test(text);
    if (!isNumber || (language === 'en' && !/[\s‐‑-]/u.test(text) && !/^(?:hundred|thousand)$/i.test(text)))
      continue;
    made += sentence.slice(done, from) + key;
    done = to;
  }
  return made + sentence.slice(done);
}
