import { memoize } from '../../../text/memoize.ts';
import { calendarUnits } from '../calendar-amounts.ts';
import { quantities } from '../quantities.ts';
import { disagree, type Quantity } from '../quantity.ts';
import { keyOf, keysOf } from '../telling-keys.ts';
import { type Claim, type ClaimRule, cases, isWithin } from './claim.ts';

// Amounts that stand in longer answers, where what stands round them shows that they are of one thing.

/** Two amounts of one thing, what goes by its number, and deadlines. */
export const amountsApart: ClaimRule = (one, other) => {
  if (vaguelyApart(one, other)) return 'number';
  if (!/\p{N}/u.test(one.text + other.text) && !(mayHave(one.text) && mayHave(other.text))) return null;
  const apart =
    numbersApart(one, other) ||
    clausesOf(one).some((clause) => clausesOf(other).some((facing) => ofOneThing(clause, facing))) ||
    framedApart(one, other) ||
    thresholdsApart(one, other) ||
    deadlinesApart(one, other) ||
    codesApart(one, other);
  return apart ? 'number' : null;
};

/** A sentence that names several amounts clause by clause; else as it is. */
function clausesOf(claim: Claim): readonly Claim[] {
  const parts = claim.text.split(/[,;:]\s+|\s[–—]\s/u);
  return parts.length > 1 &&
    parts.length < 6 &&
    amounts(claim.text).length > 1 &&
    parts.every((part) => /\p{L}\s+\S/u.test(part))
    ? parts.map((text) => ({ ...claim, text }))
    : [claim];
}

const amounts = memoize(quantities);
const mayHave = (text: string) => amounts(text).length > 0;

const numbered =
  /(?<![\p{L}-])(extension|ext|room|gate|port|platform|bay|locker|channel|version|bus|tram|door|counter|durchwahl|apparat|raum|zimmer|gleis|tor|kanal|linie|schalter|halle|fach|poste|salle|porte|quai|voie|ligne|guichet|canal|sala|puerta|andén|línea|ventanilla|extensión|anexo)\.?(?: (?:number|no\.?|nr\.?|n°|numéro|número))? ([a-z]?\d[\p{L}\d/-]*(?:\.\d+)*)/giu;

/**
 * True where a thing that goes by its number has another in each answer (`extension 4400`, `extension 4410`), once in each, and the
 * shorter sentence says it of nothing else than the other.
 */
function numbersApart(one: Claim, other: Claim): boolean {
  return numbersOf(one.text).some(({ name, number }) => {
    const facing = numbersOf(other.text).filter((their) => their.name === name);
    if (facing.length !== 1 || facing[0]?.number === number) return false;
    const isSole = ({ answer }: Claim) =>
      answer.flatMap(numbersOf).filter((some) => some.name === name).length === 1;
    if (!isSole(one) || !isSole(other)) return false;
    const [mine, theirs] = [one, other].map(
      ({ text, language }) => new Set([...keysOf(text.replace(numbered, ' '), language)]),
    ) as [Set<string>, Set<string>];
    const [less, more] = mine.size < theirs.size ? [mine, theirs] : [theirs, mine];
    return less.size === 0 || isWithin([...less], new Set([...more, ...one.asked]));
  });
}

const numbersOf = memoize((text: string) =>
  [...text.matchAll(numbered)].map(([, name = '', number = '']) => ({
    name: name.toLowerCase().replace(/^ext$/, 'extension'),
    number: number.toLowerCase(),
  })),
);

/** True where the two have an amount each, of one kind and one side, and the shorter sentence says nothing else than the longer one. */
function ofOneThing(one: Claim, other: Claim): boolean {
  const [[mine, ...more], [theirs, ...others]] = [amounts(one.text), amounts(other.text)];
  if (!mine || !theirs || more.length + others.length > 0) return false;
  if (calendarUnits.has(mine.unit) || calendarUnits.has(theirs.unit)) return false;
  const [left, right] = [restOf(one), restOf(other)];
  const counted = countedIn(one, mine);
  const isSame =
    mine.unit === theirs.unit ||
    (mine.measure === '' &&
      theirs.measure === '' &&
      [...countedIn(other, theirs)].some((key) => counted.has(key)));
  if (!isSame || sideOf(mine) !== sideOf(theirs)) return false;
  if (!disagree({ ...mine, unit: 'counted', of: '' }, { ...theirs, unit: 'counted', of: '' })) return false;
  const [less, greater, longer] = left.size <= right.size ? [left, right, other] : [right, left, one];
  const beyond = new Set([...greater, ...one.asked]);
  if (!isWithin(less, beyond)) return false;
  const shares = [...less].some((key) => greater.has(key)) || isWithin(greater, one.asked);
  return shares && !restricts(longer, less);
}

