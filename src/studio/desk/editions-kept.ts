import { changesBetween } from '../../compose/compose.ts';
import { bookState, comparedOf } from '../../editions/book-state.ts';
import { isReleaseName, keepRelease } from '../../editions/keep-release.ts';
import type { Change } from '../../model/changes.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { Project } from '../../model/project.ts';
import type { OpenProject } from './open-project.ts';
import { Refused } from './refusal.ts';

/** How the book differs from the edition that the settings name, as it is marked, else from what it said before a new version of a document came. */
export function changesSince(
  before: Handbook | null,
  { project, merged }: Pick<OpenProject, 'project' | 'merged'>,
): readonly Change[] {
  const { handbook } = merged;
  const compared = comparedOf(project, handbook, 'handbook');
  if (compared) return compared.changes;
  return before ? changesBetween(bookState(before), bookState(handbook)) : [];
}

/** Keeps what a book says as `variorum publish` does. */
export async function keepEdition(name: string, handbook: Handbook | null, project: Project): Promise<void> {
  if (!handbook)
    throw new Refused('missing', 'no new version of a document was dropped since the studio began');
  if (!isReleaseName(name))
    throw new Refused(
      'bad',
      'an edition is named in small letters, digits, dots and hyphens, as `spring-2026`',
    );
  await keepRelease(project, handbook, name);
}
