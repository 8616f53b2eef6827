import type { EditionEntry } from '../../model/edition.ts';
import type { Point } from '../../model/handbook.ts';
import { holdersOf } from '../../model/marks.ts';
import { fill, holdersInWords } from '../../wording/wording.ts';
import { hueOfSets, signsOf } from '../entry/signs.ts';
import type { GistView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** Points from which on the answer is told before it is given. */
const worthTelling = 2;

/**
 * What an answer holds, in its sources' own names for their points: first those that all make, then those of fewer,
 * in the order of the sources. Each name leads to its point.
 */
export function gistView({ points }: EditionEntry, context: ViewContext): GistView {
  const named = points.filter(({ label }) => label !== null);
  if (named.length < worthTelling) return { present: false, rows: [] };
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    // Where the sources are hidden the brief does not tell, either, on what they differ.
    const isTold = point.standing === 'differs' && context.edition.settings.sources !== 'none';
    const key = isTold ? differing : tellingHolders(point, context).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  const rows = [...groups.values()].sort((one, other) => rank(one, context) - rank(other, context));
  return { present: true, rows: rows.map((held) => rowOf(held, context)) };
}

/** Stands for those who do not say the same. */
const differing = 'differs';

/** Ids of those who hold a point; none where the sources are hidden, or there is but one. */
function tellingHolders(point: Point, { edition }: ViewContext): readonly string[] {
  if (edition.settings.sources === 'none' || edition.answerSets.length < 2) return [];
  const holders = holdersOf(point);
  return edition.answerSets.filter(({ id }) => holders.includes(id)).map(({ id }) => id);
}

/** More holders first; of as many, in the order of the sources. */
function rank(points: readonly Point[], context: ViewContext): number {
  const sets = context.edition.answerSets;
  const [first] = points;
  const holders = first ? tellingHolders(first, context) : [];
  const place = sets.findIndex(({ id }) => id === holders[0]);
  const agreed = first?.standing === 'differs' ? 0.5 : 0;
  return (sets.length - holders.length) * sets.length + place + agreed;
}

function rowOf(points: readonly Point[], context: ViewContext): GistView['rows'][number] {
  const { edition, words } = context;
  const [first] = points;
  const holders = first ? tellingHolders(first, context) : [];
  const all =
    first?.standing === 'differs' || (holders.length > 1 && holders.length === edition.answerSets.length);
  const named = points.filter(({ label }) => label !== null);
  const nameless = points.length - named.length;
  const head = headOf(first, holders, context);
  return {
    head,
    signsHtml: all
      ? ''
      : signsOf(holders, context.edition, (letter) =>
          holders.length === 1 ? `${head}:` : `${fill(context.words.source, { a: letter })}:`,
        ),
    hue: hueOfSets(holders, edition),
    all,
    labels: named.map(({ id, label }, index) => ({
      label: label ?? '',
      href: `#${id}`,
      last: index === named.length - 1,
    })),
    more: nameless === 0 ? '' : fill(named.length > 0 ? words.andMore : words.unnamed, { n: nameless }),
  };
}

function headOf(
  point: Point | undefined,
  holders: readonly string[],
  { edition, words }: ViewContext,
): string {
  if (holders.length === 0) return '';
  if (point?.standing === 'differs') return words.differ;
  if (holders.length < edition.answerSets.length)
    return holdersInWords(holders, edition.answerSets, edition.language);
  return holders.length === 2 ? words.both : words.all;
}
