import type { Edition } from '../../model/edition.ts';
import type { Point } from '../../model/handbook.ts';
import type { SheetEntry, SheetPiece, SheetPoint } from '../../model/sheet.ts';
import { joinSentences } from '../../text/join-sentences.ts';
import { words } from '../../text/terms.ts';
import { type Brief, briefsOf } from '../brief.ts';
import { withoutLabel } from '../gist.ts';
import { answerWord } from '../sheet/opening-answer.ts';
import { sheetEntries } from '../sheet/sheet-entries.ts';

/** What stands where words are left out. */
const omission = '…';
/** An answer of so many words is read at a glance: it is told whole where nothing else asks for the room. */
const shortAnswer = 90;
/** The questions of an edition as cards have them, each in two forms. */
export interface CardEntries {
  /** Every word of the points. */
  readonly whole: readonly SheetEntry[];
  /** The gists, each with a sign where it is a part of its point. */
  readonly brief: readonly SheetEntry[];
}

/** What cards may hold: a card is read by itself, so that a part that stands alone must look like one. */
export function cardEntries(edition: Edition): CardEntries {
  const points = pointsOf(edition);
  const entries = sheetEntries(edition);
  const each = (change: (point: SheetPoint) => SheetPoint) =>
    entries.map((entry) => ({ ...entry, points: entry.points.map(change) }));
  return {
    whole: each((point) => whole(point, points.get(point.id))),
    brief: each((point) => ({ ...point, gist: signed(point.gist, points.get(point.id)) })),
  };
}

/**
 * Point id -> what a card of data says of it: an answer of few words whole, a longer one by the gists of its points, each with a sign
 * where it is a part.
 */
export function cardBriefs(edition: Edition): ReadonlyMap<string, Brief> {
  const points = pointsOf(edition);
  const briefs = new Map(briefsOf(edition));
  for (const { points: own } of sheetEntries(edition)) {
    const length = own.reduce((sum, { pieces }) => sum + lengthOf(pieces), 0);
    const isWhole = length <= shortAnswer && own.every(({ pieces }) => !pieces.some(hasLine));
    for (const point of own) {
      const { wording, sayers } = briefs.get(point.id) ?? { wording: point.gist, sayers: point.holders };
      briefs.set(
        point.id,
        isWhole
          ? { wording: whole(point, points.get(point.id)).gist, sayers: point.sayers }
          : { wording: signed(wording, points.get(point.id)), sayers },
      );
    }
  }
  return briefs;
}

function pointsOf(edition: Edition): ReadonlyMap<string, Point> {
  const points = edition.parts.flatMap((part) => part.entries.flatMap((entry) => entry.points));
  return new Map(points.map((point) => [point.id, point]));
}

/** A point of which all words stand in a row; code and the rows of tables keep their lines, and are no part of that. */
function whole(point: SheetPoint, from: Point | undefined): SheetPoint {
  const isAll = !point.gist.endsWith(omission) && signed(point.gist, from) === point.gist;
  if (isAll || point.pieces.length === 0) return point;
  const pieces = runIn(point.pieces);
  if (pieces.some(hasLine)) return { ...point, pieces };
  return {
    ...point,
    gist: joinSentences(pieces.map(({ text }) => text)),
    holders: point.standing === 'differs' ? point.holders : point.sayers,
  };
}

/** Sentences that follow one another as one piece. */
function runIn(pieces: readonly SheetPiece[]): readonly SheetPiece[] {
  const run: SheetPiece[] = [];
  for (const piece of pieces) {
    const last = run.at(-1);
    if (last && !hasLine(last) && !hasLine(piece))
      run.splice(-1, 1, { ...last, text: joinSentences([last.text, piece.text]) });
    else run.push(piece);
  }
  return run;
}

/** Whether a piece is no part of a line of words: put in one, rows would be read as one another's cells. */
function hasLine({ code, row = false }: SheetPiece): boolean {
  return code || row;
}

function lengthOf(pieces: readonly SheetPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + words(text).length, 0);
}

/** A gist with a sign where something is left out: before it, where it does not begin as the point does, and behind it. */
function signed(gist: string, point: Point | undefined): string {
  if (point === undefined || gist === '' || gist.endsWith(omission)) return gist;
  const units = point.passages.flatMap((passage) => passage.units);
  const sentences = units.flatMap((unit) => (unit.kind === 'sentence' ? [withoutLabel(unit)] : []));
  const blocks = units.some(({ kind, node }) => kind === 'block' && node?.type !== 'footnoteDefinition');
  const first = sentences.find((text) => text !== '') ?? '';
  if (gist === point.label) return first === '' && !blocks ? gist : omission;
  const told = words(gist);
  if (!blocks && within(words(sentences.join(' ')), told)) return gist;
  // Two sides, each behind its mark, begin and end on their own.
  if (point.standing === 'differs') return `${gist} ${omission}`;
  const [answer] = answerWord.exec(first) ?? [];
  const begins = words(first)[0] === told[0] || within(told, words(first));
  const opening =
    answer !== undefined && !gist.toLowerCase().startsWith(answer.toLowerCase())
      ? `${answer} ${omission} `
      : begins || sentences.length < 2
        ? ''
        : `${omission} `;
  return `${opening}${gist} ${omission}`;
}

/** Whether words stand among others, in their order. */
function within(some: readonly string[], among: readonly string[]): boolean {
  let at = 0;
  for (const word of among) if (word === some[at]) at++;
  return at === some.length;
}
