import type { Paragraph, RootContent } from 'mdast';
import { answerMarksOf, isAnswerInAWord } from './answer-marks.ts';
import type { Step } from './answers.ts';
import type { Flow } from './flow.ts';
import { grouped } from './grouped.ts';
import type { Head } from './head.ts';
import { markerOf } from './marker.ts';
import { fold, isInCode, textOf } from './phrasing.ts';
import { answerStart, cutQuestion, withoutAnswerMark } from './question.ts';
import { questionness } from './questionness.ts';
import type { Reading } from './reading.ts';

/** A stretch of the document: a question with what follows it, a topic line, or what belongs to neither. */
export interface Section {
  /** `answer`: an entry of the answer key. */
  readonly role: 'question' | 'topic' | 'loose' | 'answer';
  readonly head: Head | null;
  readonly topic: string | null;
  readonly nodes: RootContent[];
  /** The question's wording; null where the document does not give it. */
  question: Paragraph | null;
  /** Blocks between the question and a word for "answer": what the question is about. */
  before: readonly RootContent[];
  steps: Step[];
}

/** Finds for each entry of the answer key its question: of those with its number the first that has no answer yet. */
export function matchKey(sections: readonly Section[]): Map<Section, Section> {
  const matched = new Map<Section, Section>();
  const open = new Map<string | null | undefined, Section[]>();
  for (const section of sections.toReversed())
    if (section.role === 'question') grouped(open, section.head?.marker?.number, section);
  for (const entry of sections.filter(({ role }) => role === 'answer')) {
    const question = open.get(entry.head?.marker?.number)?.pop();
    if (!question) continue;
    matched.set(entry, question);
    // What stands under the question are its choices.
    question.before = [...question.before, ...question.nodes.splice(0)];
  }
  return matched;
}

/** Parts the row of blocks where a question, a topic or a break stands. */
export function sectionsOf(flow: readonly Flow[]): Section[] {
  const sections: Section[] = [];
  let topic: string | null = null;
  let current: Section | null = null;
  const open = (role: Section['role'], head: Head | null): Section => {
    current = { role, head, topic, question: null, nodes: [], before: [], steps: [] };
    sections.push(current);
    return current;
  };
  for (const step of flow) {
    if (step.role === 'content') (current ?? open('loose', null)).nodes.push(step.node);
    else if (step.role === 'topic') {
      topic = topicTitle(step.head);
      open('topic', step.head);
    } else if (step.role === 'answer') {
      const { question, answer, tail } = cutQuestion(step.head, true);
      const keyed = open('answer', step.head);
      if (textOf(question.children).trim() !== '') keyed.nodes.push(question);
      if (answer) keyed.nodes.push(answer);
      if (tail) keyed.nodes.push(tail);
    } else if (step.role === 'break') open('loose', step.head).nodes.push(step.head.node);
    else open('question', step.head);
  }
  return sections;
}

/** A topic's words: without its number, its colon, or an arrow that leads back to the top. */
function topicTitle(head: Head): string {
  const nodes = head.node.children.filter(
    (node) => !(node.type === 'link' && node.url.startsWith('#') && !/\p{L}/u.test(textOf([node]))),
  );
  const text = fold(textOf(nodes)).replace(/^(?:\[?[⬆↑▲🔝]\]?\s*)+/u, '');
  const marker = head.marker?.names
    ? 0
    : (/^(?:(?:chapter|part|section|unit|module|topic|category|subject|lesson)\s+)?\d+(?:\.\d+)*[.):]?\s+(?=\D)/i.exec(
        text,
      )?.[0].length ?? 0);
  const named = /^(?:topic|category|subject|section|chapter)\s*[:：]\s*/i.exec(text)?.[0].length ?? marker;
  return text.slice(named).replace(/\s*[:：]$/, '') || text;
}

