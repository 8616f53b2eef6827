import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Passage } from '../../model/handbook.ts';
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
    text = fold(unit.kind === 'block' ? unit.text : plainText(unit.phrasing));
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

function hasStruck(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'delete' || ('children' in node && hasStruck(node.children)));
}

function withoutStruck(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'delete' ? ' ' : 'children' in node ? withoutStruck(node.children) : plainText(node),
    )
    .join('');
}

/** The sentences that are printed of a unit. */
export function printedSentences(unit: Unit): string[] {
  const sentences =
    unit.kind === 'block' && unit.parts ? unit.parts.map(({ text }) => fold(text)) : [printedText(unit)];
  return sentences.filter(Boolean);
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
