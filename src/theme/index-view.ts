import type { IndexTerm } from '../model/edition.ts';
import { indexLetters } from './index-letters.ts';
import type { IndexGroupView, IndexPlaceView, IndexTermView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** The index by letters, with each page named once, and three terms or more of one first word gathered under it. */
export function indexView(terms: readonly IndexTerm[], context: ViewContext): IndexGroupView[] {
  return indexLetters(terms, context.edition.language).map((group) => ({
    letter: group.letter,
    terms: gather(group.terms, context),
  }));
}

function gather(terms: readonly IndexTerm[], context: ViewContext): IndexTermView[] {
  const heads = new Map<string, IndexTerm[]>();
  for (const term of terms) {
    const head = headOf(term.term);
    heads.set(head, [...(heads.get(head) ?? []), term]);
  }
  return [...heads].flatMap(([head, members]) => {
    const bare = members.find((term) => term.term === head);
    const longer = members.filter((term) => term !== bare);
    if (longer.length < (bare ? 2 : 3)) return members.map((term) => termView(term, term.term, context));
    return [
      {
        ...(bare ? termView(bare, head, context) : { places: [], see: [] }),
        term: head,
        under: longer.map((term) => termView(term, term.term.slice(head.length + 1), context)),
      },
    ];
  });
}

/** The first word, which others may begin with too. */
function headOf(term: string): string {
  return term.split(' ')[0] ?? term;
}

function termView(term: IndexTerm, text: string, context: ViewContext): IndexTermView {
  const places: IndexPlaceView[] = [];
  for (const id of term.targets) {
    const folio = context.folio(id);
    if (context.layout === null || places.at(-1)?.folio !== folio) places.push({ href: `#${id}`, folio });
  }
  return { term: text, places, see: term.see, under: [] };
}
