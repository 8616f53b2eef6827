/** A column by its name, or by its place counted from 1. */
export type ColumnName = string | number;

/** Which columns of a table, or fields of data, hold what; what is not said is guessed. */
export interface Columns {
  readonly question?: ColumnName | undefined;
  /** Several are printed one below the other. */
  readonly answer?: ColumnName | readonly ColumnName[] | undefined;
  readonly topic?: ColumnName | undefined;
  readonly number?: ColumnName | undefined;
  /** Of what a form collected, a row a person: which of those who answered this set is. */
  readonly respondent?: Respondent | undefined;
}

/** One of those who answered a form: counted from 1, or by what stands in a column of times or addresses, which stays when rows come in between. */
export type Respondent = number | string;

/** What the editor says of a line, which is known by its words. */
export interface LineMark {
  readonly text: string;
  /** Path of its file, where the set has several. */
  readonly file?: string | undefined;
  /** `out`: it is not printed. */
  readonly is: 'question' | 'topic' | 'answer' | 'out';
}

/** How the files of an answer set are to be read, where they leave a choice. */
export interface ReadingOptions {
  readonly columns?: Columns | undefined;
  /** Whether the outputs of a notebook's code cells are printed. */
  readonly outputs?: boolean | undefined;
  /** The form of the questions, where it is not to be weighed: `headings of level 3`; of all files, or of some by their paths. */
  readonly shape?: string | Readonly<Record<string, string>> | undefined;
  /** Whether most of the text may belong to no question. */
  readonly partly?: boolean | undefined;
  /** What single lines are. Default: what the document makes of them. */
  readonly lines?: readonly LineMark[] | undefined;
}

/** The form that the questions of a file are said to have; none where it is to be weighed. */
export function shapeOf({ shape }: ReadingOptions, file: string): string | undefined {
  return typeof shape === 'object' ? shape[file] : shape;
}

/** Which columns of a file were taken for what, by their names. */
export interface ColumnsRead {
  readonly question: readonly string[];
  readonly answer: readonly string[];
  readonly topic: readonly string[];
  readonly number: readonly string[];
  /** Those that are neither: their text is left out. */
  readonly unused: readonly string[];
  /** Which of these the settings say; the others were guessed. */
  readonly declared: readonly ('question' | 'answer' | 'topic' | 'number')[];
}
