import type { ChangeMark } from '../../model/changes.ts';
import { Markup, markup } from '../../text/markup.ts';
import { type ToldChanges, toldMark } from './told-changes.ts';

// What has changed since an earlier edition, as the EPUB and the web page set it.

/** The sign before what has changed, heard as a word; nothing where nothing has. */
export function changeSign(change: ChangeMark | undefined, language: string): Markup | false {
  const mark = toldMark(change, language);
  return (
    mark !== null && markup`<span class="change" role="img" aria-label="${mark.words}:">${mark.sign}</span> `
  );
}

/** The list of changes below its title: a question after the other, which is a link where the book still has it. */
export function changesList(
  { note, questions }: ToldChanges,
  heading: 'h2' | 'h3',
  hrefOf: (id: string) => string,
): Markup {
  const [open, close] = [new Markup(`<${heading}>`), new Markup(`</${heading}>`)];
  return markup`${note !== '' && markup`<p class="changes-note">${note}</p>\n`}${questions.map(
    ({ id, number, question, changes, more }) => {
      const head = markup`<span class="number">${number}</span> ${question}`;
      return markup`<section class="change-group">${
        question !== '' &&
        markup`${open}${id === null ? head : markup`<a href="${hrefOf(id)}">${head}</a>`}${close}`
      }<ul class="change-list">${changes.map(
        ({ kind, texts }) =>
          markup`<li><span class="change-kind">${kind}</span>${texts.map((text, at) => markup`${at > 0 && markup` <span class="change-arrow">→</span>`} <span class="change-text" dir="auto">${text}</span>`)}</li>`,
      )}${more !== '' && markup`<li class="change-more">${more}</li>`}</ul></section>
`;
    },
  )}`;
}
