import { Markup, markup } from '../../text/markup.ts';
import type { NumberedNote } from './number-notes.ts';

/** The notes of a question on a web page. */
export function notesMarkup(notes: readonly NumberedNote[]): Markup | false {
  return together(
    notes.map(
      ({ id, number, textHtml }) =>
        markup`<aside class="note" role="doc-footnote" id="${id}"><span class="note-number">${number}</span> ${new Markup(textHtml)}</aside>
`,
    ),
  );
}

/**
 * The same in an EPUB, where a note pops up, and its number leads back: it stands first, where Kindle looks
 * for it.
 */
export function popUpNotes(notes: readonly NumberedNote[]): Markup | false {
  return together(
    notes.map(({ id, number, textHtml, callId }) => {
      const back =
        callId === null
          ? markup`<span class="note-number">${number}</span>`
          : markup`<a class="note-number" role="doc-backlink" href="#${callId}">${number}</a>`;
      return markup`<aside class="note" role="doc-footnote" epub:type="footnote" id="${id}">${back} ${new Markup(textHtml)}</aside>
`;
    }),
  );
}

function together(notes: readonly Markup[]): Markup | false {
  return (
    notes.length > 0 &&
    markup`<div class="notes">${notes}</div>
`
  );
}
