import type { EarlyOutput } from '../incremental/early-output.ts';
import type { KnownLayouts } from '../incremental/known-layouts.ts';
import type { LazyPress } from '../incremental/lazy-press.ts';
import type { AnswerSet } from '../model/answer-set.ts';
import type { Edition } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { Metadata } from '../model/rendered.ts';
import type { Theme } from '../model/theme.ts';
import type { Attachment } from '../print/print.ts';
import type { Finding } from '../report.ts';
import type { RunStage } from '../stage-runner.ts';

/** A file to be written. */
export interface Made {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  /** True for print sheets: what is checked of a book does not hold of them. */
  readonly sheets?: true;
}

/** What the files of an edition are made with. */
export interface EditionTools {
  /** Formats that are asked for. */
  readonly formats: readonly string[];
  readonly look: Theme;
  readonly press: LazyPress;
  readonly metadata: Metadata;
  /** Lasting name of the project. */
  readonly project: string;
  /** Of the handbook, where one was printed in this build. */
  readonly handbookLayout: Layout | null;
  /** Of books printed before in this process. */
  readonly layouts: KnownLayouts;
  /** Where the book goes as soon as it is printed; null where all outputs are written together. */
  readonly early: EarlyOutput | null;
  /** The sources as they were read. */
  readonly sets: readonly AnswerSet[];
  /** What a PDF/A-3 carries. */
  readonly attachments: () => readonly Attachment[];
  readonly step: RunStage;
}

/** Makes the files of one kind of edition, in the formats that it knows. */
export type EditionFiles = (
  edition: Edition,
  tools: EditionTools,
) => Promise<{
  readonly made: readonly Made[];
  readonly findings: readonly Finding[];
  readonly layout?: Layout | null;
}>;
