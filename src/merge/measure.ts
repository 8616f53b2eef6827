import type { AnswerSet } from '../model/answer-set.ts';
import { type Entry, editor, type Handbook, type Passage, type Point } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';
import { cutSentence } from './facts/cut-sentence.ts';
import { isLight } from './facts/light.ts';
import { readWords } from './facts/read-words.ts';
import { rootOf } from './facts/root.ts';
import { coverRule } from './fusion/fold.ts';
import { announcesOnly } from './fusion/framing.ts';
import { isLeadIn } from './fusion/lead-in.ts';
import { printedSentences, printedText } from './fusion/passage.ts';
import { sameLabel } from './similarity/label.ts';

/** How good a merge is, by figures from 0 to 1 and what they count. */
export interface Measures {
  /** Share of the sources' facts (heads of sentences and their tails) of which each telling word stands in the entry that they belong to. Left out on purpose does not count. */
  readonly coverage: number;
  /** Share of printed sentences that another printed sentence of the same entry says too. */
  readonly redundancy: number;
  /** Share of printed sentences, labels and marks that are true: a source's, word for word; over their own source's words; of those who say it. */
  readonly faithfulness: number;
  /** Length of what is printed against all answers one after the other. */
  readonly stapled: number;
  /** Share of printed words that stand in a fact which another printed sentence of the entry says too. */
  readonly restated: number;
  readonly sentences: {
    readonly sources: number;
    readonly printed: number;
    readonly repeated: number;
    /** Printed, and the editor's, marked as such: counted as neither faithful nor not. */
    readonly editor: number;
  };
  readonly facts: { readonly sources: number; readonly missing: number };
  readonly labels: { readonly printed: number; readonly wrong: number };
  readonly marks: { readonly printed: number; readonly wrong: number };
}

/** Measures a merge on what it made, not on what it meant to do: text is compared with text. */
export function measure(handbook: Handbook, sets: readonly AnswerSet[]): Measures {
  const { entries, opening, closing, ledger } = handbook;
  const source = new Map(sets.flatMap((set) => set.units.map((unit) => [unit.id, unit] as const)));
  const cover = coverRule();
  const faithful: boolean[] = [];
  const labels: boolean[] = [];
  const marks: boolean[] = [];
  const count = { edited: 0, repeated: 0, words: 0, again: 0 };
  const printed = new Map<string | null, string[]>([[null, sentencesOf([...opening, ...closing])]]);
  for (const entry of entries) {
    const all = passagesOf(entry);
    const sentences = sentencesOf(all);
    printed.set(entry.id, [
      entry.question,
      ...entry.points.flatMap(({ label }) => label ?? []),
      ...sentences,
    ]);
    for (const [place, sentence] of sentences.entries()) {
      if (sentences.some((other, at) => at < place && cover(sentence, [other]) !== null)) count.repeated++;
      count.words += readWords(sentence).words.length;
      count.again += restatedWords(sentence, sentences.slice(0, place), cover);
    }
    for (const passage of all)
      for (const unit of passage.units)
        if (passage.answerSet === editor) count.edited++;
        else {
          const of = source.get(unit.id);
          for (const _ of printedSentences(unit)) faithful.push(isSource(unit, of, source));
          marks.push(...marksOf(passage, unit, ledger.sentences, cover));
        }
    for (const point of entry.points)
      if (point.label !== null) {
        labels.push(hasOwnLabel(point));
        count.words += readWords(point.label).words.length;
      }
  }
  const facts = factsIn(ledger.sentences, printed);
  const said = ledger.sentences.filter(
    ({ fate, entry, text }) => fate !== 'left-out' && entry && !isQuestion(text, entries),
  );
  const stapled = said.reduce((sum, { text }) => sum + readWords(text).words.length, 0);
  return {
    coverage: facts.length === 0 ? 1 : mean(facts.map(Number)),
    redundancy: faithful.length === 0 ? 0 : count.repeated / (faithful.length + count.edited),
    faithfulness: mean([...faithful, ...labels, ...marks].map(Number)),
    stapled: stapled === 0 ? 1 : count.words / stapled,
    restated: count.words === 0 ? 0 : count.again / count.words,
    sentences: {
      sources: ledger.sentences.length,
      printed: faithful.length + count.edited,
      repeated: count.repeated,
      editor: count.edited,
    },
    facts: { sources: facts.length, missing: facts.filter((one) => !one).length },
    labels: { printed: labels.length, wrong: labels.filter((one) => !one).length },
    marks: { printed: marks.length, wrong: marks.filter((one) => !one).length },
  };
}

