import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Answer, SourcePoint } from '../model/answer-set.ts';
import type { Unit } from '../model/unit.ts';
import { itemMark, itemNumber } from '../text/list-marks.ts';
import { linesOfNode } from './heads.ts';
import { holdsPicture, labelOf } from './label.ts';
import { fold, textOf } from './phrasing.ts';
import { span, type UnitMaker } from './units.ts';

/** A stretch of an answer: what becomes one point, or part of one, or of the intro or outro. */
export interface Element {
  readonly kind: 'item' | 'labelled' | 'prose' | 'block' | 'noise';
  readonly nodes: readonly RootContent[];
  /** Characters of the label with its colon and space; 0 where there is none. */
  readonly labelLength: number;
  readonly label: string | null;
  /** Its number, where it is an item of a numbered list, and its letter, where that is lettered. */
  readonly counted?: Pick<SourcePoint, 'ordinal' | 'letter'>;
  /** The number or letter that its author wrote before the label, `7) `. */
  readonly mark?: string;
  /** It is a paragraph with words before a colon, which are a label where the answer has others. */
  readonly mayRunOn?: true;
}

/** An element and what it is in its answer; `more` goes on with the point before. */
export interface Step {
  slot: 'intro' | 'point' | 'more' | 'outro' | 'closing' | 'noise';
  readonly element: Element;
}

/** Says of each block of an answer what it is. */
export function plan(nodes: readonly RootContent[], isNoise: (node: RootContent) => boolean): Step[] {
  const elements = withUncountedMarks(withoutLoneLabel(elementsOf(nodes, isNoise)));
  const isPoint = ({ kind }: Element): boolean => kind === 'item' || kind === 'labelled';
  const first = elements.findIndex(isPoint);
  const last = elements.findLastIndex(isPoint);
  let slot: Step['slot'] = 'intro';
  return elements.map((element, at) => {
    if (element.kind === 'noise') return { slot: 'noise', element };
    const opened = slot !== 'intro';
    if (first >= 0 && at < first) slot = 'intro';
    else if (first >= 0 && at > last && (element.kind === 'prose' || slot === 'outro')) slot = 'outro';
    else slot = element.kind === 'block' && opened ? 'more' : 'point';
    return { slot, element };
  });
}

/** The only label of an answer, where it stands before a running sentence, is the first word of that: `FAST: the face droops.` */
function withoutLoneLabel(elements: readonly Element[]): readonly Element[] {
  if (elements.filter(({ label }) => label !== null).length > 1) return elements;
  return elements.map((element) =>
    element.mayRunOn ? { ...element, kind: 'prose', labelLength: 0, label: null } : element,
  );
}

/** Labels with the number or letter before them, where no other of the answer goes before it or after it: then it counts nothing. */
function withUncountedMarks(elements: readonly Element[]): readonly Element[] {
  const places = new Set(elements.flatMap(({ mark }) => (mark ? [placeOfMark(mark)] : [])));
  return elements.map((element) => {
    const { mark, label } = element;
    // `a.` by itself is what a program writes before the only item of a list.
    if (!mark || label === null || /^a\.\s/.test(mark)) return element;
    const counts = [-1, 1].some((step) => places.has(placeOfMark(mark) + step));
    return counts ? element : { ...element, label: mark + label };
  });
}

function placeOfMark(mark: string): number {
  const [sign = ''] = /\d+|\p{L}/u.exec(mark) ?? [];
  return /\d/.test(sign) ? Number(sign) : 10_000 + sign.charCodeAt(0);
}

/** What stands between a question and the word for "answer". */
export function introduce(nodes: readonly RootContent[], isNoise: (node: RootContent) => boolean): Step[] {
  return nodes.map((node) => ({
    slot: isNoise(node) ? 'noise' : 'intro',
    element: { kind: 'block', nodes: [node], labelLength: 0, label: null },
  }));
}

export type AnswerBody = Pick<Answer, 'intro' | 'points' | 'outro'>;

/** Makes the units of an answer's steps, in order; what is noise or closing goes to `aside`. */
export function bodyOf(
  steps: readonly Step[],
  units: UnitMaker,
  aside: (step: Step, units: readonly Unit[]) => void,
): AnswerBody {
  const intro: Unit[] = [];
  const outro: Unit[] = [];
  const points: { label: string | null; units: Unit[]; counted: Element['counted'] }[] = [];
  for (const step of steps) {
    const made = unitsOf(step.element, units);
    if (step.slot === 'intro') for (const unit of made) intro.push(unit);
    else if (step.slot === 'outro') for (const unit of made) outro.push(unit);
    else if (step.slot === 'point') {
      const { label, counted } = step.element;
      points.push({ label, units: made, counted });
    } else if (step.slot === 'more') for (const unit of made) points.at(-1)?.units.push(unit);
    else aside(step, made);
  }
  return {
    intro,
    outro,
    points: points.map(({ units: own, label, counted }, index) => ({
      ...point(own, label, index, units.file),
      ...counted,
    })),
  };
}

function point(units: readonly Unit[], label: string | null, index: number, file: string): SourcePoint {
  const text = units.map((unit) => unit.text).join(' ');
  const at = label ? text.slice(0, label.length + 8).indexOf(label) : -1;
  const after = label && at >= 0 ? text.slice(at + label.length).replace(/^\s*(?:[:：.–—-]\s*)?/u, '') : text;
  return { index, label, text: after, units, file, lines: span(units, [1, 1]) };
}

