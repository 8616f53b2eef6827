import { editor, type Passage, type Point } from '../model/handbook.ts';
import { sayersOf } from '../model/marks.ts';
import type { Unit } from '../model/unit.ts';
import { equalWording } from './facts/covers.ts';
import { asksWhatToDo } from './fusion/asks-for-order.ts';
import { passages, printedText, shownBeside, standsByItself } from './fusion/passage.ts';
import { isSameBlock, shapeOf } from './fusion/same-block.ts';
import { leans } from './fusion/stand-alone.ts';
import type { Tools } from './tools.ts';

/** A printed sentence and where it stands. */
interface Place {
  readonly point: number;
  readonly passage: Passage;
  readonly unit: Unit;
  readonly sentence: string;
}

/**
 * Prints a sentence once that stands in two points of an entry word for word, as one source has it in a paragraph and another in a list,
 * and so a table or a piece of code: where other words are left of its point it goes, and the other is marked with both. What another
 * sentence leans on, or a colon announces, stays, and so do the sentences by which sources differ; and where a question wants to know what to do,
 * what stands between other things to do.
 */
export function foldRepeats(
  { entry, question }: { readonly entry: string; readonly question: string },
  points: readonly Point[],
  tools: Tools,
): readonly Point[] {
  const inOrder = asksWhatToDo.test(question);
  const places = points.flatMap((point, at) =>
    point.passages.flatMap((passage) =>
      passage.units.flatMap((unit): Place[] =>
        isPlain(unit) || isOfWords(unit) ? [{ point: at, passage, unit, sentence: printedText(unit) }] : [],
      ),
    ),
  );
  const byText = new Map<string, Place[]>();
  for (const place of places) {
    const key =
      place.unit.kind === 'block'
        ? `block ${shapeOf(place.unit)}`
        : place.sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    byText.set(key, [...(byText.get(key) ?? []), place]);
  }
  const gone = new Map<Unit, Place>();
  const saidBy = new Map<Unit, Set<string>>();
  for (const same of byText.values()) {
    if (same.length < 2) continue;
    const mayLeave = (place: Place) => mayGo(place, points, gone) && !(inOrder && isAmid(place));
    const kept = same.find((place) => !mayLeave(place)) ?? same[0];
    for (const place of same) {
      if (!kept || place === kept || place.point === kept.point || gone.has(place.unit)) continue;
      const isSame =
        isSameBlock(place.unit, kept.unit) ||
        (isPlain(place.unit) && equalWording(place.sentence, kept.sentence));
      if (!isSame || !mayLeave(place)) continue;
      gone.set(place.unit, kept);
      const sayers = saidBy.get(kept.unit) ?? new Set<string>();
      for (const set of sayersOf(place.passage)) sayers.add(set);
      saidBy.set(kept.unit, sayers);
    }
  }
  if (gone.size === 0) return points;
  for (const [unit, { point, sentence }] of gone)
    tools.note(unit, { fate: 'folded', entry, point: points[point]?.id ?? null, coveredBy: sentence });
  return points.map((point) => {
    const touched = point.passages.some(({ units }) =>
      units.some((unit) => gone.has(unit) || saidBy.has(unit)),
    );
    if (!touched) return point;
    const made = point.passages.flatMap((passage) => partsOf(passage, gone, saidBy));
    const sets = new Set([...point.members.map(({ answerSet }) => answerSet), ...made.flatMap(sayersOf)]);
    return {
      ...point,
      passages: made,
      text: made.map(({ text }) => text).join(' '),
      standing: point.standing === 'single' && sets.size > 1 ? 'shared' : point.standing,
    };
  });
}

/** True for a table, a list or code: of pictures and formulas nothing can be named that says them. */
function isOfWords(unit: Unit): boolean {
  return (
    unit.kind === 'block' &&
    !unit.unshared &&
    shownBeside(unit).length === 0 &&
    /\p{L}{2}/u.test(printedText(unit))
  );
}

function isPlain(unit: Unit): boolean {
  return (
    unit.kind === 'sentence' &&
    !unit.runs &&
    !standsByItself(unit) &&
    shownBeside(unit).length === 0 &&
    printedText(unit) !== ''
  );
}

/** True where a sentence is not the only one of its point, none leans on it, and nothing differs by it. */
function mayGo(
  { point: at, passage, unit, sentence }: Place,
  points: readonly Point[],
  gone: ReadonlyMap<Unit, Place>,
): boolean {
  const point = points[at];
  if (!point || passage.answerSet === editor) return false;
  const left = point.passages.flatMap(({ units }) => units).filter((one) => one !== unit && !gone.has(one));
  if (!left.some(isPlain)) return false;
  const [before, next] = [-1, 1].map((step) => passage.units[passage.units.indexOf(unit) + step]);
  if (unit.kind === 'block' && before && /[:：]\s*$/u.test(printedText(before))) return false;
  // What opens a point has its label, or says what the rest is about.
  const opens = point.passages[0]?.units[0] === unit;
  return (
    !opens &&
    !(next && leans(printedText(next))) &&
    !leans(sentence) &&
    !(point.differences ?? []).some(({ sentences }) => sentences.some(({ text }) => text === sentence))
  );
}

/** True for a sentence between others of its source: where something is to be done in order, the next would come too early without it. */
function isAmid({ passage: { units }, unit }: Place): boolean {
  const at = units.indexOf(unit);
  return unit.kind === 'sentence' && at > 0 && at < units.length - 1;
}

/** A passage without the sentences that are gone, parted where more say a sentence. */
function partsOf(
  passage: Passage,
  gone: ReadonlyMap<Unit, Place>,
  saidBy: ReadonlyMap<Unit, ReadonlySet<string>>,
): Passage[] {
  const runs: { answerSet: string; units: Unit[]; also?: readonly string[] }[] = [];
  for (const unit of passage.units) {
    if (gone.has(unit)) continue;
    const also = [...new Set([...(passage.also ?? []), ...(saidBy.get(unit) ?? [])])]
      .filter((set) => set !== passage.answerSet)
      .sort();
    const last = runs.at(-1);
    if (last && (last.also ?? []).join() === also.join()) last.units.push(unit);
    else runs.push({ answerSet: passage.answerSet, units: [unit], ...(also.length > 0 && { also }) });
  }
  return passages(runs);
}
