import type { Heading, Html, Root, RootContent } from 'mdast';
import { markdown } from './markdown.ts';
import { moveDown, onLine } from './place.ts';

/** A question with its answer, as formats with columns or fields have it. */
export interface RecordedAnswer {
  readonly question: string;
  readonly answers: readonly RecordedText[];
  readonly topic: string | null;
  readonly number: string | null;
  /** First line of the question. */
  readonly line: number;
  /** Its other fields, which are not printed. */
  readonly rest: readonly Rest[];
}

/** A text that is not printed. */
export interface Rest {
  readonly text: string;
  /** The column that it stands in, where that has a name. */
  readonly column?: string | undefined;
  /** Why it is not printed, where that is not for being neither question nor answer. */
  readonly reason?: string;
  /** It stands before the first question and may be about all of them. */
  readonly opening?: boolean;
}

export interface RecordedText {
  readonly text: string;
  /** Its first line. */
  readonly line: number;
  /** Whether its lines are lines of the file. */
  readonly linewise: boolean;
  /** Why it is not printed, where it is no answer. */
  readonly reason?: string | undefined;
}

/** Text of a data file that is neither question nor answer. */
export interface Leftover {
  readonly rest: readonly Rest[];
  readonly line: number;
}

/** Records as a document: topics and questions are headings that say what they are. */
export function recordsToTree(records: readonly (RecordedAnswer | Leftover)[], lastLine: number): Root {
  const children: RootContent[] = [];
  let topic: string | null = null;
  for (const record of records) {
    if (!('question' in record)) {
      const asked = children.some(({ data }) => data?.role === 'question');
      for (const one of record.rest)
        if (one.opening && !asked) children.push(...onLine(markdown(one.text), record.line).children);
        else children.push(leftover(one, record.line));
      continue;
    }
    if (record.topic && record.topic !== topic) children.push(heading(1, 'topic', record.topic, record.line));
    topic = record.topic ?? topic;
    const number = record.number && /^\d+$/.test(record.number) ? `${record.number}. ` : '';
    children.push(heading(2, 'question', number + record.question, record.line));
    for (const { text, line, linewise, reason } of record.answers) {
      if (reason !== undefined) {
        children.push(leftover({ text, reason }, line));
        continue;
      }
      const tree = markdown(oneLine(text));
      const placed = linewise ? moveDown(tree, line - 1, lastLine) : onLine(tree, line);
      for (const node of placed.children)
        children.push({ ...node, data: { ...node.data, inside: true } } as RootContent);
    }
    children.push(...record.rest.map((one) => leftover(one, record.line)));
  }
  return { type: 'root', children };
}

/** In a field of one line nothing is a list, a quotation or a heading: a sign before its number, `- 5 °C`, is part of it. */
function oneLine(text: string): string {
  return /^\s*(?:[-+>](?=\s*\d)|#{1,6}(?=\s))[^\n]*$/.test(text) ? text.replace(/[-+>#]/, '\\$&') : text;
}

function leftover({ text: value, column, reason = 'neither question nor answer' }: Rest, line: number): Html {
  const place = { line, column: 1 };
  return {
    type: 'html',
    value,
    data: { noise: `${column ? `column ${column}: ` : ''}${reason}` },
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
