import type { Difference } from '../model/handbook.ts';
import type { MergeRule } from './merge-rule.ts';

/** Sources that speak of the same thing say the same. */
export const sourcesAgree: MergeRule = function* ({ handbook, seen }) {
  for (const { id: entry, number, points, wordings, differences } of handbook.entries) {
    const [first] = wordings;
    if (differences && !seen.place(entry)) {
      const { kinds, ...found } = about(number, 'what stands before or after the points', differences);
      yield {
        ...found,
        ...(first && { file: first.file }),
        line: first?.line ?? 1,
        facts: { kind: 'answerDiffers', question: number, kinds, quote: found.actual },
      };
    }
    for (const { id, label, text, members, standing, differences = [], passages } of points) {
      if (standing !== 'differs' || seen.place(id)) continue;
      const [first] = passages;
      const { kinds, ...found } = about(number, label ?? `"${text.slice(0, 60)}"`, differences);
      const point = label ?? `“${text.slice(0, 60)}”`;
      yield {
        ...found,
        ...(first && { file: first.file }),
        line: members[0]?.lines[0] ?? 1,
        todo: 'Both wordings are printed side by side. An edit can choose one.',
        facts: { kind: 'pointDiffers', question: number, point, kinds, quote: found.actual },
      };
    }
  }
};

function about(question: number, what: string, differences: readonly Difference[]) {
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return {
    kinds,
    severity: 'note' as const,
    reason: `Question ${question}: the sources differ on ${what}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
    actual: differences
      .map(({ sentences }) => sentences.map(({ answerSet, text }) => `${answerSet}: ${text}`).join(' | '))
      .join('; '),
    expected: 'the same advice',
    todo: 'Both wordings are printed, one after the other.',
  };
}
