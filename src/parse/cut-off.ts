import type { Answer } from '../model/answer-set.ts';
import type { Unit } from '../model/unit.ts';

const end = /[.!?:;…。？！)\]"'”’»]$/u;

/** Marks the answers whose last sentence has no end, in a document whose answers end theirs. */
export function withCutOffs<Some extends Omit<Answer, 'key'>>(answers: readonly Some[]): Some[] {
  const lasts = answers.map(lastUnit);
  const sentences = lasts.filter((unit) => unit?.kind === 'sentence');
  const ended = sentences.filter((unit) => unit && end.test(unit.text)).length;
  if (sentences.length < 2 || ended < sentences.length * 0.75) return [...answers];
  return answers.map((answer, at) => {
    const unit = lasts[at];
    return { ...answer, cutOff: unit?.kind === 'sentence' && !end.test(unit.text) };
  });
}

function lastUnit({ intro, points, outro }: Omit<Answer, 'key'>): Unit | undefined {
  return outro.at(-1) ?? points.at(-1)?.units.at(-1) ?? intro.at(-1);
}
