import type { Handbook } from '../model/handbook.ts';
import { type Markup, markup } from '../text/markup.ts';

/** The questions that the editor left out, with why; false where there are none. */
export function leftOutSection({ leftOut = [] }: Pick<Handbook, 'leftOut'>): Markup | false {
  return (
    leftOut.length > 0 &&
    markup`<section id="left-out"><h2>Questions left out</h2>
<p class="hint">They are in no edition. The edit that leaves one out stands in edits.yml; taken away, it brings the question back.</p>
<ul>${leftOut.map(
      ({ id, question, reason }) => markup`<li>${question} <small>${reason} (<code>${id}</code>)</small></li>
`,
    )}</ul></section>
`
  );
}
