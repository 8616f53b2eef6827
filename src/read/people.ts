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

/**
 * The people whose answers a document holds beside each other, or in the rows of a form; none where it is one person's. Of those who
 * are somebody's already, by the columns of their answer sets, it tells nothing.
 */
export async function peopleIn(
  file: string,
  bytes: Uint8Array,
  claimed: readonly Columns[] = [],
): Promise<readonly PersonColumns[]> {
  const ending = /\.\w+$/.exec(file)?.[0].toLowerCase() ?? '';
  const table = endings.table.includes(ending) || ending === '';
  try {
    const people = isZip(bytes)
      ? await inTable(await sheetRows(bytes), claimed)
      : table || endings.data.includes(ending)
        ? await found(bytes, ending, table, claimed)
        : [];
    return people.length > most ? [] : people;
  } catch {
    // What is wrong with it is said when it is read.
    return [];
  }
}

async function found(
  bytes: Uint8Array,
  ending: string,
  table: boolean,
  claimed: readonly Columns[],
): Promise<readonly PersonColumns[]> {
  const decoded = decode(bytes);
  if ('refused' in decoded) return [];
  const { text } = decoded;
  const { looksLikeData, looksLikeTable } = await import('./looks-like.ts');
  if (ending !== '' ? !table : looksLikeData(text)) {
    const { parseData } = await import('./data.ts');
    const { peopleInData } = await import('./fields.ts');
    return withColumns(peopleInData(parseData(text, ending)), [], claimed);
  }
  if (ending === '' && !looksLikeTable(text)) return [];
  const { rowsOf } = await import('./csv.ts');
  return inTable(rowsOf(text, ending) ?? [], claimed);
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
async function inTable(rows: readonly Row[], claimed: readonly Columns[]): Promise<readonly PersonColumns[]> {
  const { formIn, peopleInTable } = await import('./csv.ts');
  const form = formIn(rows);
  if (!form) return withColumns(peopleInTable(rows), rows[0]?.record ?? [], claimed);
  const { respondentRow, respondentsOf, stampsOf } = await import('./form.ts');
  const [head = [], ...records] = rows.map(({ record }) => record);
  const all = respondentsOf(form, records);
  if (all.length < 2) return [];
  const stamps = stampsOf(form, head, records);
  const taken = new Set(
    claimed.flatMap(({ respondent }) =>
      respondent === undefined ? [] : [respondentRow(respondent, form, records)],
    ),
  );
  return all.flatMap((row, at) =>
    taken.has(row)
      ? []
      : [
          {
            name: null,
            columns: { respondent: at + 1 },
            ...(stamps[at] !== undefined && { stamp: stamps[at] }),
          },
        ],
  );
}

/** People with columns of their own, without those of which a set has the column, by its name or its place. */
function withColumns(
  people: readonly { readonly name: string; readonly column: string }[],
  heads: readonly string[],
  claimed: readonly Columns[],
): readonly PersonColumns[] {
  const key = (name: string) => name.trim().toLowerCase();
  const taken = new Set(
    claimed
      .flatMap(({ answer = [] }) => [answer].flat())
      .map((name) => key(typeof name === 'number' ? (heads[name - 1] ?? '') : name)),
  );
  return people.flatMap(({ name, column }) =>
    taken.has(key(column)) ? [] : [{ name, columns: { answer: column } }],
  );
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
