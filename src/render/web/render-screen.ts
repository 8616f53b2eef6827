import type { Edition } from '../../model/edition.ts';
import type { SheetEntry, SheetPoint } from '../../model/sheet.ts';
import type { Theme } from '../../model/theme.ts';
import type { WebPage } from '../../model/web-page.ts';
import type { Workbook } from '../../model/workbook.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { Markup, markup } from '../../text/markup.ts';
import { paragraphDirection } from '../../text/paragraph-direction.ts';
import { countOf, labelEnd, sayersInWords, wordsOf } from '../../wording/wording.ts';
import { setBrief } from '../entry/signs.ts';
import { picturesOf } from '../pictures.ts';
import { markOf } from '../sheet/printed-marks.ts';
import { smallPictures } from '../sheet/small-pictures.ts';
import { fontAssets } from '../styles/font-rules.ts';
import { screenStyle } from '../styles/screen-style.ts';
import { setAnswer } from '../workbook/set-answer.ts';
import { signs } from './entry-markup.ts';
import { pageFacts } from './page-facts.ts';

/**
 * A cheat sheet, cards or a workbook as a web page. The browser turns cards and opens answers without a
 * script.
 */
export function renderScreen(edition: Edition, theme: Theme, workbook: Workbook): WebPage {
  const { kind } = edition.settings;
  const parts = workbook.parts.map(
    ({ title, entries }, place) => markup`<section class="topic" aria-labelledby="topic-${place}">
<h2 id="topic-${place}">${title ?? wordsOf(edition.language).questions}</h2>
<div class="${kind === 'cards' ? 'deck' : 'entries'}">
${entries.map(({ entry, lines, shuffled }) => {
  if (kind === 'cards') return card(entry, edition);
  if (kind === 'workbook') return exercise(entry, lines, workbook.quiz ? shuffled : [], edition);
  return brief(entry, edition);
})}</div>
</section>
`,
  );
  const body = markup`<div class="pages pages-${kind}">
<header class="pages-head"><h1>${edition.title}</h1>
${edition.subtitle !== null && markup`<p class="subtitle">${edition.subtitle}</p>\n`}${legend(edition)}</header>
<main>
${parts}</main>
${edition.settings.show.fingerprint && markup`<footer><p><code>${edition.fingerprint}</code></p></footer>`}
</div>`.text;
  const { css, faces } = screenStyle(theme, 'web', body, edition.language, true, edition.settings.colour);
  return {
    ...pageFacts(edition),
    body,
    css: [css, ...theme.layers.map((layer) => layer.pages)].join('\n'),
    script: '',
    assets: [
      ...fontAssets(faces),
      ...picturesOf(edition).filter(({ path }) => body.includes(`src="${path}"`)),
    ],
    search: [],
  };
}

/** Before what the sources say in different ways, where only one wording has room. */
const differs = markup`<span class="differing" aria-hidden="true">≠</span>`;

function legend(edition: Edition): Markup | false {
  const sets = edition.answerSets;
  const words = wordsOf(edition.language);
  return (
    marked(edition) &&
    markup`<p class="legend"><span>${words.keyUnmarked}</span>${sets.map(({ id, title }) => markup` <span>${signs([id], edition)} ${title}</span>`)} <span>${differs} ${words.toldDifferently}</span></p>
`
  );
}

function marked({ answerSets, settings }: Edition): boolean {
  return settings.sources !== 'none' && answerSets.length > 1;
}

/** A question with its points in brief. */
function brief(entry: SheetEntry, edition: Edition): Markup {
  return markup`<article id="${entry.id}"><h3><span class="number">${entry.number}</span> <bdi>${entry.question}</bdi></h3>
${shown(entry)}${pointList(entry, edition)}</article>
`;
}

/** A card that is turned by a press, a click or the space bar. */
function card(entry: SheetEntry, edition: Edition): Markup {
  return markup`<details class="card" id="${entry.id}"><summary><span class="number">${entry.number}</span> <span class="ask" dir="auto">${entry.question}${shown(entry)}</span></summary>
<div class="answer">${pointList(entry, edition)}</div></details>
`;
}

/** A question with room for an answer, and the points to compare it with. */
function exercise(
  entry: SheetEntry,
  lines: number,
  shuffled: Workbook['parts'][number]['entries'][number]['shuffled'],
  edition: Edition,
): Markup {
  const words = wordsOf(edition.language);
  const quiz = shuffled.map(
    ({ letter, point }) =>
      markup`<li><label><span class="letter">${letter}</span> ${point.label !== null && markup`<input type="text" autocomplete="off" size="24"/>`} <span>${new Markup(setBrief(point.gist, edition) + smallPictures(point))}</span></label></li>
`,
  );
  const room =
    quiz.length > 0
      ? markup`<ol class="quiz">${quiz}</ol>`
      : markup`<textarea rows="${Math.min(lines, 12)}" aria-labelledby="${entry.id}-title"></textarea>`;
  return markup`<article class="exercise" id="${entry.id}"><h3 id="${entry.id}-title"><span class="number">${entry.number}</span> <bdi>${entry.question}</bdi></h3>
${shown(entry)}${
  entry.points.length > 0
    ? markup`${room}
<details><summary>${words.answers}: ${countOf(words.points, entry.points.length, edition.language)}</summary>
${pointList(entry, edition, true)}</details>`
    : markup`<p>${words.unanswered}</p>`
}</article>
`;
}

/** Which way a line runs, where it has letters from the right. */
function turned({ label, gist }: Pick<SheetPoint, 'label' | 'gist'>): Markup | '' {
  const way = paragraphDirection(escapeXml(`${label ?? ''} ${gist}`));
  return way === null ? '' : markup` dir="${way}"`;
}

/** What a question shows beside its words. */
function shown(entry: SheetEntry): Markup {
  return new Markup(smallPictures(entry));
}

function pointList({ opening, points }: SheetEntry, edition: Edition, boxes = false): Markup {
  if (points.length === 0) return markup`<p>${wordsOf(edition.language).unanswered}</p>`;
  const items = points.map((point) => {
    const gist = point.gist === point.label ? '' : point.gist;
    const answer = boxes ? setAnswer(point, edition) : setBrief(gist, edition);
    const said = markup`${point.label !== null && markup`<b>${point.label}${answer !== '' && labelEnd(point.label, edition.language)}</b>`}${new Markup(answer + smallPictures(point))}`;
    const way = point.way !== undefined && markup`<p class="way">${point.way}</p>`;
    return markup`<li${turned(point)}>${way}${whoSaysSo(point, edition, boxes && edition.settings.workbook.answers === 'full')}${boxes ? markup`<label><input type="checkbox"/> ${said}</label>` : markup`<span>${said}</span>`}</li>
`;
  });
  const before =
    opening &&
    markup`<p${turned(opening)}>${whoSaysSo(opening, edition)}${new Markup(setBrief(opening.gist, edition))}</p>
`;
  return markup`${before ?? ''}<ul class="points">
${items}</ul>
`;
}

function whoSaysSo(point: SheetPoint, edition: Edition, isWhole = false): Markup | false {
  if (!marked(edition)) return false;
  const mark = markOf(point, isWhole, edition);
  if (!mark.differs && mark.holders.length === 0) return false;
  const shape = mark.differs ? differs : signs(mark.holders, edition);
  const sayers = isWhole ? point.sayers : point.holders;
  return markup`<span class="who-says" role="img" aria-label="${sayersInWords(sayers, point.standing, edition.answerSets, edition.language)}">${shape}</span> `;
}
