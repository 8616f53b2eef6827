// What a document says of itself before its first question: who keeps it, how it came about, how far it has got, where corrections go.
// It is no matter of the book, however it is put. A sentence that says anything else is none of these.

import { joinSentences } from './join-sentences.ts';

const kept =
  'kept|maintained|owned|written|collected|compiled|gathered|assembled|edited|reviewed|updated|revised|translated|prepared|put together';
const state = 'polished|finished|complete|checked|proofread|ready|up to date|in order';

const works =
  'questions?|answers?|notes?|summary|summaries|cards?|flashcards?|cheat ?sheets?|transcripts?|minutes|excerpts?|collection|faq|study guide|glossary';
const werke =
  'fragen|antworten|notizen|mitschrift(?:en)?|zusammenfassung(?:en)?|lernzettel|karten|karteikarten|stichpunkte|protokoll|sammlung|skript|faq';

/** With one of these, few words state something. */
const verbs =
  /(?<!\p{L})(?:is|are|was|were|has|have|can|must|should|may|will|do|does|don[’']t|never|always|ist|sind|hat|haben|kann|können|muss|müssen|soll|darf|wird|nie|immer|est|sont|a|ont|doit|peut|es|son|tiene|debe|puede)(?!\p{L})/iu;

const faults =
  '(?:corrections?|comments?|feedback|errors|mistakes|typos|suggestions|additions|changes)(?:,? (?:and|or|as well as)? ?(?:corrections?|comments?|feedback|errors|mistakes|typos|suggestions|additions|changes)){0,3}';
/** Whom they go to: a person, an address, a place of few words. */
const reached =
  '(?:me|us|\\S+@\\S+|https?:\\S+|[@#]\\w+|(?:the|our|my) \\p{L}+(?: (?:desk|office|channel|list|team|editors?|maintainers?|board|wiki|page))?|\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){0,3})';

const kinds: readonly RegExp[] = [
  // What it is, and of which occasion: `Questions I collected from three interviews.`, `My notes for the exam in May.`
  new RegExp(
    `^(?:(?:these are|this is|here are|the|some|all|my|our|a few|personal|short|quick|rough) )*(?:${works}) (?:that )?(?:i|we) (?:have |had |was |were )?(?:${kept}|noted|wrote|took|got|heard|made|asked)\\b[^:]*$`,
    'i',
  ),
  new RegExp(
    `^(?:these are |this is |here are )?(?:my|our) (?:\\w+ )?(?:${works}) (?:from|for|of|on|to)\\b[^:]{0,60}$`,
    'i',
  ),
  new RegExp(
    `^(?:das sind |dies sind |hier sind |das ist )?(?:(?:die|alle|einige|kurze|meine|unsere) )*(?:${werke}),? die (?:ich|wir)(?!\\p{L})[^:]*$`,
    'iu',
  ),
  new RegExp(
    `^(?:das sind |das ist |hier sind )?(?:meine|unsere) (?:\\p{L}+ )?(?:${werke}) (?:aus|von|vom|zu|zur|zum|für|fürs)(?!\\p{L})[^:]{0,60}$`,
    'iu',
  ),
  // Who wrote it and how long they have done what it is about: `I've kept bees for eleven years`, `I was first on the air in 1974`.
  /^(?:i|we)(?:[’']ve| have| had| was| were|[’']m| am| are)(?!.*\bthat\b) [^:]*\b(?:for|since|in|over) (?:[\w-]+ ){0,3}(?:years?|seasons?|winters?|(?:19|20)\d\d)\b[^:]*$/i,
  /^(?:ich|wir) (?:bin|sind|war|waren|habe|haben|halte|halten|arbeite|arbeiten|mache|machen)(?!.*(?<!\p{L})dass(?!\p{L})) [^:]*(?<!\p{L})(?:seit|vor) (?:[\p{L}\d-]+ ){0,3}(?:jahren?|jahrzehnten|(?:19|20)\d\d)(?!\p{L})[^:]*$/iu,
  /^(?:what|how|was|wie) (?:i|we|ich|wir)(?!\p{L}) [^:?]*(?:learnt|learned|noted|gelernt|notiert|aufgeschrieben|gemerkt) ?(?:habe|haben)?(?: ?\([^()]*\))?\.?$/iu,
  new RegExp(
    `^(?:${kept}|${kept.replace(/(?<=^|\|)./g, (letter) => letter.toUpperCase())}) (?:for [^,;:]{1,40} )?by (?:\\p{Lu}[\\p{L}.’'-]+ ?){1,4}(?:, (?!.*\\b(?:is|are|was|were|has|have|had|must|can|may|should|will|takes?|gives?|needs?)\\b)[^;:]{1,60})?\\.?$`,
    'u',
  ),
  /^(?:alles|das meiste|vieles|everything|all of it|most of it) (?:aus|from|taken from) (?:dem|der|den|meinem|unserem|the|my|our) (?:heft|buch|skript|schulbuch|notebook|textbook|book|lectures?|vorlesung|unterricht|kurs|course|class)(?!\p{L})[^:]*$/iu,
  // Its day, and the day that it is for: `Stand: 14.5., noch nicht alles fertig!!`, `Exam on 3 June`.
  /^(?:stand|date|datum|last (?:change|update|edit)|letzte (?:änderung|bearbeitung)|as of|mise à jour|état|fecha)\s?:[^,;(\d]{0,24}\d[^,;(]{0,24}(?:[,;(].*)?$/iu,
  /^(?:version|fassung)\s?:\s?v?\d[\d.:/-]{0,20}(?: (?:draft|beta|alpha|final|entwurf))?\s?(?:[,;(].*)?$/iu,
  /^(?:stand|as of|version|fassung)\s(?:vom |von )?[\d.:/ ]{1,20}$/iu,
  /^(?:(?:our|the|my|next|die|unsere|nächste) )?(?:exam|test|midterm|final|finals|interview|klausur|prüfung|schulaufgabe|abitur|examen|partiel|contrôle)\s(?:is |ist |est |es )?(?:on|in|am|im|at|um|le|el)\s[^,;]{0,30}\d[^,;]{0,20}$/iu,
  new RegExp(
    `^(?:last |first )?(?:${kept})\\s+(?:by|over|since|during|between|last|(?:on|in)\\s+\\d)\\b[^,;:]*$`,
    'i',
  ),
  new RegExp(
    `^(?:(?:this|these|our|my) (?:document|page|file|list|collection|wiki|notes?|faq|answers|sheet)|the (?:document|collection|faq|notes|answers))\\b.* (?:${kept}|${state})\\b`,
    'i',
  ),
  new RegExp(
    `^${faults}(?:,? please,?)? (?:to|at|via) ${reached}(?:,? please)?[.!]?$|^${faults}\\b(?=.{0,80}\\b(?:welcome|please)\\b)(?!.*\\b(?:if|when|do|never)\\b)|^${faults}(?:,? please,?)? by (?:e-?mail|post)\\b`,
    'iu',
  ),
  /^(?:please (?:send|mail|report|post)|(?:send|mail|post) (?:me|us|your|any|all)|tell me|let me know)\b.*\b(?:corrections?|comments?|feedback|errors|mistakes|typos|additions)\b/i,
  /^(?:this is )?(?:still )?(?:a )?(?:work in progress|draft|unfinished|under construction)\b/i,
  /^(?:zuletzt |letztmals )?(?:gepflegt|betreut|geführt|zusammengestellt|gesammelt|zusammengetragen|verfasst|aktualisiert|überarbeitet|geprüft)\b/i,
  /^(?:dieses?|diese|das|die|unsere?|meine?) (?:dokument|seite|datei|liste|sammlung|notizen|antworten)\b.* (?:gepflegt|betreut|zusammengestellt|gesammelt|verfasst|aktualisiert|überarbeitet|geprüft|fertig|vollständig)\b/i,
  /^(?:korrekturen|anmerkungen|fehler|hinweise|ergänzungen|rückmeldungen)\b.*\b(?:an|bitte|willkommen|per)\b/i,
  /^(?:tenu|rédigé|rassemblé|recueilli|mis à jour|relu|corrigé)e?s? (?:par|le|en|au|sur|pendant)\b/i,
  /^(?:corrections?|remarques?|erreurs?)\b.*(?<!\p{L})(?:à|au|bienvenues?|merci)(?!\p{L})/iu,
  /^(?:mantenido|escrito|recopilado|reunido|actualizado|revisado)s?a?s? (?:por|el|en|durante)\b/i,
  /^(?:correcciones?|comentarios?|errores)\b.*(?<!\p{L})(?:a|al|bienvenid[oa]s|por favor)(?!\p{L})/iu,
];

/** Where nothing else is said; beside other sentences they may be said of the matter: `Most of the bread is ready at six.` */
const loose: readonly RegExp[] = [
  new RegExp(`^(?:not (?:all|everything|every\\w*)|some|most|much|parts?|none)\\b.*\\b(?:${state})\\b`, 'i'),
  /^(?:nicht alles|manches|einiges|vieles) .*\b(?:fertig|vollständig|geprüft|ausgefeilt|ausgearbeitet)\b/i,
];

interface Said {
  readonly kind: string;
  readonly text: string;
}

/** Whether each sentence is about the document that says it. */
function areAboutItself(units: readonly Said[]): readonly boolean[] {
  const own = areOf([...kinds, ...loose], units);
  // One remark may go on with it, where nothing else is said: a second may be what the notes are about.
  const all = own.map((is, at) => is || (own[at - 1] === true && isRemark(units[at])));
  return all.every(Boolean) ? all : areOf(kinds, units);
}

/** Letters beyond which no sentence only says who keeps a document: the patterns look back and forth over what they are tried on. */
const longest = 600;

function areOf(patterns: readonly RegExp[], units: readonly Said[]): boolean[] {
  return units.map(({ kind, text }) => {
    const words = text.trim();
    return kind === 'sentence' && words.length <= longest && patterns.some((pattern) => pattern.test(words));
  });
}

/** Whether all that is said is about the document that says it. */
export function isAboutItself(units: readonly Said[]): boolean {
  return units.length > 0 && areAboutItself(units).every(Boolean);
}

/** A passage in two: what of it is about the document that says it, and the rest; null where there is nothing of the kind. */
export function partedByMatter<Passage extends { readonly units: readonly Said[]; readonly text: string }>(
  passage: Passage,
): { readonly about: Passage | null; readonly matter: Passage | null } {
  const about = areAboutItself(passage.units);
  const those = (wanted: boolean): Passage | null => {
    const units = passage.units.filter((_, at) => about[at] === wanted);
    if (units.length === 0) return null;
    if (units.length === about.length) return passage;
    return { ...passage, units, text: joinSentences(units.map(({ text }) => text.trim())) };
  };
  return { about: those(true), matter: those(false) };
}

/**
 * A few words that go on with what was said of the document: `Questions I collected in May. Backend role, small team.` Without a comma
 * they may be an order (`Wear goggles.`), and so may what has an object (`Read the plan, twice.`); a number that is no date is told.
 */
function isRemark(unit: Said | undefined): boolean {
  if (unit?.kind !== 'sentence') return false;
  const words = unit.text.trim();
  return (
    words.split(/\s+/).length <= 5 &&
    words.includes(',') &&
    !verbs.test(words) &&
    !governing.test(words) &&
    !ordering.test(words) &&
    !/\d/.test(words.replace(date, ''))
  );
}

/** Words by which few others say what is done, and when: `Acid first, then water.` */
const ordering =
  /(?<!\p{L})(?:first|then|last|next|before|after|until|once|twice|only|no|not|without|slowly|carefully|gently|quickly|immediately|zuerst|erst|dann|danach|zuletzt|vor|nach|bis|einmal|zweimal|nur|kein|keine|nicht|ohne|langsam|vorsichtig|sofort|d[’']abord|puis|ensuite|avant|après|sans|lentement|primero|luego|después|antes|sin|despacio)(?!\p{L})/iu;
const governing = /^\S+ (?:the|an?|your|each|every|all|any|some|no|this|that|these|those|its|their|our)\s/i;
const date = /\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4}|\.)?/g;
