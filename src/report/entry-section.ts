import type { AnswerSet } from '../model/answer-set.ts';
import type { Entry, Handbook, LedgerSentence, Member, Point } from '../model/handbook.ts';
import { placeInFile } from '../model/has-lines.ts';
import { type Markup, markup } from '../text/markup.ts';
import { fill, labelEnd, linesText, list } from '../wording/wording.ts';
import { alignmentPicture } from './alignment-picture.ts';
import { editsMarkup } from './edits-markup.ts';
import { reasonInWords } from './reason-in-words.ts';
import { reportWordsOf } from './words/report-words.ts';

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
<p class="hint">${topic && `${topic}. `}${entry.wordings.map(({ answerSet, file, line, text }) => markup`<span class="mark">${markOf(answerSet, sets)}</span> <bdi>${placeInFile(file, line)}</bdi>${text !== entry.question && markup` <q>${text}</q>`} `)}</p>
${entry.points.length > 0 && [alignmentPicture(entry, sets, handbook.language), pointsInFull(entry, facts)]}${ledgerOf(entry, facts)}</article>
`;
}

/** Boxes of the highest column: by these a browser knows how much room a question takes before it is drawn. */
function rowsOf({ points }: Entry, sets: readonly AnswerSet[]): number {
  const members = points.flatMap((point) => point.members);
  return Math.max(0, ...sets.map(({ id }) => members.filter(({ answerSet }) => answerSet === id).length));
}

function pointsInFull(entry: Entry, facts: EntryFacts): Markup {
  return markup`<details><summary>${reportWordsOf(facts.handbook.language).pointsInFull}</summary>
${entry.points.map((point) => pointMarkup(point, facts))}</details>
`;
}

function pointMarkup(point: Point, { handbook: { language }, sets, large }: EntryFacts): Markup {
  const words = reportWordsOf(language);
  const several = point.members.length > 1;
  const score = Math.min(...point.members.map(({ link }) => link.score));
  const standing = [words.standings[point.standing], fill(words.joined, { score: score.toFixed(2) })];
  return markup`<div class="point ${point.standing}" id="point-${point.id}"><p class="hint"><code>${point.id}</code>${several && ` ${list(standing, language)}`}</p>
<div class="cards">${sets.map(({ id, mark }) => {
    const own = point.members.filter(({ answerSet }) => answerSet === id);
    return (
      own.length > 0 &&
      markup`<div class="card">${own.map((member) => card(member, mark, large, language))}</div>`
    );
  })}</div>${(several || point.suggested) && editsMarkup(point, language)}</div>
`;
}

function card({ label, text, lines }: Member, mark: string, large: boolean, language: string): Markup {
  const shown = large ? (label === null ? text.slice(0, 60) : '') : text;
  const line = linesText([lines[0], lines[0]], language);
  return markup`<p><span class="mark">${mark}</span> ${label && markup`<b>${label}${shown && labelEnd(label, language)}</b> `}${shown} <span class="place">${line}</span></p>`;
}

/** Every sentence of the sources that belongs to an entry, with what became of it. */
function ledgerOf(
  { id }: Entry,
  { handbook: { language }, sets, sentences, large }: EntryFacts,
): Markup | false {
  const words = reportWordsOf(language);
  const all = sentences.get(id) ?? [];
  const shown = large ? all.filter(({ fate }) => fate !== 'printed') : all;
  const printed = all.filter(({ fate }) => fate === 'printed').length;
  const colon = labelEnd('', language);
  const rows = shown.map(
    ({ answerSet, line, text, fate, coveredBy, replaced, reason }) =>
      markup`<li class="${replaced ? 'replaced' : fate}"><span class="mark">${markOf(answerSet, sets)}</span> <span class="place">${line}</span> ${text} <span class="fate">${words.fates[replaced ? 'replaced' : fate]}${fate === 'folded' && coveredBy && markup`${colon}<q>${coveredBy}</q>`}${reason && markup`${colon}${reasonInWords(reason, language)}`}</span></li>
`,
  );
  return (
    all.length > 0 &&
    markup`<details><summary>${fill(words.fatesOf, { n: all.length, printed, others: all.length - printed })}</summary>
${shown.length > 0 && markup`<ul class="ledger-list">${rows}</ul>`}</details>
`
  );
}

export function markOf(id: string, sets: readonly AnswerSet[]): string {
  return sets.find((set) => set.id === id)?.mark ?? id;
}
