import { memoize } from '../../../text/memoize.ts';
import type { Language } from '../../facts/languages.ts';
import { readWords } from '../../facts/read-words.ts';
import { bans, permits } from '../permission-words.ts';
import { keysOf } from '../telling-keys.ts';
import { type ClaimRule, cases } from './claim.ts';

// What is forbidden, required, optional or allowed, thing by thing: `I never wear gloves`, `Veil and gloves are compulsory`.

type Side = 'optional' | 'forbidden' | 'required' | 'allowed';

/** A thing of which a sentence says whether it may or must be. */
interface Rule {
  readonly side: Side;
  /** What the thing's words are compared by. */
  readonly thing: string;
  /** What is done with it, where that is said: `wear`. */
  readonly doing: string;
}

/** Two sides that cannot both hold. */
const contrary: ReadonlySet<string> = new Set([
  'forbidden required',
  'required forbidden',
  'forbidden allowed',
  'allowed forbidden',
  'forbidden optional',
  'optional forbidden',
  'required optional',
  'optional required',
]);

/** A rule of things against another: what both name by the same words, wherever it stands in a list of theirs, and in no case of its own. */
export const permissionsApart: ClaimRule = (one, other) => {
  const [mine, theirs] = [one, other].map(({ text, language }) => rulesOf(text, language)) as [
    readonly Rule[],
    readonly Rule[],
  ];
  for (const left of mine)
    for (const right of theirs) {
      if (left.thing !== right.thing || !contrary.has(`${left.side} ${right.side}`)) continue;
      if (left.doing !== '' && right.doing !== '' && left.doing !== right.doing) continue;
      // An answer that says both of one thing means two cases of it.
      const isPlain = ({ answer, language }: typeof one, rule: Rule) =>
        answer.every((sentence) =>
          rulesOf(sentence, language).every(({ thing, side }) => thing !== rule.thing || side === rule.side),
        );
      if (isPlain(one, left) && isPlain(other, right)) return 'opposite';
    }
  return null;
};

/** True where two sentences forbid the same things and say no more: `Essen und Trinken sind verboten`, `Nicht essen und nicht trinken!` */
export function forbidTheSame(one: string, other: string): boolean {
  if (!banning.test(one) || !banning.test(other)) return false;
  const { language } = readWords(one);
  if (language === null) return false;
  const [mine, theirs] = [one, other].map((text) => rulesOf(text.toLowerCase(), language)) as [
    readonly Rule[],
    readonly Rule[],
  ];
  return (
    mine.length > 0 &&
    mine.length === theirs.length &&
    [...mine, ...theirs].every(({ side }) => side === 'forbidden') &&
    mine.every(({ thing }) => theirs.some((facing) => facing.thing === thing))
  );
}

