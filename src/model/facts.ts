import type { Difference } from './handbook.ts';

/**
 * What a message says, as data: its kind, and what stands in its sentence, so that the report can say it in the language
 * of the book. Messages without facts are told in the words of the program.
 */
export type Facts = {
  readonly [Kind in FactKind]: { readonly kind: Kind } & FactValues[Kind];
}[FactKind];

export type FactKind = keyof FactValues;

// Here, where whoever reads facts has it: the studio's page knows messages and makes none.
declare module 'vfile-message' {
  interface VFileMessage {
    /** What a message says as data; absent where it is told in the words of the program alone. */
    facts?: Facts;
  }
}

/** What every sentence may have beside it: the words of a document that it is about. */
interface Quoting {
  readonly quote?: string;
}

/** Of each kind what stands in its sentence; names are those of the places in the sentences of `report/messages/`. */
interface FactValues {
  // Gaps. A question is named by its number, or by its wording where it has none.
  readonly answerMissing: { readonly question: string };
  readonly answerCutOff: Quoting & { readonly question: string };
  readonly questionsOnly: { readonly set: string; readonly n: number };
  readonly answerThin: { readonly question: string; readonly n: number; readonly most: number };
  readonly oneSource: { readonly question: number; readonly set: string; readonly text: string };
  readonly pointDiffers: Quoting & Differing & { readonly question: number; readonly point: string };
  readonly answerDiffers: Quoting & Differing & { readonly question: number };
  readonly setApart: { readonly set: string; readonly n: number };
  /** Languages by their tags. */
  readonly setForeign: {
    readonly set: string;
    readonly n: number;
    readonly language: string;
    readonly theirs: string;
  };
  readonly noQuestion: Empty;
  // What is not used, and what holds the place of an answer
  readonly notUsed: Quoting & Unused;
  readonly notUsedSo: Quoting & Unused & { readonly more: number; readonly reading: string };
  readonly placeholder: Quoting & { readonly n: number };
  readonly sameAsAbove: Quoting & { readonly n: number };
  // How questions were found and matched
  readonly takenForOne: Quoting & { readonly setting: string };
  readonly maybeOne: Quoting & { readonly setting: string };
  readonly nothingToMatch: Quoting & { readonly name: string };
  readonly matchedByPlace: { readonly names: string; readonly setting: string };
  readonly numberTwice: Quoting & { readonly number: string; readonly line: number };
  readonly questionTwice: { readonly question: string; readonly line: number };
  readonly questionInTwoFiles: { readonly question: string; readonly file: string };
  readonly headingsAsQuestions: { readonly n: number };
  readonly headingsBeside: Quoting & { readonly n: number; readonly lines: string; readonly level: number };
  readonly topicsAlike: { readonly titles: string; readonly setting: string };
  readonly selectionLacks: {
    readonly edition: string;
    readonly n: number;
    readonly total: number;
    readonly missing: string;
  };
  // Edits that do not fit, or may not last
  readonly editOfNothing: { readonly verb: string; readonly names: string };
  readonly editUnfit: { readonly verb: string; readonly names: string };
  readonly editByNumber: { readonly names: string };
  // What cannot be printed as it was written
  readonly mergeConflict: { readonly first: number; readonly last: number };
  readonly fenceEnded: { readonly n: number; readonly line: number };
  readonly fenceEndless: { readonly n: number; readonly line: number };
  readonly refersOnly: { readonly text: string; readonly n: number };
  readonly refersNowhere: { readonly text: string; readonly number: string };
  readonly struckOut: Quoting;
  readonly looksNotKept: { readonly n: number };
  readonly pictureMissing: { readonly path: string };
  readonly pictureElsewhere: { readonly path: string };
  readonly pictureUnfit: { readonly path: string };
  readonly drawingCleaned: { readonly path: string; readonly taken: string };
  readonly noteWithoutText: { readonly mark: string; readonly n: number };
  readonly linksLost: { readonly n: number; readonly links: string };
  readonly formulaUnread: { readonly formula: string };
  readonly characterWithoutFace: { readonly character: string; readonly n: number };
  readonly faceWithoutBold: { readonly face: string };
  // Tables
  readonly formPeople: { readonly n: number; readonly sets: number; readonly setting: string };
  readonly form: { readonly people: number; readonly n: number };
  readonly addresses: { readonly lines: string };
  readonly columnsGuessed: { readonly columns: string };
  readonly firstColumn: Empty;
  readonly peopleInColumns: { readonly n: number; readonly people: string };
  readonly longRow: Quoting & { readonly n: number; readonly width: number };
  // What was made
  readonly formatNotMade: { readonly edition: string; readonly formats: string; readonly possible: string };
  readonly sheetQuestions: Sheet & { readonly missing: string };
  readonly sheetPoints: Sheet & { readonly missing: string };
  readonly sheetNames: Sheet;
  readonly sheetNotFull: { readonly edition: string; readonly percent: number };
}

type Empty = Readonly<Record<never, never>>;

interface Differing {
  readonly kinds: readonly Difference['kind'][];
}

interface Unused {
  readonly n: number;
  readonly total: number;
  /** Lines, or cells of a notebook. */
  readonly where: string;
}

interface Sheet {
  readonly edition: string;
  readonly n: number;
  readonly total: number;
}
