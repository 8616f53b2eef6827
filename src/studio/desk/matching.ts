import { review } from '../../merge/merge.ts';
import type { MergedProject } from '../../merge-project.ts';
import { lastingNames } from '../../model/answer-names.ts';
import type { SetAnswer } from '../../model/question-group.ts';
import { seenBy } from '../../model/seen.ts';
import { memoizeByObject } from '../../text/memoize.ts';
import type { EntryRow } from '../api.ts';

const once = memoizeByObject<MergedProject, readonly EntryRow[]>();

/** All questions with each set's wording; how sure each join is. */
export function matchingRows({ merged }: { readonly merged: MergedProject }): readonly EntryRow[] {
  return once(merged, 'rows', () => rowsOf(merged));
}

function rowsOf({ handbook, sets, groups, decisions }: MergedProject): readonly EntryRow[] {
  const { oneSource, unanswered } = review(handbook, sets).gaps;
  const seen = seenBy(decisions);
  const lacked = new Set(
    unanswered.flatMap(({ entry, answerSet }) => (seen.place(entry, answerSet) ? [] : [entry])),
  );
  const alone = new Set(oneSource.flatMap(({ entry }) => (lacked.has(entry) ? [entry] : [])));
  const titleOf = new Map(handbook.topics.map(({ id, title }) => [id, title]));
  const groupAt = new Map(
    groups.flatMap((group) => group.members.map((member) => [placeOf(member), group] as const)),
  );
  const names = lastingNames(sets);
  const nameAt = new Map(
    sets.flatMap((set) =>
      set.answers.map((answer) => [placeOf({ answerSet: set.id, answer }), names.get(answer) ?? ''] as const),
    ),
  );
  return handbook.entries.map((entry) => {
    const places = entry.wordings.map(
      ({ answerSet, file, line, text }) => `${answerSet}\n${file}\n${line}\n${text}`,
    );
    const group = places.map((place) => groupAt.get(place)).find(Boolean);
    return {
      id: entry.id,
      number: entry.number,
      question: entry.question,
      topic: titleOf.get(entry.topic ?? '') ?? null,
      wordings: entry.wordings.map(({ answerSet, text, file, line }, at) => ({
        set: answerSet,
        name: nameAt.get(places[at] ?? '') ?? '',
        text,
        file,
        line,
      })),
      confidence: group?.confidence ?? 1,
      review: group?.review ?? false,
      alone: alone.has(entry.id),
      offers: (group?.offers ?? []).map(({ own, other }) => ({
        own: nameAt.get(placeOf(own)) ?? '',
        set: other.answerSet,
        name: nameAt.get(placeOf(other)) ?? '',
        text: other.answer.question,
      })),
    };
  });
}

/** Where an answer stands, as one text; the questions of a form all stand in one line. */
export function placeOf({ answerSet, answer }: SetAnswer): string {
  return `${answerSet}\n${answer.file}\n${answer.questionLines[0]}\n${answer.question}`;
}
