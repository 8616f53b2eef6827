import type { AnswerSet } from '../model/answer-set.ts';
import type { Handbook } from '../model/handbook.ts';
import { filled, type Markup, markup } from '../text/markup.ts';
import { fill, list } from '../wording/wording.ts';
import { markOf } from './entry-section.ts';
import { suggestions } from './suggestions.ts';
import { reportWordsOf } from './words/report-words.ts';

/** As many links are shown with their texts; the others lead to their points. */
const most = 100;

/** The links that ask for a decision, the least sure first, with the lines to copy into edits.yml. */
export function suggestionsSection(handbook: Handbook, sets: readonly AnswerSet[]): Markup {
  const all = suggestions(handbook);
  const words = reportWordsOf(handbook.language);
  return markup`<section id="suggestions"><h2>${words.suggestions}</h2>
${
  all.length === 0
    ? markup`<p>${words.none}</p>`
    : markup`<p>${filled(words.suggestionsLead, { n: markup`${all.length}`, file: markup`<code>edits.yml</code>` })}</p>
<details${all.length <= 6 && markup` open`}><summary>${words.showThem}</summary>
${all.slice(0, most).map(
  ({ question, point, score, members, edits }) =>
    markup`<div class="suggestion"><p><a href="#point-${point}">${fill(words.suggestionOf, { n: question })}</a>${list(['', fill(words.joined, { score: score.toFixed(2) })], handbook.language)}</p>
<ul>${members.map(({ answerSet, line, text }) => markup`<li><span class="mark">${markOf(answerSet, sets)}</span> <span class="place">${line}</span> ${text.length > 220 ? `${text.slice(0, 217)}...` : text}</li>`)}</ul>
<p class="edits">${words.together} <code>${edits.together}</code> ${words.apart} <code>${edits.apart}</code></p></div>
`,
)}${all.length > most && markup`<p>${filled(words.moreSuggestions, { n: markup`${all.length - most}`, command: markup`<code>variorum check --suggestions</code>` })}</p>`}</details>`
}</section>
`;
}
