import { fill } from '../../wording/wording.ts';
import { drawSign } from '../charts/draw-sign.ts';
import { hueOfSets } from '../entry/signs.ts';
import type { AloneView, PassageView, PointView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** Something printed and who alone says it; empty where more do. */
export interface Held<View> {
  readonly view: View;
  readonly by: string;
}

/** A column is twice as wide as the other where it holds so many times as much. */
const muchLonger = 1.6;

/** Characters that the white between two points is worth. */
const betweenPoints = 60;

/** What each of two sources says alone, the first on the left; their columns share the width as their texts want. */
export function aloneView(
  points: readonly Held<PointView>[],
  outro: readonly Held<PassageView>[],
  { edition, words }: ViewContext,
): AloneView {
  const voices = edition.answerSets.flatMap(({ id, mark }, place) => {
    const own = points.filter(({ by }) => by === id).map(({ view }) => view);
    const last = outro.filter(({ by }) => by === id).map(({ view }) => view);
    if (own.length + last.length === 0) return [];
    const sign = drawSign({ mark, place }, mark);
    return [
      {
        headHtml: fill(words.onlyIn, { a: `<span class="signs">${sign}</span>` }),
        hue: hueOfSets([id], edition),
        points: own,
        outro: last.map((view) => ({ ...view, signsHtml: '' })),
      },
    ];
  });
  return { present: voices.length > 0, form: formOf(voices.map(lengthOf)), voices };
}

function formOf([first, second]: readonly number[]): string {
  if (first === undefined || second === undefined) return 'only';
  if (first > second * muchLonger) return 'first';
  return second > first * muchLonger ? 'second' : 'even';
}

function lengthOf({ points, outro }: AloneView['voices'][number]): number {
  const passages = [...points.flatMap((point) => point.passages), ...outro];
  return passages.reduce(
    (sum, { leadHtml, restHtml }) =>
      sum + `${leadHtml}${restHtml}`.replace(/<[^>]*>/g, '').length + betweenPoints,
    0,
  );
}
