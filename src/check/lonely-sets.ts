import { languageName } from '../text/language-name.ts';
import type { MergeRule } from './merge-rule.ts';

/** An answer set has at least one question in common with another. */
export const lonelySets: MergeRule = function* ({ sets, handbook }) {
  if (sets.length < 2) return;
  for (const set of sets) {
    const own = handbook.entries.filter(({ wordings }) =>
      wordings.some(({ answerSet }) => answerSet === set.id),
    );
    const met = own.some(({ wordings }) => wordings.some(({ answerSet }) => answerSet !== set.id));
    if (own.length === 0 || met) continue;
    const theirs = sets.filter((one) => one !== set).map(({ language }) => language);
    const isForeign = !theirs.includes(set.language);
    const [most = set.language] = theirs.toSorted((a, b) => countOf(theirs, b) - countOf(theirs, a));
    const named = { set: set.title, n: own.length };
    yield {
      severity: 'warning',
      reason: isForeign
        ? `${set.title} is in ${languageName(set.language, 'en')}, the other answer sets in ${languageName(most, 'en')}: it has no question in common with them`
        : `${set.title} has no question in common with the other answer sets`,
      ...(set.files[0] && { file: set.files[0] }),
      line: set.answers[0]?.questionLines[0] ?? 1,
      actual: `${own.length} questions that nobody else answers`,
      expected: 'the same questions, in similar words',
      todo: isForeign
        ? 'Make a book of its own of it; or translate its questions, or say under `match: same` in handbook.yml which are the same.'
        : 'Both are printed, one after the other. Is it the right document?',
      facts: isForeign
        ? { kind: 'setForeign', ...named, language: set.language, theirs: most }
        : { kind: 'setApart', ...named },
    };
  }
};

function countOf(all: readonly string[], one: string): number {
  return all.filter((other) => other === one).length;
}
