import type { MergeRule } from './merge-rule.ts';

/** Sources that speak of the same thing say the same. */
export const sourcesAgree: MergeRule = function* ({ handbook }) {
  for (const { number, points } of handbook.entries)
    for (const { label, text, members, standing, differences = [], passages } of points) {
      if (standing !== 'differs') continue;
      const [first] = passages;
      const kinds = [...new Set(differences.map(({ kind }) => kind))];
      yield {
        severity: 'note',
        reason: `Question ${number}: the sources differ on ${label ?? `"${text.slice(0, 60)}"`}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
        ...(first && { file: first.file }),
        line: members[0]?.lines[0] ?? 1,
        actual: (differences[0]?.sentences ?? [])
          .map((sentence) => `${sentence.answerSet}: ${sentence.text}`)
          .join(' | '),
        expected: 'the same advice',
        todo: 'Both wordings are printed side by side. An edit can choose one.',
      };
    }
};
