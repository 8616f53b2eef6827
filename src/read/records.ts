import type { Heading, Html, Root, RootContent } from 'mdast';
import { markdown } from './markdown.ts';
import { moveDown, onLine } from './place.ts';

/** A question with its answer, as formats with columns or fields have it. */
export interface RecordedAnswer {
  readonly question: string;
  readonly answers: readonly string[];
  readonly topic: string | null;
  readonly number: string | null;
  /** First line of the question and of the answer. */
  readonly line: number;
  readonly answerLine: number;
  /** Whether the answer's lines are lines of the file. */
  readonly linewise: boolean;
  /** Its other fields, which are not printed. */
  readonly rest: readonly string[];
}

/** Text of a data file that is neither question nor answer. */
export interface Leftover {
  readonly rest: readonly string[];
  readonly line: number;
}

const names = {
  question:
    /^(?:q|ques|question|questions|prompt|query|ask|front|term|title|name|heading|frage|pregunta|问题|質問|вопрос|سؤال)(?:[\s_-]?(?:text|title|name|body))?$/i,
  answer:
    /^(?:a|ans|answer|answers|accepted[\s_-]?answer|suggested[\s_-]?answer|response|reply|solution|completion|back|definition|explanation|content|body|text|output|antwort|respuesta|答案|回答|ответ|إجابة)(?:[\s_-]?(?:text|body|html|markdown))?$/i,
  topic: /^(?:topic|category|section|chapter|subject|module|unit|group|theme|area)$/i,
  number: /^(?:no|nr|num|number|#|id|index|position|q[\s_-]?no)\.?$/i,
};
/** Names that may be a question's only where a better one is missing. */
const weak = {
  question: /^(?:title|name|heading|term|front|ask|query|prompt)/i,
  answer: /^(?:text|body|content|output|back)/i,
};

export type Column = keyof typeof names;

/** Which of some column names holds what; the plainest name wins. */
export function columnsOf(keys: readonly string[]): Partial<Record<Column, string>> {
  const found: Partial<Record<Column, string>> = {};
  for (const column of ['question', 'answer', 'topic', 'number'] as const) {
    const fits = keys.filter((key) => names[column].test(key.trim()) && !Object.values(found).includes(key));
    const best =
      column === 'question' || column === 'answer'
        ? fits.find((key) => !weak[column].test(key.trim()))
        : undefined;
    const key = best ?? fits[0];
    if (key !== undefined) found[column] = key;
  }
  return found;
}

/** Records as a document: topics and questions are headings that say what they are. */
export function recordsToTree(records: readonly (RecordedAnswer | Leftover)[], lastLine: number): Root {
  const children: RootContent[] = [];
  let topic: string | null = null;
  for (const record of records) {
    if (!('question' in record)) {
      children.push(...record.rest.map((value) => leftover(value, record.line)));
      continue;
    }
    if (record.topic && record.topic !== topic) children.push(heading(1, 'topic', record.topic, record.line));
    topic = record.topic ?? topic;
    const number = record.number && /^\d+$/.test(record.number) ? `${record.number}. ` : '';
    children.push(heading(2, 'question', number + record.question, record.line));
    for (const answer of record.answers) {
      const tree = markdown(answer);
      children.push(
        ...(record.linewise
          ? moveDown(tree, record.answerLine - 1, lastLine)
          : onLine(tree, record.answerLine)
        ).children,
      );
    }
    children.push(...record.rest.map((value) => leftover(value, record.line)));
  }
  return { type: 'root', children };
}

function leftover(value: string, line: number): Html {
  const place = { line, column: 1 };
  return {
    type: 'html',
    value,
    data: { noise: 'neither question nor answer' },
    position: { start: place, end: place },
  };
}

function heading(depth: 1 | 2, role: 'question' | 'topic', text: string, line: number): Heading {
  const [only] = markdown(text.replace(/\s+/g, ' ').trim()).children;
  const content: Heading['children'] =
    only?.type === 'paragraph' ? only.children : [{ type: 'text', value: text.replace(/\s+/g, ' ').trim() }];
  const node: Heading = { type: 'heading', depth, data: { role }, children: content };
  return onLine({ type: 'root', children: [node] }, line).children[0] as Heading;
}
