import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import type { Aside } from '../model/answer-set.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Unit } from '../model/unit.ts';
import { plainTex } from '../text/plain-tex.ts';
import { type AnswerBody, bodyOf, introduce, plan, type Step, unitsOf } from './answers.ts';
import { besideQuestions, tellBeside } from './beside.ts';
import { keepBeyondWords } from './beyond-words.ts';
import { markClosing } from './closing.ts';
import { contentsOf } from './contents.ts';
import { withCutOffs } from './cut-off.ts';
import { daysAskedFor } from './days-asked-for.ts';
import { flowOf, type HeadRole } from './flow.ts';
import { callsIn, takeNotes, withoutMarks } from './footnotes.ts';
import { frontMatterOf, withFrontQuestion } from './front-matter.ts';
import type { Head } from './head.ts';
import { headsOf, linesOfNode } from './heads.ts';
import { type AnswerKey, answerKeyOf } from './key.ts';
import type { KeylessAnswer } from './keyless-answer.ts';
import { noiseReason, ornaments } from './noise.ts';
import { openingSteps } from './opening.ts';
import { fold, textOf } from './phrasing.ts';
import { prepare } from './prepare.ts';
import type { Reading } from './reading.ts';
import { recognise } from './recognise.ts';
import { matchKey, partAnswers, type Section, sectionsOf } from './sections.ts';
import { tellPlaceholders } from './tell-placeholders.ts';
import { tellReading } from './tell-reading.ts';
import { isTitleLine } from './title-line.ts';
import { topicsOf } from './topics.ts';
import { withoutTwice } from './twice.ts';
import { span, type UnitMaker } from './units.ts';

export interface ParsedDocument {
  readonly answers: readonly KeylessAnswer[];
  readonly asides: readonly Aside[];
}

/** Reads one document; its units are made in the order in which they stand. */
export function parseDocument(document: SourceDocument, units: UnitMaker, wanted?: string): ParsedDocument {
  const { root: whole, notes } = takeNotes(withoutMarks(document.tree));
  const source = String(document.file).split('\n');
  const plain = parseTree(prepare(whole), source, wanted);
  const asked =
    wanted === undefined && (plain.reading.score < 2 || frontMatterOf(whole).question)
      ? withFrontQuestion(whole)
      : null;
  const { sections, reading, reasonOf, beside } = asked ? parseTree(prepare(asked), source) : plain;
  const isNoise = (node: RootContent): boolean => reasonOf(node) !== null;
  if (notes.size > 0) placeNotes(sections, notes);
  keepBeyondWords(sections, document);
  const key = matchKey(sections);
  for (const section of sections)
    section.steps =
      section.role === 'loose'
        ? introduce(section.nodes, isNoise)
        : [...introduce(section.before, isNoise), ...plan(section.nodes, isNoise)];
  markClosing(sections.filter(({ role }) => role === 'question'));
  tellReading(document, reading, wanted);
  if (wanted === undefined) tellBeside(document, beside);
  tellPlaceholders(document, sections, reasonOf);
  const { answers, asides } = emit(sections, key, units, reasonOf);
  return { answers: withoutTwice(answers, document), asides };
}

/** Puts each note into the section that calls it; the words of one that a question calls stand in the answer, for a title has no notes. */
function placeNotes(sections: readonly Section[], notes: Map<string, FootnoteDefinition>): void {
  for (const { nodes, before } of sections)
    for (const name of [...before, ...nodes].flatMap(callsIn)) {
      const note = notes.get(name);
      if (note) nodes.push(note);
      notes.delete(name);
    }
  for (const { question, head, nodes } of sections)
    for (const name of [...(question ? callsIn(question) : []), ...(head ? callsIn(head.node) : [])]) {
      for (const block of notes.get(name)?.children ?? [])
        nodes.push({ ...block, data: { ...block.data, inside: true } } as RootContent);
      notes.delete(name);
    }
}

interface ParsedTree {
  readonly sections: Section[];
  readonly reading: Reading;
  readonly beside: readonly Head[];
  readonly reasonOf: (node: RootContent) => string | null;
}

function parseTree(root: Root, source: readonly string[], wanted?: string): ParsedTree {
  const contents = contentsOf(root);
  const reasons = new Map<RootContent, string>();
  for (const node of contents) reasons.set(node, 'table of contents');
  for (const node of ornaments(root.children)) reasons.set(node, 'ornament');
  const said = new Set<RootContent>();
  const reasonOf = (node: RootContent): string | null =>
    said.has(node) ? null : (reasons.get(node) ?? noiseReason(node));
  const isNoise = (node: RootContent): boolean => reasonOf(node) !== null;

  const heads = headsOf(root, source, contents);
  const { key, before, reading } = readHeads(heads, wanted);
  const roles = rolesOf(before, reading.questions, reasons);
  const beside = besideQuestions(before, reading, roles);
  if (key) {
    roles.set(key.title.node, { role: 'break', head: key.title });
    reasons.set(key.title.node, 'title of the answer key');
    for (const head of key.answers) roles.set(head.node, { role: 'answer', head });
  }
  const sections = sectionsOf(flowOf(root, roles));
  partAnswers(sections, reading, isNoise, (node, reason) => reasons.set(node, reason));
  for (const section of sections) for (const node of daysAskedFor(section)) said.add(node);
  return { sections, reading, reasonOf, beside };
}

