import type { PhrasingContent, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Lines } from '../model/place.ts';
import type { Unit } from '../model/unit.ts';
import { isReference } from '../text/is-reference.ts';
import { type Range, sentences } from '../text/sentences.ts';
import { linesOfNode } from './heads.ts';
import { breaksIn, fold, linesOf, slice, textOf, uncuttable } from './phrasing.ts';

/** Makes the units of one answer set, numbering them and their paragraphs as it goes. */
export class UnitMaker {
  readonly units: Unit[] = [];
  #paragraph = 0;
  readonly #answerSet: string;
  readonly file: string;
  readonly #language: string;

  readonly #unsettled: readonly Lines[];

  constructor(answerSet: string, { path, data }: VFile, language: string, after?: UnitMaker) {
    this.#answerSet = answerSet;
    this.file = path;
    this.#unsettled = data.unsettled ?? [];
    this.#language = language;
    if (after) {
      this.units = after.units;
      this.#paragraph = after.#paragraph;
    }
  }

  /** The sentences of inline content. The first `label` characters are a label, which is no part of the phrasing. */
  sentences(nodes: readonly PhrasingContent[], line: number, label = 0): Unit[] {
    const text = textOf(nodes);
    const lines = linesOf(nodes, line);
    const paragraph = this.#paragraph++;
    const breaks = breaksIn(nodes);
    let broken = 0;
    let before = 0;
    return whole(sentences(text, this.#language), uncuttable(nodes)).map(([start, end]) => {
      while ((breaks[broken] ?? start) < before) broken++;
      const newLine = before > 0 && (breaks[broken] ?? text.length) <= start;
      for (before = end; before > 0 && /\s/.test(text[before - 1] ?? ''); ) before--;
      return this.#add({
        kind: 'sentence',
        text: fold(text.slice(start, end)),
        paragraph,
        ...(newLine && { newLine }),
        phrasing: trimmed(slice(nodes, Math.max(start, Math.min(label, end)), end)),
        lines: [lines[start] ?? line, lines[Math.max(end - 1, start)] ?? line],
      });
    });
  }

  /** A block that cannot be cut. */
  block(node: RootContent): Unit {
    return this.#add({
      kind: 'block',
      text: fold(blockText(node)),
      paragraph: this.#paragraph++,
      phrasing: [],
      node,
      parts: this.#parts(node),
      lines: linesOfNode(node),
    });
  }

  #parts(node: RootContent): { text: string; line: number }[] {
    const from = linesOfNode(node)[0];
    if (node.type === 'code' || node.type === 'html') {
      // The fence stands on a line of its own; an indented block and HTML have none.
      const fenced = node.type !== 'html' && linesOfNode(node)[1] - from + 1 > node.value.split('\n').length;
      return node.value
        .split('\n')
        .map((text, at) => ({ text: fold(text), line: from + at + (fenced ? 1 : 0) }))
        .filter(({ text }) => text !== '');
    }
    return leaves(node).flatMap(({ nodes, line }) => {
      const text = textOf(nodes);
      const lines = linesOf(nodes, line);
      return whole(sentences(text, this.#language), uncuttable(nodes)).map(([start, end]) => ({
        text: fold(text.slice(start, end)),
        line: lines[start] ?? line,
      }));
    });
  }

  #add(unit: Omit<Unit, 'id' | 'file'>): Unit {
    const made: Unit = {
      id: `${this.#answerSet}:${this.units.length}`,
      file: this.file,
      ...unit,
      ...this.#unshared(unit),
    };
    this.units.push(made);
    return made;
  }

  #unshared({ kind, phrasing, lines: [from, to] }: Omit<Unit, 'id' | 'file'>): Pick<Unit, 'unshared'> {
    if (this.#unsettled.some(([first, last]) => first < from && to < last)) return { unshared: 'conflict' };
    const refers = kind === 'sentence' && isReference(fold(textOf(phrasing)));
    return refers ? { unshared: 'reference' } : {};
  }
}

/** Sentences of which none ends inside something uncuttable. */
function whole(ranges: readonly Range[], blocked: readonly Range[]): Range[] {
  if (blocked.length === 0) return [...ranges];
  const kept: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = kept.at(-1);
    if (last && blocked.some(([from, to]) => from < start && last[1] < to && last[1] > from)) last[1] = end;
    else kept.push([start, end]);
  }
  return kept;
}

/** Inline content without white space at its ends. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const text = textOf(nodes);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? nodes : slice(nodes, start, Math.max(start, end));
}

/** Every stretch of inline content under a block, with its line. */
function leaves(node: RootContent): { nodes: PhrasingContent[]; line: number }[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [{ nodes: node.children, line: linesOfNode(node)[0] }];
  if ('children' in node) return node.children.flatMap((child) => leaves(child as RootContent));
  const text = plain(node);
  return text ? [{ nodes: [{ type: 'text', value: text }], line: linesOfNode(node)[0] }] : [];
}

/** A block's text, its parts separated by spaces. */
export function blockText(node: RootContent): string {
  if (node.type === 'code' || node.type === 'html') return node.value;
  return leaves(node)
    .map(({ nodes }) => textOf(nodes))
    .join(' ');
}

/** From the first line of the first to the last line of the last. */
export function span(all: readonly { readonly lines: Lines }[], fallback: Lines): Lines {
  // A note stands at the end of the document, and is no part of the answer's stretch.
  const places = all.filter(
    (place) => !('node' in place && (place.node as RootContent | undefined)?.type === 'footnoteDefinition'),
  );
  return [
    places.reduce((least, { lines }) => Math.min(least, lines[0]), places[0]?.lines[0] ?? fallback[0]),
    places.reduce((most, { lines }) => Math.max(most, lines[1]), places[0]?.lines[1] ?? fallback[1]),
  ];
}
