import type { SheetAccount } from '../../model/sheet.ts';

/** Element id -> page of the handbook as printed there; null where no handbook was printed. */
export type HandbookPages = ReadonlyMap<string, string> | null;

/** What a cheat sheet says of itself: how much of the book stands on it, and where the rest is. */
export function accountInWords(account: SheetAccount, pages: HandbookPages): string {
  const { questions, points, labelsOnly, leftOut, questionsLeftOut } = account;
  const sentences: string[] = [];
  if (questionsLeftOut.length > 0)
    sentences.push(
      `${questionsLeftOut.length} of ${questions + questionsLeftOut.length} questions left out${where(
        questionsLeftOut.map((entry) => entry.id),
        questionsLeftOut.map((entry) => entry.number),
        pages,
      )}.`,
    );
  if (leftOut.length > 0)
    sentences.push(
      `${leftOut.length} of ${points} points left out${where(
        leftOut.map(({ point }) => point.id),
        leftOut.map(({ entry }) => entry.number),
        pages,
      )}.`,
    );
  else if (points > 0)
    sentences.push(
      points === 1
        ? 'Its one point is here.'
        : `All ${points} points are here${labelsOnly > 0 ? '' : ', in brief'}.`,
    );
  if (labelsOnly > 0)
    sentences.push(`${labelsOnly} by ${labelsOnly === 1 ? 'its name' : 'their names'} alone.`);
  return sentences.join(' ');
}

function where(ids: readonly string[], numbers: readonly number[], pages: HandbookPages): string {
  if (pages === null) return `; see the handbook, question${plural(numbers)} ${runs(numbers.map(String))}`;
  const found = ids.flatMap((id) => pages.get(id) ?? []);
  return found.length === 0 ? '' : `; see handbook page${plural(found)} ${runs(found)}`;
}

function plural(list: readonly unknown[]): string {
  return new Set(list).size === 1 ? '' : 's';
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
