import { nounKey } from '../../text/german/word-keys.ts';
import type { Language } from '../facts/languages.ts';
import type { ConflictKind } from './about.ts';
import { bans, permits } from './permission-words.ts';
import { amountsDiffer, type Quantity } from './quantity.ts';
import { keyOf, keysOf, languageOf } from './telling-keys.ts';

// Short answers in German, French and Spanish, held against one another by what their question wants: an amount or a time, or yes or no.

type Elsewhere = Exclude<Language, 'en'>;

/** Questions for an amount, a time or an age. */
const amountWanted: Readonly<Record<Elsewhere, RegExp>> = {
  de: /^(?:(?:ab|bis|seit|um|für|auf|nach|vor|in|mit|bei|zu|von) )?(?:wann\b|wie (?:viele?|lange|hoch|oft|weit|breit|tief|groß|schwer|alt|warm|heiß|häufig|schnell|teuer)(?!\p{L})|welche[mnrs]? (?:temperatur|uhrzeit|frist|größe|menge|abstand|zeit|alter|höhe|länge)(?!\p{L})|was kostet|wo liegt die grenze)/iu,
  fr: /^(?:combien|quand|(?:à|pour|dans|jusqu['’]à|à partir de|de) (?:quel(?:le)? (?:heure|température|distance|date|fréquence|âge|hauteur|jour)|quand|combien)|quel(?:le)? est (?:la|le|l['’]) ?(?:prix|délai|durée|distance|taille|vitesse|montant|âge|tarif|cotisation)|quel(?:le)? (?:durée|distance|taille|vitesse))/iu,
  es: /^¿?(?:cuánt[oa]s?|cuándo|(?:a|hasta|desde|con|cada) (?:qué (?:hora|temperatura|distancia|velocidad|edad|fecha)|cuándo|cuánt[oa]s?)|qué (?:distancia|velocidad|edad|precio|tasa|plazo)|cuál es (?:la|el) (?:multa|precio|distancia|velocidad|tasa|plazo|límite|edad|importe|tarifa))/iu,
};
/** Who may do something: an age from which on is an answer. */
const whoMay = /^(?:wer (?:darf|kann)|qui peut|¿?quién(?:es)? pueden?)(?!\p{L})/iu;
/** Questions that want yes or no. */
const yesOrNo: Readonly<Record<Elsewhere, RegExp>> = {
  de: /^(?:darf|dürfen|kann|können|ist|sind|muss|müssen|gibt es|hat|haben|braucht|soll|sollen|wird|werden)(?!\p{L})/iu,
  fr: /^(?:peut-on|a-t-on|est-ce que|est-il|puis-je|doit-on|faut-il|y a-t-il|dois-je|(?:les?|la|l['’]) ?\p{L}+ (?:est|sont|peut|peuvent)-)/iu,
  es: /^¿?(?:se puede|se pueden|se permite|puedo|puede|pueden|hay que|es (?:obligatori|posibl)|está permitid|están permitid|debo|se debe|tengo que|necesito)/iu,
};
const yes = /^(?:ja|oui|sí)(?!\p{L})/iu;
const no = /^(?:nein|non|no(?=[,.;]))(?!\p{L})/iu;
const denying =
  /(?<!\p{L})(?:nicht|nie|niemals|keine?[nmrs]?|kaum|pas|jamais|aucune?|no|nunca|jamás)(?!\p{L})/iu;
/** What keeps a rule to some cases. */
const conditional =
  /(?<!\p{L})(?:außer|sofern|wenn|falls|nur|ohne|solange|mit genehmigung|sauf|seulement|si|sans|uniquement|avec l['’]accord|salvo|excepto|solo|sólo|solamente|sin|con permiso)(?!\p{L})/iu;
/** `Gasgrill ja, Holzkohle nein` */
const each = /([\p{L}-]+) (ja|nein|oui|non|sí|no)(?=[,.;]|$)/giu;
/** Longer answers say more than what is asked. */
const mostWords = 22;

/** In what two answers differ that are German, French or Spanish, as their question is; null where they do not, or where it is not known. */
export function answersDifferElsewhere(
  one: string,
  other: string,
  question: string,
  amountsOf: (text: string) => readonly Quantity[],
): ConflictKind | null {
  const language = languageOf(question).found;
  if (language === null || language === 'en') return null;
  if ([one, other].some((text) => text.split(/\s+/).length > mostWords)) return null;
  if (yesOrNo[language].test(question)) {
    const [mine, theirs] = [one, other].map((text) => sideOf(text, question, language, amountsOf)) as [
      number,
      number,
    ];
    if (mine * theirs < 0) return 'denial';
  }
  if (bansWhatIsAllowed(one, other, language) || bansWhatIsAllowed(other, one, language)) return 'denial';
  const ages = whoMay.test(question);
  if (!amountWanted[language].test(question) && !ages) return null;
  const [mine, theirs] = [one, other].map((text) => counted(amountsOf(text), text, question, language)) as [
    Quantity[],
    Quantity[],
  ];
  // Who comes with others is another case.
  if (
    ages &&
    [one, other].some((text) =>
      /(?<!\p{L})(?:mit|ohne|begleit\p{L}*|avec|sans|con|sin)(?!\p{L})/iu.test(text),
    )
  )
    return null;
  if (ages)
    return [mine, theirs].every((some) => some.some(isFromAge)) &&
      amountsDiffer(mine.filter(isFromAge), theirs.filter(isFromAge))
      ? 'number'
      : null;
  return amountsDiffer(mine, theirs) && areOfOne(one, other, [mine, theirs], question, language)
    ? 'number'
    : null;
}

/** `Pas de bijoux.`, `Schmuck ist verboten.`: what is forbidden, and nothing else. */
const bansAlone: Readonly<Record<Elsewhere, RegExp>> = {
  de: /^(?:keine?[nmrs]? ([\p{L}-]+)|([\p{L}-]+) (?:ist|sind) (?:streng )?(?:verboten|untersagt|nicht erlaubt))[.!]?$/iu,
  fr: /^(?:pas de |pas d['’]|aucune? )([\p{L}-]+)[.!]?$/iu,
  es: /^(?:sin|ningun[oa]?|ningún|nada de) ([\p{L}-]+)[.!]?$/iu,
};

/** True where one sentence forbids a thing and says no more, and the other says how it may be: `Les bijoux doivent rester discrets.` */
function bansWhatIsAllowed(ban: string, allowance: string, language: Elsewhere): boolean {
  const [, thing, subject] = bansAlone[language].exec(ban.trim()) ?? [];
  const banned = thing ?? subject;
  return (
    banned !== undefined &&
    permits[language].test(allowance) &&
    !denying.test(allowance) &&
    keysOf(allowance, language).has(keyOf(banned, language)) &&
    [...keysOf(allowance, language)].every(
      (key) => key === keyOf(banned, language) || said.test(key) || /^(?:trag|port|llev)/u.test(key),
    )
  );
}

function isFromAge({ unit, low, high }: Quantity): boolean {
  return unit === 's' && high === Number.POSITIVE_INFINITY && low > 5 * year;
}

const year = 31557600;

/** Amounts of what the question counts, and bare numbers, are of one unit: `32 Moleküle ATP`, `38 ATP`. */
function counted(some: readonly Quantity[], text: string, question: string, language: Elsewhere): Quantity[] {
  const asked = keysOf(question, language);
  const behind = (unit: string) =>
    unit === ''
      ? ''
      : (text
          .toLowerCase()
          .split(`${unit} `)[1]
          ?.split(/[\s.,;]/)[0] ?? '');
  // Amounts are read in lower case.
  const isAsked = (word: string) =>
    word !== '' && [...asked].some((key) => key === keyOf(word, language) || key === nounKey(word));
  return some.map((amount) =>
    amount.measure === '' &&
    (amount.unit === '' ||
      isAsked(amount.unit) ||
      [amount.of, behind(amount.unit)].some((word) => isAsked(word)))
      ? { ...amount, unit: 'counted', of: '' }
      : amount,
  );
}

/**
 * True where what two answers say besides the question's words is of one thing: the same things, or none; of the same days, for the same stretch of time, and
 * not the one until when and the other from when.
 */
function areOfOne(
  one: string,
  other: string,
  amounts: readonly (readonly Quantity[])[],
  question: string,
  language: Elsewhere,
): boolean {
  const asked = keysOf(question, language);
  const [mine, theirs] = [one, other].map((text) =>
    casesOf(text, language).filter((key) => !asked.has(key)),
  ) as [string[], string[]];
  if (!areSame(mine, theirs) && !(mine.length > 0 && mine.some((key) => theirs.includes(key)))) return false;
  // Of two months the days say nothing more.
  const namesMonth = amounts.every((some) => some.some(({ unit }) => unit === 'month'));
  const daysOf = (some: readonly Quantity[] = []) =>
    some.flatMap(({ unit, low }) => (unit === 'weekday' ? [String(low)] : []));
  return (
    (namesMonth || areSame(daysOf(amounts[0]), daysOf(amounts[1]))) &&
    [periods, limits].every((pattern) => areSame(matchesOf(pattern, one), matchesOf(pattern, other)))
  );
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/** What may be another case: in German things, which have a capital; elsewhere any telling word. What is counted is none. */
function casesOf(text: string, language: Elsewhere): string[] {
  const plain = text.replace(/\d+(?:[.,]\d+)*\s?[\p{L}°€%]+/gu, ' ');
  if (language !== 'de') return [...keysOf(plain, language)];
  const things =
    plain.match(
      /(?<=\S\s)\p{Lu}[\p{L}-]+|^\p{Lu}[\p{L}-]+(?=\s(?:zahl|kost|brauch|hab|dürf|müss|könn|sind|ist))/gu,
    ) ?? [];
  return [...keysOf(things.join(' '), language)];
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...new Set([...text.toLowerCase().matchAll(pattern)].map(([, kind = '']) => kind))];
}

const periods =
  /(?<!\p{L})(monatlich|jährlich|wöchentlich|täglich|stündlich|mensuel\p{L}*|mensual\p{L}*|anual\p{L}*)(?!\p{L})/gu;
const limits =
  /(?<!\p{L})(bis|ab|hin|zurück|oben|unten|vorne|hinten|jusqu|dès|à partir|hasta|desde|mindestens|höchstens|au moins|au plus|al menos|como máximo)(?!\p{L})/gu;

/** 1 where an answer says yes or allows what is asked, -1 where it says no or forbids it, 0 where neither is plain, or it is so in some case only. */
function sideOf(
  text: string,
  question: string,
  language: Elsewhere,
  amountsOf: (text: string) => readonly Quantity[],
): number {
  const asked = keysOf(question, language);
  for (const [, thing = '', side = ''] of text.matchAll(each))
    if (asked.has(keyOf(thing, language))) return yes.test(side) ? 1 : -1;
  // A time, a day or an amount is a case, unless the question has one.
  const hasCase = amountsOf(text).length > 0 && amountsOf(question).length === 0;
  if (conditional.test(text) || hasCase || timed.test(text)) return 0;
  const clauses = text.split(/[,;:.!?]/).filter((clause) => clause.trim() !== '');
  const ownOf = (clause: string) =>
    [...keysOf(clause.replace(yes, '').replace(no, ''), language)].some(
      (key) => !asked.has(key) && !said.test(key),
    );
  if (yes.test(text) || no.test(text)) return clauses.some(ownOf) ? 0 : yes.test(text) ? 1 : -1;
  // `Kein Schmuck, auch keine Eheringe`: the clause that names what is asked about says it of nothing else.
  const plain = clauses.filter((clause) => namesAsked(clause, asked, language) && !ownOf(clause));
  if (plain.some((clause) => bans[language].test(clause))) return -1;
  return clauses.length === 1 &&
    plain.some((clause) => permits[language].test(clause) && !denying.test(clause))
    ? 1
    : 0;
}

/** Times that are no amounts: what is so at one may not be so at another. */
const timed =
  /(?<!\p{L})(?:wochenende|morgens|mittags|abends|nachts|tagsüber|tags|winter|sommer|semaine|matin|soir|nuit|été|hiver|semana|mañana|noche|verano|invierno)(?!\p{L})/iu;

/** Verbs and adjectives by which something is allowed or forbidden, by what they are compared by. */
const said =
  /^(?:erlaub|gestatt|verbot|untersag|zulässig|unzulässig|zugelass|lass|zu-?|möglich|autoris|autorisé|permis|interdit|défendu|admis|rest|doit|doiv|permitid|prohibid|autorizad|permit|auch|aussi|también|discret)/u;

function namesAsked(text: string, asked: ReadonlySet<string>, language: Elsewhere): boolean {
  return [...keysOf(text, language)].some((key) => asked.has(key));
}
