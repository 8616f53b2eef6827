import type { Finding } from '../report.ts';
import { type Markup, markup } from '../text/markup.ts';
import { gapsOf, gapTitles } from './gaps.ts';
import { messageList } from './message-list.ts';

/** More findings than this are folded away. */
const many = 12;

/** What is missing or contradicts itself, by kind. */
export function gapsSection(findings: readonly Finding[]): Markup {
  const gaps = gapsOf(findings);
  const kinds = (Object.keys(gapTitles) as (keyof typeof gapTitles)[]).filter(
    (kind) => gaps[kind].length > 0,
  );
  return markup`<section id="gaps"><h2>Gaps</h2>
${kinds.length === 0 && markup`<p>None: every question is answered by several sources, to its end, without a contradiction.</p>`}
${kinds.map(
  (kind) =>
    markup`<details${gaps[kind].length <= many && markup` open`}><summary>${gapTitles[kind]}: ${gaps[kind].length}</summary>${messageList(gaps[kind])}</details>
`,
)}</section>
`;
}
