import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { AnswerSetInfo } from '../model/answer-set.ts';
import type { ColumnName } from '../model/columns.ts';
import { tell } from '../model/diagnostic.ts';
import type { GivenDocument } from '../model/given-document.ts';
import type { Project } from '../model/project.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { terminalText } from '../text/terminal-text.ts';
import { boundDepth } from './bound-depth.ts';
import { decode, isZip, whyNotText } from './decode.ts';
import { archiveEndings } from './endings.ts';
import { endlessBlock, endlessLine, tellEndless } from './endless-text.ts';
import { markLines } from './mark-lines.ts';
import type { TableOptions } from './table-options.ts';
import { tellDialects } from './tell-dialects.ts';
import { tellLooks } from './tell-looks.ts';
import { tellNotes } from './tell-notes.ts';
import { whyUnread } from './why-unread.ts';

export { type DerivedSettings, deriveSettings, likelyLanguage, namedByStamps } from './derive-settings.ts';
export { describe, describeFile } from './describe.ts';
export { readableEndings } from './endings.ts';
export { type FoundDocument, findDocuments } from './find-documents.ts';
export { type Newcomers, newcomersIn } from './newcomers.ts';
export { unpack } from './office/unpack.ts';
export { type OpenedProject, openProject } from './open-project.ts';
export { fontKey } from './own-fonts.ts';
export { findPicture } from './pictures/find-picture.ts';
export { prefaceOf } from './preface.ts';
export { readRelease, releaseNames } from './releases.ts';
export { type Override, parseOverride } from './settings-override.ts';
export { settingsNames, wrongPath } from './wrong-path.ts';

/** No document of answers is larger, in bytes; a larger file is refused unread. */
export const maxBytes = 64 * 1024 * 1024;

/**
 * Reads every file of every answer set. A file that cannot be read becomes an empty document with a message that says why;
 * nothing is thrown.
 * @param onDocument gets the path of each as it is begun.
 */
export async function readDocuments(
  project: Project,
  onDocument: (path: string) => void = () => {},
): Promise<readonly SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for (const set of project.answerSets)
    for (const path of set.files) {
      onDocument(path);
      documents.push(await readOne(project, path, set));
    }
  return documents;
}

function readOne(
  { folder, given, answerSets }: Project,
  path: string,
  set: AnswerSetInfo,
): Promise<SourceDocument> {
  // What another set takes from the same table is accounted for there.
  const others = answerSets.flatMap((one) =>
    one === set || !one.files.includes(path)
      ? []
      : ([one.reading?.columns?.answer ?? []].flat() as ColumnName[]),
  );
  const lines = set.reading?.lines?.filter((mark) => mark.file === undefined || mark.file === path);
  const respondents = answerSets.flatMap(({ files, reading }) =>
    files.includes(path) ? (reading?.columns?.respondent ?? []) : [],
  );
  const options = { ...set.reading, lines, others, respondents };
  return path === given?.name
    ? readGiven(folder, given, set.id, options)
    : readDocument(folder, path, set.id, options);
}

/** Reads one file. `path` is relative to the folder, outside which nothing is read. */
export async function readDocument(
  folder: string,
  path: string,
  answerSet: string,
  options: TableOptions = {},
): Promise<SourceDocument> {
  const file = new VFile({ path, cwd: folder });
  const bytes = await load(folder, path, file);
  if (!bytes) return { answerSet, file, format: 'none', tree: empty() };
  return readBytes(bytes, file, answerSet, options);
}

/** What the bytes say, unless a stretch of it has no end. */
async function readBytes(
  bytes: Uint8Array,
  file: VFile,
  answerSet: string,
  options: TableOptions,
): Promise<SourceDocument> {
  const line = endlessLine(file.path, bytes);
  const document = line === null ? await interpret(bytes, file, answerSet, options) : null;
  const endless = line ?? (document && endlessBlock(document.tree));
  if (endless === null && document) return document;
  if (endless !== null) tellEndless(file, endless);
  return { answerSet, file, format: 'none', tree: empty() };
}

/** Reads a file wherever it stands, with its bytes: for a project yet to be made. `path` is relative to the folder, or absolute. */
export async function readAnywhere(
  path: string,
  folder: string,
): Promise<{ readonly document: SourceDocument; readonly bytes: Uint8Array }> {
  const file = new VFile({ path, cwd: folder });
  const bytes = await loadFrom(resolve(folder, path), file);
  if (!bytes)
    return { document: { answerSet: 'a', file, format: 'none', tree: empty() }, bytes: new Uint8Array() };
  return { document: await interpret(bytes, file, 'a'), bytes };
}

