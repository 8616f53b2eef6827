import type { VFile } from 'vfile';
import type { MergedProject } from '../../merge-project.ts';
import { type LineMark, type ReadingOptions, shapeOf } from '../../model/columns.ts';
import type { AccountedRange } from '../../model/inventory.ts';
import { readingsThatUse } from '../../model/lost.ts';
import type { DocumentLine, DocumentView, LineFate, OtherReading } from '../api.ts';

/** Of the fates that meet on one line the one that a person should see first. */
const loudest: readonly LineFate[] = [
  'not-used',
  'left-out',
  'replaced',
  'question',
  'topic',
  'printed',
  'folded',
  'nothing',
];

/** A document line by line, and what became of each. Null where there is no such document. */
export function documentView(
  at: number,
  { documents, handbook }: Pick<MergedProject, 'documents' | 'handbook'>,
  optionsOf: (answerSet: string) => ReadingOptions,
): DocumentView | null {
  const document = documents[at];
  if (!document) return null;
  const { file, answerSet, format, written } = document;
  const account = (handbook.ledger.documents ?? []).find(
    (one) => one.answerSet === answerSet && one.file === file.path,
  );
  const ranges = account?.ranges ?? [];
  const options = optionsOf(answerSet);
  const { lines: marks = [] } = options;
  // A row of a table is several things: cells of it are printed, and others are nobody's business.
  const isTable = file.data.columns !== undefined;
  const exact = typeof written === 'string' && !isTable && ranges.every(({ part }) => part === undefined);
  const places = new Map<string, number>();
  const placeOf = (entry: string) => {
    const place = places.get(entry) ?? places.size;
    places.set(entry, place);
    return place;
  };
  const lines = exact ? linesOf(String(file), ranges, marks, placeOf) : stretchesOf(ranges, placeOf);
  return {
    set: answerSet,
    file: file.path,
    format,
    sentences: account?.totals.sentences ?? 0,
    notUsed: account?.totals.notUsed ?? 0,
    shape: file.data.reading?.shape ?? '',
    questions: file.data.reading?.questions ?? 0,
    others: otherReadings(file, ranges),
    isChosen: shapeOf(options, file.path) !== undefined,
    lines,
    entries: [...places.keys()],
    exact,
  };
}

/** Questions of another reading that are shown. */
const shownQuestions = 3;

function otherReadings(file: VFile, ranges: readonly AccountedRange[]): readonly OtherReading[] {
  const { reading } = file.data;
  const used = readingsThatUse(
    ranges.filter(({ lost }) => lost > 0),
    reading,
  );
  const lines = String(file).split('\n');
  // What opens the same questions under another name is no choice.
  const taken = (reading?.starts ?? []).join();
  const others = (reading?.others ?? []).filter(({ starts = [] }) => starts.join() !== taken);
  return others.map(({ shape, starts = [] }) => ({
    shape,
    questions: starts.length,
    uses: used.find((one) => one.shape === shape)?.sentences ?? 0,
    examples: starts.slice(0, shownQuestions).map((line) => (lines[line - 1] ?? '').trim().slice(0, 120)),
  }));
}

/** The place of a question among those that the view names. */
type PlaceOf = (entry: string) => number;

function linesOf(
  text: string,
  ranges: readonly AccountedRange[],
  marks: readonly LineMark[],
  placeOf: PlaceOf,
): readonly DocumentLine[] {
  const on = new Map<number, AccountedRange[]>();
  for (const range of ranges)
    for (let line = range.lines[0]; line <= range.lines[1]; line++)
      if (!on.get(line)?.push(range)) on.set(line, [range]);
  return text.split('\n').map((content, at): DocumentLine => {
    const line = at + 1;
    const said = marks.find((mark) => mark.text === content.trim());
    return { line, text: content, ...fateOf(on.get(line) ?? [], placeOf), ...(said && { said: said.is }) };
  });
}

/** Of a container (Word, a spreadsheet) the stretches stand for its lines. */
function stretchesOf(ranges: readonly AccountedRange[], placeOf: PlaceOf): readonly DocumentLine[] {
  return ranges
    .filter(({ characters }) => characters > 0)
    .map((range) => ({ line: range.lines[0], text: range.text, ...fateOf([range], placeOf) }));
}

function fateOf(
  ranges: readonly AccountedRange[],
  placeOf: PlaceOf,
): Pick<DocumentLine, 'fate' | 'reason' | 'entry'> {
  const told = loudest
    .map((fate) => ({ fate, range: ranges.find((range) => seenFate(range) === fate) }))
    .find(({ range }) => range !== undefined);
  const { fate = 'nothing', range } = told ?? {};
  return {
    fate,
    ...(range?.reason !== undefined &&
      (fate === 'not-used' || fate === 'left-out') && { reason: range.reason }),
    ...(range?.entry !== undefined && { entry: placeOf(range.entry) }),
  };
}

/** What a person left out, and titles of documents, are told apart from what was lost; signs that no book prints are nothing to a person. */
function seenFate({ fate, lost, kind, reason, characters, replaced }: AccountedRange): LineFate {
  if (replaced && fate === 'folded') return 'replaced';
  if (fate !== 'not-used' || lost > 0) return fate;
  return kind === 'text' && reason !== undefined && characters > 0 ? 'left-out' : 'nothing';
}
