import type { AnswerSet } from '../model/answer-set.ts';
import type { Entry, Handbook, LedgerSentence, Member, Point } from '../model/handbook.ts';
import { type Markup, markup } from '../text/markup.ts';
import { alignmentPicture } from './alignment-picture.ts';
import { editsMarkup } from './edits-markup.ts';

/** What a section on one question is made from. */
export interface EntryFacts {
  readonly handbook: Handbook;
  readonly sets: readonly AnswerSet[];
  /** The sentences of each entry, from the ledger. */
  readonly sentences: ReadonlyMap<string, readonly LedgerSentence[]>;
  /** In a large book texts are not repeated: they stand in the sources' lines below. */
  readonly large: boolean;
}

/** One question: the alignment as a picture, and, folded away, its points in full and what became of each sentence. */
export function entrySection(entry: Entry, facts: EntryFacts): Markup {
  const { handbook, sets } = facts;
  const topic = handbook.topics.find(({ id }) => id === entry.topic)?.title;
  return markup`<article class="entry" id="entry-${entry.id}" style="--rows:${rowsOf(entry, sets)}"><h3><span class="number">${entry.number}</span> ${entry.question}</h3>
<p class="hint">${topic && `${topic}. `}${entry.wordings.map(({ answerSet, file, line, text }) => markup`<span class="mark">${markOf(answerSet, sets)}</span> ${file}:${line}${text !== entry.question && markup` <q>${text}</q>`} `)}</p>
${entry.points.length > 0 && [alignmentPicture(entry, sets), pointsInFull(entry, facts)]}${ledgerOf(entry, facts)}</article>
`;
}

/** Boxes of the highest column: by these a browser knows how much room a question takes before it is drawn. */
function rowsOf({ points }: Entry, sets: readonly AnswerSet[]): number {
  const members = points.flatMap((point) => point.members);
  return Math.max(0, ...sets.map(({ id }) => members.filter(({ answerSet }) => answerSet === id).length));
}

function pointsInFull(entry: Entry, facts: EntryFacts): Markup {
  return markup`<details><summary>The points in full, with what to write to change them</summary>
${entry.points.map((point) => pointMarkup(point, facts))}</details>
`;
}

function pointMarkup(point: Point, { sets, large }: EntryFacts): Markup {
  const several = point.members.length > 1;
  const score = Math.min(...point.members.map(({ link }) => link.score));
  return markup`<div class="point ${point.standing}" id="point-${point.id}"><p class="hint"><code>${point.id}</code>${several && ` ${point.standing}, joined with ${score.toFixed(2)}`}</p>
<div class="cards">${sets.map(({ id, mark }) => {
    const own = point.members.filter(({ answerSet }) => answerSet === id);
    return (
      own.length > 0 && markup`<div class="card">${own.map((member) => card(member, mark, large))}</div>`
    );
  })}</div>${(several || point.suggested) && editsMarkup(point)}</div>
`;
}

function card({ label, text, lines }: Member, mark: string, large: boolean): Markup {
  const shown = large ? (label === null ? text.slice(0, 60) : '') : text;
  return markup`<p><span class="mark">${mark}</span> ${label && markup`<b>${label}${shown && ':'}</b> `}${shown} <span class="place">line ${lines[0]}</span></p>`;
}

const fates = { printed: 'printed', folded: 'said by', 'left-out': 'left out' } as const;

/** Every sentence of the sources that belongs to an entry, with what became of it. */
function ledgerOf({ id }: Entry, { sets, sentences, large }: EntryFacts): Markup | false {
  const all = sentences.get(id) ?? [];
  const shown = large ? all.filter(({ fate }) => fate !== 'printed') : all;
  const printed = all.filter(({ fate }) => fate === 'printed').length;
  const rows = shown.map(
    ({ answerSet, line, text, fate, coveredBy, reason }) =>
      markup`<li class="${fate}"><span class="mark">${markOf(answerSet, sets)}</span> <span class="place">${line}</span> ${text} <span class="fate">${fates[fate]}${fate === 'folded' && coveredBy && markup`: <q>${coveredBy}</q>`}${reason && `: ${reason}`}</span></li>
`,
  );
  return (
    all.length > 0 &&
    markup`<details><summary>What became of its ${all.length} sentences: ${printed} printed, ${all.length - printed} not</summary>
${shown.length > 0 && markup`<ul class="ledger-list">${rows}</ul>`}</details>
`
  );
}

export function markOf(id: string, sets: readonly AnswerSet[]): string {
  return sets.find((set) => set.id === id)?.mark ?? id;
}
