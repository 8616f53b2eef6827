import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Handbook } from '../model/handbook.ts';
import type { Project } from '../model/project.ts';
import type { Attachment } from '../print/print.ts';

const types: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What a PDF/A-3 carries: the documents that the book was made of, byte for byte, and the account of their sentences. */
export async function attachmentsOf(
  { folder, answerSets }: Project,
  { ledger }: Handbook,
): Promise<Attachment[]> {
  const { ledgerJson } = await import('../print/print.ts');
  const files = [...new Set(answerSets.flatMap(({ files }) => files))];
  const names = new Map<string, number>();
  const unique = (path: string): string => {
    const name = basename(path);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return count === 1 ? name : `${count}-${name}`;
  };
  return [
    ...files.map(
      (path): Attachment => ({
        name: unique(path),
        type: types[extname(path).toLowerCase()] ?? 'application/octet-stream',
        description: 'A document that the book was made of',
        relationship: 'Source',
        bytes: readFileSync(join(folder, path)),
      }),
    ),
    {
      name: 'ledger.json',
      type: 'application/json',
      description: 'What became of every sentence',
      relationship: 'Data',
      bytes: ledgerJson(ledger),
    },
  ];
}
