import { titleInFull } from '../../model/edition.ts';
import { Markup, markup } from '../../text/markup.ts';
import { agreementInWords, sumOf, totalOf, wordsOf } from '../../wording/wording.ts';
import { drawBar } from '../charts/draw-bar.ts';
import { drawStrip } from '../charts/draw-strip.ts';
import { differingPoints } from '../entry/differing.ts';
import { hueOfSets } from '../entry/signs.ts';
import { sectionIds } from '../section-ids.ts';
import type { EpubContext, EpubFile } from './context.ts';
import { xhtmlDocument } from './document.ts';

/**
 * Where the sources differ, each point with the sentences that contradict one another; null where they never
 * do.
 */
export function differencesFile(context: EpubContext): EpubFile | null {
  const { edition, markers, fileOf } = context;
  const sections = edition.parts.flatMap((part) =>
    part.entries.flatMap((entry) => {
      const points = differingPoints(entry, edition);
      return points.length === 0
        ? []
        : [
            markup`<section class="difference">
<h2><a href="${fileOf.get(entry.id)}#${entry.id}"><span class="number">${entry.number}</span> ${entry.question}</a></h2>
${part.title !== null && markup`<p class="difference-topic">${titleInFull(part)}</p>`}
${points.map(
  ({
    id,
    title,
    kind,
    wordings,
  }) => markup`<p class="difference-point"><a href="${fileOf.get(id)}#${id}">${title}</a>${kind !== '' && `: ${kind}`}</p>
<ul class="wordings">${wordings.map(
    ({ answerSets, text }) =>
      markup`<li>${edition.answerSets
        .filter(({ id }) => answerSets.includes(id))
        .map(
          ({ id, mark }) => markup`<span class="mark ${hueOfSets([id], edition)}">${mark}</span> `,
        )}${text}</li>`,
  )}</ul>
`,
)}</section>
`,
          ];
    }),
  );
  if (sections.length === 0) return null;
  const name = 'differences.xhtml';
  const body = markup`<section id="${sectionIds.differences}" aria-labelledby="differences-title">${markers.before(sectionIds.differences, name)}
<h1 id="differences-title">${wordsOf(edition.language).differences}</h1>
${sections}</section>`;
  return back(name, wordsOf(edition.language).differences, body, context);
}

/** The agreement chart of the whole book, as vectors: a bar a topic, a strip a question. */
export function agreementFile(context: EpubContext): EpubFile {
  const { edition, markers, fileOf } = context;
  const sets = edition.answerSets;
  const most = Math.max(...edition.parts.map(({ agreement }) => totalOf(agreement)));
  const name = 'agreement.xhtml';
  const parts = edition.parts.map(
    (
      part,
    ) => markup`<section class="chart-part"><h2>${titleInFull(part) ?? wordsOf(edition.language).questions}</h2>
<p>${new Markup(drawBar(part.agreement, sets, most, 96, edition.language))}</p>
<ul class="chart-list">${part.entries.map(
      ({ id, number, question, agreement }) =>
        markup`<li><a href="${fileOf.get(id)}#${id}">${number}. ${question}</a> ${new Markup(drawStrip(agreement, sets, { language: edition.language, width: 96, pitch: 2.9 }))}</li>
`,
    )}</ul></section>
`,
  );
  const body = markup`<section id="${sectionIds.agreement}" aria-labelledby="agreement-title">${markers.before(sectionIds.agreement, name)}
<h1 id="agreement-title">${wordsOf(edition.language).agreement}</h1>
<p>${agreementInWords(sumOf(edition.parts.map(({ agreement }) => agreement)), sets, edition.language)}${wordsOf(edition.language).stop} ${wordsOf(edition.language).chartKey}</p>
${parts}</section>`;
  return back(name, wordsOf(edition.language).agreement, body, context);
}

function back(name: string, title: string, body: Markup, { edition }: EpubContext): EpubFile {
  return { name, title, landmark: null, xhtml: xhtmlDocument(title, edition.language, 'backmatter', body) };
}
