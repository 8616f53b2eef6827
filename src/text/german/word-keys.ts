import { memoize } from '../memoize.ts';
import { strongForms } from './strong-forms.ts';

// What German words are compared by where they only speak for or against something, as in questions: inflection is taken off by rule, and what changes
// within the stem stands in closed lists. Two words may have one key (`Forderung`, `Förderung`), so nothing is folded by these alone.

/** A noun without its endings of number and case; umlauts as plain vowels: `Tücher`, `Tuches` -> `tuch`; `Schüler` stays beside `Schule`. */
export const nounKey = memoize((text): string => {
  const word = text.toLowerCase();
  if (/küchen?$/u.test(word)) return word.replace(/n$/, '');
  const plain = unchanged(word);
  return plain
    .replace(/ss$/, 's')
    .replace(/(?<=\p{L}{3})i$/u, '')
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u');
});

function unchanged(word: string): string {
  const noDative = word.replace(/(?<=e[lr])n$/, '');
  if (pluralInEr.test(noDative)) return noDative.slice(0, -2);
  if (/(?:er|el)$/.test(noDative)) return noDative;
  if (/innen$/.test(word)) return word.slice(0, -3);
  if (endsInS.test(word)) return word;
  const bare = word.replace(/(?:en|es|e|(?<=[bdfghklmnrtwoy])s)$/, '');
  return bare.length < 3 ? word : bare;
}

/** Nouns with a plural in `-er`: a closed class. All others in `-er` have it in the singular, too. */
const pluralInEr =
  /(?:bücher|tücher|häuser|wörter|blätter|bänder|gläser|länder|ränder|räder|dächer|fächer|löcher|männer|völker|wälder|bäder|ämter|schlösser|dörfer|gräser|hühner|kälber|lämmer|hölzer|körner|hörner|kräuter|münder|güter|gräber|würmer|irrtümer|täler|gehälter|mäler|kinder|bilder|felder|kleider|eier|lieder|lichter|schilder|nester|bretter|gesichter|glieder|rinder|gelder)$/u;
const endsInS = /(?:[aui]s|kurs|puls|hals|gans|zins|fels|gips|schnaps|raps|keks|dachs|fuchs|lachs|wachs)$/u;

/** An adjective before its noun without its ending. */
export const adjectiveKey = memoize((text): string =>
  text.toLowerCase().replace(/(?<=\p{L}{2})(?:e[nmrs]?)$/u, ''),
);

/**
 * What a word that is no noun is compared by: of a verb its stem, with a part that may stand apart by itself (`zusammengedrückt`,
 * `drückt ... zusammen`).
 */
export const lowerKeys = memoize((text): readonly string[] => {
  const word = text.toLowerCase();
  const [, particle = '', rest = ''] = apart.exec(word) ?? [];
  if (particle === '' || fixed.test(word)) return [stemOf(word)];
  // `umfahren`, `umgefahren`: without a mark between them it may be another verb, which never parts.
  const isEither = /^(?:um|durch|wieder)$/.test(particle) && !/^(?:ge|zu)/.test(word.slice(particle.length));
  return isEither ? [stemOf(word)] : [particle, stemOf(rest)];
});

/** What may stand apart from its verb, at the end of a clause; a pattern's alternatives, the longer ones first. */
export const particles =
  'zusammen|zurück|heraus|hinaus|herein|hinein|heran|hinauf|herunter|hinunter|herum|voraus|vorbei|weiter|fest|frei|los|weg|ab|an|auf|aus|bei|ein|vor|nach|mit|hin|her|um|durch|wieder|zu';
/** A part that may stand apart, with the rest of its verb. */
const apart = new RegExp(
  `^(${particles})(?:zu(?=\\p{L}{2,}n$))?((?:ge\\p{L}{2,}(?:t|en)|\\p{L}{2,}(?:iert|ieren|en|n|t|e)))$`,
  'u',
);
/** Words that only look so. */
const fixed =
  /^(?:andere[nmrs]?|anders|einige[nmrs]?|einfache?[nmrs]?|eine[nmrs]?|hinter|unter|zuerst|zuletzt|wegen|neben|außen|abend|vorne?|vorher|nachher|immer|auswendig|umsonst|zuvor|zurzeit|ausreichend|beide[nmrs]?|anhand|mitte|mitten|vorsichtige?[nmrs]?|wichtige?[nmrs]?|nächste[nmrs]?|weitere[nmrs]?|weite[nmrs]?|festen?|freien?|losen?)$/u;

/** True for a part that may stand at the end of a clause, apart from its verb. */
export function isParticle(word: string): boolean {
  return aParticle.test(word);
}

const aParticle = new RegExp(`^(?:${particles})$`, 'u');

function stemOf(word: string): string {
  const irregular = strongForms.get(word);
  if (irregular !== undefined) return irregular;
  const [, prefix = '', rest = ''] = /^(be|ent|emp|er|ver|zer|miss|über|unter)(\p{L}{3,})$/u.exec(word) ?? [];
  const within = prefix === '' ? undefined : (strongForms.get(rest) ?? strongForms.get(`ge${rest}`));
  if (within !== undefined) return prefix + within;
  const plain = keepsGe.test(word) ? word : word.replace(/^ge(?=\p{L}{3,}(?:t|en)$)/u, '');
  return plain.replace(/(?<=\p{L}{2})(?:en|et|e|t|n)$/u, '');
}

/** Verbs that begin with `ge` themselves. */
const keepsGe =
  /^(?:gehör|gebrauch|gefall|geling|gewähr|gewinn|genieß|genüg|gescheh|gewöhn|gestatt|gestalt|gefährd|genehm|gelang|gedenk|gehorch|gelt|gerat|gesteh|gesund|gesamt|gemeinsam|gering|gerinn|geeign|gerecht|gestern|genau|genug)/u;
