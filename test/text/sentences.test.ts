import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const cut = (text: string, language: string) =>
  sentences(text, language).map(([start, end]) => text.slice(start, end));

/** Sentences that stay whole, whatever dots they hold. */
const whole: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Das gilt z. B. Wasser.',
    'Die Zahl 3, z. B. sieben, bleibt.',
    'Das ist i. d. R. Wasser.',
    'Ca. 5 Std. Pause.',
    'Vgl. Kap. 4.',
    'Im Jahr 5 n. Chr. Rom.',
    'Am 1. März war es kalt.',
    'Herr Dr. Müller kam.',
    'Er kam usw. und ging.',
  ],
  en: [
    'Use e.g. Python.',
    'See Fig. 3.',
    'Mr. Smith met Dr. Jones.',
    'The U.S. Army came.',
    'J. R. R. Tolkien wrote.',
    'Ph.D. Students came.',
    'On Jan. 5 it was.',
    'Col. Smith and Gen. Lee.',
    'No. 5 is alive.',
  ],
  fr: ['M. Dupont et Mme. Curie.', 'Voir p. ex. Paris.', 'Cf. Chap. 3.', 'M. J.-P. Sartre.'],
  es: [
    'El Sr. Pérez y la Sra. Gómez.',
    'Véase p. ej. Madrid.',
    'Pág. 5.',
    'EE. UU. exporta.',
    'En el a. C. Roma.',
  ],
  it: ['Il sig. Rossi.', 'Vedi p. es. Roma.', 'Cfr. Cap. 3.', 'Il dott. Verdi.'],
  nl: ['De heer dr. Jansen.', 'Bijv. Amsterdam.', 'Zie blz. 5.'],
  ru: ['См. рис. 5.', 'Проф. Иванов.', 'А. С. Пушкин.', 'В 2000 г. Москва.'],
};

describe('abbreviations and ordinals end no sentence', () => {
  const all = Object.entries(whole).flatMap(([language, texts]) =>
    texts.map((text) => [language, text] as const),
  );
  it.each(all)('%s: %s', (language, text) => expect(cut(text, language)).toEqual([text]));
});

describe('what ends a sentence', () => {
  it.each([
    ['en', 'He left at 5 p.m. She does not.', ['He left at 5 p.m.', 'She does not.']],
    ['en', 'He lives in the U.S. She does not.', ['He lives in the U.S.', 'She does not.']],
    ['en', 'Is it no. Five are.', ['Is it no.', 'Five are.']],
    ['en', 'Apples, pears, etc. Then more.', ['Apples, pears, etc.', 'Then more.']],
    ['de', 'Es ist dieser Art. Fünf sind es.', ['Es ist dieser Art.', 'Fünf sind es.']],
    ['ja', '次の文です。「そうですか？」と言った。', ['次の文です。', '「そうですか？」と言った。']],
  ])('%s: %s', (language, text, expected) => expect(cut(text, language)).toEqual(expected));
});
