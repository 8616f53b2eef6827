import { VFile } from 'vfile';
import { accountFor, takeInventory } from '../../src/inventory/inventory.ts';
import { match } from '../../src/match/match.ts';
import { merge } from '../../src/merge/merge.ts';
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

/** Reads and merges documents as one answer set, and accounts for each. */
export async function accounted(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<Accounted[]> {
  const documents: SourceDocument[] = [];
  for (const { path, bytes } of files) documents.push(await interpret(bytes, new VFile({ path }), 'a'));
  const paths = files.map(({ path }) => path);
  const settings = projectSettings.parse({ answers: [{ id: 'a', files: paths }] });
  const project: Project = {
    folder: '/',
    name: 'accounted',
    settings,
    answerSets: [{ id: 'a', mark: 'A', title: 'A', files: paths }],
  };
  const sets = parseAnswerSets(project, documents);
  const { handbook } = await merge(match(sets, settings.match), sets, {
    title: 'A',
    language: 'en',
    threads: 1,
  });
  const inventories = documents.map(takeInventory);
  const accounts = accountFor(documents, inventories, sets, handbook.ledger);
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
