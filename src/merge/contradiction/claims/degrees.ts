import { memoize } from '../../../text/memoize.ts';
import { keysOf } from '../telling-keys.ts';
import type { Claim, ClaimRule } from './claim.ts';

// More and less, the one and the other of two, and what is done at once or only when something else has failed.

const up =
  'more|higher|greater|larger|bigger|longer|later|upper|mehr|höhere?[nrms]?|größere?[nrms]?|längere?[nrms]?|spätere?[nrms]?|plus (?:haute?s?|élevée?s?|grande?s?|longue?s?)|supérieure?s?|más (?:alt[oa]s?|grandes?|larg[oa]s?)|mayor(?:es)?|superior(?:es)?';
const down =
  'less|fewer|lower|smaller|shorter|earlier|weniger|niedrigere?[nrms]?|tiefere?[nrms]?|geringere?[nrms]?|kleinere?[nrms]?|kürzere?[nrms]?|frühere?[nrms]?|moins (?:hautes?|élevée?s?|grande?s?|longue?s?)|inférieure?s?|más (?:baj[oa]s?|pequeñ[oa]s?|cort[oa]s?)|menor(?:es)?|inferior(?:es)?|menos';

const ofTwo = (side: string) =>
  new RegExp(
    `(?<!\\p{L})(?:(?:choose|take|pick|use|prefer|assume|go for) the (?:${side}) (?:one|level|value|figure|number|severity|grade)|(?:nimm|nehmt|nehmen|nimmt man|wähle?n?|gilt|gelten) (?:man |wir |sie |ihr |im zweifel )?(?:den|die|das) (?:${side})|(?:den|die|das) (?:${side})(?: \\p{L}+)? (?:nehmen|wählen)|(?:prendre|choisir|prenez|choisissez|on prend|on choisit) l[ea] (?:${side})|(?:elegir|tomar|elige|se elige|se toma) (?:el|la|lo) (?:${side}))(?!\\p{L})`,
    'iu',
  );
const upper = ofTwo(up);
const lower = ofTwo(down);
const doubt =
  /(?<!\p{L})(?:in doubt|unsure|not sure|uncertain|im zweifel|unsicher|nicht sicher|cas de doute|en caso de duda|dudas?)(?!\p{L})/iu;

/** The one of two against the other: `If unsure take the lower one`, `When in doubt, choose the higher one`. */
function oneOfTwo(one: Claim, other: Claim): boolean {
  const against = (left: Claim, right: Claim) =>
    upper.test(left.text) && lower.test(right.text) && !lower.test(left.text) && !upper.test(right.text);
  if (!against(one, other) && !against(other, one)) return false;
  return doubt.test(one.text) === doubt.test(other.text);
}

const amount = (side: string) => new RegExp(`(?<!\\p{L})(?:${side}) ((?:\\p{L}+ ){0,3}\\p{L}+)`, 'giu');
const [ups, downs] = [amount(up), amount(down)];

/** More of a thing against less of it, where the two have another word in common and nothing else that is contrary. */
function moreAgainstLess(one: Claim, other: Claim): boolean {
  const [mine, theirs] = [one, other].map((claim) => degreesIn(claim)) as [Degrees, Degrees];
  const against = (left: Degrees, right: Degrees) =>
    left.more.size > 0 &&
    right.less.size > 0 &&
    left.less.size + right.more.size === 0 &&
    [...left.more].some((key) => right.less.has(key));
  if (!against(mine, theirs) && !against(theirs, mine)) return false;
  if (contrast.test(one.text) || contrast.test(other.text)) return false;
  const measured = new Set([...mine.more, ...mine.less]);
  const keys = keysOf(other.text, other.language);
  return [...keysOf(one.text, one.language)].some((key) => keys.has(key) && !measured.has(key));
}

interface Degrees {
  /** What the thing of which there is more, or less, is compared by. */
  readonly more: ReadonlySet<string>;
  readonly less: ReadonlySet<string>;
}

function degreesIn({ text, language }: Claim): Degrees {
  const keysBehind = (pattern: RegExp) =>
    new Set([...text.matchAll(pattern)].flatMap(([, words = '']) => [...keysOf(words, language)]));
  return { more: keysBehind(ups), less: keysBehind(downs) };
}

/** Where another thing is turned as well, the one goes with the other: `warm water holds less gas`. */
const contrast =
  /(?<!\p{L})(?:than|als|que|the (?:more|less|higher|lower)|je|desto|warm|cold|hot|kalte?[nrms]?|warme?[nrms]?|heiße?[nrms]?|große?[nrms]?|kleine?[nrms]?|junge?[nrms]?|alte?[nrms]?|winter|summer|sommer|day|night|tags|nachts|froide?s?|chaude?s?|frí[oa]s?|calientes?|if|when|wenn|bei|si|cuando|quand)(?!\p{L})/iu;

const resort =
  /(?<!\p{L})(?:(?:only|not until|erst|nur|seulement|uniquement|solo|sólo) (?:when|if|after|once|wenn|falls|sofern|nachdem|si|lorsque|quand|après|cuando|después)|as a last resort|letztes mittel|en dernier recours|como último recurso)(?!\p{L})/iu;
const always =
  /(?<!\p{L})(?:straight away|at once|immediately|always|for (?:any|every|all)|in (?:any|every) case|whenever|sofort|gleich|immer|bei je[dm]\p{L}+|in jedem fall|tout de suite|immédiatement|toujours|en tout cas|inmediatamente|siempre|de inmediato|en cualquier caso)(?!\p{L})/iu;

/** `A tourniquet is used only when pressure fails` against `Use a tourniquet straight away`: of one thing, and the same done with it. */
function lastAgainstFirst(one: Claim, other: Claim): boolean {
  const against = (last: Claim, first: Claim) =>
    resort.test(last.text) && !always.test(last.text) && always.test(first.text) && !resort.test(first.text);
  if (!against(one, other) && !against(other, one)) return false;
  const [last, first] = resort.test(one.text) ? [one, other] : [other, one];
  // What is behind `only when` is the case, and not what is done.
  const doing = last.text.slice(0, resort.exec(last.text)?.index ?? 0);
  const keys = keysOf(first.text, first.language);
  const own = [...keysOf(doing, last.language)];
  return own.length > 0 && own.filter((key) => keys.has(key)).length >= Math.min(2, own.length);
}

/** Contraries of degree and of when something is done at all. */
export const degreesApart: ClaimRule = (one, other) => {
  if (!hasDegree(one.text) || !hasDegree(other.text)) return null;
  if (oneOfTwo(one, other) || moreAgainstLess(one, other)) return 'opposite';
  return lastAgainstFirst(one, other) ? 'quantifier' : null;
};

const known = memoize((text: string): { readonly has: boolean } => ({
  has:
    [ups, downs].some((pattern) => text.search(pattern) >= 0) ||
    [upper, lower, resort, always].some((pattern) => pattern.test(text)),
}));
const hasDegree = (text: string) => known(text).has;
