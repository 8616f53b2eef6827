import type { Paragraph, RootContent } from 'mdast';
import type { Answer, Aside } from '../model/answer-set.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Unit } from '../model/unit.ts';
import { bodyOf, plan, type Step, unitsOf } from './answers.ts';
import { markClosing } from './closing.ts';
import { withCutOffs } from './cut-off.ts';
import { type Flow, flowOf } from './flow.ts';
import { type Head, headsOf, linesOfNode } from './heads.ts';
import { noiseReason } from './noise.ts';
import { fold, textOf } from './phrasing.ts';
import { part, prepare } from './prepare.ts';
import { recognise } from './recognise.ts';
import { topicsOf } from './topics.ts';
import { span, type UnitMaker } from './units.ts';

/** An answer before it has a key in its set. */
export type KeylessAnswer = Omit<Answer, 'key'>;

export interface ParsedDocument {
  readonly answers: readonly KeylessAnswer[];
  readonly asides: readonly Aside[];
}

/** A stretch of the document: a question with what follows it, a topic line, or what belongs to neither. */
interface Section {
  readonly head: Head | null;
  readonly role: 'question' | 'topic' | 'loose';
  readonly topic: string | null;
  readonly question: Paragraph | null;
  readonly nodes: RootContent[];
  steps: Step[];
}

/** Reads one document; its units are made in the order in which they stand. */
export function parseDocument(document: SourceDocument, units: UnitMaker): ParsedDocument {
  const source = String(document.file).split('\n');
  const root = prepare(document.tree);
  const heads = headsOf(root, source);
  const reading = recognise(heads);
  const topics = topicsOf(heads, reading.questions);
  const sections = sectionsOf(flowOf(root, reading.questions, topics));
  for (const section of sections) section.steps = plan(section.nodes, (node) => noiseReason(node) !== null);
  markClosing(sections.filter(({ role }) => role === 'question'));
  if (reading.questions.size === 0) reportNoQuestion(document);
  const asides: Aside[] = [];
  const answers: KeylessAnswer[] = [];
  const aside = (step: Step, made: readonly Unit[]): void => {
    const [node] = step.element.nodes;
    const reason = node ? noiseReason(node) : null;
    if (step.slot === 'closing') asides.push({ role: 'closing', units: made });
    else asides.push({ role: 'noise', units: made, reason: reason ?? 'stands outside every question' });
  };
  for (const section of sections) {
    if (section.role === 'topic' && section.head) {
      const { node, lines } = section.head;
      asides.push({ role: 'topic', units: units.sentences(node.children, lines[0]) });
    }
    if (section.role === 'question') answers.push(answerOf(section, units, aside));
    else for (const step of section.steps) aside(step, unitsOf(step.element, units));
  }
  return { answers: withCutOffs(answers), asides };
}

function reportNoQuestion(document: SourceDocument): void {
  if (document.format === 'none') return;
  const message = document.file.message('No question was found in this document', {
    ruleId: 'no-question',
    source: 'variorum',
  });
  message.expected = ['questions that are numbered, marked Q:, set as headings, or end with a question mark'];
  message.note = 'Its text is not printed; the ledger lists it as left out.';
}

function sectionsOf(flow: readonly Flow[]): Section[] {
  const sections: Section[] = [];
  let topic: string | null = null;
  let current: Section | null = null;
  const open = (role: Section['role'], head: Head | null, question: Paragraph | null): Section => {
    current = { role, head, topic, question, nodes: [], steps: [] };
    sections.push(current);
    return current;
  };
  for (const step of flow) {
    if (step.role === 'content') (current ?? open('loose', null, null)).nodes.push(step.node);
    else if (step.role === 'topic') {
      topic = step.head.text.replace(/\s*[:：]$/, '');
      open('topic', step.head, null);
    } else {
      const [question, answer] = cutQuestion(step.head);
      const section = open('question', step.head, question);
      if (answer) section.nodes.push(answer);
    }
  }
  return sections;
}

/** Takes the marker off a question, and the answer where it goes on in the same paragraph on the next line. */
function cutQuestion(head: Head): [Paragraph, Paragraph | null] {
  const node: Paragraph = { ...head.node, type: 'paragraph' };
  const text = textOf(node.children);
  const start = text.length - fromWords(text, head.words).length;
  const asked = /[?？؟]["'”’)\]*_]*[ \t]*\n/.exec(text.slice(start));
  if (!asked) return [part(node, start, text.length), null];
  const end = start + asked.index + asked[0].length;
  return [part(node, start, end), part(node, end, text.length)];
}

/** The end of the text that holds as many words as the folded words do. */
function fromWords(text: string, words: string): string {
  let letters = words.replace(/\s/g, '').length;
  let at = text.length;
  while (at > 0 && letters > 0) if (!/\s/.test(text[--at] ?? '')) letters--;
  return text.slice(at);
}

function answerOf(
  section: Section,
  units: UnitMaker,
  aside: (step: Step, made: readonly Unit[]) => void,
): KeylessAnswer {
  const { head, question, topic, steps } = section;
  const line = head?.lines[0] ?? 1;
  const questionUnits = units.sentences(question?.children ?? [], line);
  const body = bodyOf(steps, units, aside);
  const questionLines = question ? linesOfNode(question) : ([line, line] as const);
  return {
    file: units.file,
    number: head?.marker?.number ?? null,
    question: fold(textOf(question?.children ?? [])),
    questionLines,
    questionUnits,
    topic,
    ...body,
    cutOff: false,
    lines: span([{ lines: questionLines }, ...body.intro, ...body.points, ...body.outro], questionLines),
  };
}
