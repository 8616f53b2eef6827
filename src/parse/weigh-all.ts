import { grouped } from './grouped.ts';
import type { Head } from './head.ts';
import { breadth, chosen, shapesOf, withoutWordings } from './shapes.ts';
import { type Weighed, weigh } from './weigh.ts';

/** Every reading that the forms of the heads suggest, the best first. `all`: the heads of the whole document, of which these are some. */
export function weighAll(heads: readonly Head[], all: readonly Head[] = heads): Weighed[] {
  const candidates = new Map<string, Head[]>();
  for (const head of heads) for (const shape of shapesOf(head)) grouped(candidates, shape, head);
  return [...candidates]
    .map(([shape, members]) => weigh(shape, withoutWordings(chosen(shape, members, all), heads), heads))
    .filter(({ questions }) => questions.length > 0)
    .sort((one, other) => other.score - one.score || breadth(one.shape) - breadth(other.shape));
}
