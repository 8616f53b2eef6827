import type { AnswerSet } from '../model/answer-set.ts';
import type { ColumnsRead } from '../model/columns.ts';
import type { Handbook, LedgerTotals } from '../model/handbook.ts';
import type { DocumentReading, UnderstoodDocument } from '../model/source-document.ts';
import { suggestions } from './suggestions.ts';

/** What was found in one document. */
export interface FileFigures {
  readonly file: string;
  readonly format: string;
  readonly questions: number;
  /** Questions that have an answer. */
  readonly answers: number;
  readonly points: number;
  /** Sentences that belong to no question: remarks, titles, what no book prints. Of those `notUsed` counts what a reader would miss. */
  readonly leftovers: number;
  readonly notUsed: number;
  /** Which form its questions have, and which others were weighed; null where it could not be read. */
  readonly reading: DocumentReading | null;
  /** Of tables and data: which columns hold what. */
  readonly columns: ColumnsRead | null;
}

/** What was found in each answer set, and what came of merging them. */
export interface MergeFigures {
  readonly answerSets: readonly {
    readonly id: string;
    readonly mark: string;
    readonly title: string;
    readonly files: readonly FileFigures[];
    readonly ledger: LedgerTotals;
    /** Sentences of its documents that no book has and a reader would miss, as the account of each says it. */
    readonly notUsed: number;
  }[];
  readonly merged: {
    readonly questions: number;
    readonly topics: number;
    readonly points: number;
    readonly shared: number;
    readonly differs: number;
    readonly single: number;
    /** Links that ask for an editor's look. */
    readonly suggested: number;
  };
}

export function mergeFigures(
  documents: readonly UnderstoodDocument[],
  sets: readonly AnswerSet[],
  handbook: Handbook,
): MergeFigures {
  const points = handbook.entries.flatMap((entry) => entry.points);
  const standing = (which: string) => points.filter((point) => point.standing === which).length;
  const accounts = handbook.ledger.documents ?? [];
  const notUsed = (id: string, path?: string) =>
    accounts.reduce(
      (sum, { answerSet, file, totals }) =>
        answerSet === id && (path ?? file) === file ? sum + totals.notUsed : sum,
      0,
    );
  return {
    answerSets: sets.map((set) => ({
      id: set.id,
      mark: set.mark,
      title: set.title,
      files: documents
        .filter(({ answerSet }) => answerSet === set.id)
        .map((document) => fileFigures(document, set, notUsed(set.id, document.file.path))),
      notUsed: notUsed(set.id),
      ledger: handbook.ledger.totals[set.id] ?? { sentences: 0, printed: 0, folded: 0, leftOut: 0 },
    })),
    merged: {
      questions: handbook.entries.length,
      topics: handbook.topics.length,
      points: points.length,
      shared: standing('shared'),
      differs: standing('differs'),
      single: standing('single'),
      suggested: suggestions(handbook).length,
    },
  };
}

function fileFigures({ file, format }: UnderstoodDocument, set: AnswerSet, notUsed: number): FileFigures {
  const { path, data } = file;
  const answers = set.answers.filter((one) => one.file === path);
  const answered = answers.filter(
    ({ intro, points, outro }) => intro.length + points.length + outro.length > 0,
  );
  const loose = set.asides.filter(({ role }) => role !== 'topic').flatMap(({ units }) => units);
  return {
    file: path,
    format,
    questions: answers.length,
    answers: answered.length,
    points: answers.reduce((sum, answer) => sum + answer.points.length, 0),
    leftovers: loose.filter((one) => one.file === path).length,
    notUsed,
    reading: data.reading ?? null,
    columns: data.columns ?? null,
  };
}
