import type { Handbook } from '../model/handbook.ts';
import { type Markup, markup } from '../text/markup.ts';
import { reportWordsOf } from './words/report-words.ts';

/** The questions that the editor left out, with why; false where there are none. */
export function leftOutSection({
  leftOut = [],
  language,
}: Pick<Handbook, 'leftOut' | 'language'>): Markup | false {
  const words = reportWordsOf(language);
  return (
    leftOut.length > 0 &&
    markup`<section id="left-out"><h2>${words.leftOut}</h2>
<p class="hint">${words.leftOutKey}</p>
<ul>${leftOut.map(
      ({ id, question, reason }) => markup`<li>${question} <small>${reason} (<code>${id}</code>)</small></li>
`,
    )}</ul></section>
`
  );
}
