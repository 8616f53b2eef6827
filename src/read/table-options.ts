import type { ColumnName, ReadingOptions, Respondent } from '../model/columns.ts';

/** What of a file belongs to others, beside what the settings say. */
export interface TableOptions extends ReadingOptions {
  /** Columns with the answers of other answer sets. */
  readonly others?: readonly ColumnName[];
  /** Of a form, the people that answer sets speak of, this one's too. */
  readonly respondents?: readonly Respondent[];
}
