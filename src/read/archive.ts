import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { endlessRun, tellEndless } from './endless-text.ts';
import { type Entries, textOfEntry, unpack } from './office/unpack.ts';
import type { TableOptions } from './table-options.ts';

/** A document that is an archive, read. */
export interface ReadArchive {
  /** Name of the format, for the report. */
  readonly format: string;
  readonly tree: Root;
}

/** What archives are not read, in words, and what its author can do. */
const unread: readonly {
  readonly fits: (entries: Entries) => boolean;
  readonly name: string;
  readonly todo: string;
}[] = [
  {
    fits: (entries) => 'ppt/presentation.xml' in entries,
    name: 'a PowerPoint presentation',
    todo: 'Save its outline as text (.rtf cannot be read either) or copy it into a document.',
  },
  {
    fits: (entries) => mimeOf(entries).endsWith('opendocument.presentation'),
    name: 'an OpenDocument presentation',
    todo: 'Copy its text into a document.',
  },
  {
    fits: (entries) => mimeOf(entries) === 'application/epub+zip',
    name: 'an EPUB',
    todo: 'Save its text as HTML or Markdown.',
  },
  {
    fits: (entries) => Object.keys(entries).some((name) => /^Index\/.*\.iwa$|^index\.apxl$/.test(name)),
    name: 'a document of Pages, Numbers or Keynote',
    todo: 'Export it as Word, CSV or text.',
  },
  {
    fits: (entries) => 'xl/workbook.bin' in entries,
    name: 'a binary Excel file (.xlsb)',
    todo: 'Save it as .xlsx or .csv.',
  },
];

/** Reads an archive by what it holds: a Word document, a spreadsheet, an OpenDocument file, a deck of Anki. */
export async function readArchive(
  file: VFile,
  bytes: Uint8Array,
  options: TableOptions,
): Promise<ReadArchive> {
  const entries = unpack(bytes);
  if (typeof entries === 'string') return refused(file, entries, 'Save it again.');
  const letters = endlessRun(entries);
  if (letters !== null) {
    tellEndless(file, { letters });
    return { format: 'none', tree: { type: 'root', children: [] } };
  }
  const mime = mimeOf(entries);
  if (entries['word/document.xml']) {
    const { readDocx } = await import('./docx.ts');
    return { format: 'docx', tree: await readDocx(file, entries) };
  }
  if (entries['xl/workbook.xml']) {
    const { readXlsx } = await import('./office/xlsx.ts');
    return tables('xlsx', file, () => readXlsx(entries), options);
  }
  if (mime.endsWith('opendocument.spreadsheet')) {
    const { readOds } = await import('./office/ods.ts');
    return tables('ods', file, () => readOds(entries), options);
  }
  if (mime.endsWith('opendocument.text')) {
    const { readOdt } = await import('./office/odt.ts');
    return { format: 'odt', tree: readOdt(file, entries) };
  }
  if (entries['collection.anki2'] || entries['collection.anki21'] || entries['collection.anki21b']) {
    const { readAnkiPackage } = await import('./anki-package.ts');
    return { format: 'apkg', tree: await readAnkiPackage(file, entries) };
  }
  const known = unread.find(({ fits }) => fits(entries));
  if (known) return refused(file, `This is ${known.name}, which is not read`, known.todo);
  return refused(
    file,
    'This ZIP archive is no document that can be read: it has no word/document.xml, xl/workbook.xml, content.xml or deck of Anki',
    'Unpack it, and name the documents in it.',
  );
}

async function tables(
  format: string,
  file: VFile,
  read: () => readonly import('./office/sheets.ts').Sheet[],
  options: TableOptions,
): Promise<ReadArchive> {
  const { readSheets } = await import('./office/sheets.ts');
  try {
    return { format, tree: readSheets(file, read(), options) };
  } catch (error) {
    return refused(
      file,
      `The spreadsheet is damaged: ${(error as Error).message}`,
      'Open it and save it again.',
    );
  }
}

function mimeOf(entries: Entries): string {
  return (textOfEntry(entries, 'mimetype') ?? '').trim();
}

function refused(file: VFile, reason: string, note: string): ReadArchive {
  tell(file, {
    severity: 'error',
    rule: file.extname?.toLowerCase() === '.docx' ? 'docx' : 'archive',
    reason,
    expected: [
      'a document of Word (.docx) or OpenDocument (.odt), a spreadsheet (.xlsx, .ods), a deck of Anki (.apkg)',
    ],
    todo: note,
  });
  return { format: 'none', tree: { type: 'root', children: [] } };
}
