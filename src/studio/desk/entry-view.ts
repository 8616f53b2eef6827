import type { MergedProject } from '../../merge-project.ts';
import type { Answer } from '../../model/answer-set.ts';
import type { Entry, Handbook, Passage, Point } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import type { EntryPoint, EntryView, PrintedPassage, QueueItem, RemarksView } from '../api.ts';

/** One question for the merge desk: its sources beside one another, and what is printed. */
export function entryView(
  entry: Entry,
  { sets, handbook }: Pick<MergedProject, 'sets' | 'handbook'>,
  queue: readonly QueueItem[],
): EntryView {
  const pointOf = new Map(
    entry.points.flatMap((point) =>
      point.members.map(({ answerSet, index }) => [`${answerSet}:${index}`, point.id] as const),
    ),
  );
  const sources = entry.wordings.flatMap(({ answerSet, text, file, line }) => {
    const answer = answerAt(sets, answerSet, file, line);
    if (!answer) return [];
    return [
      {
        set: answerSet,
        question: text,
        file,
        line,
        intro: textOfUnits(answer.intro),
        points: answer.points.map(({ index, label, text: said }) => ({
          index,
          label,
          text: said,
          point: pointOf.get(`${answerSet}:${index}`) ?? null,
        })),
        outro: textOfUnits(answer.outro),
      },
    ];
  });
  return {
    id: entry.id,
    number: entry.number,
    question: entry.question,
    topic: handbook.topics.find(({ id }) => id === entry.topic)?.title ?? null,
    sources,
    intro: entry.intro.map(passageOf),
    points: entry.points.map((point, at) => pointView(point, `${entry.number}.${at + 1}`)),
    outro: entry.outro.map(passageOf),
    queue: queue.filter((one) => one.entry === entry.id),
  };
}

/** The words before the first question and after the last. */
export function remarksView({ opening, closing }: Pick<Handbook, 'opening' | 'closing'>): RemarksView {
  return { opening: opening.map(passageOf), closing: closing.map(passageOf) };
}

function pointView(point: Point, place: string): EntryPoint {
  return {
    id: point.id,
    place,
    label: point.label,
    standing: point.standing,
    passages: point.passages.map(passageOf),
    members: point.members.map(({ answerSet, index, link }) => ({
      set: answerSet,
      index,
      tier: link.tier,
      score: link.score,
    })),
    differences: (point.differences ?? []).map(({ kind, sentences }) => ({
      kind,
      sentences: sentences.map(({ answerSet, text }) => ({ text, sets: [answerSet] })),
    })),
    suggested: (point.suggested ?? []).map(({ point: id }) => id),
  };
}

function passageOf({ answerSet, also = [], text }: Passage): PrintedPassage {
  return { text, sets: [answerSet, ...also] };
}

function textOfUnits(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join(' ');
}

function answerAt(
  sets: MergedProject['sets'],
  answerSet: string,
  file: string,
  line: number,
): Answer | undefined {
  return sets
    .find(({ id }) => id === answerSet)
    ?.answers.find((one) => one.file === file && one.questionLines[0] === line);
}
