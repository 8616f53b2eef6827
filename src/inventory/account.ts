import type { AnswerSet } from '../model/answer-set.ts';
import type { Ledger } from '../model/handbook.ts';
import type { AccountedRange, DocumentAccount, Inventory, RangeFate } from '../model/inventory.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Unit } from '../model/unit.ts';
import { columnsOfOthers } from './foreign.ts';
import { letters } from './letters.ts';
import { linesOfParagraphs } from './lines-of-paragraphs.ts';
import { partition } from './partition.ts';
import { placeUnits } from './place-units.ts';
import { Stream } from './stream.ts';
import { type UnitFate, unitFates } from './unit-fates.ts';

/** Formats of columns or fields. */
const formatsWithFields: ReadonlySet<string> = new Set([
  'csv',
  'data',
  'xlsx',
  'ods',
  'cards',
  'apkg',
  'posts-xml',
]);

/** Formats whose text is one of Markdown that was made of them. */
const formatsOfParagraphs: ReadonlySet<string> = new Set(['docx', 'odt']);

const cellMark = /^\[(?:output of )?cell \d+: [^\]]*\]$/;

/** What became of everything in every document; inventories in the order of the documents. */
export function accountFor(
  documents: readonly SourceDocument[],
  inventories: readonly Inventory[],
  sets: readonly AnswerSet[],
  ledger: Ledger,
): readonly DocumentAccount[] {
  const fates = unitFates(sets, ledger);
  const taken = documents.map((document, at) => {
    const { answerSet, file } = document;
    const set = sets.find(({ id }) => id === answerSet);
    const units = (set?.units ?? []).filter((unit) => unit.file === file.path);
    const inventory = inventories[at] ?? { ranges: [], lines: 'none' as const, missed: null };
    const stream = new Stream(inventory.ranges);
    // The marks of a notebook's cells are ours, and stand in no document.
    const written =
      document.format === 'ipynb'
        ? units.map((unit) => (cellMark.test(unit.text) ? { ...unit, text: '' } : unit))
        : units;
    const owned = columnsOfOthers(document, documents, inventory.ranges);
    const { owner, asides } = placeUnits(stream, written, inventory.lines, owned);
    // Markup that is not used is no text.
    const used = [...asides].filter(([, unit]) => fates.get(units[unit]?.id ?? '')?.fate !== 'not-used');
    return { inventory, stream, units, owned, placement: { owner, asides: new Map(used) } };
  });
  return documents.map((document, at) => {
    const { inventory, stream, units, owned, placement } = taken[at] as (typeof taken)[number];
    // What another set takes from the same file is accounted for there.
    const others = documents.flatMap(({ answerSet, file }, place) =>
      place !== at && file.path === document.file.path
        ? [{ answerSet, owner: taken[place]?.placement.owner ?? new Int32Array() }]
        : [],
    );
    const fielded = formatsWithFields.has(document.format);
    const ranges = withLinesOf(
      document,
      inventory,
      partition({ stream, units, placement, fates, others, owned, fielded }),
    );
    return {
      answerSet: document.answerSet,
      file: document.file.path,
      format: document.format,
      ranges,
      totals: totalsOf(ranges, units, fates),
      characters: countOf(inventory, placement.asides),
      missed: inventory.missed,
    };
  });
}

/** What stands in the paragraphs of a text document, by the lines that messages name. */
function withLinesOf(
  { file, format }: SourceDocument,
  inventory: Inventory,
  ranges: readonly AccountedRange[],
): readonly AccountedRange[] {
  if (inventory.lines !== 'none' || !formatsOfParagraphs.has(format)) return ranges;
  const lineOf = linesOfParagraphs(inventory.ranges, String(file));
  return ranges.map((range) =>
    range.part === undefined ? { ...range, lines: [lineOf(range.lines[0]), lineOf(range.lines[1])] } : range,
  );
}

function totalsOf(
  ranges: readonly AccountedRange[],
  units: readonly Unit[],
  fates: ReadonlyMap<string, UnitFate>,
): DocumentAccount['totals'] {
  const characters: Record<RangeFate, number> = {
    question: 0,
    topic: 0,
    printed: 0,
    folded: 0,
    'not-used': 0,
  };
  let notUsed = 0;
  for (const { fate, characters: count, lost } of ranges) {
    characters[fate] += count;
    notUsed += lost;
  }
  const used = units.reduce((sum, { id }) => {
    const fate = fates.get(id);
    return fate && fate.fate !== 'not-used' ? sum + fate.sentences : sum;
  }, 0);
  return { sentences: used + notUsed, notUsed, characters };
}

/** The letters of all ranges that a person sees, counted without the partition. */
function countOf({ ranges }: Inventory, asides: ReadonlyMap<number, number>): number {
  return ranges.reduce(
    (sum, { kind, text }, at) => (kind === 'markup' && !asides.has(at) ? sum : sum + letters(text).length),
    0,
  );
}
