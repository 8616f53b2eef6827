import { VFile } from 'vfile';
import { accountFor, takeInventory } from '../../src/inventory/inventory.ts';
import { match } from '../../src/match/match.ts';
import { merge } from '../../src/merge/merge.ts';
import type { ColumnName, Columns } from '../../src/model/columns.ts';
import type { DocumentAccount, Inventory } from '../../src/model/inventory.ts';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import type { SourceDocument } from '../../src/model/source-document.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { interpret } from '../../src/read/read.ts';

/** A document of one answer set with what stands in it and what became of it. */
export interface Accounted {
  readonly document: SourceDocument;
  readonly inventory: Inventory;
  readonly account: DocumentAccount;
}

/** Reads and merges documents as one answer set, or as one for each person of a table, and accounts for each. */
export async function accounted(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  people: readonly Columns[] = [{}],
): Promise<Accounted[]> {
  const documents: SourceDocument[] = [];
  const paths = files.map(({ path }) => path);
  const sets = people.map((_, at) => 'abcdef'[at] ?? '');
  for (const [at, columns] of people.entries())
    for (const { path, bytes } of files) {
      const others = people.flatMap(({ answer = [] }, place) =>
        place === at ? [] : ([answer].flat() as ColumnName[]),
      );
      documents.push(await interpret(bytes, new VFile({ path }), sets[at] ?? '', { columns, others }));
    }
  const settings = projectSettings.parse({ answers: [{ id: 'a', files: paths }] });
  const project: Project = {
    folder: '/',
    name: 'accounted',
    settings,
    answerSets: sets.map((id) => ({ id, mark: id.toUpperCase(), title: id, files: paths })),
  };
  const answers = parseAnswerSets(project, documents);
  const { handbook } = await merge(match(answers, settings.match), answers, {
    title: 'A',
    language: 'en',
    threads: 1,
  });
  const inventories = documents.map(takeInventory);
  const accounts = accountFor(documents, inventories, answers, handbook.ledger);
  return documents.map((document, at) => ({
    document,
    inventory: inventories[at] as Inventory,
    account: accounts[at] as DocumentAccount,
  }));
}

/** One document from its text. */
export async function accountOf(path: string, text: string): Promise<Accounted> {
  const [one] = await accounted([{ path, bytes: Buffer.from(text) }]);
  if (!one) throw new Error('no document');
  return one;
}

/** The letters and digits of a text, sorted: what a count can compare whatever the order. */
export function counted(text: string): string {
  return [...(text.match(/[\p{L}\p{N}]/gu) ?? [])].sort().join('');
}
