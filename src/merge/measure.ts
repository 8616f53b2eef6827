import type { AnswerSet } from '../model/answer-set.ts';
import { editor, type Handbook, type Passage } from '../model/handbook.ts';
import { terms } from '../text/terms.ts';
import { coverRule } from './fusion/fold.ts';
import { printedSentences } from './fusion/passage.ts';

/** How good a merge is, by three figures from 0 to 1 and what they count. */
export interface Measures {
  /** How much of what the sources say, by its telling words, stands in the entry that it belongs to. Left out on purpose does not count. */
  readonly coverage: number;
  /** Share of printed sentences that another printed sentence of the same entry says too. */
  readonly redundancy: number;
  /** Share of printed sentences that are a source's, word for word. */
  readonly faithfulness: number;
  readonly sentences: {
    readonly sources: number;
    readonly printed: number;
    readonly repeated: number;
    /** Printed, and the editor's, marked as such: counted as neither faithful nor not. */
    readonly editor: number;
  };
}

/** Measures a merge on what it made, not on what it meant to do: text is compared with text. */
export function measure(
  { entries, opening, closing, ledger }: Handbook,
  sets: readonly AnswerSet[],
): Measures {
  const said = new Set(
    sets.flatMap((set) => set.units.flatMap((unit) => [...printedSentences(unit), fold(unit.text)])),
  );
  const cover = coverRule();
  const labels = new Set(
    entries.flatMap(({ points }) =>
      points.flatMap(({ members }) => members.map((one) => one.label?.toLowerCase())),
    ),
  );
  // A label that runs into its text is written in the book's style.
  const withoutLabel = (sentence: string) => {
    const [, label = '', rest = sentence] = /^(.*?): (.*)$/u.exec(sentence) ?? [];
    return labels.has(label.toLowerCase()) ? rest : sentence;
  };
  const printed = new Map<string | null, string[]>([[null, sentencesOf([...opening, ...closing])]]);
  const faithful: boolean[] = [];
  let edited = 0;
  let repeated = 0;
  for (const entry of entries) {
    const all = [...entry.intro, ...entry.points.flatMap(({ passages }) => passages), ...entry.outro];
    const sentences = sentencesOf(all);
    printed.set(entry.id, [
      entry.question,
      ...entry.points.flatMap(({ label }) => label ?? []),
      ...sentences,
    ]);
    for (const [place, sentence] of sentences.entries())
      if (sentences.some((other, at) => at < place && cover(sentence, [other]) !== null)) repeated++;
    for (const { answerSet, units } of all)
      for (const sentence of units.flatMap(printedSentences))
        if (answerSet === editor) edited++;
        else faithful.push(said.has(sentence) || said.has(withoutLabel(sentence)));
  }
  const wholes = new Map(
    [...printed].map(([entry, sentences]) => [entry, new Set(terms(sentences.join(' ')))]),
  );
  const shares = ledger.sentences
    .filter(({ fate }) => fate !== 'left-out')
    .map(({ text, entry }) => {
      const needed = [...new Set(terms(text))];
      const held = wholes.get(entry) ?? new Set<string>();
      return entry === null || needed.length === 0
        ? 1
        : needed.filter((term) => held.has(term)).length / needed.length;
    });
  return {
    coverage: mean(shares),
    redundancy: faithful.length === 0 ? 0 : repeated / (faithful.length + edited),
    faithfulness: mean(faithful.map(Number)),
    sentences: {
      sources: ledger.sentences.length,
      printed: faithful.length + edited,
      repeated,
      editor: edited,
    },
  };
}

function sentencesOf(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ units }) => units.flatMap(printedSentences));
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
