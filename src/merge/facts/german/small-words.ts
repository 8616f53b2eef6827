// German's closed classes of words, as far as clauses are read by them.

/** What an article tells. */
export type Case = 'subject' | 'object' | 'dative' | 'open' | 'time';

/** Prepositions with the article in them -> the preposition. */
export const contracted: ReadonlyMap<string, string> = new Map(
  'im:in ins:in am:an ans:an aufs:auf beim:bei vom:von zum:zu zur:zu fürs:für übers:über unters:unter durchs:durch ums:um'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** What opens a phrase. */
export const prepositions = new Set(
  (
    'in an auf aus bei mit zu von vor nach für über unter durch gegen um ab seit während wegen trotz zwischen hinter neben entlang ohne bis als wie ' +
    'außer innerhalb außerhalb statt anstatt pro je gegenüber oberhalb unterhalb mithilfe mittels'
  ).split(' '),
);
/** Articles -> what they tell. */
export const articles: ReadonlyMap<string, Case> = new Map(
  'der:subject die:open das:open den:object dem:dative des:dative ein:open eine:open einen:object einem:dative einer:dative eines:dative'
    .split(' ')
    .map((pair) => pair.split(':') as [string, Case]),
);
/** Words in an article's place. */
export const possessives = /^(?:mein|dein|sein|ihr|unser|euer|eur|dies|jen|welch|solch)(?:e[nmrs]?)?$/u;
/** Words in an article's place that count. */
export const quantities = /^(?:kein|all|jed|einig|manch|viel|wenig|beid|mehrer)(?:e[nmrs]?)?$/u;
/** Pronouns by their case. */
export const subjects = /^(?:er|wir|ich|du)$/u;
export const objects = /^(?:ihn|mich|dich|uns|euch)$/u;
export const datives = /^(?:ihm|mir|dir|ihnen)$/u;
/** The verb of the passive voice, and of the future. */
export const passives = /^(?:werden|wird|wurden?|worden)$/u;
/** Verbs of may and must -> their infinitive or, where that is another claim, their form. */
export const modals: ReadonlyMap<string, string> = new Map(
  (
    'muss:müssen müssen:müssen darf:dürfen dürfen:dürfen kann:können können:können soll:sollen sollen:sollen sollte:sollte sollten:sollte will:wollen ' +
    'wollen:wollen könnte:könnte könnten:könnte musste:musste mussten:musste durfte:durfte durften:durfte mag:mögen mögen:mögen möchte:möchte möchten:möchte'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Verbs of which another than who is named does it. */
export const ofTwo = /^(?:lass|lässt|lassen|lasst|sieht|sehen|hört|hören|hilft|helfen)$/u;
/** Words that speak of what they stand before. */
export const scoping =
  /^(?:spätestens|frühestens|mindestens|höchstens|wenigstens|ungefähr|etwa|rund|genau|nur|auch|erst|noch|schon|bereits|sogar|allein)$/u;
/** Prepositions that tell where by one case, and where to by another. */
export const twoWay = /^(?:in|an|auf|unter|vor|hinter|neben|über|zwischen)$/u;
export const inDative = /^(?:im|am|beim|vom|zum|zur)$/u;
export const inAccusative = /^(?:ins|ans|aufs)$/u;
/** Nouns of time: what stands with one behind a thing is not said of that. */
export const whens =
  /(?:tag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|abend|morgen|mittag|nacht|woche|monat|jahr|winter|sommer|frühling|herbst|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|anfang|ende|uhr|minuten?|stunden?|tage?n?|wochen|monate?n?|jahre?n?)$/u;

/** The case that a possessive or a quantity tells by its ending, as the articles do. */
export function caseOf(lower: string): Case {
  if (/em$|es$/.test(lower)) return 'dative';
  if (/en$/.test(lower)) return 'object';
  return /er$/.test(lower) && !/^(?:unser|euer)$/.test(lower) ? 'subject' : 'open';
}

/** True for a verb's participle, as the passive voice has it; not for a word that may be an infinitive, of which the future is made. */
export function isParticiple(text: string): boolean {
  const word = text.toLowerCase();
  if (
    /(?:gehen|geben|gewinnen|genießen|gelingen|geraten|gelangen|geschehen|gestehen|gefallen|genügen|gelten|gebrauchen|gehören)$/u.test(
      word,
    )
  )
    return false;
  return (
    /^\p{Ll}*ge\p{Ll}{2,}(?:t|en)$/u.test(word) ||
    /^(?:\p{Ll}*)(?:be|ent|emp|er|ver|zer|miss)\p{Ll}{2,}t$/u.test(word) ||
    /\p{Ll}iert$/u.test(word)
  );
}

/** What joins things, and predicates. */
export const joints = /^(?:und|sowie|oder)$/u;
/** Nouns by which time and amounts are measured. */
export const times =
  /^(?:sekunden?|minuten?|stunden?|tage?n?|nacht|nächten?|wochen?|monate?n?|jahre?n?|mal|morgen|abend|stück|metern?|zentimetern?|kilometern?|gramm|kilogramm|litern?|grad|schuljahre?n?|quartale?n?|wochenende)$/u;
/** Words that may open a sentence and are neither things nor verbs. */
export const adverbs =
  /^(?:danach|dann|anschließend|zuerst|zunächst|sofort|außerdem|heute|morgen|gestern|immer|oft|nie|niemals|nur|auch|nicht|dort|hier|dabei|dafür|deshalb|daher|so|erst|zuletzt|schließlich|meist|meistens|manchmal|täglich|wöchentlich|monatlich|jährlich|vorher|nachher|später|sonst|vielleicht|ungefähr|etwa|mindestens|höchstens|spätestens|frühestens)$/u;
/** One, and no more. */
export const anArticle = /^eine?[nmrs]?$/u;
/** The endings of an attribute. */
export const inflected = /^\p{Ll}{2,}e[nmrs]?$/u;

/** True for words that are no nouns though they open a sentence. */
export function isSmall(lower: string): boolean {
  return (
    articles.has(lower) ||
    prepositions.has(lower) ||
    contracted.has(lower) ||
    possessives.test(lower) ||
    quantities.test(lower) ||
    passives.test(lower) ||
    modals.has(lower) ||
    adverbs.test(lower) ||
    /^(?:man|sie|es|er|wir|ich|du|ihn|ihm|sich|nicht|zu)$/.test(lower)
  );
}
