import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Project } from '../model/project.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { binaryKind, decode, isZip } from './decode.ts';

export { type DerivedSettings, deriveSettings } from './derive-settings.ts';
export { readableEndings } from './endings.ts';
export { named, type OpenedProject, openProject, settingsNames } from './open-project.ts';
export { type Override, parseOverride } from './settings-override.ts';

/** No document of answers is larger; a larger file is refused unread. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Reads every file of every answer set. A file that cannot be read becomes an empty document with a message that says why;
 * nothing is thrown.
 */
export async function readDocuments(project: Project): Promise<readonly SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for (const set of project.answerSets)
    for (const path of set.files) documents.push(await readDocument(project.folder, path, set.id));
  return documents;
}

/** Reads one file. `path` is relative to the folder, outside which nothing is read. */
export async function readDocument(folder: string, path: string, answerSet: string): Promise<SourceDocument> {
  const file = new VFile({ path, cwd: folder });
  const bytes = await load(folder, path, file);
  if (!bytes) return { answerSet, file, format: 'none', tree: empty() };
  return interpret(bytes, file, answerSet);
}

/** What the bytes of a file say, by its name and its content. */
export async function interpret(bytes: Uint8Array, file: VFile, answerSet: string): Promise<SourceDocument> {
  const { loadPictures } = await import('./pictures/load-pictures.ts');
  // The formats' libraries take half a second to load: a build of which nothing has changed does without.
  if (isZip(bytes)) {
    const { readDocx } = await import('./docx.ts');
    const tree = await readDocx(file, bytes);
    await loadPictures(file.cwd, file, tree);
    return { answerSet, file, format: 'docx', tree };
  }
  const decoded = decode(bytes);
  if ('refused' in decoded) {
    refuse(
      file,
      decoded.refused === 'empty'
        ? 'The file is empty'
        : `This is ${binaryKind(bytes) ?? 'a binary file'}, not text`,
      decoded.refused === 'empty' ? 'empty-file' : 'binary-file',
      'a text with questions and answers',
    );
    return { answerSet, file, format: 'none', tree: empty() };
  }
  file.value = decoded.text;
  if (decoded.encoding === 'windows-1252') {
    const message = file.message('The file is not UTF-8; read as Windows-1252 (Latin-1)', {
      ruleId: 'encoding',
      source: 'variorum',
    });
    message.note = 'Should accents look wrong in the book, save the file as UTF-8.';
  }
  if (decoded.replaced > 0)
    file.message(`${decoded.replaced} NUL characters were replaced`, {
      ruleId: 'control-character',
      source: 'variorum',
    });
  const { adapterFor } = await import('./adapters.ts');
  const { plainText } = await import('./plain-text.ts');
  const adapter = adapterFor(file);
  const tree = guarded(adapter.read, plainText, file);
  await loadPictures(file.cwd, file, tree);
  return { answerSet, file, format: adapter.name, tree };
}

/** What defeats a parser, such as nesting without end, is read as bare text. */
function guarded(read: (file: VFile) => Root, plainText: (text: string) => Root, file: VFile): Root {
  try {
    return read(file);
  } catch (error) {
    file.message(`The file could be read as plain text only (${(error as Error).message})`, {
      ruleId: 'plain-text-only',
      source: 'variorum',
    });
    const bare = String(file).replace(/<[^<>]{0,2000}>|[[\]{}<>`]/g, ' ');
    return plainText(bare);
  }
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
    const facts = await stat(whole);
    if (facts.isDirectory()) return refuse(file, 'This is a folder', 'not-a-file', 'a file');
    if (facts.size > maxBytes)
      return refuse(
        file,
        `The file has ${Math.round(facts.size / 1024 / 1024)} MB`,
        'file-too-large',
        `at most ${maxBytes / 1024 / 1024} MB`,
      );
    return await readFile(whole);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return refuse(
      file,
      code === 'ENOENT' ? 'There is no such file' : `The file cannot be read (${code ?? 'unknown error'})`,
      code === 'ENOENT' ? 'no-such-file' : 'unreadable-file',
      'a readable file',
    );
  }
}

/** Reports an error on the file. */
function refuse(file: VFile, reason: string, ruleId: string, expected: string): null {
  const message = file.message(reason, { ruleId, source: 'variorum' });
  message.fatal = true;
  message.expected = [expected];
  return null;
}

function empty(): Root {
  return { type: 'root', children: [] };
}
