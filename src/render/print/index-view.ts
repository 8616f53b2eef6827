import type { IndexTerm } from '../../model/edition.ts';
import { gatherTerms, type TermGroup } from '../index/gather-terms.ts';
import { indexLetters } from '../index/index-letters.ts';
import type { IndexGroupView, IndexPlaceView, IndexTermView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** More terms than this under one head may part at the end of a column. */
const mostTogether = 8;

/**
 * The index by letters, pages that follow each other as one range, and terms of one first word gathered under
 * it.
 */
export function indexView(terms: readonly IndexTerm[], context: ViewContext): IndexGroupView[] {
  return indexLetters(terms, context.edition.language).map((group) => ({
    letter: group.letter,
    terms: gatherTerms(group.terms).map((one) => groupView(one, context)),
  }));
}

function groupView({ head, term, under }: TermGroup, context: ViewContext): IndexTermView {
  return {
    ...termView(term, head, context),
    under: under.map(({ rest, term: inner }) => termView(inner, rest, context)),
    long: under.length > mostTogether,
  };
}

function termView(term: IndexTerm | null, text: string, context: ViewContext): IndexTermView {
  const places = term ? placesOf(term, context) : [];
  const see = term?.see ?? [];
  const strong = places.filter(({ main }) => main).length;
  return {
    term: text,
    // Those at which a term is treated go first; where all are alike none stands out.
    places:
      strong < places.length
        ? [...places.filter(({ main }) => main), ...places.filter(({ main }) => !main)]
        : places.map((place) => ({ ...place, main: false })),
    see: see.map((name, at) => ({ term: name, last: at === see.length - 1 })),
    under: [],
    long: false,
  };
}

/** A stretch of pages. */
interface Stretch {
  readonly from: string;
  to: string;
  readonly first: number;
  last: number;
  main: boolean;
}

/** Each page once, and ranges for pages in a row. Before the book was printed every place stands alone. */
function placesOf({ targets, main, until }: IndexTerm, context: ViewContext): IndexPlaceView[] {
  const pageOf = (id: string): number => context.layout?.pageOf.get(id) ?? -1;
  const stretches: Stretch[] = [];
  for (const id of targets) {
    const to = until[id] ?? id;
    const own = {
      from: id,
      to,
      first: pageOf(id),
      last: Math.max(pageOf(id), pageOf(to)),
      main: main.includes(id),
    };
    const before = stretches.at(-1);
    const joins = before && context.layout !== null && own.first >= 0 && own.first <= before.last + 1;
    if (!joins) stretches.push(own);
    else {
      if (own.last > before.last) Object.assign(before, { to, last: own.last });
      before.main ||= own.main;
    }
  }
  return stretches.map(({ from, to, first, last, main: strong }) => ({
    href: `#${from}`,
    folio: context.folio(from),
    main: strong,
    through: context.layout === null || last > first ? (from === to ? null : context.link(to, '')) : null,
  }));
}