/** `at least`, `at most`, or neither. */
function sideOf({ low, high }: Quantity): string {
  return high === Number.POSITIVE_INFINITY
    ? 'floor'
    : low === Number.NEGATIVE_INFINITY
      ? 'ceiling'
      : 'figure';
}

/** The words behind a figure: what is counted, and of what. */
function countedIn({ text, language }: Claim, { text: figure }: Quantity): ReadonlySet<string> {
  const start = text.toLowerCase().indexOf(figure);
  const [, digits = ''] = /^([\d.,]+)/.exec(figure) ?? [];
  const behind = text.slice(Math.max(0, start) + digits.length).split(/[.,;:!?]/)[0] ?? '';
  return new Set(
    behind
      .trim()
      .split(/\s+/)
      .slice(0, 2)
      .filter((word) => /^\p{L}{2,}/u.test(word))
      .map((word) => keyOf(word, language)),
  );
}

function restOf({ text, language }: Claim): ReadonlySet<string> {
  return keysOf(text, language);
}

/** True where a sentence keeps its amount to some case by words that the other has not. */
function restricts({ text, language }: Claim, less: ReadonlySet<string>): boolean {
  if (cases.test(text.replace(upTo, ' '))) return true;
  return [...text.matchAll(narrowing)].some(([, word = '']) => !isWithin(keysOf(word, language), less));
}

