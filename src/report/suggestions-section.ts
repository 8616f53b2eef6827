import type { AnswerSet } from '../model/answer-set.ts';
import type { Handbook } from '../model/handbook.ts';
import { type Markup, markup } from '../text/markup.ts';
import { markOf } from './entry-section.ts';
import { suggestions } from './suggestions.ts';

/** As many links are shown with their texts; the others lead to their points. */
const most = 100;

/** The links that ask for a decision, the least sure first, with the lines to copy into edits.yml. */
export function suggestionsSection(handbook: Handbook, sets: readonly AnswerSet[]): Markup {
  const all = suggestions(handbook);
  return markup`<section id="suggestions"><h2>Links that ask for a decision</h2>
${
  all.length === 0
    ? markup`<p>None.</p>`
    : markup`<p>${all.length} of the joined points are less sure than the others. Copy one line of each into <code>edits.yml</code>.</p>
<details${all.length <= 6 && markup` open`}><summary>Show them</summary>
${all.slice(0, most).map(
  ({ question, point, score, members, edits }) =>
    markup`<div class="suggestion"><p><a href="#point-${point}">Question ${question}</a>, joined with ${score.toFixed(2)}</p>
<ul>${members.map(({ answerSet, line, text }) => markup`<li><span class="mark">${markOf(answerSet, sets)}</span> <span class="place">${line}</span> ${text.length > 220 ? `${text.slice(0, 217)}...` : text}</li>`)}</ul>
<p class="edits">They say the same: <code>${edits.together}</code> They do not: <code>${edits.apart}</code></p></div>
`,
)}${all.length > most && markup`<p>And ${all.length - most} more; <code>variorum check --suggestions</code> lists them all.</p>`}</details>`
}</section>
`;
}
