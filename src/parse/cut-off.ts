import type { Answer } from '../model/answer-set.ts';
import type { Unit } from '../model/unit.ts';
import { breaksOff, isEnded } from '../text/breaks-off.ts';

/** Marks the answers whose last sentence has no end, in a document whose answers end theirs. */
export function withCutOffs<Some extends Omit<Answer, 'key'>>(answers: readonly Some[]): Some[] {
  const lasts = answers.map(lastUnit);
  const sentences = lasts.filter((unit) => unit?.kind === 'sentence');
  const ended = sentences.filter((unit) => unit && isEnded(unit.text)).length;
  if (sentences.length < 2 || ended < sentences.length * 0.75) return [...answers];
  return answers.map((answer, at) => {
    const unit = lasts[at];
    return { ...answer, cutOff: unit !== undefined && isCutOff(unit, answer) };
  });
}

function isCutOff(last: Unit, { points, outro }: Omit<Answer, 'key'>): boolean {
  if (last.kind !== 'sentence' || !breaksOff(last.text)) return false;
  // Items that all stand without an end are whole as they stand.
  const before = outro.length > 0 ? [] : points.slice(0, -1).flatMap(({ units }) => units.at(-1) ?? []);
  const open = before.filter(({ kind, text }) => kind === 'sentence' && !isEnded(text)).length;
  return open === 0 || open * 2 < before.length;
}

function lastUnit({ intro, points, outro }: Omit<Answer, 'key'>): Unit | undefined {
  return outro.at(-1) ?? points.at(-1)?.units.at(-1) ?? intro.at(-1);
}
