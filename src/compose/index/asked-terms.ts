/**
 * What a question that asks for a definition, or for a difference, is about, by language; each group of the match is
 * a term.
 */
const shapes: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /^what(?: exactly)? (?:is|are|was|were) (?:meant by |the (?:purpose|use|role|concept|meaning|importance) of )?(.+?)(?: used for| for| and (?:how|why|when|what)\b.*)?$/i,
    /^what do(?:es)? (.+?) (?:mean|stand for|do)$/i,
    /^what do you (?:know about|understand by|mean by) (.+?)$/i,
    /^(?:please )?(?:explain|define|describe) (?:what (?:is|are) |the (?:concept|idea|purpose|meaning) of )?(.+?)(?: and .*| in .*)?$/i,
    /^how do(?:es)? (.+?) works?$/i,
    /^(?:what (?:is|are) the |explain the )?differences? between (.+?),? and (.+?)$/i,
    /^what (?:is|are) the differences? between (.+?),? and (.+?)$/i,
    /^why (?:do we |should (?:we|you|one) )?use (.+?)$/i,
  ],
  de: [/^was (?:ist|sind|bedeutet|versteht man unter|heißt) (.+?)$/i, /^wie funktionier(?:t|en) (.+?)$/i],
  fr: [/^qu[’']est[- ]ce (?:que (?:c[’']est que )?|qu[’'])(.+?)$/i, /^que signifie (.+?)$/i],
  es: [/^¿?qué (?:es|son|significa) (.+?)$/i, /^¿?cómo funcionan? (.+?)$/i],
  it: [/^(?:che )?cos(?:a |[’'])(?:è|sono) (.+?)$/i],
  pt: [/^o que (?:é|são|significa) (.+?)$/i],
  ru: [/^что такое (.+?)$/i],
  ar: [/^ما (?:هو|هي|هما|هم|معنى|المقصود ب) ?(.+?)$/],
  ja: [/^(.+?)(?:とは(?:何.*)?|って何.*|は何(?:です)?か)$/],
  zh: [
    /^(?:请(?:解释|说明)(?:一下)?)?(?:什么是|何谓|甚麼是|什麼是)(.+?)$/,
    /^(.+?)是(?:什么|什麼)(?:意思)?$/,
  ],
  ko: [/^(.+?)(?:이란|란|은|는)\s*(?:무엇.*)?$/],
};

const articles: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:about|an?|the|your|some) )+/i,
  de: /^(?:ein(?:e[nmrs]?)?|de[rnms]|die|das) /i,
  fr: /^(?:une?|les?|la|des|du) |^[ld][’']/i,
  es: /^(?:una?|el|l[ao]s?|unos|unas) /i,
  it: /^(?:un[ao]?|il|l[aoe]|gli|i) |^(?:un|l)[’']/i,
  pt: /^(?:uma?|[oa]s?) /i,
};

/** Terms of a question that asks what they are: `What is a closure?` gives `closure`; of three words at most. */
export function askedTerms(question: string, language: string): string[] {
  const [tongue = ''] = language.toLowerCase().split('-');
  const bare = question
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[?？؟.!。\s]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const found = (shapes[tongue] ?? []).flatMap((shape) => shape.exec(bare)?.slice(1) ?? []);
  const terms = found.map((term) =>
    term
      .replace(/^[“”"'`„«「]+|[“”"'`“»」]+$/gu, '')
      .replace(articles[tongue] ?? /^$/, '')
      .replace(/(?<=\p{Ll})[’']s$/u, '')
      .trim(),
  );
  return [...new Set(terms)].filter(isShort);
}

function isShort(term: string): boolean {
  const words = term.split(' ');
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term);
  return (
    /\p{L}/u.test(term) && words.length <= 3 && term.length <= (wide ? 12 : 40) && !/[,;:、，]/u.test(term)
  );
}
