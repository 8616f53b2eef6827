import { type Finding, groupFindings } from '../report.ts';
import { type Markup, markup } from '../text/markup.ts';

/** Findings of a group above which it is folded. */
const most = 3;

/** Findings with their places, what was seen, and what to do; those of one kind about one file together, with their number. */
export function messageList(findings: readonly Finding[]): Markup {
  return markup`<ul class="messages">${groupFindings(findings).map(({ first, all }) =>
    all.length <= most
      ? all.map(item)
      : markup`<li class="${first.severity}"><details${first.severity === 'error' && markup` open="open"`}><summary><strong>${all.length} ${first.severity}s</strong> ${first.rule}${first.file && markup` <span class="place">${first.file}</span>`}: ${first.reason}</summary><ul>${all.map(item)}</ul></details></li>
`,
  )}</ul>`;
}

function item({ severity, reason, file, line, actual, todo }: Finding): Markup {
  return markup`<li class="${severity}"><strong>${severity}</strong> ${reason}${file && markup` <span class="place">${file}${line && `:${line}`}</span>`}${actual && !reason.includes(actual) && markup`<br><q>${actual}</q>`}${todo && markup`<br>${todo}`}</li>
`;
}
