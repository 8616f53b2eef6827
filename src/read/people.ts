import type { Columns } from '../model/columns.ts';
import { decode } from './decode.ts';
import { endings } from './endings.ts';
import type { peopleOf } from './people-of.ts';

/** One person's answers in a table that holds those of several. */
export interface PersonColumns {
  readonly name: string;
  readonly columns: Columns;
}

/** Most people that are taken apart; more are a survey, not authors. */
const most = 20;

/** The people whose answers a document holds beside each other; none where it is no table, or one person's. */
export async function peopleIn(file: string, bytes: Uint8Array): Promise<readonly PersonColumns[]> {
  const ending = /\.\w+$/.exec(file)?.[0].toLowerCase() ?? '';
  const table = endings.table.includes(ending) || ending === '';
  if (!table && !endings.data.includes(ending)) return [];
  const decoded = decode(bytes);
  if ('refused' in decoded) return [];
  try {
    const people = await found(decoded.text, ending, table);
    return people.length > most
      ? []
      : people.map(({ name, column }) => ({ name, columns: { answer: column } }));
  } catch {
    // What is wrong with it is said when it is read.
    return [];
  }
}

async function found(text: string, ending: string, table: boolean): Promise<ReturnType<typeof peopleOf>> {
  const { looksLikeData, looksLikeTable } = await import('./looks-like.ts');
  if (ending !== '' ? !table : looksLikeData(text)) {
    const { parseData } = await import('./data.ts');
    const { peopleInData } = await import('./fields.ts');
    return peopleInData(parseData(text, ending));
  }
  if (ending === '' && !looksLikeTable(text)) return [];
  const { peopleInTable, rowsOf } = await import('./csv.ts');
  return peopleInTable(rowsOf(text, ending) ?? []);
}
