/** Scripts by which one language can be guessed, and the languages that the script may stand for. */
const scripts: readonly [RegExp, string, readonly string[]][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja', ['ja']],
  [/\p{Script=Hangul}/gu, 'ko', ['ko']],
  [/\p{Script=Han}/gu, 'zh', ['zh', 'yue', 'ja']],
  [/\p{Script=Arabic}/gu, 'ar', ['ar', 'fa', 'ur', 'ckb', 'ps']],
  [/\p{Script=Hebrew}/gu, 'he', ['he', 'yi']],
  [/\p{Script=Devanagari}/gu, 'hi', ['hi', 'mr', 'ne', 'sa']],
  [/\p{Script=Cyrillic}/gu, 'ru', ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk']],
  [/\p{Script=Greek}/gu, 'el', ['el']],
  [/\p{Script=Thai}/gu, 'th', ['th']],
  [/\p{Script=Bengali}/gu, 'bn', ['bn', 'as']],
  [/\p{Script=Tamil}/gu, 'ta', ['ta']],
];

// Characters that most Chinese texts have, which are written in two ways; the same places in both.
const traditional = /[們這個會說對時國學為來與後發經過問題開關機體應實點無現從將還沒讓並樣麼種話語書寫業]/gu;
const simplified = /[们这个会说对时国学为来与后发经过问题开关机体应实点无现从将还没让并样么种话语书写业]/gu;

/** Chinese by the characters that it is written in: those of Taiwan and Hong Kong, or those of the mainland. */
function chineseOf(sample: string): string {
  const count = (signs: RegExp) => sample.match(signs)?.length ?? 0;
  return count(traditional) > count(simplified) ? 'zh-Hant' : 'zh';
}

/** Words that are in nearly every sentence of a language, and in few of the others. */
const commonWords: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|is|to|that|with|are|for)\b/giu,
  de: /\b(?:der|die|das|und|ist|nicht|mit|ein|eine|werden|wird)\b/giu,
  fr: /\b(?:le|la|les|des|est|une|dans|pour|et|qui)\b/giu,
  es: /\b(?:el|los|las|una|es|para|con|por|que|del)\b/giu,
};

/** The language whose common words are most; English where none is ahead by half. */
function byCommonWords(sample: string): string {
  const counts = Object.entries(commonWords)
    .map(([language, words]) => ({ language, count: sample.match(words)?.length ?? 0 }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  return first && second && first.count > 1.5 * second.count ? first.language : 'en';
}

/**
 * The language of a text, BCP 47: what is said of it, unless it is written in a script that this language is not; where nobody says
 * it, that of its commonest words, else English.
 */
export function guessLanguage(sample: string, said: string | null): string {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const likely = said ?? byCommonWords(sample);
  for (const [script, guess, languages] of scripts) {
    const found = sample.match(script)?.length ?? 0;
    // Kana are a small part of Japanese; the other scripts are most of their text, code and names aside.
    if (found > letters * (guess === 'ja' ? 0.08 : 0.3))
      return languages.some((one) => likely.startsWith(one))
        ? likely
        : guess === 'zh'
          ? chineseOf(sample)
          : guess;
  }
  return likely;
}
