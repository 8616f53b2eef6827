import { type Finding, groupFindings } from '../report.ts';
import { type Markup, markup } from '../text/markup.ts';
import { countOf } from '../wording/wording.ts';
import { findingInWords } from './finding-in-words.ts';
import { reportWordsOf } from './words/report-words.ts';

/** Findings of a group above which it is folded. */
const most = 3;

/** Findings with their places, what was seen, and what to do; those of one kind about one file together, with their number. */
export function messageList(findings: readonly Finding[], language: string): Markup {
  const { severityCounts } = reportWordsOf(language);
  const item = (found: Finding) => itemOf(found, language);
  return markup`<ul class="messages">${groupFindings(findings).map(({ first, all }) =>
    all.length <= most
      ? all.map(item)
      : markup`<li class="${first.severity}"><details${first.severity === 'error' && markup` open="open"`}><summary><strong>${countOf(severityCounts[first.severity], all.length, language)}</strong> <code>${first.rule}</code>${placeOf({ ...first, line: null })}: ${findingInWords(first, language).reason}</summary><ul>${all.map(item)}</ul></details></li>
`,
  )}</ul>`;
}

function itemOf(found: Finding, language: string): Markup {
  const { severity } = found;
  const { reason, quote, todo } = findingInWords(found, language);
  const named = reportWordsOf(language).severities[severity];
  return markup`<li class="${severity}"><strong>${named}</strong> ${reason}${placeOf(found)}${quote && markup`<br><q>${quote}</q>`}${todo && markup`<br>${todo}`}</li>
`;
}

/** The project's own files by their names alone: where its folder lies is no matter of the book. */
function placeOf({ file, line }: Pick<Finding, 'file' | 'line'>): Markup | null {
  const shown = file?.replace(/^.*[\\/](?=(?:edits|handbook)\.(?:ya?ml|json)$)/, '');
  return shown === undefined ? null : markup` <bdi class="place">${shown}${line && `:${line}`}</bdi>`;
}
