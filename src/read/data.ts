import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { YAMLParseError } from 'yaml';
import { tell } from '../model/diagnostic.ts';
import { jsonAsWritten, yamlAsWritten } from './as-written.ts';
import { chatRecords, messagesOfTree } from './chat-messages.ts';
import { conflictInData } from './conflict-marks.ts';
import { at, Fields } from './fields.ts';
import { type Point, placeInJson } from './place.ts';
import { type Leftover, type RecordedAnswer, recordsToTree } from './records.ts';
import type { TableOptions } from './table-options.ts';
import { leaves, strings, wellFormed } from './values.ts';
import { whyUnread } from './why-unread.ts';

const maxDepth = 30;

/**
 * JSON, one value or one a line, and YAML to mdast: every object that holds a question and an answer, wherever it stands, by
 * the declared names of its fields or by those that people use.
 */
export function readData(file: VFile, options: TableOptions = {}): Root {
  const text = String(file);
  let data: unknown;
  const broken: Leftover[] = [];
  try {
    data = parseData(text, file.extname?.toLowerCase() ?? '', (error, line, shown) => {
      broken.push({ rest: [{ text: shown, reason: 'line that is no JSON' }], line });
      brokenLine(file, error, line, shown);
    });
  } catch (error) {
    tell(file, {
      severity: 'error',
      rule: 'data',
      place: error instanceof SyntaxError ? placeInJson(error, text) : yamlPlace(error),
      reason: `The file cannot be read: ${whyUnread(error as Error)}`,
      todo:
        conflictInData(text) ??
        'It may have been cut off, or a character such as a quote or comma is missing.',
    });
    return { type: 'root', children: [] };
  }
  const fields = new Fields(options);
  if (!fields.check(data, file)) return { type: 'root', children: [] };
  const find = finder(text);
  const records: (RecordedAnswer | Leftover)[] = [];
  let count = 0;
  collect(data, null, 0, fields, (found) => {
    if (!('question' in found)) {
      records.push({ rest: found.rest, line: find(found.rest[0]?.text ?? '') });
      return;
    }
    const { question, answers, topic, number, rest } = found;
    count++;
    const line = find(question);
    const linewise = /\.ya?ml$/i.test(file.path ?? '');
    const texts = answers.map((one) => ({
      text: one,
      line: find(one),
      linewise: linewise && one.includes('\n'),
    }));
    records.push({ question, answers: texts, topic, number, line, rest });
  });
  file.data.columns = fields.read();
  if (count === 0) {
    tell(file, {
      rule: 'no-question',
      reason: 'No field with a question was found in this data',
      expected: [
        'objects with fields such as "question" and "answer", or questions that lead to their answers',
      ],
    });
  }
  // The lines of records go up by themselves.
  const all =
    broken.length === 0 ? records : [...records, ...broken].sort((one, other) => one.line - other.line);
  return recordsToTree(all, text.split('\n').length);
}

function brokenLine(file: VFile, error: SyntaxError, line: number, shown: string): void {
  tell(file, {
    rule: 'data-line',
    place: { line, column: placeInJson(error, shown).column },
    reason: `This line cannot be read: ${error.message.split('\n')[0]}`,
    expected: ['a line of JSON'],
    todo: 'It is left out, and the others are read. It may have been cut off, or a character such as a quote or comma is missing.',
  });
}

function yamlPlace(error: unknown): Point {
  const [start] = (error as YAMLParseError).linePos ?? [];
  return start ? { line: start.line, column: start.col } : { line: 1, column: 1 };
}

/** Told of a line of JSON Lines that cannot be read; lines are counted from 1. */
type OnBroken = (error: SyntaxError, line: number, shown: string) => void;

/** The value that a text of JSON, lines of JSON or YAML holds; throws where it holds none. Single lines may be broken. */
export function parseData(text: string, extension: string, onBroken?: OnBroken): unknown {
  if (extension === '.yml' || extension === '.yaml') return yamlAsWritten(text);
  if (extension === '.jsonl' || extension === '.ndjson') return parseLines(text, onBroken);
  try {
    return jsonAsWritten(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line)))
      return parseLines(text, onBroken);
    // A text without a name may be YAML as well.
    if (extension === '' && !/^\s*[{[]/.test(text)) return yamlAsWritten(text);
    throw error;
  }
}

