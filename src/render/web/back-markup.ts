import type { EditionEntry } from '../../model/edition.ts';
import { titleInFull } from '../../model/edition.ts';
import { Markup, markup } from '../../text/markup.ts';
import { agreementInWords, fill, sumOf, totalOf, wordsOf } from '../../wording/wording.ts';
import { drawBar } from '../charts/draw-bar.ts';
import { drawStrip } from '../charts/draw-strip.ts';
import { differingPoints } from '../entry/differing.ts';
import { signsOf } from '../entry/signs.ts';
import { sectionIds } from '../section-ids.ts';
import type { WebContext } from './entry-markup.ts';

/** Books with more entries than this have a bar for each topic, and no strip for each question. */
const mostStrips = 300;

/**
 * Every point on which the sources differ, with the sentences that contradict one another; false for none.
 */
export function differencesSection({ edition }: WebContext): Markup | false {
  const entries = edition.parts.flatMap((part) =>
    part.entries.flatMap((entry) => {
      const points = differingPoints(entry, edition);
      return points.length > 0 ? [{ part, entry, points }] : [];
    }),
  );
  const items = entries.map(
    ({
      part,
      entry,
      points,
    }) => markup`<article class="difference"><p class="difference-topic">${titleInFull(part)}</p>
<h3><a href="#${entry.id}"><span class="toc-number">${entry.number}</span> ${entry.question}</a></h3>
${points.map(
  ({ id, title, kind, wordings }) =>
    markup`<p class="difference-point"><a href="#${id}">${title}</a>${kind !== '' && markup` <span class="difference-kind">${kind}</span>`}</p>
<div class="wordings">${wordings.map(
      ({ answerSets, text }) =>
        markup`<p><span class="signs">${new Markup(
          signsOf(
            answerSets,
            edition,
            (letter) => `${fill(wordsOf(edition.language).source, { a: letter })}:`,
          ),
        )}</span>${text}</p>`,
    )}</div>
`,
)}</article>
`,
  );
  return (
    items.length > 0 &&
    markup`<section class="differences" id="${sectionIds.differences}" aria-labelledby="differences-title"><h2 id="differences-title">${wordsOf(edition.language).differences}</h2>
${items}</section>
`
  );
}

/** The agreement chart of the whole book, as vectors: a bar a topic, a strip a question. */
export function agreementSection({ edition, entries }: WebContext): Markup {
  const sets = edition.answerSets;
  const most = Math.max(...edition.parts.map(({ agreement }) => totalOf(agreement)));
  const strip = (entry: EditionEntry): Markup =>
    new Markup(drawStrip(entry.agreement, sets, { language: edition.language, width: 96, pitch: 2.9 }));
  const parts = edition.parts.map(
    (
      part,
    ) => markup`<div class="chart-part"><h3>${titleInFull(part) ?? wordsOf(edition.language).questions}</h3>${new Markup(drawBar(part.agreement, sets, most, 96, edition.language))}
${
  entries.size <= mostStrips &&
  markup`<ol>${part.entries.map(
    (entry) =>
      markup`<li><a href="#${entry.id}"><span class="toc-number">${entry.number}</span> ${entry.question}</a> ${strip(entry)}</li>
`,
  )}</ol>`
}</div>
`,
  );
  return markup`<section class="chart" id="${sectionIds.agreement}" aria-labelledby="agreement-title"><h2 id="agreement-title">${wordsOf(edition.language).agreement}</h2>
<p>${agreementInWords(sumOf(edition.parts.map(({ agreement }) => agreement)), sets, edition.language)}${wordsOf(edition.language).stop} ${wordsOf(edition.language).chartKey}</p>
${parts}</section>
`;
}
