import type { Edition } from '../../model/edition.ts';
import type { Point } from '../../model/handbook.ts';
import type { SheetEntry, SheetPiece, SheetPoint } from '../../model/sheet.ts';
import { joinSentences } from '../../text/join-sentences.ts';
import { words } from '../../text/terms.ts';
import { type Brief, briefsOf } from '../brief.ts';
import { withoutLabel } from '../gist.ts';
import { sheetEntries } from '../sheet/sheet-entries.ts';

/** What stands where words are left out. */
const omission = '…';
/** An answer of so many words is read at a glance: it is told whole where nothing else asks for the room. */
const shortAnswer = 90;
/** First words that answer a question by themselves; without them what follows may say the contrary. */
const answerWord =
  /^(?:yes|no|never|always|it depends|ja|nein|nie|immer|oui|non|jamais|toujours|sí|no|nunca|siempre|是的?|不是?|否|对|對|可以|不可以|نعم|لا|כן|לא|はい|いいえ)(?=$|[\s,.;:!–—，。；：！、])/iu;

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
    const isWhole = length <= shortAnswer && own.every(({ pieces }) => !pieces.some(({ code }) => code));
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

/** A point of which all words stand in a row; code keeps its lines, and is no part of that. */
function whole(point: SheetPoint, from: Point | undefined): SheetPoint {
  const isAll = !point.gist.endsWith(omission) && signed(point.gist, from) === point.gist;
  if (isAll || point.pieces.length === 0 || point.pieces.some(({ code }) => code)) return point;
  return {
    ...point,
    gist: joinSentences(point.pieces.map(({ text }) => text)),
    holders: point.standing === 'differs' ? point.holders : point.sayers,
  };
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
