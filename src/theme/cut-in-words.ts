import type { EditionEntry } from '../model/edition.ts';

/** What a short edition says under an answer: how much of it is here and where the whole is; empty where nothing was left out. */
export function cutInWords({ cut, number }: EditionEntry): string {
  if (cut === undefined || cut.sentences === cut.ofSentences) return '';
  const of = (some: number, all: number, noun: string) =>
    some === all ? `all ${all} ${noun}s` : `${some} of ${all} ${noun}${all === 1 ? '' : 's'}`;
  const parts = [
    ...(cut.ofPoints > 1 ? [of(cut.points, cut.ofPoints, 'point')] : []),
    of(cut.sentences, cut.ofSentences, 'sentence'),
  ];
  const where = cut.page === null ? `question ${number} of the handbook` : `page ${cut.page} of the handbook`;
  return `${capital(parts.join(', '))}. Full answer: ${where}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