/** The ending that the name of a document asks for, by how it was read. */
export function endingOf({ format, file }: SourceDocument, bytes: Uint8Array): string {
  const text = String(file).trimStart();
  if (format === 'data') return /^[[{]/.test(text) ? (isJson(text) ? '.json' : '.jsonl') : '.yml';
  if (format === 'csv') return text.split('\n', 1)[0]?.includes('\t') ? '.tsv' : '.csv';
  const endings: Readonly<Record<string, string>> = { markdown: '.md', ipynb: '.ipynb', html: '.html' };
  if (isZip(bytes)) return archiveEndings.includes(`.${format}`) ? `.${format}` : '.docx';
  return endings[format] ?? '.txt';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads standard input. */
export async function readGiven(
  folder: string,
  given: GivenDocument,
  answerSet: string,
  options: TableOptions,
): Promise<SourceDocument> {
  const file = new VFile({ path: given.name, cwd: folder });
  if (given.bytes.length > 0 && given.bytes.length <= maxBytes)
    return readBytes(given.bytes, file, answerSet, options);
  if (given.bytes.length > 0) tooLarge(file, 'Standard input is too long');
  else refuse(file, 'Standard input is empty', 'empty-file', 'a text with questions and answers');
  return { answerSet, file, format: 'none', tree: empty() };
}

/** What the bytes of a file say, by its name and its content. */
export async function interpret(
  bytes: Uint8Array,
  file: VFile,
  answerSet: string,
  options: TableOptions = {},
): Promise<SourceDocument> {
  const { loadPictures } = await import('./pictures/load-pictures.ts');
  // The formats' libraries take half a second to load: a build of which nothing has changed does without.
  if (isZip(bytes)) {
    const { readArchive } = await import('./archive.ts');
    const { format, tree } = await readArchive(file, bytes, options);
    boundDepth(tree, file);
    markLines(tree, file, options.lines ?? []);
    await loadPictures(file.cwd, file, tree);
    return { answerSet, file, format, tree, written: bytes };
  }
  const decoded = decode(bytes);
  if ('refused' in decoded) {
    refuse(
      file,
      decoded.refused === 'empty' ? 'The file is empty' : whyNotText(file.path, bytes),
      decoded.refused === 'empty' ? 'empty-file' : 'binary-file',
      'a text with questions and answers',
    );
    return { answerSet, file, format: 'none', tree: empty() };
  }
  const written = terminalText(decoded.text);
  file.value = written;
  if (decoded.encoding === 'windows-1252') {
    tell(file, {
      rule: 'encoding',
      reason: 'The file is not UTF-8; read as Windows-1252 (Latin-1)',
      todo: 'Should accents look wrong in the book, save the file as UTF-8.',
    });
  }
  if (decoded.replaced > 0)
    tell(file, { rule: 'control-character', reason: `${decoded.replaced} NUL characters were replaced` });
  const { adapterFor } = await import('./adapters.ts');
  const { plainText } = await import('./plain-text.ts');
  const adapter = adapterFor(file);
  const tree = guarded((one) => adapter.read(one, options), plainText, file);
  boundDepth(tree, file);
  tellLooks(file, adapter.name);
  tellNotes(file, adapter.name);
  tellDialects(file, tree, adapter.name);
  markLines(tree, file, options.lines ?? []);
  await loadPictures(file.cwd, file, tree);
  return { answerSet, file, format: adapter.name, tree, written };
}

/** What defeats a parser, such as nesting without end, is read as bare text. */
function guarded(read: (file: VFile) => Root, plainText: (text: string) => Root, file: VFile): Root {
  try {
    return read(file);
  } catch (error) {
    tell(file, {
      rule: 'plain-text-only',
      reason: `The file could be read as plain text only: ${whyUnread(error as Error)}`,
      todo: 'What made its form stands in the text, or is left out: look at the report.',
    });
    const bare = String(file).replace(/<[^<>]{0,2000}>|[[\]{}<>`]/g, ' ');
    return plainText(bare);
  }
}

async function loadFrom(path: string, file: VFile): Promise<Uint8Array | null> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return refuse(file, 'This is a folder', 'not-a-file', 'a file');
    // A pipe or a device may never end.
    if (!facts.isFile()) return refuse(file, 'This is no ordinary file', 'not-a-file', 'a file');
    if (facts.size > maxBytes)
      return tooLarge(file, `The file has ${Math.round(facts.size / 1024 / 1024)} MB`);
    return await readFile(path);
  } catch (error) {
    return unreadable(file, error);
  }
}

function unreadable(file: VFile, error: unknown): null {
  const code = (error as NodeJS.ErrnoException).code;
  return refuse(
    file,
    code === 'ENOENT' ? 'There is no such file' : `The file cannot be read (${code ?? 'unknown error'})`,
    code === 'ENOENT' ? 'no-such-file' : 'unreadable-file',
    'a readable file',
  );
}

async function load(folder: string, path: string, file: VFile): Promise<Uint8Array | null> {
  try {
    const whole = await realpath(resolve(folder, path));
    const inside = relative(await realpath(folder), whole);
    if (isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`))
      return refuse(
        file,
        'The file is outside the project folder',
        'outside-project',
        'a path inside the project folder',
      );
    return await loadFrom(whole, file);
  } catch (error) {
    return unreadable(file, error);
  }
}

function tooLarge(file: VFile, reason: string): null {
  return refuse(file, reason, 'file-too-large', `at most ${maxBytes / 1024 / 1024} MB`);
}

/** Reports an error on the file. */
function refuse(file: VFile, reason: string, rule: string, expected: string): null {
  tell(file, { severity: 'error', rule, reason, expected: [expected] });
  return null;
}

function empty(): Root {
  return { type: 'root', children: [] };
}