function passagesOf({ intro, points, outro }: Entry): Passage[] {
  return [...intro, ...points.flatMap(({ passages }) => passages), ...outro];
}

function isQuestion(text: string, entries: readonly Entry[]): boolean {
  return entries.some(({ wordings }) => wordings.some((wording) => text.endsWith(wording.text)));
}

/** True where a unit is printed as its source has it, or each run of it is; a label before it is another matter. */
function isSource(unit: Unit, of: Unit | undefined, source: ReadonlyMap<string, Unit>): boolean {
  if (unit.runs)
    return unit.runs.every(
      (run) => source.get(run.unit)?.text.slice(run.from, run.to).toLowerCase() === run.text.toLowerCase(),
    );
  return of !== undefined && printedText(unit).endsWith(printedText(of));
}

/** Whether each set that a sentence is marked with says it: the one whose words they are, and those that say it, too. */
function marksOf(
  { answerSet, also = [] }: Passage,
  unit: Unit,
  lines: Handbook['ledger']['sentences'],
  cover: ReturnType<typeof coverRule>,
): boolean[] {
  const setOf = (id: string) => id.slice(0, id.lastIndexOf(':'));
  const sentences = printedSentences(unit);
  const holds = (set: string) =>
    unit.runs?.some((run) => run.answerSet === set) ||
    lines.some(
      (line) =>
        line.answerSet === set &&
        line.coveredBy !== undefined &&
        sentences.includes(line.coveredBy) &&
        cover(line.coveredBy, [line.text, line.text.replace(/^[^:]{1,60}: /u, '')]) !== null,
    );
  return [setOf(unit.id) === answerSet, ...also.map((set) => holds(set) === true)];
}

/** True where a point's label is that of the words behind it, or says the same. */
function hasOwnLabel({ label, members, passages: [first] }: Point): boolean {
  if (!first || first.answerSet === editor) return true;
  const [opening] = first.units;
  const own = members.filter(
    ({ answerSet, text }) =>
      answerSet === first.answerSet &&
      opening !== undefined &&
      text.includes(printedText(opening).slice(0, 40)),
  );
  return own.length === 0 || own.some((member) => sameLabel(member.label, label));
}

/** Words of a sentence in tails that an earlier sentence says, too. */
function restatedWords(
  sentence: string,
  earlier: readonly string[],
  cover: ReturnType<typeof coverRule>,
): number {
  if (earlier.length === 0) return 0;
  return cutSentence(sentence)
    .filter(({ words }) => words.filter(({ kind }) => kind === 'telling').length > 1)
    .filter(({ from, to }) => cover(sentence.slice(from, to), earlier) !== null)
    .reduce((sum, { words }) => sum + words.length, 0);
}

/**
 * For each fact of the sources whether all its telling words stand in its entry, in any form; those that say little by themselves aside, and
 * in a lead-in (`Here is an outline of how to ...:`) those that only announce.
 */
function factsIn(
  lines: Handbook['ledger']['sentences'],
  printed: ReadonlyMap<string | null, readonly string[]>,
): boolean[] {
  const held = new Map(
    [...printed].map(([entry, sentences]) => [
      entry,
      new Set(sentences.flatMap((sentence) => readWords(sentence).words.map(({ key }) => rootOf(key)))),
    ]),
  );
  return lines
    .filter(({ fate, entry }) => fate !== 'left-out' && entry !== null)
    .flatMap(({ text, entry }) =>
      cutSentence(text).map(({ words }) =>
        words.every(
          ({ kind, key, text: word }) =>
            kind !== 'telling' ||
            isLight(word) ||
            held.get(entry)?.has(rootOf(key)) === true ||
            (isLeadIn(text) && announcesOnly(key)),
        ),
      ),
    );
}

function sentencesOf(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ units }) => units.flatMap(printedSentences));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
