import { isFunctionWord } from '../../text/stop-words.ts';

/** Whether half of the items of a list and more tell the reader what to do: `Cut the onion.`, `Ziehe das Häutchen ab.`, `Coupez l’oignon.`, `Corta la cebolla.` */
export function areInstructions(items: readonly string[]): boolean {
  const told = items.filter((item) => isOrder(item) || mayBeOrder(item));
  // A noun may look like a verb before a preposition, not before an article.
  return 2 * told.length >= items.length && items.some(isOrder);
}

const word = "(?:\\p{L}|[-’'])+";
/** What only a verb has behind it at the beginning of a sentence: an object with its article, or a pronoun. */
const objects =
  'the|an?|it|them|your|each|every|any|all|den|das|dem|einen|einem|eine?|es|ihn|alle[sn]?|jede[ns]|le|la|les|un|une|votre|vos|ton|tes|chaque|el|los|las|una|unos|unas|cada|su|sus';
const governs = new RegExp(
  `^(${word})(?: (?:off|out|up|down|away|back))? (?:(?:${objects})(?!\\p{L})|l[’'])`,
  'iu',
);
/** What may stand first before an article and is no verb. */
const noVerb = new Set(
  (
    'half both quite what whether because since unlike like near despite besides except per via plus minus ' +
    'als auch auf aus bei bis da dass denn durch doch für gegen hier im in ist in mit nach neben nur ob oder ohne seit sind so um und unter von vor wegen weil wenn wie wird zu zwischen über ' +
    'à après avant avec car chez comme contre dans de depuis derrière dès devant donc durant en entre envers est et hors mais malgré ni or ou où par parmi pendant pour quand que sans sauf selon si sous sur tout toute toutes tous vers voici voilà y ' +
    'a al ante bajo como con contra cual cuando de desde donde durante e en entre es está hacia hasta hay mediante mientras ni o para pero por porque que según ser si sin sobre todo toda todos todas tras y'
  ).split(' '),
);
/** Verbs that say so by their form: `Nehmen Sie`, `Versez`, `Ponlo`; French and Spanish ones with a pronoun at their end. */
const byForm =
  /^(?:\p{Lu}\p{Ll}+e?n Sie(?!\p{L})|(?!(?:chez|assez|nez|rez|avez|êtes)(?!\p{L}))\p{L}{3,}ez(?!\p{L})|\p{L}{2,}-(?:le|la|les|y|en|vous)(?!\p{L})|(?=[^áéíó\s]*[áéíó])\p{L}+(?<=l[oa]s?|se)(?!\p{L})|(?:man|on|se) \p{Ll})/iu;
/** German imperatives without an ending. */
const short =
  /^(?:bring|brich|dreh|drück|füll|geh|gib|gieß|halt|häng|heb|hol|klick|komm|lass|leg|lies|lös|mach|miss|misch|nimm|prüf|reib|ruf|rühr|schalt|schau|schneid|setz|sieh|spül|stell|tritt|tu|warte|wasch|wirf|wisch|zieh)e?(?!\p{L})/iu;
/** German words in the infinitive at the end, and what has a finite verb or a participle instead. */
const infinitive = /(?<!\p{L})(?!ge)\p{Ll}{3,}(?:en|ern|eln)[.!]?$/u;
const finite =
  /(?<!\p{L})(?:wird|werden|ist|sind|war|hat|haben|kann|können|muss|müssen|soll|sollen|darf|dürfen|will|wollen|weil|dass|wenn|die|der)(?!\p{L})/iu;
/** A word in the form of a verb, and behind it what says where, with what or when. */
const likely =
  /^(?:\p{L}{2,}e (?:mit|in|ins|im|auf|unter|aus|von|vom|zum|zur|beim|bei|am|an|ab|nun|jetzt|dann|zuerst|zunächst|danach|immer|langsam|vorsichtig|etwas|die|der|sie)|\p{L}{2,}(?:er|ir|re|e) (?:avec|dans|sur|sous|à|au|aux|de|du|des|en|bien|puis|doucement|d’abord)|\p{L}{2,}(?:ar|er|ir|a|e|o|la|lo) (?:con|en|sobre|bajo|de|del|al|a|bien|primero|luego|despacio|con cuidado))(?!\p{L})/iu;

function isOrder(item: string): boolean {
  if (byForm.test(item) || short.test(item)) return true;
  if (infinitive.test(item) && !finite.test(item)) return true;
  const [, first = ''] = governs.exec(item) ?? [];
  const verb = first.toLowerCase();
  return verb.length > 1 && !isFunctionWord(verb) && !noVerb.has(verb);
}

function mayBeOrder(item: string): boolean {
  return likely.test(item);
}
