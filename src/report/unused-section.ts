import type { DocumentAccount } from '../model/inventory.ts';
import { readingsThatUse } from '../model/lost.ts';
import type { UnderstoodDocument } from '../model/source-document.ts';
import { type Markup, markup } from '../text/markup.ts';
import { countOf, fill, labelEnd, wordsOf } from '../wording/wording.ts';
import { reasonInWords } from './reason-in-words.ts';
import { reportWordsOf } from './words/report-words.ts';

/** More stretches than this are folded away. */
const many = 20;

/** What of a document no book has: each stretch with the reason, and the reading that would have used it; the rest by its number. */
export function unusedSection(
  account: DocumentAccount,
  document: UnderstoodDocument,
  language: string,
): Markup {
  const words = reportWordsOf(language);
  const unused = account.ranges.filter(({ fate }) => fate === 'not-used');
  const lost = unused.filter((range) => range.lost > 0);
  const beside = unused.filter((range) => range.lost === 0 && range.kind !== 'mark');
  const { sentences, notUsed: n } = account.totals;
  const counted = countOf(wordsOf(language).sentences, sentences, language);
  const used = fill(n === 0 ? words.allUsed : words.someUsed, { sentences: counted, n });
  const said = beside.length > 0 ? [used, countOf(words.beside, beside.length, language)] : [used];
  return markup`<p>${said.join(' · ')}</p>
${lost.length > 0 && table(words.notUsed, lost, document, language)}${beside.length > 0 && table(words.besideTitle, beside, document, language, true)}`;
}

function table(
  title: string,
  ranges: DocumentAccount['ranges'],
  { file }: UnderstoodDocument,
  language: string,
  closed = false,
): Markup {
  const words = reportWordsOf(language);
  const name = fill(words.rangesOf, { title, file: file.path });
  return markup`<details class="unused"${!closed && ranges.length <= many && markup` open`}><summary>${title}${labelEnd('', language)}${ranges.length}</summary><div class="scroll" tabindex="0" role="group" aria-label="${name}"><table class="lines unused"><thead><tr><th scope="col">${words.linesHead}</th><th scope="col">${words.textHead}</th><th scope="col">${words.whyHead}</th>${!closed && markup`<th scope="col">${words.betterHead}</th>`}</tr></thead><tbody>${ranges.map(
    (range) => {
      const { lines, part, text, reason } = range;
      const [first, last] = lines;
      const [better] = closed ? [] : readingsThatUse([range], file.data.reading);
      return markup`<tr${!closed && markup` class="lost"`}><td>${part ?? (first === last ? first : `${first}-${last}`)}</td><td>${text.length > 300 ? `${text.slice(0, 299)}…` : text}</td><td>${reason && reasonInWords(reason, language)}</td>${!closed && markup`<td>${better && markup`<code>${better.shape}</code>`}</td>`}</tr>\n`;
    },
  )}</tbody></table></div></details>
`;
}
