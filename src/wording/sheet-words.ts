import type { SheetAccount } from '../model/sheet.ts';
import { countOf, fill, type Plural, wordsOf } from './words.ts';

/** Element id -> page of the handbook as printed there; null where no handbook was printed. */
export type HandbookPages = ReadonlyMap<string, string> | null;

/** What a cheat sheet says of itself: how much of the book stands on it, and where the rest is. */
export function accountInWords(account: SheetAccount, pages: HandbookPages, language: string): string {
  const { questions, points, labelsOnly, leftOut, questionsLeftOut } = account;
  const words = wordsOf(language);
  const left = (form: string, count: number, total: number, place: string) =>
    `${fill(words.leftOut, { what: fill(form, { n: count, total }) })}${place}${words.stop}`;
  const sentences: string[] = [];
  if (questionsLeftOut.length > 0) {
    const place = where(
      questionsLeftOut.map((entry) => entry.id),
      questionsLeftOut.map((entry) => entry.number),
      pages,
      language,
    );
    const count = questionsLeftOut.length;
    sentences.push(left(words.ofQuestions, count, questions + count, place));
  }
  if (leftOut.length > 0) {
    const place = where(
      leftOut.map(({ point }) => point.id),
      leftOut.map(({ entry }) => entry.number),
      pages,
      language,
    );
    sentences.push(left(words.ofPoints, leftOut.length, points, place));
  } else if (points === 1) sentences.push(words.onePointHere);
  else if (points > 0)
    sentences.push(fill(labelsOnly > 0 ? words.allPointsHere : words.allInBrief, { n: points }));
  if (labelsOnly > 0) sentences.push(countOf(words.byNames, labelsOnly, language));
  return sentences.join(' ');
}

function where(
  ids: readonly string[],
  numbers: readonly number[],
  pages: HandbookPages,
  language: string,
): string {
  const { seePages, seeQuestions } = wordsOf(language);
  const say = (forms: Plural, labels: readonly string[]) =>
    `; ${fill(countOf(forms, new Set(labels).size, language), { list: runs(labels) })}`;
  if (pages === null) return say(seeQuestions, numbers.map(String));
  const found = ids.flatMap((id) => pages.get(id) ?? []);
  return found.length === 0 ? '' : say(seePages, found);
}

const most = 10;

/** `3, 7–9, 12`: numbers in order, neighbours drawn together. */
export function runs(labels: readonly string[]): string {
  const parts: { first: string; last: string }[] = [];
  for (const label of [...new Set(labels)]) {
    const part = parts.at(-1);
    if (part && /^\d+$/.test(label) && Number(label) === Number(part.last) + 1) part.last = label;
    else parts.push({ first: label, last: label });
  }
  const [first, last] = [parts[0], parts.at(-1)];
  // A long list helps nobody who turns pages: from where to where is said then.
  if (first && last && parts.length > most) return `${first.first}–${last.last}`;
  return parts
    .map(({ first, last }) =>
      first === last ? first : Number(last) === Number(first) + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(', ');
}