/** What tells a limit keeps to no case. */
const upTo =
  /(?<!\p{L})(?:bis zu|up to|until|before|jusqu['’]à|hasta|no more than|vor|nach)(?= ?\d)|(?<!\p{L})bis zu(?!\p{L})/giu;
const narrowing =
  /(?<!\p{L})(?:in|on|at|for|with|during|im|am|bei|beim|für|mit|zum|zur|pour|avec|chez|dans|para|con|en)(?: (?:the|an?|den|dem|der|die|das|einem|einer|la|le|les|el|los|las|une?))? ([\p{L}-]+)/giu;

/**
 * True where all other amounts are the same, and one is not, of one unit behind the same word: `after ten minutes down to 200 degrees`, `after ten
 * minutes to 210 °C`.
 */
function framedApart(one: Claim, other: Claim): boolean {
  const [mine, theirs] = [amounts(one.text), amounts(other.text)];
  if (mine.length < 2 || mine.length !== theirs.length) return false;
  const same = (left: Quantity, right: Quantity) =>
    left.unit === right.unit && left.low === right.low && left.high === right.high;
  const left = mine.filter((amount) => !theirs.some((facing) => same(amount, facing)));
  const right = theirs.filter((amount) => !mine.some((facing) => same(amount, facing)));
  const [own, facing] = [left[0], right[0]];
  if (!own || !facing || left.length + right.length !== 2) return false;
  // How long something takes may be said of two things.
  if (own.unit !== facing.unit || own.unit === '' || own.unit === 's' || calendarUnits.has(own.unit))
    return false;
  const keys = keysOf(other.text, other.language);
  const shared = [...keysOf(one.text, one.language)].filter((key) => keys.has(key)).length;
  return disagree(own, facing) && (mine.length > 2 || shared > 0);
}

/** True where each answer has one temperature, both are the least or the most that it may be, and they are not the same. */
function thresholdsApart(one: Claim, other: Claim): boolean {
  const temperatures = (texts: readonly string[]) =>
    texts.flatMap((text) => amounts(text).filter(({ unit }) => unit === 'degree'));
  const [[mine], [theirs]] = [temperatures([one.text]), temperatures([other.text])];
  if (!mine || !theirs || temperatures(one.answer).length + temperatures(other.answer).length > 2)
    return false;
  return sideOf(mine) !== 'figure' && sideOf(mine) === sideOf(theirs) && disagree(mine, theirs);
}

const vague =
  /(?<!\p{L})(?:(?:only |just |nur )?(?:a few|few|several|some|many|wenigen?|einigen?|mehreren?|vielen?|ein paar|quelques|plusieurs|pocos|pocas|varios|varias|algun[oa]s) )(seconds?|minutes?|hours?|days?|weeks?|months?|years?|sekunden|minuten|stunden|tagen?|wochen|monaten?|jahren?|secondes|heures|jours|semaines|mois|ans|années|segundos|minutos|horas|días|semanas|meses|años)(?!\p{L})/iu;
const sizes: readonly (readonly [RegExp, number])[] = [
  [/^se[ckg]/iu, 0],
  [/^minut/iu, 1],
  [/^(?:hour|stunde|heure|hora)/iu, 2],
  [/^(?:day|tag|jour|día)/iu, 3],
  [/^(?:week|woche|semaine|semana)/iu, 4],
  [/^(?:month|monat|mois|mes)/iu, 5],
  [/^(?:year|jahr|an|año)/iu, 6],
];

/** A few hours against several weeks, of the same. */
function vaguelyApart(one: Claim, other: Claim): boolean {
  const [mine, theirs] = [one, other].map(({ text }) => vague.exec(text)?.[1]);
  if (mine === undefined || theirs === undefined) return false;
  const sizeOf = (unit: string) => sizes.find(([name]) => name.test(unit))?.[1];
  if (sizeOf(mine) === sizeOf(theirs) || [one, other].some(({ text }) => text.match(/\d/u))) return false;
  const keys = keysOf(other.text, other.language);
  return [...keysOf(one.text, one.language)].filter((key) => keys.has(key)).length > 1;
}

const code =
  /(?<!\p{L})(with|mit|avec|con|as|als)(?: (?:status|code|error|fehler|statut|código|estado|http)){0,2} (\d{3})(?![\d.,]*\s?\p{L})/iu;

/** `Reject surplus requests with status 429`, `Answer surplus requests with 503` */
function codesApart(one: Claim, other: Claim): boolean {
  const [mine, theirs] = [code.exec(one.text), code.exec(other.text)];
  if (!mine || !theirs || mine[1] !== theirs[1] || mine[2] === theirs[2]) return false;
  const keys = keysOf(other.text, other.language);
  return [...keysOf(one.text, one.language)].filter((key) => keys.has(key)).length > 1;
}

/** True where something is to be done by another day. */
function deadlinesApart(one: Claim, other: Claim): boolean {
  const [mine, theirs] = [deadlineIn(one.text), deadlineIn(other.text)];
  if (mine === null || theirs === null || mine.at === theirs.at) return false;
  const [left, right] = [one, other].map(
    ({ text, language }) =>
      new Set([...keysOf(text, language)].map((key) => (done.test(key) ? 'done' : key))),
  ) as [Set<string>, Set<string>];
  return [...left].some((key) => right.has(key));
}

const done =
  /^(?:finish|complet|readi|over|done|fertig|beend|abgeschloss|erledig|terminé|fini|termin|acabad|acab)/u;
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const deadline = new RegExp(
  `(?<!\\p{L})(?:by|until|no later than|before|bis|spätestens|avant|jusqu['’]au?|au plus tard|antes del?|hasta|a más tardar)(?: (?:the|zum|am|le|la|el|à|dem))? (?:(end|middle|beginning|ende|mitte|anfang|fin|mi|début|finales|mediados|principios)(?: (?:of|de|d['’]))? ?|(\\d{1,2})(?:st|nd|rd|th|\\.|er)?(?: (?:of|de))? )?(${months})(?!\\p{L})`,
  'iu',
);

/** The day by which something is to be done, as month and day; null where a sentence names none. */
const deadlineIn = memoize((text: string): { readonly at: string } | null => {
  const [, part, day, month] = deadline.exec(text) ?? [];
  if (month === undefined) return null;
  const [named] = amounts(`${day ?? '1'} ${month}`).filter(({ unit }) => unit === 'date');
  const at =
    day ??
    (part === undefined ? '1' : /^(?:end|fin)/iu.test(part) ? '31' : /^mi|^me/iu.test(part) ? '15' : '1');
  return { at: `${named ? Math.floor(named.low / 100) : month.toLowerCase()} ${at}` };
});