function parseLines(text: string, onBroken?: OnBroken): unknown[] {
  const values: unknown[] = [];
  const broken: Parameters<OnBroken>[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    try {
      values.push(jsonAsWritten(line));
    } catch (error) {
      broken.push([error as SyntaxError, at + 1, line]);
    }
  });
  const [first] = broken;
  // Where no line can be read, it is the file that cannot.
  if (first && values.length === 0) throw first[0];
  for (const one of broken) onBroken?.(...one);
  return values;
}

type Found =
  | (Pick<RecordedAnswer, 'question' | 'topic' | 'number' | 'rest'> & { readonly answers: readonly string[] })
  | Pick<Leftover, 'rest'>;

function collect(
  value: unknown,
  topic: string | null,
  depth: number,
  names: Fields,
  found: (record: Found) => void,
): void {
  if (value === null || typeof value !== 'object') return;
  if (depth > maxDepth) {
    const rest = leaves(value).map((text) => ({ text }));
    if (rest.length > 0) found({ rest });
    return;
  }
  if (Array.isArray(value)) {
    const chat = chatRecords(value);
    if (chat) {
      for (const record of chat) found(record);
      return;
    }
    for (const one of value) {
      if (typeof one === 'string' && /[?？؟]\s*$/.test(one))
        found({ question: wellFormed(one), answers: [], topic, number: null, rest: [] });
      else if (typeof one === 'string') found({ rest: [{ text: wellFormed(one) }] });
      else collect(one, topic, depth + 1, names, found);
    }
    return;
  }
  const object = value as Readonly<Record<string, unknown>>;
  const messages = messagesOfTree(object);
  const spoken = messages ? chatRecords(messages) : null;
  if (spoken) {
    for (const record of spoken)
      found({ ...record, topic: typeof object.title === 'string' ? wellFormed(object.title) : topic });
    return;
  }
  const fields = Object.entries(object);
  const chosen = names.of(object);
  const record = names.record(object, chosen, topic);
  if (record) {
    found(record);
    return;
  }
  const named = fields.find(
    ([key, child]) => /^(?:name|title|label|heading)$/i.test(key) && typeof child === 'string',
  );
  const title = ((chosen.topic === undefined ? undefined : strings(at(object, chosen.topic))[0]) ??
    named?.[1] ??
    null) as string | null;
  // What the whole file is called is no topic of its questions.
  const whole = depth === 0 && chosen.topic === undefined && named !== undefined;
  const parent = fields.some(([, child]) => child !== null && typeof child === 'object');
  for (const [key, child] of fields) {
    if (typeof child === 'string') {
      if (/[?？؟]\s*$/.test(key))
        found({ question: key, answers: strings(child), topic, number: null, rest: [] });
      else if (whole && child === title && parent && child.trim() !== '')
        found({ rest: [{ text: wellFormed(child), reason: 'title of the document' }] });
      else if (child.trim() !== '' && !(child === title && parent))
        found({ rest: [{ text: wellFormed(child), opening: depth === 0 && aboutAll.test(key) }] });
    } else if (
      child !== null &&
      (typeof child !== 'object' || Array.isArray(child)) &&
      /[?？؟]\s*$/.test(key)
    )
      found({ question: key, answers: strings(child), topic, number: null, rest: [] });
    else collect(child, (whole ? null : title) ?? (isPlural(key) ? topic : key), depth + 1, names, found);
  }
}

/** Names of fields of the whole file that say something about its questions. */
const aboutAll =
  /^(?:description|intro(?:duction)?|preface|foreword|about|summary|notes?|instructions|remarks?|beschreibung|einleitung|introducción|descripción)$/i;

/** Names of lists, which are no topics. */
function isPlural(key: string): boolean {
  return /^(?:faqs?|questions?|items?|data|entries|records?|rows?|main_?entity|results?|list|cards?|notes?|qa|@graph|topics?|sections?|categories|chapters?|\d+)$/i.test(
    key,
  );
}

/** Finds the line on which a value is written, going forward through the text. */
function finder(text: string): (value: string) => number {
  let at = 0;
  let line = 1;
  return (value) => {
    // Choices are printed as a list, and written as none.
    const [first = ''] = value.trim().replace(/^- /, '').split('\n');
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
