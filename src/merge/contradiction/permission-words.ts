import type { Language } from '../facts/languages.ts';

// Words by which something is forbidden or allowed, in the four languages that are read.

/** What forbids something. */
export const bans: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:(?:are|is) (?:not (?:allowed|permitted)|forbidden|prohibited|banned)|(?:must|may)(?: not|n['’]t))(?!\p{L})/iu,
  de: /(?<!\p{L})(?:keine?[nmrs]?|verboten|untersagt|unzulässig|tabu|nicht (?:\p{L}+ ){0,2}?(?:erlaubt|gestattet|zulässig|zugelassen)|(?:darf|dürfen) (?:[\p{L}-]+ ){0,5}?(?:nicht|nie|niemals))(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:interdite?s?|défendue?s?|(?:pas|ni) (?:autorisée?s?|permise?s?|admise?s?)|ne (?:peut|peuvent|doit|doivent) (?:pas|jamais)|pas de|pas d(?=['’])|aucune?)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:prohibid[oa]s?|no (?:se )?(?:permiten?|pueden?|admiten?|está[n]? permitid[oa]s?)|ningun[oa]?|ningún)(?!\p{L})/iu,
};

/** What allows it. */
export const permits: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:allowed|permitted|may|can|welcome)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:erlaubt|gestattet|zulässig|zugelassen|darf|dürfen|möglich)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:autorisée?s?|permise?s?|admise?s?|peut|peuvent|doivent rester|doit rester)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:permitid[oa]s?|permiten?|pueden?|autorizad[oa]s?|admiten?)(?!\p{L})/iu,
};
