import type { Columns } from '../model/columns.ts';
import { decode, isZip } from './decode.ts';
import { endings } from './endings.ts';
import type { Row } from './row.ts';

/** One person's answers in a table that holds those of several. */
export interface PersonColumns {
  /** Null where nobody's business: who answered a form is known by a number. */
  readonly name: string | null;
  readonly columns: Columns;
  /** Of one who answered a form, the time stamp: it stays when rows come in between. */
  readonly stamp?: string;
}

/** Bytes or characters that tell a language. */
const sampled = 20_000;

/** Most people that are taken apart; more are a survey, not authors. */
const most = 20;

/** The people whose answers a document holds beside each other, or in the rows of a form; none where it is one person's. */
export async function peopleIn(file: string, bytes: Uint8Array): Promise<readonly PersonColumns[]> {
  const ending = /\.\w+$/.exec(file)?.[0].toLowerCase() ?? '';
  const table = endings.table.includes(ending) || ending === '';
  try {
    const people = isZip(bytes)
      ? await inTable(await sheetRows(bytes))
      : table || endings.data.includes(ending)
        ? await found(bytes, ending, table)
        : [];
    return people.length > most ? [] : people;
  } catch {
    // What is wrong with it is said when it is read.
    return [];
  }
}

async function found(bytes: Uint8Array, ending: string, table: boolean): Promise<readonly PersonColumns[]> {
  const decoded = decode(bytes);
  if ('refused' in decoded) return [];
  const { text } = decoded;
  const { looksLikeData, looksLikeTable } = await import('./looks-like.ts');
  if (ending !== '' ? !table : looksLikeData(text)) {
    const { parseData } = await import('./data.ts');
    const { peopleInData } = await import('./fields.ts');
    return peopleInData(parseData(text, ending)).map(({ name, column }) => ({
      name,
      columns: { answer: column },
    }));
  }
  if (ending === '' && !looksLikeTable(text)) return [];
  const { rowsOf } = await import('./csv.ts');
  return inTable(rowsOf(text, ending) ?? []);
}

/** The text of a document for a look at its language; of a workbook that of its cells, of other containers none. */
export async function sampleOf(bytes: Uint8Array): Promise<string> {
  if (!isZip(bytes)) return Buffer.from(bytes.subarray(0, sampled)).toString('utf8');
  try {
    return (await sheetRows(bytes))
      .flatMap(({ record }) => record)
      .join(' ')
      .slice(0, sampled);
  } catch {
    return '';
  }
}

/** The people of a table: those with columns of their own, else those with rows of a form. Their names are nobody's business. */
async function inTable(rows: readonly Row[]): Promise<readonly PersonColumns[]> {
  const { formIn, peopleInTable } = await import('./csv.ts');
  const form = formIn(rows);
  if (!form) return peopleInTable(rows).map(({ name, column }) => ({ name, columns: { answer: column } }));
  const { respondentsOf, stampsOf } = await import('./form.ts');
  const [head = [], ...records] = rows.map(({ record }) => record);
  const all = respondentsOf(form, records);
  if (all.length < 2) return [];
  const stamps = stampsOf(form, head, records);
  return all.map((_, at) => ({
    name: null,
    columns: { respondent: at + 1 },
    ...(stamps[at] !== undefined && { stamp: stamps[at] }),
  }));
}

/** The rows of the only sheet of a workbook; none where it has several. */
async function sheetRows(bytes: Uint8Array): Promise<readonly Row[]> {
  const { unpack } = await import('./office/unpack.ts');
  const entries = unpack(bytes);
  if (typeof entries === 'string') return [];
  const { readXlsx } = await import('./office/xlsx.ts');
  const { readOds } = await import('./office/ods.ts');
  const sheets = entries['xl/workbook.xml']
    ? readXlsx(entries)
    : entries['content.xml']
      ? readOds(entries)
      : [];
  const [only, ...others] = sheets.filter(({ rows }) => rows.length > 0);
  if (!only || others.length > 0) return [];
  return only.rows.map((record, at) => ({ record, info: { lines: at + 1 } }));
}
