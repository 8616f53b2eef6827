import type { AnswerSet } from '../model/answer-set.ts';
import type { LedgerSentence } from '../model/handbook.ts';
import type { UnderstoodDocument } from '../model/source-document.ts';
import type { Unit } from '../model/unit.ts';

/** How one line of a source was understood. */
export interface LineReading {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** `blank`: nothing stands there. `unread`: no unit covers it. */
  readonly role:
    | 'question'
    | 'answer'
    | 'point'
    | 'topic'
    | 'opening'
    | 'closing'
    | 'noise'
    | 'blank'
    | 'unread';
  /** Number of the question or point where one begins; else empty. */
  readonly begins: string;
  /** What became of its sentences that are not printed. */
  readonly fates: readonly UnprintedFate[];
}

/** Why a sentence is not printed: the one that says it, or that of the editor's which stands in its place, or the reason for which it is left out. */
export interface UnprintedFate {
  readonly fate: 'folded' | 'replaced' | 'left-out';
  readonly text: string;
}

/** Every line of a document with its reading, for the report: nothing that an author wrote is passed over in silence. */
export function lineReadings(
  document: UnderstoodDocument,
  set: AnswerSet,
  ledger: readonly LedgerSentence[],
): LineReading[] {
  const { path } = document.file;
  const roles = new Map<number, LineReading['role']>();
  const begins = new Map<number, string>();
  const paint = (units: readonly Unit[], role: LineReading['role']) => {
    for (const unit of units)
      if (unit.file === path)
        for (let line = unit.lines[0]; line <= unit.lines[1]; line++) roles.set(line, role);
  };
  for (const { role, units } of set.asides) paint(units, role);
  for (const answer of set.answers.filter(({ file }) => file === path)) {
    paint([...answer.intro, ...answer.outro], 'answer');
    for (const point of answer.points) {
      paint(point.units, 'point');
      begins.set(point.lines[0], String(point.index + 1));
    }
    paint(answer.questionUnits, 'question');
    begins.set(answer.questionLines[0], answer.number ?? answer.key);
  }
  const fates = fatesByLine(
    ledger.filter((sentence) => sentence.answerSet === set.id && sentence.file === path),
  );
  return String(document.file)
    .replace(/\n$/, '')
    .split('\n')
    .map((text, at): LineReading => {
      const line = at + 1;
      const role = roles.get(line) ?? (text.trim() === '' ? 'blank' : 'unread');
      return {
        line,
        text,
        role: text.trim() === '' ? 'blank' : role,
        begins: begins.get(line) ?? '',
        fates: fates.get(line) ?? [],
      };
    });
}

function fatesByLine(sentences: readonly LedgerSentence[]): ReadonlyMap<number, readonly UnprintedFate[]> {
  const fates = new Map<number, UnprintedFate[]>();
  for (const { line, fate, coveredBy, replaced, reason } of sentences) {
    if (fate === 'printed') continue;
    const text = (fate === 'folded' ? coveredBy : reason) ?? '';
    fates.set(line, [...(fates.get(line) ?? []), { fate: replaced ? 'replaced' : fate, text }]);
  }
  return fates;
}
