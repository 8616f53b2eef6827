import type { Finding } from '../report.ts';
import { type Markup, markup } from '../text/markup.ts';
import { labelEnd } from '../wording/wording.ts';
import { type Gaps, gapsOf } from './gaps.ts';
import { messageList } from './message-list.ts';
import { reportWordsOf } from './words/report-words.ts';

/** More findings than this are folded away. */
const many = 12;

/** The kinds in their order: what an editor mends first. */
const kinds: readonly (keyof Gaps)[] = ['unfinished', 'conflicts', 'thin', 'oneSource', 'apart'];

/** What is missing or contradicts itself, by kind. */
export function gapsSection(findings: readonly Finding[], language: string): Markup {
  const words = reportWordsOf(language);
  const gaps = gapsOf(findings);
  const shown = kinds.filter((kind) => gaps[kind].length > 0);
  return markup`<section id="gaps"><h2>${words.gaps}</h2>
${shown.length === 0 && markup`<p>${words.noGaps}</p>`}
${shown.map(
  (kind) =>
    markup`<details${gaps[kind].length <= many && markup` open`}><summary>${words.gapKinds[kind]}${labelEnd('', language)}${gaps[kind].length}</summary>${messageList(gaps[kind], language)}</details>
`,
)}</section>
`;
}
