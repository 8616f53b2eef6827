import type { Language } from '../../facts/languages.ts';
import { someAgainstAll } from '../choice.ts';
import { bans, permits } from '../permission-words.ts';
import { keyOf, keysOf } from '../telling-keys.ts';
import type { Claim, ClaimRule } from './claim.ts';

// What a question wants in so many words: yes or no, or who does it.

/** A question that begins with what it asks for wants no yes or no, nor does one that names two things to choose from. */
const asksForThing =
  /^(?:¿|(?:at|on|in|to|by|for|from|with|up|until|mit|bei|in|auf|bis|ab|von|für|wozu|à|de|dans|pour|jusqu['’]à|avec|a|con|en|para|hasta|desde) )*(?:who\p{L}*|what|when|where|why|which|how|wer|wen|wem|was|wann|wo\p{L}*|warum|wieso|welche\p{L}*|wie|qui|que|quoi|quand|où|pourquoi|quel\p{L}*|comment|combien|quién\p{L}*|qué|cuándo|dónde|cuál\p{L}*|cómo|cuánt\p{L}*)(?!\p{L}|['’]est-ce)|(?<!\p{L})(?:or|oder|ou)(?!\p{L})/iu;
const denying =
  /(?<!\p{L})(?:not|never|no|nothing|nobody|without|n['’]t|nicht|nie|niemals|keine?[nmrs]?|ohne|pas|jamais|aucune?|sans|nunca|jamás|sin|nadie)(?!\p{L})|n['’]t\b/iu;
const yes = /^(?:yes|ja|oui|sí)(?=[,.;:!–—]|$)|^(?:they|it) (?:do|does|is|are|can|may)[.,]|^doch(?=[,.])/iu;
const no =
  /^(?:no|nein|non)(?=[,.;:!–—]|$)|^not any more(?!\p{L})|^(?:nicht mehr|plus maintenant|ya no)(?=[,.])/iu;
/** A no that leaves something open is none. */
const restricting =
  /\d|(?<!\p{L})(?:only|except|unless|but|however|other than|apart from|if|when|until|nur|außer|es sei denn|ausgenommen|aber|jedoch|wenn|falls|erst|sauf|seulement|mais|hors|salvo|excepto|solo|sólo|pero|hasta|normally|usually|generally|normalerweise|in der regel|eigentlich|en principe|normalement|normalmente|en general|mostly|meist)(?!\p{L})/iu;
const excepting =
  /(?<!\p{L})(?:except|unless|other than|apart from|only|außer|es sei denn|ausgenommen|nur|sauf|hormis|seulement|salvo|excepto|(?:solo|sólo)(?= (?:si|con|cuando|en|los|las|el|la|para|se)))(?!\p{L})/iu;
/** A no that has no exception against a yes, with a condition or without one: `Dogs may not enter`, `Yes, on a lead`. */
export const answersApart: ClaimRule = (one, other) => {
  const { question } = one;
  if (question.trim().endsWith('?') && !asksForThing.test(question.trim()) && !denying.test(question)) {
    const apart = (deniesAll(one) && affirms(other)) || (deniesAll(other) && affirms(one));
    if (apart) return 'denial';
  }
  if (opensWhatIsKept(one, other)) return 'quantifier';
  return othersDoIt(one, other) ? 'opposite' : null;
};

/** One keeps to some what the other gives to all: `Only the release manager may roll back`, `Anyone on call may roll back`. */
function opensWhatIsKept(one: Claim, other: Claim): boolean {
  if (
    ![one, other].every(
      ({ text, language }) =>
        permits[language].test(text) && !denying.test(text.replace(/\bwithout asking\b/iu, '')),
    )
  )
    return false;
  const keys = keysOf(other.text, other.language);
  const shared = [...keysOf(one.text, one.language)].filter(
    (key) => keys.has(key) && !/^(?:anyon|everyon|jed|all)/u.test(key),
  );
  return shared.length > 0 && someAgainstAll(one.text, other.text);
}

/** True for a sentence that says no whatever the case, of an answer that makes no exception. */
function deniesAll(claim: Claim): boolean {
  const { text, answer, asked, language } = claim;
  if (restricting.test(text) || answer.some((sentence) => excepting.test(sentence))) return false;
  if (no.test(text))
    return !answer.some(
      (sentence) => sentence !== text && permits[language].test(sentence) && names(sentence, asked, language),
    );
  return text === answer[0] && bans[language].test(text) && namesOnly(text, asked, language);
}

/** True for a sentence that says yes, in some case at least. */
function affirms({ text, answer, asked, language }: Claim): boolean {
  if (yes.test(text)) return true;
  return (
    text === answer[0] &&
    permits[language].test(text) &&
    !denying.test(text) &&
    !/(?<!\p{L})(?:only|nur|seulement|solo|sólo)(?!\p{L})/iu.test(text) &&
    names(text, asked, language)
  );
}

function names(text: string, asked: ReadonlySet<string>, language: Language): boolean {
  return [...keysOf(text, language)].some((key) => asked.has(key));
}

/** True where a ban speaks of what is asked about, and of where it is in two words at the most. */
function namesOnly(text: string, asked: ReadonlySet<string>, language: Language): boolean {
  const keys = [...keysOf(text, language)];
  const own = keys.filter(
    (key) =>
      !asked.has(key) &&
      !/^(?:allow|permit|forbid|prohibit|ban|erlaub|gestatt|verbot|untersag|interdit|autoris|prohibid)/u.test(
        key,
      ),
  );
  return keys.some((key) => asked.has(key)) && own.length <= 1;
}

const who =
  /^(?:who|wer|qui|¿?quién)(?!\p{L})(?! (?:may|can|must|should|is|are|was|darf|kann|muss|ist|sind|soll|peut|doit|est|sont|puede|debe|es|son)(?!\p{L}))/iu;
const verb =
  /^(.{3,40}?) (?:(?:\p{L}+s|\p{L}+t|\p{L}+en|\p{L}+e)) (?:the|a|an|every|all|each|it|them|this|that|den|die|das|alle|jede\p{L}?|ihn|sie|es|le|la|les|el|los|las|una?) /u;

/** `The safety officer checks every box`, `The shift leader checks the boxes`: another does what is asked about. */
function othersDoIt(one: Claim, other: Claim): boolean {
  const { language, question } = one;
  if (!who.test(question.trim()) || one.text !== one.answer[0] || other.text !== other.answer[0])
    return false;
  const [mine, theirs] = [doerIn(one), doerIn(other)];
  if (mine === null || theirs === null) return false;
  if (![mine, theirs].every((name) => definite.test(name) && !several.test(name))) return false;
  const [left, right] = [keysOf(mine, language), keysOf(theirs, language)];
  if (left.size === 0 || right.size === 0) return false;
  if ([...left].some((key) => right.has(key) || keysOf(other.text, language).has(key))) return false;
  return ![...right].some((key) => keysOf(one.text, language).has(key));
}

/** Who an answer's first sentence says does it; null where that is not plain. */
function doerIn({ text, language }: Claim): string | null {
  const bare = text.replace(/[.!]$/u, '').split(/[,;(]/u)[0]?.trim() ?? '';
  if (
    /^(?:\p{L}+\s){0,3}\p{L}+$/u.test(bare) &&
    !/\s\p{Ll}+(?:s|t)\s/u.test(`${bare} `.replace(/^\S+\s\S+/u, ''))
  )
    return bare;
  const [, doer] = verb.exec(text) ?? [];
  return doer !== undefined && keyOf(doer, language) !== '' ? doer : null;
}

/** One certain person or body. */
const definite = /^(?:the|our|der|die|das|unsere?|le|la|l['’]|notre|el|nuestr[oa]|\p{Lu}\p{L}+$)/iu;
const several =
  /(?<!\p{L})(?:and|or|both|one of|any|someone|each|always|usually|und|oder|jemand|jeder|meist|et|ou|quelqu['’]un|y|o|alguien)(?!\p{L})|\p{L}+s$/iu;
