import { sentencesOfPlace, unsaidByChoice } from '../../merge/merge.ts';
import type { MergedProject } from '../../merge-project.ts';
import type { Answer } from '../../model/answer-set.ts';
import type { Asset } from '../../model/asset.ts';
import type { Decision } from '../../model/decision.ts';
import type { Entry, Handbook, Passage, Point } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { excerptHtml, picturesIn } from '../../render/render.ts';
import type { EntryPoint, EntryView, PrintedPassage, QueueItem, RemarksView, ShownText } from '../api.ts';
import { leftOutOf, leftOutOfRemarks } from './left-out.ts';

/** One question for the merge desk: its sources beside one another, and what is printed. */
export function entryView(
  entry: Entry,
  { sets, handbook }: Pick<MergedProject, 'sets' | 'handbook'>,
  queue: readonly QueueItem[],
  decisions: readonly Decision[],
): EntryView {
  const pointOf = new Map(
    entry.points.flatMap((point) =>
      point.members.map(({ answerSet, index }) => [`${answerSet}:${index}`, point.id] as const),
    ),
  );
  const addresses = new Map(
    entryPictures(entry, sets).map(({ path }, at) => [
      path,
      `/api/entries/${encodeURIComponent(entry.id)}/pictures/${at}`,
    ]),
  );
  const shown: Show = (units, text) => {
    const html = excerptHtml(units, (path) => addresses.get(path) ?? '');
    return { text, ...(html !== null && { html }) };
  };
  const passageOf = (passage: Passage) => passageView(passage, shown);
  const sources = entry.wordings.flatMap((wording) => {
    const { answerSet, text, file, line } = wording;
    const answer = answerOf(wording, sets);
    if (!answer) return [];
    return [
      {
        set: answerSet,
        question: text,
        file,
        line,
        intro: shown(answer.intro, textOfUnits(answer.intro)),
        points: answer.points.map(({ index, label, text: said, units }) => ({
          index,
          label,
          ...shown(units, said),
          point: pointOf.get(`${answerSet}:${index}`) ?? null,
        })),
        outro: shown(answer.outro, textOfUnits(answer.outro)),
      },
    ];
  });
  const isChosen = (name: string) =>
    decisions.some((decision) => decision.verb === 'choose' && decision.point === name);
  return {
    id: entry.id,
    number: entry.number,
    question: entry.question,
    topic: handbook.topics.find(({ id }) => id === entry.topic)?.title ?? null,
    sources,
    intro: entry.intro.map(passageOf),
    points: entry.points.map((point, at) => ({
      ...pointView(point, `${entry.number}.${at + 1}`, shown),
      unsaid: isChosen(point.id)
        ? unsaidByChoice(entry, point.id, sets).map(({ answerSet, text }) => ({ text, sets: [answerSet] }))
        : [],
    })),
    outro: entry.outro.map(passageOf),
    leftOut: leftOutOf(entry, decisions, handbook, sources),
    queue: queue.filter((one) => one.entry === entry.id),
  };
}

/** The words before the first question and after the last. */
export function remarksView(
  { opening, closing }: Pick<Handbook, 'opening' | 'closing'>,
  decisions: readonly Decision[],
): RemarksView {
  // Pictures are of a question; what has one here is seen in the previews.
  const words: Show = (units, text) => {
    const html = picturesIn(units).length > 0 ? null : excerptHtml(units, () => '');
    return { text, ...(html !== null && { html }) };
  };
  const passageOf = (passage: Passage) => passageView(passage, words);
  return {
    opening: opening.map(passageOf),
    closing: closing.map(passageOf),
    leftOut: leftOutOfRemarks(decisions),
  };
}

/** The pictures of a question: those of its sources and of what is printed, each once. */
export function entryPictures(entry: Entry, sets: MergedProject['sets']): readonly Asset[] {
  const answers = entry.wordings.flatMap((wording) => answerOf(wording, sets) ?? []);
  const passages = [...entry.intro, ...entry.points.flatMap((point) => point.passages), ...entry.outro];
  return picturesIn([
    ...answers.flatMap(({ intro, points, outro }) => [
      ...intro,
      ...points.flatMap(({ units }) => units),
      ...outro,
    ]),
    ...passages.flatMap(({ units }) => units),
  ]);
}

/** How some of an author's text is shown, of which these are the words. */
type Show = (units: readonly Unit[], text: string) => ShownText;

function pointView(point: Point, place: string, shown: Show): Omit<EntryPoint, 'unsaid'> {
  return {
    id: point.id,
    place,
    label: point.label,
    standing: point.standing,
    passages: point.passages.map((passage) => passageView(passage, shown)),
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

function passageView(passage: Passage, shown: Show): PrintedPassage {
  const { answerSet, also = [], units, text } = passage;
  return { ...shown(units, text), sets: [answerSet, ...also], sentences: sentencesOfPlace([passage]) };
}

function textOfUnits(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join(' ');
}

/** The answer that a wording asks for: the questions of a table's head all stand on one line. */
function answerOf(
  { answerSet, file, line, text }: Entry['wordings'][number],
  sets: MergedProject['sets'],
): Answer | undefined {
  return sets
    .find(({ id }) => id === answerSet)
    ?.answers.find((one) => one.file === file && one.questionLines[0] === line && one.question === text);
}
