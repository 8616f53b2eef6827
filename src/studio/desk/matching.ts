import { match } from '../../match/match.ts';
import type { SetAnswer } from '../../model/question-group.ts';
import type { EntryRow } from '../api.ts';
import type { OpenProject } from './open-project.ts';

/** All questions with each set's wording; how sure each join is. */
export function matchingRows({ project, merged }: OpenProject): readonly EntryRow[] {
  const { handbook, sets } = merged;
  const groups = match(sets, project.settings.match);
  const groupAt = new Map(
    groups.flatMap((group) => group.members.map((member) => [placeOf(member), group] as const)),
  );
  const nameAt = new Map(
    sets.flatMap((set) =>
      set.answers.map(
        (answer) => [placeOf({ answerSet: set.id, answer }), `${set.id}:${answer.key}`] as const,
      ),
    ),
  );
  return handbook.entries.map((entry) => {
    const places = entry.wordings.map(({ answerSet, file, line }) => `${answerSet}\n${file}\n${line}`);
    const group = places.map((place) => groupAt.get(place)).find(Boolean);
    const maybe = group?.maybe;
    return {
      id: entry.id,
      number: entry.number,
      question: entry.question,
      topic: handbook.topics.find(({ id }) => id === entry.topic)?.title ?? null,
      wordings: entry.wordings.map(({ answerSet, text, file, line }, at) => ({
        set: answerSet,
        name: nameAt.get(places[at] ?? '') ?? '',
        text,
        file,
        line,
      })),
      confidence: group?.confidence ?? 1,
      review: group?.review ?? false,
      ...(maybe && {
        maybe: {
          set: maybe.answerSet,
          name: nameAt.get(placeOf(maybe)) ?? '',
          text: maybe.answer.question,
        },
      }),
    };
  });
}

function placeOf({ answerSet, answer }: SetAnswer): string {
  return `${answerSet}\n${answer.file}\n${answer.questionLines[0]}`;
}
