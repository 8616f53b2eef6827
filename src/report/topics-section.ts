import { agreementOf } from '../compose/compose.ts';
import type { Handbook } from '../model/handbook.ts';
import { drawBar } from '../render/render.ts';
import { Markup, markup } from '../text/markup.ts';
import { reportWordsOf } from './words/report-words.ts';

/** How far the sources agree in each topic, drawn to one scale. */
export function topicsSection({ topics, entries, answerSets, language }: Handbook): Markup {
  const words = reportWordsOf(language);
  const groups = [
    {
      title: words.withoutTopic,
      points: entries.filter(({ topic }) => topic === null).flatMap((entry) => entry.points),
    },
    ...topics.map(({ id, title }) => ({
      title,
      points: entries.filter(({ topic }) => topic === id).flatMap((entry) => entry.points),
    })),
  ].filter(({ points }) => points.length > 0);
  const most = Math.max(1, ...groups.map(({ points }) => points.length));
  return markup`<section id="topics"><h2>${words.agreement}</h2>
<p class="hint">${words.agreementKey}</p>
<dl class="topics">${groups.map(
    ({ title, points }) =>
      markup`<div><dt>${title} <span class="place">${points.length}</span></dt><dd>${new Markup(
        drawBar(
          agreementOf(
            points,
            answerSets.map(({ id }) => id),
          ),
          answerSets,
          most,
          120,
          language,
        ),
      )}</dd></div>
`,
  )}</dl></section>
`;
}
