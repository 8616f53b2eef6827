import { type CsvError, parse } from 'csv-parse/sync';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { columnsOf, type RecordedAnswer, recordsToTree } from './records.ts';

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A table of comma- or tab-separated values to mdast: a question a row, its columns found by their names or their place. */
export function readCsv(file: VFile): Root {
  const text = String(file);
  let rows: readonly Row[];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text, file.extname),
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
    }) as unknown as Row[];
  } catch (error) {
    const { message: reason, lines } = error as CsvError & { lines?: number };
    const message = file.message(`The table cannot be read: ${reason}`, {
      ruleId: 'csv',
      source: 'variorum',
      ...(lines ? { place: { line: lines, column: 1 } } : {}),
    });
    message.fatal = true;
    return { type: 'root', children: [] };
  }
  const [head, ...body] = rows;
  if (!head) return { type: 'root', children: [] };
  const columns = columnsOf(head.record);
  const named = columns.question !== undefined;
  const at = (key: string | undefined, otherwise: number | null): number | null =>
    key === undefined ? otherwise : head.record.indexOf(key);
  const question = at(columns.question, 0) ?? 0;
  const answer = at(columns.answer, named ? null : 1);
  const topic = at(columns.topic, null);
  const number = at(columns.number, null);
  if (!named)
    file.info(`No column is named as a question; the first is taken for questions`, {
      ruleId: 'columns',
      source: 'variorum',
    });
  let before = named ? head.info.lines : 0;
  const records = (named ? body : rows).flatMap(({ record, info }): RecordedAnswer[] => {
    const line = before + 1;
    before = info.lines;
    const value = (column: number | null): string => (column === null ? '' : (record[column] ?? '').trim());
    if (value(question) === '') return [];
    const rest = record.filter(
      (cell, column) => ![question, answer, topic, number].includes(column) && cell.trim() !== '',
    );
    // Where no column is named as the answer, the others answer together.
    const answers = answer === null ? rest : [value(answer)];
    return [
      {
        question: value(question),
        answers: answers.filter((one) => one !== ''),
        topic: value(topic) || null,
        number: value(number) || null,
        line,
        answerLine: line,
        linewise: false,
        rest: answer === null ? [] : rest,
      },
    ];
  });
  return recordsToTree(records, before);
}

function delimiterOf(text: string, extension: string | undefined): string {
  if (extension?.toLowerCase() === '.tsv') return '\t';
  const [line = ''] = text.split('\n', 1);
  return [',', ';', '\t', '|'].reduce((best, sign) =>
    line.split(sign).length > line.split(best).length ? sign : best,
  );
}
