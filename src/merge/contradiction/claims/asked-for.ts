import { memoize } from '../../../text/memoize.ts';
import type { Language } from '../../facts/languages.ts';
import { calendarUnits } from '../calendar-amounts.ts';
import { quantities } from '../quantities.ts';
import { keysOf } from '../telling-keys.ts';
import type { Claim, ClaimRule } from './claim.ts';

// What a question asks for in so many words, which each of two answers gives once: the number that something goes by, or a place. Of amounts that are asked for
// this is not enough: one is of white rice, and the other of brown.

/** Another number or place in the sentence of each answer that gives it, where no other sentence of it gives one. */
export const askedForApart: ClaimRule = (one, other) => {
  const question = one.question.trim();
  if (numbering.test(question)) return numbersApart(one, other) ? 'number' : null;
  if (placing.test(question)) return placesApart(one, other) ? 'opposite' : null;
  return null;
};

const numbering =
  /^(?:(?:on|in|at|with|mit|in|auf|unter|à|en|dans|con|de) )?(?:which|what|welche[mnrs]?|quel(?:le)?|¿?(?:qué|cuál es (?:el|la)))(?: \p{L}+){0,2}? (?:extension|room|port|version|number|channel|platform|durchwahl|raum|zimmer|nummer|kanal|gleis|poste|salle|numéro|voie|quai|sala|número|extensión|andén|puerto|versión)(?!\p{L})/iu;
const placing =
  /^(?:where(?:['’]s| (?:is|do (?:i|we|you) (?:keep|put|store|leave)))|wo (?:ist|hängt|steht|liegt|finde|fährt|kommt)|où (?:est|se trouve|range|met|garde)|¿?dónde (?:está|se (?:deja|guarda|pone)))(?!\p{L})/iu;

const amounts = memoize(quantities);

/** What is so in some case or for some, or is said of another time. */
function isCase(text: string): boolean {
  return /(?<!\p{L})(?:if|unless|except|when|from then|used to|formerly|wenn|falls|außer|früher|si|sauf|avant|salvo|excepto|cuando|antes)(?!\p{L})/iu.test(
    text,
  );
}

const figure = /(?<![\p{L}\p{N}.,:#/-])\p{Lu}?\d{1,6}(?:\.\d+){0,2}(?![\p{L}\p{N}]|[.,:/-]\d|\s?[%°€$£])/gu;

/** Of what goes by its number each answer has one number, without a unit. */
function numbersApart(one: Claim, other: Claim): boolean {
  const numbersIn = ({ answer }: Claim) => answer.flatMap((sentence) => sentence.match(figure) ?? []);
  const [[mine, ...more], [theirs, ...others]] = [numbersIn(one), numbersIn(other)];
  if (mine === undefined || theirs === undefined || more.length + others.length > 0 || mine === theirs)
    return false;
  const isBare = ({ text }: Claim, number: string) =>
    text.includes(number) &&
    amounts(text).every(({ measure, unit }) => measure === '' && !calendarUnits.has(unit));
  return isBare(one, mine) && isBare(other, theirs) && !isCase(one.text) && !isCase(other.text);
}

const places: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:in|at|on|under|behind|beside|by|next to|outside|inside|above|below|near|into|onto) (?:the|your|our|a|an)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:(?:in|an|auf|unter|hinter|neben|über|vor|bei) (?:de[mnr]|die|das|unsere[mnr]|eine[mnr])|im|am|beim|vom)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:(?:dans|sur|sous|derrière|devant|chez|à) (?:la |le |les |l['’])|(?:près|à côté|au fond|en face) d[ue]|au(?:x)?|dans)(?!\p{L}|['’]\P{L})/iu,
  es: /(?<!\p{L})(?:(?:en|bajo|sobre|tras) (?:el|la|los|las)|al|(?:junto|detrás|delante|encima|debajo|al lado|cerca) (?:de(?:l)?|al?))(?!\p{L})/iu,
};

/** A thing has one place: neither answer has a word of where the other says that it is. */
function placesApart(one: Claim, other: Claim): boolean {
  const [mine, theirs] = [one, other].map(placeIn) as [ReadonlySet<string>, ReadonlySet<string>];
  if (mine.size === 0 || theirs.size === 0 || isCase(one.text) || isCase(other.text)) return false;
  const has = ({ answer, language }: Claim, keys: ReadonlySet<string>) =>
    [...keysOf(answer.join('. ').replace(deniedClause, ' '), language)].some((key) => keys.has(key));
  return !has(one, theirs) && !has(other, mine);
}

/** `never on a trolley` */
const deniedClause =
  /[^,;:.!?]*(?<!\p{L})(?:not|never|no|nicht|nie|keine?[nmrs]?|pas|jamais|nunca|nada)(?!\p{L})[^,;:.!?]*/giu;

/** The telling words behind the first preposition of place of the first sentence that has one. */
function placeIn({ text, answer, language, asked }: Claim): ReadonlySet<string> {
  if (answer.find((sentence) => places[language].test(sentence)) !== text) return new Set();
  const at = places[language].exec(text)?.index ?? 0;
  const [phrase = ''] = text.slice(at).split(/[;:.!?]|, (?:and|und|et|y) /u);
  return new Set([...keysOf(phrase, language)].filter((key) => !asked.has(key)));
}
