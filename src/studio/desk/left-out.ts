import type { Decision } from '../../model/decision.ts';
import type { Entry, Handbook } from '../../model/handbook.ts';
import type { EntryView, LeftOut } from '../api.ts';
import { questionOf } from './decided-question.ts';

/** What the editor left out of a question that is in the book, in the order in which it was decided. */
export function leftOutOf(
  { id }: Entry,
  decisions: readonly Decision[],
  handbook: Pick<Handbook, 'entries' | 'leftOut'>,
  sources: EntryView['sources'],
): readonly LeftOut[] {
  return decisions.flatMap((decision): LeftOut[] => {
    if (decision.verb !== 'drop' || questionOf(decision.point, handbook) !== id) return [];
    const { point: target, sentence = null, reason } = decision;
    if (sentence !== null) return [{ target, sentence, part: 'sentence', text: sentence, reason }];
    const around = (['intro', 'outro'] as const).find((part) => target === `${id}.${part}`);
    if (around) return [{ target, sentence, part: around, text: '', reason }];
    return [{ target, sentence, part: 'point', text: wordsOf(target.slice(id.length + 1), sources), reason }];
  });
}

/** What the editor left out of the words around the book. */
export function leftOutOfRemarks(decisions: readonly Decision[]): readonly LeftOut[] {
  return decisions.flatMap((decision): LeftOut[] => {
    if (decision.verb !== 'drop') return [];
    const { point: target, sentence = null, reason } = decision;
    if (target !== 'opening' && target !== 'closing') return [];
    return [
      { target, sentence, part: sentence === null ? target : 'sentence', text: sentence ?? '', reason },
    ];
  });
}

/** What a point that is not printed says in its source, by the words that its id is made of; these, where it is not found. */
function wordsOf(name: string, sources: EntryView['sources']): string {
  const wanted = name.split('-');
  const points = sources.flatMap((source) => source.points.filter(({ point }) => point === null));
  const found = points.find(({ label, text }) => {
    const said = `${label ?? ''} ${text}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
  return found ? (found.label ?? found.text) : wanted.join(' ');
}
