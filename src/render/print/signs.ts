import { fill, ringsOf } from '../../wording/wording.ts';
import { drawSign, hueOf } from '../charts/draw-sign.ts';
import type { ViewContext } from './view-context.ts';

/** The signs of some sources, each read out as its source: one sign with their number where they are many. */
export function signsOf(
  ids: readonly string[],
  { edition, words }: ViewContext,
  say: (letter: string, index: number) => string = (letter) => fill(words.source, { a: letter }),
): string {
  const held = edition.answerSets.flatMap(({ id, mark }, place) =>
    ids.includes(id) ? [{ mark, place }] : [],
  );
  const rings = ringsOf(held.map(({ mark }) => mark));
  if (rings.length !== held.length) return rings.map((mark) => drawSign({ mark, place: 0 }, mark)).join('');
  return held.map((one, index) => drawSign(one, say(one.mark, index))).join('');
}

/** The class of a source's colour; none for several. */
export function hueOfSets(ids: readonly string[], { edition }: Pick<ViewContext, 'edition'>): string {
  const [only, other] = ids;
  const place = edition.answerSets.findIndex(({ id }) => id === only);
  return only === undefined || other !== undefined || place < 0 ? '' : hueOf(place);
}
