import type { Edition } from '../../model/edition.ts';
import type { SheetPoint } from '../../model/sheet.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { setBrief } from '../entry/signs.ts';

/** What a workbook's answer has of a point behind its label, as HTML: its gist, or all of it where the settings want whole answers. */
export function setAnswer({ gist, label, pieces }: SheetPoint, edition: Edition): string {
  if (edition.settings.workbook.answers === 'brief') return setBrief(gist === label ? '' : gist, edition);
  return pieces
    .map(({ text, code, row = false }, at) => {
      if (code) return `<pre><code>${escapeXml(text)}</code></pre>`;
      // Run on, the rows of a table would be read as one another's cells.
      return `${row && at > 0 ? '<br/>' : ''}<span>${setBrief(text, edition)}</span>`;
    })
    .join(' ');
}
