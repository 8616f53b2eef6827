import type { PhrasingContent } from 'mdast';
import { beginsWithOrdinal } from '../text/ordinals.ts';
import { isFunctionWord } from '../text/stop-words.ts';
import { fold, slice, textOf, withCodeMasked } from './phrasing.ts';

/** The words before a colon, or bold ones before a dash, by which a point names what it is about. */
export interface Label {
  /** As written, without its colon or dash. */
  readonly text: string;
  /** Characters up to the text that it labels. */
  readonly length: number;
  /** The number or letter before it, with its sign; empty where there is none. */
  readonly mark: string;
  /** Whether it may be the first words of a running sentence, where nothing else of its answer has a label. */
  readonly runsOn: boolean;
}

/** Not the colon of a ratio or a time, `3 : 1`, `10:30`, nor one around the name of a sign, `:smile:`. */
const colon =
  /(?<!\d\s{1,4}|(?:^|[\s(]):[\w+-]{1,40})[:：](?=\s|$)|(?<!(?:^|[\s(]):[\w+-]{1,40})[:：](?=\s{1,9}[^\s\d])|：/;
/** The dot of an ordinal ends no sentence. */
const ordinal = /(?<=(?:^|\s)\d{1,2})\.(?=\s)/g;
/** First words with which a sentence begins, and no label. */
const sentence =
  /^(?:there|this|that|these|those|it|here|they|we|you|i|he|she|if|when|because|for example|note that)\s/i;

/** Verbs that state something and are few, in the languages of the book; with a capital they may be a name, or a month. */
const stating =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|can|could|will|would|must|should|may|does|do|did|ist|sind|waren|hat|haben|hatte|hatten|kann|können|wird|werden|wurden?|muss|müssen|soll|sollen|darf|dürfen|gibt|liegt|liegen|gilt|gelten|est|sont|était|étaient|ont|peut|peuvent|doit|doivent|está|están|hay|tiene|tienen|puede|pueden|debe|deben)(?!\p{L})/u;
/** A question that names what is told: `How it is done: ...`. */
const asking =
  /^(?:what|who|which|where|when|why|how|was|wer|wo|wann|warum|wie|welche[rs]?|worum|wozu|que|quoi|qui|où|quand|pourquoi|comment|qué|quién|dónde|cuándo|por qué|cómo)(?!\p{L})/iu;
/** Words that place what a sentence tells, and open it: `For small loads: ...`. */
const placing =
  /^(?:for|in|on|at|by|with|without|from|under|over|after|before|during|while|since|until|as|to|für|im?|am|an|auf|bei|beim|mit|ohne|vo[nm]|unter|über|nach|vor|während|seit|bis|zu[mr]?|durch|pour|dans|en|avec|sans|sous|sur|après|avant|pendant|depuis|chez|para|con|sin|bajo|sobre|tras|antes|durante|desde)\s/iu;

/** Orders and bans of some length: `Never do this while it runs: it breaks.` */
const order = /^(?:never|always|do not|don[’']t)(?:\s\S+){3}/i;

/** `f: A → B` says from where to where a function goes. */
const variable = /(?:^|\s)\p{L}$/u;
const mapping = /^\S{1,20}\s?(?:->|=>|[→↦⟶⟼⇒])/u;

/** A name and its colon where a sentence ends and the next one begins. */
const another =
  /(?:(?<=[.!?;]["”’)\]]{0,2}\s{1,4})|(?<=[。！？；\n]\s{0,4}))([\p{Lu}\p{Lo}][^.!?:;,：。，\n]{0,40})(?::(?=\s{1,4}\S)|：)/gu;
/** The same where the names are figures: `401: not known. 403: known, but not allowed.` */
const anotherFigure = /[.!?;]\s{1,4}\d[^\s.!?:;,]{0,20}:(?=\s{1,4}\S)/u;
/** Names that go on with what a label is about, and begin nothing of their own, in the languages of the book. */
const remark =
  /^(?:examples?|notes?|tips?|hints?|warnings?|caution|important|remember|results?|reasons?|exceptions?|formulas?|sources?|rule of thumb|beispiele?|hinweise?|achtung|wichtig|merke|tipps?|ergebnis|grund|ausnahmen?|formel|quellen?|faustregel|exemples?|remarques?|attention|important|astuces?|résultats?|raisons?|exceptions?|formules?|ejemplos?|notas?|consejos?|atención|importante|resultados?|razones|razón|excepci(?:ón|ones)|fórmulas?|fuentes?|例\u5982?|注意|提示|结果|結果|例|注|結論|结论|مثال|ملاحظة|تنبيه|דוגמה|הערה|טיפ)$/iu;

/** How a text stands in its answer. */
interface Standing {
  /** Whether content follows, so that the colon may end the text. */
  readonly heads?: boolean;
  /** Whether it is a paragraph by itself, and no item of a list: sentences have colons, too. */
  readonly prose?: boolean;
}

/** The words before the colon, or the bold ones before a dash, at the head of a point; none where only some of the text is about them. */
export function labelOf(
  nodes: readonly PhrasingContent[],
  { heads = false, prose = false }: Standing = {},
): Label | null {
  const text = textOf(nodes);
  const led = ledByDash(nodes, text);
  if (led) return led;
  const found = colon.exec(withCodeMasked(nodes));
  if (!found) return null;
  const before = fold(text.slice(0, found.index));
  const dated = beginsWithOrdinal(before);
  const mark = dated ? '' : (/^\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\p{L})/iu.exec(before)?.[0] ?? '');
  const words = before.slice(mark.length);
  const length = found.index + 1 + (/^\s*/.exec(text.slice(found.index + 1))?.[0].length ?? 0);
  if (words === '' || (!heads && length >= text.trimEnd().length)) return null;
  if (words.split(' ').length > 9 || words.length > 90) return null;
  if (/[.!?;。？！](?:\s|$)/.test(dated ? words.replace(ordinal, '') : words) || sentence.test(words))
    return null;
  if (variable.test(words) && mapping.test(text.slice(length))) return null;
  const label = slice(nodes, 0, length);
  // A picture is printed, a label is words.
  if (holdsPicture(label)) return null;
  if (order.test(words) && !isSetOff(label)) return null;
  if (prose && !isSetOff(label) && runsOn(words, text.slice(length))) return null;
  return isOneOfSeveral(nodes, label, length)
    ? null
    : { text: words, length, mark, runsOn: !isSetOff(label) && opensSentence(words, text.slice(length)) };
}

/** Words of a bold name at most; more are a sentence that its author wants read. */
const mostWords = 5;

/** Bold words and a dash at the head of a point: `**Isolation** – no transaction sees another's.` Not where a second dash ends what the first began. */
function ledByDash([name, ...rest]: readonly PhrasingContent[], text: string): Label | null {
  if (name?.type !== 'strong' || rest.length === 0 || holdsPicture([name])) return null;
  const words = fold(textOf([name]));
  const behind = text.slice(textOf([name]).length);
  const dash = /^\s*[–—]\s+(?=\S)|^\s+-{1,2}\s+(?=\S)/u.exec(behind)?.[0];
  if (dash === undefined || words === '' || /[.!?:;,。？！：]$/u.test(words)) return null;
  if (words.split(' ').length > mostWords || stating.test(words) || sentence.test(`${words} `)) return null;
  const [first = ''] = behind.slice(dash.length).split(/(?<=[.!?])\s/u, 1);
  if (/\s[–—-]{1,2}(?=\s)/u.test(first)) return null;
  const mark = /^\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\p{L})/iu.exec(words)?.[0] ?? '';
  return {
    text: words.slice(mark.length),
    length: text.length - behind.length + dash.length,
    mark,
    runsOn: false,
  };
}

/** Whether inline content shows a picture. */
export function holdsPicture(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'image' ||
      node.type === 'imageReference' ||
      ('children' in node && holdsPicture(node.children)),
  );
}

/** Whether its author made it stand out: then it is a name, whatever its words. */
function isSetOff(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(({ type }) => type === 'strong' || type === 'emphasis' || type === 'inlineCode');
}

/** A sentence that goes on behind its colon: one that has said something before it, or has only been opened. */
function runsOn(words: string, after: string): boolean {
  const count = words.split(' ').length;
  if (count > 2 && stating.test(words) && !asking.test(words)) return true;
  if (!/^\p{Ll}/u.test(after)) return count > 4 && placing.test(words);
  return words.includes(',') || count > 4 || placing.test(words);
}

/** What every one of a kind has, or how many there are, is said of it (`Every treatment: date, dose.`, `Mensch: 46.`); letters that a sentence explains are its subject (`FAST: the face droops.`). */
function opensSentence(words: string, after: string): boolean {
  return every.test(words) || /^\d/.test(after) || (/^\p{Lu}{3,}$/u.test(words) && /^\p{Ll}/u.test(after));
}

const every = /^(?:every|each|jede[mnrs]?|chaque|cada)\s/i;

/** Whether the text has more than one such name, each before its own sentences: `Weekdays: 8 to 6. Saturdays: 9 to 1.` */
function isOneOfSeveral(
  nodes: readonly PhrasingContent[],
  label: readonly PhrasingContent[],
  length: number,
): boolean {
  const text = textOf(nodes);
  if (/^\d/.test(text) && anotherFigure.test(text.slice(length))) return true;
  return [...text.matchAll(another)].some(({ index, 0: whole, 1: name = '' }) => {
    if (index < length || name.split(' ').length > 3 || remark.test(name.trim())) return false;
    if (sentence.test(`${name} `) || (isGrammar(name) && !isGrammar(text))) return false;
    return !isSetOff(label) || isSetOff(slice(nodes, index, index + whole.length));
  });
}

/** Whether a text begins with a word of grammar: a name does so only where the one before it does, `At most once: ... At least once: ...` */
function isGrammar(text: string): boolean {
  return isFunctionWord((/^\S+/.exec(text)?.[0] ?? '').toLowerCase());
}
