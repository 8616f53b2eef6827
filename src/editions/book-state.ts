import { type Compared, changesBetween, comparedBook } from '../compose/compose.ts';
import type { ComparedBook } from '../model/changes.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Project } from '../model/project.ts';
import { resolveEdition } from '../model/settings.ts';
import { handbookJson } from '../print/print.ts';
import { memoizeByObject } from '../text/memoize.ts';

/** What of a merged book is compared with other states of it. */
export function bookState(handbook: Handbook): ComparedBook {
  const state = comparedBook(JSON.parse(new TextDecoder().decode(handbookJson(handbook))));
  if (!state) throw new Error('a handbook of our own cannot be read back');
  return state;
}

const comparedWith = memoizeByObject<Handbook, Compared>();

/** What an edition is compared with by its settings, and what has changed; null where they name no release. */
export function comparedOf(
  { releases, settings }: Project,
  handbook: Handbook,
  edition: string,
): Compared | null {
  const { since } = resolveEdition(settings, edition).changes;
  const release = since === undefined ? undefined : releases?.get(since);
  if (!release) return null;
  return comparedWith(handbook, release.release, () => ({
    release,
    changes: changesBetween(release, bookState(handbook)),
  }));
}
