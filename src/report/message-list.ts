import type { Finding } from '../report.ts';
import { type Markup, markup } from '../text/markup.ts';

/** Findings with their places, what was seen, and what to do. */
export function messageList(findings: readonly Finding[]): Markup {
  return markup`<ul class="messages">${findings.map(
    ({ severity, reason, file, line, actual, todo }) =>
      markup`<li class="${severity}"><strong>${severity}</strong> ${reason}${file && markup` <span class="place">${file}${line && `:${line}`}</span>`}${actual && !reason.includes(actual) && markup`<br><q>${actual}</q>`}${todo && markup`<br>${todo}`}</li>
`,
  )}</ul>`;
}