/** The reading of a document, and its answer key where it has one: where what it lists are the questions that come before it. */
function readHeads(
  heads: readonly Head[],
  wanted: string | undefined,
): {
  key: AnswerKey | null;
  before: readonly Head[];
  reading: Reading;
} {
  const key = wanted === undefined ? answerKeyOf(heads) : null;
  if (key) {
    const before = heads.slice(0, heads.indexOf(key.title));
    const reading = recognise(before);
    const numbers = new Set([...reading.questions].flatMap(({ marker }) => marker?.number ?? []));
    const asked = key.answers.filter(({ marker }) => numbers.has(marker?.number ?? '')).length;
    const later = new Set(key.answers);
    const over = heads
      .slice(heads.indexOf(key.title) + 1)
      .some((head) => !later.has(head) && head.asks === 1 && head.kind === 'heading');
    if (asked >= key.answers.length * 0.6 && asked >= numbers.size * 0.5 && !over)
      return { key, before, reading };
  }
  return { key: null, before: heads, reading: recognise(heads, wanted) };
}

function rolesOf(
  heads: readonly Head[],
  questions: ReadonlySet<Head>,
  reasons: Map<RootContent, string>,
): Map<RootContent, { role: HeadRole; head: Head }> {
  const { topics, breaks, title } = topicsOf(heads, questions);
  const roles = new Map<RootContent, { role: HeadRole; head: Head }>();
  for (const head of breaks) {
    roles.set(head.node, { role: 'break', head });
    reasons.set(head.node, head.contents ? 'table of contents' : 'heading over no question');
  }
  if (title) {
    roles.set(title.node, { role: 'break', head: title });
    reasons.set(title.node, 'title of the document');
  }
  for (const head of topics) roles.set(head.node, { role: 'topic', head });
  for (const head of questions) roles.set(head.node, { role: 'question', head });
  return roles;
}

function emit(
  sections: readonly Section[],
  key: ReadonlyMap<Section, Section>,
  units: UnitMaker,
  reasonOf: (node: RootContent) => string | null,
): ParsedDocument {
  const asides: Aside[] = [];
  const answers: KeylessAnswer[] = [];
  const places = new Map<Section, number>();
  const aside = (step: Step, made: readonly Unit[], otherwise: string): void => {
    if (made.every(({ text }) => text === '')) return;
    const [node] = step.element.nodes;
    const reason = node ? reasonOf(node) : null;
    if (step.slot === 'closing') asides.push({ role: 'closing', units: made });
    else asides.push({ role: 'noise', units: made, reason: reason ?? otherwise });
  };
  const first = sections.findIndex(({ role }) => role === 'question');
  const opened = sections.findIndex(({ role }) => role !== 'loose');
  sections.forEach((section, at) => {
    const { head } = section;
    if (section.role === 'topic' && head)
      asides.push({ role: 'topic', units: units.sentences(head.node.children, head.lines[0]) });
    const keyed = key.get(section);
    if (section.role === 'question') {
      places.set(section, answers.length);
      answers.push(answerOf(section, units, aside));
    } else if (keyed) {
      const place = places.get(keyed) ?? -1;
      const answer = answers[place];
      if (answer)
        answers[place] = withKeyed(
          answer,
          bodyOf(section.steps, units, (step, made) => aside(step, made, 'stands outside every question')),
        );
    } else {
      const opening = first >= 0 && at < opened ? openingSteps(section) : new Set<Step>();
      for (const step of section.steps) {
        const made = unitsOf(step.element, units);
        if (opening.has(step)) asides.push({ role: 'opening', units: made });
        else if (first >= 0 && at === 0 && step === section.steps[0] && isTitleLine(section, step))
          aside(step, made, 'title of the document');
        else
          aside(
            step,
            made,
            first < 0 ? 'no question was found in the document' : whereIn(section, at < first),
          );
      }
    }
  });
  return { answers: withCutOffs(answers), asides };
}

/** An answer with what the answer key says of it. */
function withKeyed(answer: KeylessAnswer, body: AnswerBody): KeylessAnswer {
  const points = [...answer.points, ...body.points].map((point, index) => ({ ...point, index }));
  return {
    ...answer,
    intro: [...answer.intro, ...body.intro],
    points,
    outro: [...answer.outro, ...body.outro],
  };
}

/** Where text stands that belongs to no question. */
function whereIn({ role, head }: Section, before: boolean): string {
  if (role === 'topic') return 'stands between a topic and its first question';
  if (head) return `stands under a heading over no question: ${head.text.slice(0, 60)}`;
  return before ? 'stands before the first question' : 'stands outside every question';
}

function answerOf(
  section: Section,
  units: UnitMaker,
  aside: (step: Step, made: readonly Unit[], otherwise: string) => void,
): KeylessAnswer {
  const { head, question, topic, steps } = section;
  const line = head?.lines[0] ?? 1;
  const questionUnits = units.sentences(question?.children ?? [], line);
  const body = bodyOf(steps, units, (step, made) => aside(step, made, 'stands outside every question'));
  const questionLines = question ? linesOfNode(question) : ([line, line] as const);
  return {
    file: units.file,
    number: head?.marker?.number ?? null,
    question: fold(textOf(inPlainText(question?.children ?? []))),
    questionLines,
    questionUnits,
    topic,
    ...body,
    cutOff: false,
    lines: span([{ lines: questionLines }, ...body.intro, ...body.points, ...body.outro], questionLines),
  };
}

/** A title is plain text: a formula in it stands as its signs where that is possible, else as TeX between dollars. */
function inPlainText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const standing = nodes.filter(({ type }) => type !== 'delete');
  // Struck out, words would count in a title: it has no strokes.
  const kept = fold(textOf(standing)) === '' ? nodes : standing;
  return kept.map((node) => {
    if (node.type === 'inlineMath') return { type: 'text', value: plainTex(node.value) ?? `$${node.value}$` };
    return 'children' in node ? ({ ...node, children: inPlainText(node.children) } as PhrasingContent) : node;
  });
}
