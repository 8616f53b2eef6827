import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { attachmentsOf } from '../../src/print/attachments-of.ts';
import { smallHandbook, smallSettings } from '../render/small-book.ts';

it('attaches the document of standard input, and no two documents by one name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attachments-'));
  mkdirSync(join(folder, 'b'));
  const files = ['ledger.json', 'b/ledger.json', '2-ledger.json'];
  for (const file of files) writeFileSync(join(folder, file), file);
  const sets = [{ files }, { files: ['stdin.md'] }] as unknown as Project['answerSets'];
  const given = { name: 'stdin.md', bytes: Buffer.from('from a pipe') };
  const project = { folder, name: 'small', settings: smallSettings({}), answerSets: sets, given };
  const attached = attachmentsOf(project, smallHandbook());
  const names = attached.map(({ name }) => name);
  expect(names).toEqual(['2-ledger.json', '3-ledger.json', '2-2-ledger.json', 'stdin.md', 'ledger.json']);
  const texts = attached.slice(0, 4).map(({ bytes }) => Buffer.from(bytes).toString());
  expect(texts).toEqual([...files, 'from a pipe']);
});
