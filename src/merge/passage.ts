import { toString as plainText } from 'mdast-util-to-string';
import type { Passage } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';

/** A run of units of one answer set. */
export interface Run {
  readonly answerSet: string;
  readonly units: readonly Unit[];
}

/** What is printed of a unit, as plain text: a sentence without its label, a block whole. */
export function printedText(unit: Unit): string {
  const text = unit.phrasing.length > 0 ? plainText(unit.phrasing) : unit.text;
  return text.replace(/\s+/gu, ' ').trim();
}

/** Makes passages of runs; empty runs fall away. */
export function passages(runs: readonly Run[]): Passage[] {
  return runs.flatMap(({ answerSet, units }) => {
    const [first] = units;
    const last = units.at(-1);
    if (!first || !last) return [];
    return {
      answerSet,
      units,
      text: units.map(printedText).join(' '),
      file: first.file,
      lines: [first.lines[0], last.lines[1]] as const,
    };
  });
}
