import { Markup, markup } from '../markup.ts';
import type { NumberedNote } from './number-notes.ts';

/** The notes of a question for screens; `type` is what an EPUB says of each, so that it pops up. */
export function notesMarkup(notes: readonly NumberedNote[], type = new Markup('')): Markup | false {
  const list = notes.map(
    ({ id, number, textHtml }) =>
      markup`<aside class="note" role="doc-footnote"${type} id="${id}"><span class="note-number">${number}</span> ${new Markup(textHtml)}</aside>
`,
  );
  return (
    list.length > 0 &&
    markup`<div class="notes">${list}</div>
`
  );
}
