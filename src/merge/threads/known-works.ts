import type { AnswerSet } from '../../model/answer-set.ts';
import type { Decision } from '../../model/decision.ts';
import { memoizeByObject } from '../../text/memoize.ts';
import type { EntryJob, EntryWork } from './entry-work.ts';

/** What entries came to be, for as long as the sets are the same objects: of a book that is edited only what an edit is about is merged again. */
export interface KnownWorks {
  readonly recall: (job: EntryJob) => EntryWork | undefined;
  readonly keep: (job: EntryJob, work: EntryWork) => void;
}

const worksOf = memoizeByObject<readonly AnswerSet[], Map<string, EntryWork>>();

/** Works are kept for so many books of this size: with an edit, without it, and as they were before. */
const mostBooks = 3;

/** The works that are known of these sets; `jobs` is how many the book has. */
export function knownWorks(
  sets: readonly AnswerSet[],
  engine: string,
  decisions: readonly Decision[],
  jobs: number,
): KnownWorks {
  const works = worksOf(sets, engine, () => new Map());
  return {
    recall: (job) => {
      const about = decisionsAbout(job, decisions);
      const key = keyOf(job, about);
      const work = works.get(key);
      if (!work) return;
      // What was used last is let go last.
      works.delete(key);
      works.set(key, work);
      return { ...work, done: work.done.map((place) => decisions.indexOf(about[place] as Decision)) };
    },
    keep: (job, work) => {
      const about = decisionsAbout(job, decisions);
      const done = work.done.map((place) => about.indexOf(decisions[place] as Decision));
      // One that is about another entry as well is none of these: then it is worked out anew each time.
      if (done.includes(-1)) return;
      works.set(keyOf(job, about), { ...work, done });
      for (const key of works.keys())
        if (works.size > jobs * mostBooks) works.delete(key);
        else break;
    },
  };
}

/** The decisions that may be about an entry: ids of its points, and of the words around them, begin with its own. */
function decisionsAbout({ id }: EntryJob, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter((one) =>
    ('points' in one ? one.points : [one.point]).some((name) => name.startsWith(id)),
  );
}

/** All that an entry is made from but the sets' own words. */
function keyOf({ id, policy, group }: EntryJob, about: readonly Decision[]): string {
  const members = group.members.map(({ answerSet, answer }) => [answerSet, answer.key]);
  return JSON.stringify([id, policy, members, about.map(({ line: _, ...decision }) => decision)]);
}