/** Finds in each question's section what is question and what is answer; says of dropped marks why. */
export function partAnswers(
  sections: readonly Section[],
  reading: Reading,
  isNoise: (node: RootContent) => boolean,
  drop: (node: RootContent, reason: string) => void,
): void {
  const asked = sections.filter(({ role }) => role === 'question');
  for (const section of asked) {
    const tail = askOf(section, reading, isNoise);
    if (!tail) continue;
    section.nodes.unshift(tail);
    drop(tail, 'link behind a question');
  }
  const isMark = answerMarksOf(asked);
  const starts = asked.map((section) => {
    const { nodes } = section;
    const at = answerStart(nodes, (text) => isMark(text, section));
    // Where the format says what is an answer, no word in the middle of one begins another.
    return nodes[at]?.data?.inside && at > nodes.findIndex((node) => !isNoise(node)) ? -1 : at;
  });
  const usual = starts.filter((at) => at >= 0).length >= asked.length * 0.4;
  asked.forEach((section, index) => {
    const at = starts[index] ?? -1;
    const first = section.nodes.findIndex((node) => !isNoise(node));
    const node = section.nodes[at];
    if (!node || !(usual || at === first)) return;
    if (section.nodes.every((one) => one === node || isNoise(one)) && isAnswerInAWord(node, asked)) return;
    if (at > first) section.before = section.nodes.splice(0, at);
    const rest = withoutAnswerMark(node, (text) => isMark(text, section));
    if (rest) section.nodes[section.nodes.indexOf(node)] = rest;
    else drop(node, 'answer mark');
  });
}

/**
 * The question of a bare number over code, a table or a picture: the last paragraph before the answer that asks, else the number
 * with its word, for no question is without one.
 */
function askFromBelow(section: Section, head: Head): Paragraph | null {
  const { nodes } = section;
  const end = answerStart(nodes);
  const at = nodes.findLastIndex(
    (node, place) =>
      place < end && node.type === 'paragraph' && questionness(fold(textOf(node.children))) >= 0.6,
  );
  const found = nodes[at];
  if (found?.type === 'paragraph') {
    nodes.splice(at, 1);
    const words = fold(textOf(found.children));
    const cut = cutQuestion({ ...head, node: found, words, text: words }, true);
    section.question = cut.question;
    return cut.tail;
  }
  section.question = { ...head.node, type: 'paragraph', children: head.node.children };
  return null;
}

/** Cuts the question from its answer; takes it from the next block where the head is a bare number. */
function askOf(
  section: Section,
  reading: Reading,
  isNoise: (node: RootContent) => boolean,
): Paragraph | null {
  const { head, nodes } = section;
  if (!head) return null;
  const solid = nodes.findIndex((node) => !isNoise(node));
  if (reading.kind === 'answers') {
    const title =
      head.node.type === 'heading' ||
      head.bold ||
      (solid >= 0 && head.words.split(' ').length <= 15 && !/[.。]$/.test(head.words));
    const { question, tail } = cutQuestion(head, true);
    if (title) section.question = question;
    else nodes.unshift(question);
    return tail;
  }
  const quoted = nodes[solid];
  const [only] = quoted?.type === 'blockquote' && quoted.children.length === 1 ? quoted.children : [];
  const next = only?.type === 'paragraph' ? only : quoted;
  if (head.words === '' && next && (next.type === 'paragraph' || next.type === 'heading')) {
    nodes.splice(solid, 1);
    const text = fold(textOf(next.children));
    const marker = markerOf(text);
    const isMarked = marker?.names === 'question' && !isInCode(next.children, marker.length);
    const words = isMarked ? text.slice(marker.length) : text;
    const cut = cutQuestion({ ...head, node: next, words, text }, nodes.length > solid);
    section.question = cut.question;
    if (cut.answer) nodes.splice(solid, 0, cut.answer);
    return cut.tail;
  }
  if (head.words === '') return askFromBelow(section, head);
  const cut = cutQuestion(head, solid >= 0);
  section.question = cut.question;
  if (cut.answer) nodes.unshift(cut.answer);
  return cut.tail;
}
