import { parse } from 'csv-parse/sync';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { cardRecord } from './card-record.ts';
import { type Leftover, type RecordedAnswer, recordsToTree } from './records.ts';

const setting = /^#(separator|html|tags|columns|notetype|deck|guid|if matches)(?: column)?:(.*)$/i;
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
};

/** Whether a text was exported from Anki: it begins with settings such as `#separator:tab`. */
export function isAnkiText(text: string): boolean {
  return /^\uFEFF?#(?:separator|html|columns|notetype|deck|guid)(?: column)?:/i.test(text);
}

/** Whether a text is a list of cards, a term, a tab and its definition a line, as Quizlet exports it. */
export function isCardList(text: string): boolean {
  const lines = text.split('\n', 400).filter((line) => line.trim() !== '');
  const pairs = lines.filter((line) => {
    const cells = line.split('\t');
    return cells.length === 2 && cells.every((cell) => cell.trim() !== '');
  }).length;
  return lines.length >= 3 && pairs >= lines.length * 0.9;
}

/** Cards as text to mdast: a question a line. */
export function readCardText(file: VFile): Root {
  const lines = String(file).split('\n');
  const settings = new Map<string, string>();
  let head = 0;
  const leftovers: Leftover[] = [];
  for (; setting.test(lines[head] ?? ''); head++) {
    const [whole = '', name = '', value = ''] = setting.exec(lines[head] ?? '') ?? [];
    settings.set(/ column:/i.test(whole) ? `${name.toLowerCase()} column` : name.toLowerCase(), value.trim());
    leftovers.push({ rest: [{ text: whole, reason: 'says how the cards are written' }], line: head + 1 });
  }
  const said = settings.get('separator') ?? 'tab';
  const rows = parse(lines.slice(head).join('\n'), {
    delimiter: signs[said.toLowerCase()] ?? (said === '' ? '\t' : said),
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const names = settings.get('columns')?.split(signs[said.toLowerCase()] ?? '\t') ?? [];
  const place = (name: string): number => Number(settings.get(`${name} column`) ?? 0) - 1;
  const apart = new Set(['tags', 'notetype', 'deck', 'guid'].map(place).filter((at) => at >= 0));
  let before = head;
  const records = rows.map(({ record, info }): RecordedAnswer => {
    const line = before + 1;
    before = head + info.lines;
    const usual = ['Front', 'Back'];
    const own = record.flatMap((value, at) => (apart.has(at) ? [] : [{ value, at }]));
    const fields = own.map(({ value, at }, index) => ({
      name: names[at] ?? usual[index] ?? `Field ${at + 1}`,
      value,
    }));
    const topic = record[place('deck')]?.split('::').at(-1) ?? null;
    const made = cardRecord(
      { fields, topic, tags: record[place('tags')] ?? '', html: settings.get('html') === 'true' },
      line,
    );
    const rest = ['notetype', 'guid'].flatMap((name) =>
      record[place(name)] ? [{ text: record[place(name)] ?? '', column: name }] : [],
    );
    return { ...made, rest: [...made.rest, ...rest] };
  });
  const asked = records.filter(({ question }) => question !== '');
  return recordsToTree([...leftovers, ...asked], lines.length);
}