const banning =
  /(?<!\p{L})(?:no|not|never|don['’]t|forbidden|prohibited|banned|nicht|keine?[nmrs]?|nie|verboten|untersagt|pas|interdite?s?|défendue?s?|aucune?|prohibid[oa]s?|ningun[oa]?|ningún)(?!\p{L})/iu;

function rulesOf(text: string, language: Language): readonly Rule[] {
  return rulesIn(`${language}\n${text}`);
}

const rulesIn = memoize((both: string): readonly Rule[] => {
  const language = both.slice(0, 2) as Language;
  const text = both.slice(3);
  if (conditional.test(text) || text.length > longest) return [];
  const plain = text.replace(reason, '').replace(scope, ' ');
  const named = [...plain.matchAll(each)].map(
    ([, thing = '', side = '']): Rule => ({
      side: affirmed.test(side) ? 'allowed' : 'forbidden',
      thing: [...keysOf(thing, language)].sort().join(' '),
      doing: '',
    }),
  );
  const [, also] = even.exec(plain) ?? [];
  if (also !== undefined)
    named.push({ side: 'allowed', thing: [...keysOf(also, language)].sort().join(' '), doing: '' });
  if (named.length > 0) return named.filter(({ thing }) => thing !== '');
  const parts = plain.split(/[.;:!?()–—]/u).flatMap((part) => claimsOf(part, language));
  return parts.flatMap((part) => ruleIn(part, language));
});

/** `Gasgrill ja, Holzkohle nein` */
const each = /(?<![\p{L}-])([\p{L}-]{3,}):? (yes|ja|nein|oui|non|sí|no)(?=[,.;]|$)/giu;
const affirmed = /^(?:yes|ja|oui|sí)$/iu;
/** `Ja, auch mit Holzkohle` */
const even =
  /^(?:yes|ja|oui|sí),? (?:even|also|auch|sogar|même|aussi|también|incluso)(?: (?:with|in|mit|im|in|avec|dans|con|en))?((?: [\p{L}-]+){1,2})[.!]?$/iu;

/** Characters of a sentence that are looked at. */
const longest = 400;
/** A sentence that opens with a case speaks of that one only. */
const conditional =
  /^(?:if|when|whenever|in case|wenn|falls|bei|beim|im fall|si|quand|lorsque|en cas|cuando|en caso)(?!\p{L})/iu;
/** Why something is so changes nothing of it. */
const reason =
  /,?\s(?:because|since|so that|weil|denn|damit|car|parce qu\p{L}*['’]?|puisqu\p{L}*['’]?|afin|porque|ya que|para que)(?!\p{L})[^.;:!?]*/giu;
/** For whom and where a rule is made, where that is everybody, and here. */
const scope =
  /(?<!\p{L})(?:for (?:everyone|everybody|all)|(?:at|in|on) our \p{L}+|here|bei uns|hier|für alle|in unsere[mr] \p{L}+|chez nous|ici|pour tous|aquí|para todos)(?!\p{L})/giu;

/** A clause of several claims is parted at its commas where each part says what is allowed; else a comma stands between items. */
function claimsOf(clause: string, language: Language): string[] {
  const parts = clause.split(/,\s+(?:(?:and|but|und|aber|et|mais|y|pero)\s+)?/u);
  return parts.length > 1 && parts.every((part) => sideOf(part, language) !== null) ? parts : [clause];
}

function sideOf(clause: string, language: Language): Side | null {
  return order.find((side) => sides[language][side].test(clause)) ?? null;
}

function ruleIn(clause: string, language: Language): Rule[] {
  const side = sideOf(clause, language);
  if (
    side === null ||
    /\d/.test(clause) ||
    cases.test(clause) ||
    pointing.test(clause) ||
    undoing.test(clause)
  )
    return [];
  const words = order.reduce(
    (rest, one) => rest.replace(new RegExp(sides[language][one], 'giu'), ' , '),
    clause,
  );
  const doings = [...words.matchAll(doing)].map(([word]) => [...keysOf(word, language)][0] ?? word);
  return words
    .replace(doing, ' , ')
    .split(/,|(?<!\p{L})(?:and|or|nor|und|oder|et|ou|ni|y|o)(?!\p{L})/iu)
    .flatMap((item) => {
      const keys = [...keysOf(item, language)].filter((key) => !persons.test(key));
      return keys.length > 0 ? [{ side, thing: keys.sort().join(' '), doing: doings[0] ?? '' }] : [];
    });
}

/** What is so at a time or place that another sentence names. */
const pointing =
  /(?<!\p{L})(?:then|there|dann|danach|dort|da|alors|ensuite|là|entonces|luego|allí)(?!\p{L})/iu;
/** `Shoes must be taken off` is no rule for shoes. */
const undoing = /(?<!\p{L})(?:off|away|out|aside|back|ab|weg|aus)(?!\p{L})/iu;
/** What is done with things that one has on or with one. */
const doing =
  /(?<!\p{L})(?:wear|worn|wearing|use|used|using|bring|brought|carry|carried|tragen|getragen|trägt|trage|benutzen|benutzt|verwenden|verwendet|mitbringen|mitgebracht|porter|portée?s?|utiliser|utilisée?s?|apporter|llevar|usar|usa|traer|ponerse|wird|werden)(?!\p{L})/giu;
const persons = /^(?:i|you|everyon|everybodi|anyon|nobodi|peopl|please|jed|alle|niemand|on|tous|tod[oa]s)$/u;

const order: readonly Side[] = ['optional', 'forbidden', 'required', 'allowed'];

const sides: Readonly<Record<Language, Readonly<Record<Side, RegExp>>>> = {
  en: {
    optional:
      /(?<!\p{L})(?:optional|voluntary|up to you|not (?:compulsory|mandatory|obligatory|required|necessary|needed|essential)|(?:do|does)(?:n['’]t| not) (?:have|need) to(?: be)?|need(?: not|n['’]t)(?: be)?|no need (?:for|to)|unnecessary)(?!\p{L})/iu,
    forbidden:
      /^\s*(?:please )?(?:no|never|do not|don['’]t)(?!\p{L})|(?<!\p{L})(?:(?:i|we|you) (?:never|do not|don['’]t)|must(?: not|n['’]t)(?: be)?|may not(?: be)?|should(?: not|n['’]t)(?: be)?|not (?:allowed|permitted|welcome)|forbidden|prohibited|banned|, no)(?!\p{L})/iu,
    required:
      /(?<!\p{L})(?:compulsory|mandatory|obligatory|required|a must|essential|must(?: always)?(?: be)?|(?:have|has|need|needs) to(?: be)?|always (?=wear|use|bring|carry))(?!\p{L})/iu,
    allowed: /(?<!\p{L})(?:allowed|permitted|fine|ok|okay|welcome|may(?: be)?|can be)(?!\p{L})/iu,
  },
  de: {
    optional:
      /(?<!\p{L})(?:freiwillig|nicht (?:nötig|notwendig|erforderlich|vorgeschrieben|zwingend)|keine pflicht|kein muss|(?:muss|müssen|braucht|brauchen) (?:[\p{L}-]+ ){0,3}?nicht)(?!\p{L})/iu,
    forbidden:
      /(?<!\p{L})(?:keine?[nmrs]?|verboten|untersagt|unzulässig|tabu|nicht (?:erlaubt|gestattet|zulässig|zugelassen)|(?:darf|dürfen) (?:[\p{L}-]+ ){0,3}?(?:nicht|nie|niemals)|^nie|^niemals|(?:^|und |,)\s*nicht(?= \p{L}+n(?!\p{L}))|(?:ich|wir) (?:[\p{L}-]+ )?nie)(?!\p{L})/iu,
    required:
      /(?<!\p{L})(?:pflicht|vorgeschrieben|vorschrift|erforderlich|notwendig|nötig|ein muss|zwingend|muss|müssen)(?!\p{L})/iu,
    allowed: permits.de,
  },
  fr: {
    optional: /(?<!\p{L})(?:facultati\p{L}+|(?:pas|non) (?:obligatoires?|nécessaires?|exigée?s?))(?!\p{L})/iu,
    forbidden: bans.fr,
    required:
      /(?<!\p{L})(?:obligatoires?|exigée?s?|indispensables?|il faut|doit|doivent|imposée?s?)(?!\p{L})/iu,
    allowed: permits.fr,
  },
  es: {
    optional:
      /(?<!\p{L})(?:opcional(?:es)?|voluntari[oa]s?|no (?:es|son) (?:obligatori|necesari)[oa]s?|no hace falta|no hay que)(?!\p{L})/iu,
    forbidden: bans.es,
    required:
      /(?<!\p{L})(?:obligatori[oa]s?|necesari[oa]s?|imprescindibles?|hay que|deben?|tienen? que)(?!\p{L})/iu,
    allowed: permits.es,
  },
};
