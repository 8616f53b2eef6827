import type { DocumentAccount } from '../model/inventory.ts';
import { readingsThatUse } from '../model/lost.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { plural } from '../report.ts';
import { type Markup, markup } from '../text/markup.ts';

/** More stretches than this are folded away. */
const many = 20;

/** What of a document no book has: each stretch with the reason, and the reading that would have used it; the rest by its number. */
export function unusedSection(account: DocumentAccount, document: SourceDocument): Markup {
  const unused = account.ranges.filter(({ fate }) => fate === 'not-used');
  const lost = unused.filter((range) => range.lost > 0);
  const beside = unused.filter((range) => range.lost === 0 && range.kind !== 'mark');
  const { sentences, notUsed } = account.totals;
  return markup`<p>${plural(sentences, 'sentence')}, ${notUsed === 0 ? 'all used' : `${notUsed} not used`}${beside.length > 0 && `; ${plural(beside.length, 'stretch', 'stretches')} of what no book prints`}.</p>
${lost.length > 0 && list('Not used', lost, document)}${beside.length > 0 && list('What no book prints: titles, contents, numbers, addresses and what you left out', beside, document, true)}`;
}

function list(
  title: string,
  ranges: DocumentAccount['ranges'],
  { file }: SourceDocument,
  closed = false,
): Markup {
  return markup`<details class="unused"${!closed && ranges.length <= many && markup` open`}><summary>${title}: ${ranges.length}</summary><div class="scroll" tabindex="0" role="group" aria-label="${title} of ${file.path}"><table class="lines unused"><thead><tr><th scope="col">Lines</th><th scope="col">Text</th><th scope="col">Why</th>${!closed && markup`<th scope="col">Would be used if read by</th>`}</tr></thead><tbody>${ranges.map(
    (range) => {
      const { lines, part, text, reason } = range;
      const [first, last] = lines;
      const [better] = closed ? [] : readingsThatUse([range], file.data.reading);
      return markup`<tr${!closed && markup` class="lost"`}><td>${part ?? (first === last ? first : `${first}-${last}`)}</td><td>${text.length > 300 ? `${text.slice(0, 299)}…` : text}</td><td>${reason ?? ''}</td>${!closed && markup`<td>${better?.shape ?? ''}</td>`}</tr>\n`;
    },
  )}</tbody></table></div></details>
`;
}
