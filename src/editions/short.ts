import type { Edition } from '../model/edition.ts';
import { leftOutJson } from '../print/print.ts';
import type { EditionKind } from './edition-kind.ts';
import { wordsOfBook } from './edition-words.ts';
import { renderBook } from './handbook.ts';
import { shortAccount } from './short-account.ts';

/** The short edition: each answer names the page of the whole one, and a list has what was left out. */
export const short: EditionKind<Edition> & { readonly kind: 'short' } = {
  kind: 'short',
  bound: true,
  compose: ({ edition, pages }) => ({
    ...edition,
    parts: edition.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) =>
        entry.cut ? { ...entry, cut: { ...entry.cut, page: pages?.get(entry.id) ?? null } } : entry,
      ),
    })),
  }),
  words: wordsOfBook,
  render: renderBook,
  account: (edition) => shortAccount(edition),
  besides: (edition, { formats }) =>
    formats.includes('json') ? [{ path: `${edition.name}-left-out.json`, bytes: leftOutJson(edition) }] : [],
};