export function unitsOf(element: Element, units: UnitMaker): Unit[] {
  return element.nodes.flatMap((node, at) =>
    node.type === 'thematicBreak' || node.type === 'definition'
      ? []
      : node.type === 'paragraph' || node.type === 'heading'
        ? units.sentences(node.children, linesOfNode(node)[0], at === 0 ? element.labelLength : 0)
        : [units.block(node)],
  );
}

function elementsOf(nodes: readonly RootContent[], isNoise: (node: RootContent) => boolean): Element[] {
  const elements: Element[] = [];
  let empty: ListItem | null = null;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as RootContent;
    const next = nodes[at + 1];
    const above = elements.at(-1);
    if (isNoise(node)) elements.push({ kind: 'noise', nodes: [node], labelLength: 0, label: null });
    else if (node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean'))
      // Which boxes are ticked says only the list as a whole.
      elements.push({ kind: 'item', nodes: [node], labelLength: 0, label: null });
    else if (node.type === 'list') {
      for (const [place, item] of node.children.entries()) {
        const [only] = item.children.length === 1 ? item.children : [];
        if (only && isNoise(only))
          elements.push({ kind: 'noise', nodes: [only], labelLength: 0, label: null });
        else if (item.children.length > 0)
          elements.push({
            ...itemElement(item),
            ...(node.ordered && { counted: countedAs(node, place) }),
          });
        empty = item.children.length === 0 ? item : null;
      }
    } else if (node.type === 'paragraph' && empty) {
      // A bullet whose text came loose: it stands after blank lines.
      elements.push(itemElement({ ...empty, children: [node] }));
      empty = null;
    } else if (node.type === 'paragraph' && next?.type === 'list' && elements.length > 0 && opensList(node)) {
      at++;
      elements.push(paragraphElement(node, [node, next], 'labelled'));
    } else if (node.type === 'paragraph' && above && above.kind !== 'noise' && isCaption(node, nodes[at - 1]))
      elements[elements.length - 1] = { ...above, nodes: [...above.nodes, node] };
    else if (node.type === 'paragraph') elements.push(paragraphElement(node, [node]));
    else if (node.type === 'heading') {
      const under = underHeading(nodes, at + 1, isNoise);
      elements.push(headingElement(node, under));
      at += under.length;
    } else elements.push({ kind: 'block', nodes: [node], labelLength: 0, label: null });
  }
  return elements;
}

function countedAs(list: List, place: number): NonNullable<Element['counted']> {
  const mark = itemMark(list, place);
  const ordinal = itemNumber(list, place);
  return mark === String(ordinal) ? { ordinal } : { ordinal, letter: `${mark}.` };
}

/** The blocks from a place on up to the next heading. */
function underHeading(
  nodes: readonly RootContent[],
  from: number,
  isNoise: (node: RootContent) => boolean,
): readonly RootContent[] {
  let to = from;
  for (let node = nodes[to]; node && node.type !== 'heading' && !isNoise(node); node = nodes[to]) to++;
  return nodes.slice(from, to);
}

/** A heading within an answer and what stands under it: one point, labelled by the heading. */
function headingElement(node: RootContent & { type: 'heading' }, under: readonly RootContent[]): Element {
  const nodes: RootContent[] = [node, ...under];
  const label = fold(textOf(node.children)).replace(/\s*[:：]$/, '');
  const whole = textOf(node.children).length;
  return nodes.length > 1 && label.length <= 120 && !holdsPicture(node.children)
    ? { kind: 'labelled', nodes, labelLength: whole, label }
    : { kind: 'labelled', nodes, labelLength: 0, label: null };
}

/** Whether a paragraph says by its number which picture or table it stands under: `Fig. 2: The parts of a lake`. */
function isCaption(node: Paragraph, above: RootContent | undefined): boolean {
  const shows = above?.type === 'table' || (above?.type === 'paragraph' && holdsPicture(above.children));
  return shows && numberedCaption.test(fold(textOf(node.children)));
}

const numberedCaption =
  /^(?:abb(?:ildung|\.)|fig(?:ure|ura|\.)|bild|grafik|foto|photo|picture|image|illustration|ilustración|tab(?:elle|le|leau|la|\.)) ?\d/iu;

/** Whether a paragraph is nothing but the label of the list under it. */
function opensList(node: Paragraph): boolean {
  const text = fold(textOf(node.children));
  return /[:：]$/.test(text) && text.split(' ').length <= 6;
}

function itemElement(item: ListItem): Element {
  const [first, ...rest] = item.children as BlockContent[];
  if (first?.type === 'paragraph' || first?.type === 'heading') {
    const label = labelOf(first.children, { heads: rest.length > 0 });
    return {
      kind: 'item',
      nodes: [first, ...rest],
      labelLength: label?.length ?? 0,
      label: label?.text ?? null,
      ...(label?.mark && { mark: label.mark }),
    };
  }
  return { kind: 'item', nodes: item.children as BlockContent[], labelLength: 0, label: null };
}

function paragraphElement(
  node: { readonly children: readonly PhrasingContent[] },
  nodes: readonly RootContent[],
  kind?: 'labelled',
): Element {
  const label = labelOf(node.children, { heads: nodes.length > 1, prose: kind === undefined });
  return {
    kind: kind ?? (label ? 'labelled' : 'prose'),
    nodes,
    labelLength: label?.length ?? 0,
    label: label?.text ?? null,
    ...(label?.mark && { mark: label.mark }),
    ...(label?.runsOn && kind === undefined && { mayRunOn: true }),
  };
}
