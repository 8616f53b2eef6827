import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import { columnsOf, type Leftover, type RecordedAnswer, recordsToTree } from './records.ts';

const maxDepth = 30;

/** JSON, one value or one a line, and YAML to mdast: every object that holds a question and an answer, wherever it stands. */
export function readData(file: VFile): Root {
  const text = String(file);
  let data: unknown;
  try {
    data = parseData(text, file.extname?.toLowerCase() ?? '');
  } catch (error) {
    const message = file.message(`The file cannot be read: ${(error as Error).message.split('\n')[0]}`, {
      ruleId: 'data',
      source: 'variorum',
    });
    message.fatal = true;
    return { type: 'root', children: [] };
  }
  const find = finder(text);
  const records: (RecordedAnswer | Leftover)[] = [];
  let count = 0;
  collect(data, null, 0, (found) => {
    if (!('question' in found)) {
      records.push({ rest: found.rest, line: find(found.rest[0] ?? '') });
      return;
    }
    const { question, answers, topic, number, rest } = found;
    count++;
    const line = find(question);
    const answerLine = answers[0] ? find(answers[0]) : line;
    const linewise = /\.ya?ml$/i.test(file.path ?? '') && (answers[0] ?? '').includes('\n');
    records.push({ question, answers, topic, number, line, answerLine, linewise, rest });
  });
  if (count === 0) {
    const message = file.message('No field with a question was found in this data', {
      ruleId: 'no-question',
      source: 'variorum',
    });
    message.expected = [
      'objects with fields such as "question" and "answer", or questions that lead to their answers',
    ];
  }
  return recordsToTree(records, text.split('\n').length);
}

function parseData(text: string, extension: string): unknown {
  if (extension === '.yml' || extension === '.yaml') return parseYaml(text, { maxAliasCount: 100 });
  if (extension === '.jsonl' || extension === '.ndjson')
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line)))
      return lines.map((line) => JSON.parse(line) as unknown);
    throw error;
  }
}

type Found =
  | Pick<RecordedAnswer, 'question' | 'answers' | 'topic' | 'number' | 'rest'>
  | Pick<Leftover, 'rest'>;

function collect(value: unknown, topic: string | null, depth: number, found: (record: Found) => void): void {
  if (depth > maxDepth || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const one of value) {
      if (typeof one === 'string' && /[?？؟]\s*$/.test(one))
        found({ question: wellFormed(one), answers: [], topic, number: null, rest: [] });
      else if (typeof one === 'string') found({ rest: [wellFormed(one)] });
      else collect(one, topic, depth + 1, found);
    }
    return;
  }
  const fields = Object.entries(value);
  const columns = columnsOf(fields.map(([key]) => key));
  const field = (key: string | undefined): string[] =>
    key === undefined ? [] : strings((value as Record<string, unknown>)[key]);
  const own =
    columns.question === undefined ? undefined : (value as Record<string, unknown>)[columns.question];
  const question = typeof own === 'string' ? field(columns.question)[0] : undefined;
  const answers = field(columns.answer);
  if (
    question !== undefined &&
    columns.question &&
    (answers.length > 0 || /question|ques|^q$/i.test(columns.question))
  ) {
    const number = field(columns.number)[0] ?? null;
    const used: readonly (string | undefined)[] = Object.values(columns);
    const rest = fields.flatMap(([key, child]) => (used.includes(key) ? [] : leaves(child)));
    found({ question, answers, topic: field(columns.topic)[0] ?? topic, number, rest });
    return;
  }
  const named = fields.find(
    ([key, child]) => /^(?:name|title|label|heading)$/i.test(key) && typeof child === 'string',
  );
  const title = (field(columns.topic)[0] ?? named?.[1] ?? null) as string | null;
  const parent = fields.some(([, child]) => child !== null && typeof child === 'object');
  for (const [key, child] of fields) {
    if (typeof child === 'string') {
      if (/[?？؟]\s*$/.test(key))
        found({ question: key, answers: strings(child), topic, number: null, rest: [] });
      else if (child.trim() !== '' && !(child === title && parent)) found({ rest: [wellFormed(child)] });
    } else if (Array.isArray(child) && /[?？؟]\s*$/.test(key))
      found({ question: key, answers: strings(child), topic, number: null, rest: [] });
    else collect(child, title ?? (isPlural(key) ? topic : key), depth + 1, found);
  }
}

/** Every text within a value. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [wellFormed(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(leaves);
}

/** Names of lists, which are no topics. */
function isPlural(key: string): boolean {
  return /^(?:faqs?|questions?|items?|data|entries|records?|rows?|main_?entity|results?|list|cards?|notes?|qa|@graph|topics?|sections?|categories|chapters?|\d+)$/i.test(
    key,
  );
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [wellFormed(value)];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) {
    const all = value.flatMap(strings);
    return all.length > 1 && all.every((one) => !one.includes('\n'))
      ? [all.map((one) => `- ${one}`).join('\n')]
      : all;
  }
  if (value !== null && typeof value === 'object') {
    const { answer } = columnsOf(Object.keys(value));
    return answer === undefined ? [] : strings((value as Record<string, unknown>)[answer]);
  }
  return [];
}

/** Finds the line on which a value is written, going forward through the text. */
function finder(text: string): (value: string) => number {
  let at = 0;
  let line = 1;
  return (value) => {
    const [first = ''] = value.trim().split('\n');
    for (const needle of [
      JSON.stringify(first).slice(1, -1),
      first,
      first.slice(0, 24),
      first.split(/\s/, 1)[0] ?? '',
    ]) {
      const found = needle === '' ? -1 : text.indexOf(needle, at);
      if (found < 0) continue;
      for (let index = at; index < found; index++) if (text.charCodeAt(index) === 10) line++;
      at = found;
      return line;
    }
    return line;
  };
}

/** Half of a character outside the basic plane cannot be written in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
