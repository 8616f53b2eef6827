import { memoize } from './memoize.ts';

/**
 * Which way a language is written, from its BCP 47 tag: by its script where it names one, else by the language's
 * usual one.
 */
export const direction = memoize((language): 'ltr' | 'rtl' => {
  let script: string | undefined;
  try {
    script = new Intl.Locale(language).maximize().script;
  } catch {
    // Not a well-formed tag: nothing is known.
  }
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
});

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);
