import type { Columns } from '../model/columns.ts';
import { type DerivedSettings, deriveSettings, namedByStamps } from './derive-settings.ts';
import { peopleIn, sampleOf } from './people.ts';

/** People of a document that no answer set of a project has. */
export interface Newcomers {
  /** Answer sets for them, as `init` would write them, but for their ids. */
  readonly sets: DerivedSettings['answers'];
  /** Where one set has had all of a form's rows without a word whose it is: how it is to be read beside theirs. */
  readonly first?: Columns;
}

/**
 * Who has come in with a new row or column of a table since its answer sets were written.
 * @param claimed columns of each answer set that has the file.
 */
export async function newcomersIn(
  file: string,
  bytes: Uint8Array,
  claimed: readonly Columns[],
): Promise<Newcomers | null> {
  const isTold = claimed.some(({ answer, respondent }) => answer !== undefined || respondent !== undefined);
  const people = await peopleIn(file, bytes, claimed);
  // Who reads all of a table as one person's answers may well mean it; a form's rows are several people's by themselves.
  if (!isTold && (claimed.length !== 1 || people[0]?.columns.respondent === undefined)) return null;
  if (people.length === 0) return null;
  const document = { file, heading: null, people, sample: await sampleOf(bytes) };
  const { answers } = namedByStamps(deriveSettings([document]), [document]);
  if (isTold) return { sets: answers };
  const [own, ...sets] = answers;
  return sets.length > 0 && own?.columns ? { sets, first: own.columns } : null;
}
