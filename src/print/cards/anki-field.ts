/** What Anki takes for a sound to play or for LaTeX of its own, wherever in a field it stands. */
const meant = /\[(?=(?:sound|anki):|\/?(?:latex|\${1,2})\])/gi;

/** HTML as a field of a note, in which words mean nothing but themselves; a unit separator, with which Anki parts fields, cannot stand in one. */
export function ankiField(html: string): string {
  return html.replaceAll('\u001f', ' ').replace(meant, '&#91;');
}
