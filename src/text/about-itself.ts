// What a document says of itself before its first question: who keeps it, how it came about, how far it has got, where corrections go.
// It is no matter of the book, however it is put. A sentence that says anything else is none of these.

const kept =
  'kept|maintained|owned|written|collected|compiled|gathered|assembled|edited|reviewed|updated|revised|translated|prepared|put together';
const state = 'polished|finished|complete|checked|proofread|ready|up to date|in order';

const kinds: readonly RegExp[] = [
  new RegExp(
    `^(?:last |first )?(?:${kept})\\s+(?:by|over|since|during|between|last|(?:on|in)\\s+\\d)\\b[^,;:]*$`,
    'i',
  ),
  new RegExp(
    `^(?:this|these|the|our|my) (?:document|page|file|list|collection|wiki|notes?|faq|answers|sheet)\\b.* (?:${kept}|${state})\\b`,
    'i',
  ),
  new RegExp(`^(?:not (?:all|everything|every\\w*)|some|most|much|parts?|none)\\b.*\\b(?:${state})\\b`, 'i'),
  /^(?:corrections?|comments?|feedback|errors|mistakes|typos|suggestions|additions|changes)\b.*\b(?:to|at|via|welcome|please|by (?:e-?mail|post))\b/i,
  /^(?:please )?(?:send|mail|report|post|tell me|let me know)\b.*\b(?:corrections?|comments?|feedback|errors|mistakes|typos|additions)\b/i,
  /^(?:this is )?(?:still )?(?:a )?(?:work in progress|draft|unfinished|under construction)\b/i,
  /^(?:zuletzt |letztmals )?(?:gepflegt|betreut|geführt|zusammengestellt|gesammelt|zusammengetragen|verfasst|aktualisiert|überarbeitet|geprüft)\b/i,
  /^(?:dieses?|diese|das|die|unsere?|meine?) (?:dokument|seite|datei|liste|sammlung|notizen|antworten)\b.* (?:gepflegt|betreut|zusammengestellt|gesammelt|verfasst|aktualisiert|überarbeitet|geprüft|fertig|vollständig)\b/i,
  /^(?:nicht alles|manches|einiges|vieles) .*\b(?:fertig|vollständig|geprüft|ausgefeilt|ausgearbeitet)\b/i,
  /^(?:korrekturen|anmerkungen|fehler|hinweise|ergänzungen|rückmeldungen)\b.*\b(?:an|bitte|willkommen|per)\b/i,
  /^(?:tenu|rédigé|rassemblé|recueilli|mis à jour|relu|corrigé)e?s? (?:par|le|en|au|sur|pendant)\b/i,
  /^(?:corrections?|remarques?|erreurs?)\b.*(?<!\p{L})(?:à|au|bienvenues?|merci)(?!\p{L})/iu,
  /^(?:mantenido|escrito|recopilado|reunido|actualizado|revisado)s?a?s? (?:por|el|en|durante)\b/i,
  /^(?:correcciones?|comentarios?|errores)\b.*(?<!\p{L})(?:a|al|bienvenid[oa]s|por favor)(?!\p{L})/iu,
];

/** Whether all that is said is about the document that says it. */
export function isAboutItself(units: readonly { readonly kind: string; readonly text: string }[]): boolean {
  return (
    units.length > 0 &&
    units.every(({ kind, text }) => kind === 'sentence' && kinds.some((kind) => kind.test(text.trim())))
  );
}
