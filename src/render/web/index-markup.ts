import type { IndexTerm } from '../../model/edition.ts';
import { type Markup, markup } from '../../text/markup.ts';
import { wordsOf } from '../../wording/wording.ts';
import { indexLetters } from '../index/index-letters.ts';
import type { WebContext } from './entry-markup.ts';

/** From as many letters on, a row of them leads into the index. */
const fewLetters = 6;

/** The index leads to the points by the numbers of their questions. */
export function indexMarkup({ edition, entries }: WebContext): Markup {
  const words = wordsOf(edition.language);
  const questionOf = new Map<string, number>();
  for (const { id, number, points } of entries.values()) {
    questionOf.set(id, number);
    for (const point of points) questionOf.set(point.id, number);
  }
  const groups = indexLetters(edition.index, edition.language);
  const sections = groups.map(({ letter, terms }, at) => {
    const list = markup`<ul>
${terms.map((term) => item(term, questionOf, term.targets.length > 0 ? words.seeAlsoTerm : words.see))}</ul>`;
    if (letter === '') return list;
    return markup`<section class="letter" id="index-${at + 1}" aria-labelledby="letter-${at + 1}" style="--lines:${terms.length}"><h3 id="letter-${at + 1}">${letter}</h3>
${list}</section>
`;
  });
  const row =
    groups.length >= fewLetters &&
    markup`<p class="letters">${groups.map(({ letter }, at) => markup`<a href="#index-${at + 1}">${letter}</a> `)}</p>
`;
  return markup`<section class="index" id="index" aria-labelledby="index-title"><h2 id="index-title">${words.index}</h2>
<p class="index-note">${words.numbersAreQuestions}</p>
${row}${sections}</section>`;
}

function item(
  { term, targets, see }: IndexTerm,
  questionOf: ReadonlyMap<string, number>,
  also: string,
): Markup {
  const seen = new Set<number>();
  const links = targets.flatMap((id) => {
    const number = questionOf.get(id);
    if (number === undefined || seen.has(number)) return [];
    seen.add(number);
    return [markup` <a href="#${id}">${number}</a>`];
  });
  return markup`<li>${term}${links}${see.length > 0 && markup` <i>${also}</i> ${see.join('; ')}`}</li>
`;
}
