export { accountOf } from './account-of.ts';
export { changeInWords, changesTitle, none, type ToldChange } from './changes-in-words.ts';
export { cutInWords } from './cut-in-words.ts';
export { differencesInWords } from './differences-in-words.ts';
export { editionInWords } from './edition-in-words.ts';
export { labelEnd } from './label-end.ts';
export {
  agreementInWords,
  agreementParts,
  enumerate,
  holdersInWords,
  list,
  type Named,
  sayersInWords,
  standingInWords,
  sumOf,
  totalOf,
} from './say.ts';
export { isEdited, linesText, marksOf, placeIn, ringsOf, standing } from './sayings.ts';
export { accountInWords, type HandbookPages } from './sheet-words.ts';
export {
  countOf,
  fill,
  ordinalOf,
  type Plural,
  type SpokenLanguage,
  spokenLanguage,
  type Words,
  wordsOf,
} from './words.ts';
