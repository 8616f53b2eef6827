import type { AnswerSet } from '../model/answer-set.ts';
import type { Entry, Handbook, Member, Point } from '../model/handbook.ts';
import { type Markup, markup } from '../theme/theme.ts';

/** One question with its points in columns, a column a source: what was joined stands in one row, on one line. */
export function alignmentSection(entry: Entry, handbook: Handbook, sets: readonly AnswerSet[]): Markup {
  const topic = handbook.topics.find(({ id }) => id === entry.topic)?.title;
  return markup`<article id="entry-${entry.id}"><h3><span class="number">${entry.number}</span> ${entry.question}</h3>
<p class="hint">${topic && `${topic}. `}${entry.wordings.map(({ answerSet, file, line, text }) => markup`<span class="mark">${markOf(answerSet, sets)}</span> ${file}:${line}${text !== entry.question && markup` <q>${text}</q>`} `)}</p>
<div class="alignment" role="table" aria-label="Points of question ${entry.number}">
<div role="row" class="head">${sets.map(({ mark, title }) => markup`<div role="columnheader"><span class="mark">${mark}</span> ${title}</div>`)}</div>
${entry.points.map((point) => row(point, sets))}
</div></article>
`;
}

function row(point: Point, sets: readonly AnswerSet[]): Markup {
  const tier = point.members.some(({ link }) => link.tier === 'suggested') ? 'suggested' : 'auto';
  const score = Math.min(...point.members.map(({ link }) => link.score));
  const weight = point.members.length > 1 ? Math.max(1, Math.round(score * 8)) : 0;
  return markup`<div role="row" class="point ${point.standing} ${tier} weight-${weight}">${sets.map(
    ({ id }) => {
      const own = point.members.filter(({ answerSet }) => answerSet === id);
      return own.length > 0
        ? markup`<div role="cell" class="card" title="${point.id}">${own.map((member) => card(member))}${point.members.length > 1 && markup`<span class="score" title="how sure the link is">${score.toFixed(2)}</span>`}</div>`
        : markup`<div role="cell" class="none"></div>`;
    },
  )}</div>
`;
}

function card({ index, label, text, lines }: Member): Markup {
  return markup`<p><span class="place">${index + 1}</span> ${label && markup`<b>${label}:</b> `}${text} <span class="place">line ${lines[0]}</span></p>`;
}

function markOf(id: string, sets: readonly AnswerSet[]): string {
  return sets.find((set) => set.id === id)?.mark ?? id;
}
