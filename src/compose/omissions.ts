import type { Ledger, LedgerSentence } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';

/** True of a sentence that the editor, not a rule, left out of the book. */
export function isEditorsOmission({ fate, reason }: LedgerSentence): boolean {
  return fate === 'left-out' && reason?.startsWith('editor: ') === true;
}

/** Places of the sentences that the editor left out, for editions that print the sources' own texts. */
export function omissionsOf({ sentences }: Ledger): ReadonlySet<string> {
  return new Set(
    sentences
      .filter(isEditorsOmission)
      .map(({ answerSet, file, line, text }) => placeOf(answerSet, file, line, text)),
  );
}

/** Whether a unit of a source is among them. */
export function isOmitted(
  omissions: ReadonlySet<string>,
  answerSet: string,
  { file, lines, text, parts }: Unit,
): boolean {
  const first = parts?.[0] ?? { text, line: lines[0] };
  return omissions.has(placeOf(answerSet, file, first.line, first.text));
}

function placeOf(...place: readonly [answerSet: string, file: string, line: number, text: string]): string {
  return JSON.stringify(place);
}
