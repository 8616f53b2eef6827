import { basename, dirname, relative, resolve, sep } from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { ColumnsRead } from '../model/columns.ts';
import type { GivenDocument } from '../model/given-document.ts';
import { projectSettings } from '../model/settings.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { World } from '../model/world.ts';
import { parseAnswerSets } from '../parse/parse.ts';
import { endingOf, type FoundDocument, readAnywhere, readGiven } from '../read/read.ts';

/** A document that a project is to be made of, read for what can be said of it. */
export interface LookedAt {
  /** Where it stands; null for standard input. */
  readonly path: string | null;
  /** What it is called in the project. */
  readonly name: string;
  /** The folder in the project whose documents are one answer set. */
  readonly group: string | null;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly questions: number;
  /** In words, how its questions were found. */
  readonly shape: string;
  readonly columns: ColumnsRead | null;
  /** Addresses of the pictures that it names and that stand in files. */
  readonly pictures: readonly string[];
  /** The folder that was named, or the one that it stands in: pictures are taken along from there. */
  readonly root: string | null;
  readonly messages: readonly VFileMessage[];
  /** Whether it can be read at all. */
  readonly failed: boolean;
}

// Pictures are looked for where the project will be; of people's columns answer sets are made.
const settled = /image|outside-project|people-columns/;

/** Looks at a document on the disk. `sources` are the paths under which documents were looked for. */
export async function lookAt(
  { path, group }: FoundDocument,
  folder: string,
  sources: readonly string[],
  world: World,
): Promise<LookedAt> {
  const shown = relative(world.folder, path) || path;
  const { document, bytes } = await readAnywhere(shown.startsWith('..') ? path : shown, world.folder);
  const source = sources.find((one) => path !== one && within(one, path));
  const name = within(folder, path)
    ? slashed(relative(folder, path))
    : source
      ? slashed(`${basename(source)}/${relative(source, path)}`)
      : basename(path);
  const above = group === null ? null : name.split('/').slice(0, -depthOf(group, path)).join('/');
  const root = source ?? dirname(path);
  return looked(document, bytes, { path, name, group: above || null, root });
}

/** Looks at what came from standard input; it gets the ending that its content asks for. */
export async function lookAtGiven(given: GivenDocument, folder: string): Promise<LookedAt> {
  const document = await readGiven(folder, given, 'a', {});
  const ending = /\.\w+$/.test(given.name) ? '' : endingOf(document, given.bytes);
  return looked(document, given.bytes, {
    path: null,
    name: `${given.name}${ending}`,
    group: null,
    root: null,
  });
}

function looked(
  document: SourceDocument,
  bytes: Uint8Array,
  place: Pick<LookedAt, 'path' | 'name' | 'group' | 'root'>,
): LookedAt {
  const { file, format } = document;
  const { path } = file;
  const settings = projectSettings.parse({ answers: [{ id: 'a', files: path }] });
  const project = {
    folder: file.cwd,
    name: 'a',
    settings,
    answerSets: [{ id: 'a', mark: 'A', title: 'A', files: [path] }],
  };
  const [set] = parseAnswerSets(project, [document]);
  const messages = file.messages.filter(({ ruleId, fatal }) => fatal || !settled.test(ruleId ?? ''));
  return {
    ...place,
    bytes,
    format,
    questions: set?.answers.length ?? 0,
    shape: file.data.reading?.shape ?? '',
    columns: file.data.columns ?? null,
    pictures: picturesIn(document),
    messages,
    failed: messages.some(({ fatal }) => fatal),
  };
}

/** Addresses of pictures in files, each once. */
function picturesIn({ tree }: SourceDocument): readonly string[] {
  const urls = new Set<string>();
  visit(tree, 'image', ({ url }) => {
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) urls.add(url);
  });
  return [...urls];
}

/** How many steps a file stands below a folder. */
function depthOf(folder: string, path: string): number {
  return relative(folder, path).split(sep).length;
}

function within(folder: string, path: string): boolean {
  return relative(resolve(folder), path).split(sep)[0] !== '..';
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
