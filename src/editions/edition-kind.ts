import type { EarlyOutput } from '../incremental/early-output.ts';
import type { KnownLayouts } from '../incremental/known-layouts.ts';
import type { LazyPress } from '../incremental/lazy-press.ts';
import type { Output } from '../incremental/write-outputs.ts';
import type { AnswerSet } from '../model/answer-set.ts';
import type { Asset } from '../model/asset.ts';
import type { Deck } from '../model/deck.ts';
import type { Edition } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { Project } from '../model/project.ts';
import type { Publication } from '../model/publication.ts';
import type { Metadata } from '../model/rendered.ts';
import type { EditionKindName, EditionSettings, Limits } from '../model/settings.ts';
import type { Theme } from '../model/theme.ts';
import type { WebPage } from '../model/web-page.ts';
import type { Attachment, KeptParts, Narrowed, PdfJob, PrintedPdf } from '../print/print.ts';
import type { ToldBy } from '../render/render.ts';
import type { Finding } from '../report.ts';
import type { RunStage } from '../stage-runner.ts';
import type { EditionWords } from './edition-words.ts';
import type { EditionFormat, Format } from './formats.ts';

/**
 * A kind of edition: how it is composed, and what each of its formats is printed from. `build.ts` takes every kind
 * through the stages in the same order. What is composed has a type of the kind's own, which nobody else looks into.
 */
export interface EditionKind<Composed = unknown> {
  readonly kind: EditionKindName;
  /**
   * True for a book that is bound: it can be imposed on sheets, and is shown early while it is watched. Default:
   * false.
   */
  readonly bound?: true;
  /** True where it has of the book only what fits its paper. Default: false. */
  readonly excerpts?: true;
  /** How a mention of another question is told, where it is no link. Default: as it stands, for links say it. */
  readonly mentions?: ToldBy;
  /** The theme as this kind wears it. Default: as it is. */
  readonly dress?: (theme: Theme, settings: EditionSettings) => Theme;
  /** What the kind makes of an edition. What has to fit its paper is measured in the browser, in the theme. */
  readonly compose: (context: EditionContext) => Composed | Promise<Composed>;
  /** What each of its formats must say, which a theme may not hide. */
  words(composed: Composed, context: EditionContext): EditionWords;
  /** What is printed in each format that the kind has. */
  readonly render: { readonly [Format in EditionFormat]?: Renderer<Composed, Format> };
  /** What the reader of the build should know of it, whatever it was printed as. Default: nothing. */
  account?(composed: Composed, context: EditionContext): readonly Finding[];
  /** Files that go with it where any format of it is made. Default: none. */
  besides?(composed: Composed, context: EditionContext): readonly EditionFile[];
}

/**
 * Renders one format. `book` is the edition as PDF, where that was printed before: its pages can be named.
 * A method, for the parameters of methods may be narrower: so records of all kinds stand in one registry.
 */
export type Renderer<Composed, Format extends EditionFormat> = {
  render(composed: Composed, context: EditionContext, book: PrintedBook | null): Rendered[Format];
}['render'];

/** What is rendered for each format. */
export interface Rendered {
  readonly pdf: PdfBook;
  readonly epub: Publication;
  readonly html: WebPage;
  readonly md: Edition;
  readonly apkg: Deck;
  readonly txt: Deck;
  readonly csv: Deck;
  readonly tsv: Deck;
}

/** A book to be printed as PDF. */
export interface PdfBook extends Pick<PdfJob, 'render' | 'furniture' | 'paper'> {
  /** Names what hardly gives another layout where it is the same. Default: the book is always measured first. */
  readonly layoutKey?: string;
  /** What is to be said of the print. Default: nothing. */
  readonly findings?: (printed: PrintedPdf & Narrowed) => readonly Finding[];
}

/** A book printed as PDF. */
export interface PrintedBook {
  /** The book, and the print sheets that were asked for. */
  readonly files: readonly EditionFile[];
  readonly layout: Layout;
  /** Its first page as a picture, where an EPUB wants one. */
  readonly cover: Asset | null;
  readonly findings: readonly Finding[];
}

/** A file of an edition. */
export interface EditionFile extends Output {
  /** Of a PDF. */
  readonly pages?: number;
  /** True for print sheets: what is checked of a book does not hold of them. */
  readonly sheets?: true;
}

/** Which editions are to be made, and what of each. */
export interface EditionsRequest {
  readonly project: Project;
  /** Names of editions, each known to the project. */
  readonly editions: readonly string[];
  readonly formats: readonly Format[];
  /** Whether a PDF carries the documents and the account of them. Default: true; what is only looked at does not. */
  readonly attach?: boolean;
  /** Stands for the fingerprint of each edition, which is worked out of the whole book; of what is only looked at. Default: its own. */
  readonly fingerprint?: string;
}

/** An edition in its theme, and what it is made with. */
export interface EditionContext {
  readonly edition: Edition;
  readonly theme: Theme;
  /** Element id -> page of the handbook, where one was printed in this build. */
  readonly pages: ReadonlyMap<string, string> | null;
  /** Formats that are asked for. */
  readonly formats: readonly string[];
  readonly press: LazyPress;
  readonly metadata: Metadata;
  /** Lasting name of the project. */
  readonly project: string;
  /** Of books printed before, while a project is watched; null for one build alone. */
  readonly layouts: KnownLayouts | null;
  /** What it may cost. */
  readonly limits: Limits;
  /** Prints of parts of large books that last from one build to the next; null for none. */
  readonly kept?: KeptParts | null;
  /** Where the book goes as soon as it is printed; null where all outputs are written together. */
  readonly early: EarlyOutput | null;
  /** The sources as they were read. */
  readonly sets: readonly AnswerSet[];
  /** What a PDF/A-3 carries. */
  readonly attachments: () => readonly Attachment[];
  /** File of the output folder -> the pages that it had when the last build left it. Default: nothing is known. */
  readonly pagesBefore?: ReadonlyMap<string, number>;
  readonly runStage: RunStage;
}

/** What was made of one edition. */
export interface BuiltEdition {
  readonly edition: Edition;
  readonly theme: Theme;
  /** Of the handbook, whose pages other editions name; null of the others. */
  readonly layout: Layout | null;
  readonly files: readonly EditionFile[];
  readonly findings: readonly Finding[];
}
