// A number with a dot before one of these is an ordinal, as German, Danish or Czech write it: `1. März`, `19.
// Jahrhundert`.

const months =
  'Jan(?:uar|\\.)?|Jänner|Feb(?:ruar|er|\\.)?|März|Mär\\.|Apr(?:il|\\.)?|Mai|Juni?|Juli?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Okt(?:ober|\\.)?|Nov(?:ember|\\.)?|Dez(?:ember|\\.)?|januar|februar|marts?|mars|april|maj|mai|juni|juli|august|september|oktober|november|desember|december';
const counted =
  'Jahrhunderts?|Jh\\.|Jhdt?\\.|Jahrtausends?|Weltkriegs?|Klassen?|Auflagen?|Kapitels?|Tage?s?|Wochen?|Monate?s?|Jahr(?:e|es)?|Mal|Stocks?|Etagen?|Platz(?:es)?|Semesters?|Schritte?s?|Grade?s?|Generation(?:en)?|Stufen?|Phasen?|Ordnung|Periode|Hauptgruppe|Hauptsatz(?:es)?|Mendelsche\\p{L}*|Gesetz(?:es)?|Gebots?|Person|Lesung|Liga|Etappe|Absatz(?:es)?|Satz(?:es)?|Buch(?:es)?|Akte?s?|Szene';
/** What may follow the number and its dot in an ordinal. */
export const afterOrdinal = new RegExp(`^(?:${months}|${counted})(?![\\p{L}\\p{N}])`, 'u');

/** Whether a text begins with an ordinal, which is no number of a list: `1. März 1990`. */
export function beginsWithOrdinal(text: string): boolean {
  const found = /^\s*\d{1,2}\.\s+/.exec(text);
  return found !== null && afterOrdinal.test(text.slice(found[0].length));
}
