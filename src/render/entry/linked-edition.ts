import type { Edition } from '../../model/edition.ts';
import { linkQuestions } from './link-questions.ts';

/** An edition whose mentions of other questions are links to the names of these, for formats that have no pages. */
export function linkedEdition(edition: Edition): Edition {
  const reach = { hrefOf: (id: string) => `#${id}`, folioOf: () => null };
  return {
    ...edition,
    parts: edition.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) => linkQuestions(entry, edition, reach)),
    })),
  };
}
