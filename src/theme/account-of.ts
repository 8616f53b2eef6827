import type { Edition } from '../model/edition.ts';

/** What a book is and how its text came about, for the colophon. */
export function accountOf({ settings, answerSets }: Pick<Edition, 'settings' | 'answerSets'>): string {
  const several = answerSets.length > 1;
  const made = several
    ? 'what several people wrote in answer to the same questions. What they agree on is printed once; what only one of them says stands beside it, marked.'
    : 'what one person wrote.';
  if (settings.kind !== 'short')
    return `This handbook prints, question by question, ${made} No sentence${several ? ' of theirs' : ''} is lost and none is added.`;
  const { length, unit } = settings.short;
  return `This short edition prints, question by question, the sentences that carry most of ${made} Each answer has ${length} ${unit} at most; what is left out is counted under it and stands in the handbook. No sentence is added, and none is changed.`;
}
