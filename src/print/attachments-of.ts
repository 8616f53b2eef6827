import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Handbook } from '../model/handbook.ts';
import type { Project } from '../model/project.ts';
import { ledgerJson } from './json/ledger-json.ts';
import type { Attachment } from './pdf/archive.ts';

const types: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const ledgerName = 'ledger.json';

/**
 * What a PDF/A-3 carries: the documents that the book was made of, byte for byte, and the account of their sentences.
 */
export function attachmentsOf({ folder, answerSets, given }: Project, { ledger }: Handbook): Attachment[] {
  const files = [...new Set(answerSets.flatMap(({ files }) => files))];
  const unique = uniqueNames([ledgerName]);
  return [
    ...files.map(
      (path): Attachment => ({
        name: unique(path),
        type: types[extname(path).toLowerCase()] ?? 'application/octet-stream',
        description: 'A document that the book was made of',
        relationship: 'Source',
        bytes: path === given?.name ? given.bytes : readFileSync(join(folder, path)),
      }),
    ),
    {
      name: ledgerName,
      type: 'application/json',
      description: 'What became of every sentence',
      relationship: 'Data',
      bytes: ledgerJson(ledger),
    },
  ];
}

/** Names files by the ends of their paths, none as another one: `notes.md`, `2-notes.md`. */
function uniqueNames(taken: readonly string[]): (path: string) => string {
  const names = new Set(taken);
  return (path) => {
    const name = basename(path);
    let free = name;
    for (let count = 2; names.has(free); count++) free = `${count}-${name}`;
    names.add(free);
    return free;
  };
}
