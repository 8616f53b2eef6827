import type { PhrasingContent } from 'mdast';
import type { Passage } from '../../model/handbook.ts';
import { phrasingText } from '../../model/slice-phrasing.ts';
import type { Unit } from '../../model/unit.ts';
import { joinSentences } from '../../text/join-sentences.ts';

/** A run of units of one answer set. */
export interface Run {
  readonly answerSet: string;
  readonly units: readonly Unit[];
  /** Other sets that say all of it. */
  readonly also?: readonly string[];
}

/** What is printed of a unit, as plain text: a sentence without its label (nothing, where it is a label alone), a block whole. */
export function printedText(unit: Unit): string {
  let text = texts.get(unit);
  if (text === undefined) {
    text = fold(unit.kind === 'block' ? unit.text : phrasingText(unit.phrasing));
    texts.set(unit, text);
  }
  return text;
}

/** Units do not change, and each is asked for many times. */
const texts = new WeakMap<Unit, string>();

/** What a unit claims: what is printed of it but for words that are struck out, which say what does not hold. */
export function claimedText(unit: Unit): string {
  return (
    unit.claims ??
    (unit.kind === 'block' || !hasStruck(unit.phrasing)
      ? printedText(unit)
      : fold(withoutStruck(unit.phrasing)))
  );
}

/** True where some of a unit's words are struck out: it is printed as it stands, and neither folded nor taken apart. */
export function isStruck(unit: Unit): boolean {
  return unit.claims !== undefined || hasStruck(unit.phrasing);
}

/** True where a unit is printed as it stands and is nobody else's: it is neither folded, nor taken apart, nor covers another. */
export function standsByItself(unit: Unit): boolean {
  return unit.unshared !== undefined || isStruck(unit);
}

/**
 * What a sentence shows beside its words, by what tells it from others: pictures, and marks of notes, which each document has of its own.
 * Who folds the sentence would lose it.
 */
export function shownBeside(unit: Unit): readonly string[] {
  let found = beside.get(unit);
  if (!found) {
    found = unit.kind === 'block' ? [] : picturesAndNotes(unit.rich ?? unit.phrasing, unit.file);
    beside.set(unit, found);
  }
  return found;
}

const beside = new WeakMap<Unit, readonly string[]>();

function picturesAndNotes(nodes: readonly PhrasingContent[], file: string): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return [`${file.replace(/[^/]*$/, '')} ${node.url}`];
    if (node.type === 'imageReference' || node.type === 'footnoteReference')
      return [`${file} ${node.type} ${node.identifier}`];
    return 'children' in node ? picturesAndNotes(node.children, file) : [];
  });
}

function hasStruck(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'delete' || ('children' in node && hasStruck(node.children)));
}

function withoutStruck(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'delete' ? ' ' : 'children' in node ? withoutStruck(node.children) : phrasingText([node]),
    )
    .join('');
}

/** The sentences that are printed of a unit. */
export function printedSentences(unit: Unit): string[] {
  const sentences =
    unit.kind === 'block' && unit.parts ? unit.parts.map(({ text }) => fold(text)) : [printedText(unit)];
  return sentences.filter(Boolean);
}

/** What a printed unit is called where it alone is meant: its words, without the number of a step, which others may change. */
export function sentenceName(unit: Unit): string {
  const [first, ...rest] = unit.phrasing;
  const isNumbered = first?.type === 'text' && /^(?:\d+|[a-z]+)\. $/i.test(first.value);
  return unit.kind === 'sentence' && isNumbered ? fold(phrasingText(rest)) : printedText(unit);
}

/** Makes passages of runs; empty runs fall away. */
export function passages(runs: readonly Run[]): Passage[] {
  return runs.flatMap(({ answerSet, units, also }) => {
    const [first] = units;
    const last = units.at(-1);
    if (!first || !last) return [];
    return {
      answerSet,
      ...(also && { also }),
      units,
      text: joinSentences(units.map(printedText)),
      file: first.file,
      lines: [first.lines[0], last.lines[1]] as const,
    };
  });
}

function fold(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}
