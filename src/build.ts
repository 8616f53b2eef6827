import { extname, isAbsolute, join, resolve } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { type BuiltFile, stateBytes, stateName, unchanged } from './build/build-state.ts';
import { cardFiles } from './build/card-files.ts';
import type { EditionFiles, EditionTools, LazyPress, Made } from './build/edition-files.ts';
import { fingerprint, sha256 } from './build/fingerprint.ts';
import { type BuiltEdition, makeSite } from './build/make-site.ts';
import { editsFile, loadEdits, mergeOptions } from './build/merge-options.ts';
import { namedPictures } from './build/named-pictures.ts';
import { sheetFiles } from './build/sheet-files.ts';
import { type BuildHooks, type Step, stepper, type Timing } from './build/stepper.ts';
import { verifyFile } from './build/verify-file.ts';
import { workbookFiles } from './build/workbook-files.ts';
import { prepareFolder, writeOutputs } from './build/write-outputs.ts';
import type { AnswerSet } from './model/answer-set.ts';
import type { Asset } from './model/asset.ts';
import type { Edition } from './model/edition.ts';
import type { Handbook } from './model/handbook.ts';
import type { Layout } from './model/layout.ts';
import type { Project } from './model/project.ts';
import type { Metadata } from './model/rendered.ts';
import { resolveEdition } from './model/settings.ts';
import type { SourceDocument } from './model/source-document.ts';
import { ThemeFault } from './model/theme-fault.ts';
import type { World } from './model/world.ts';
import type { Press } from './print/print.ts';
import { countText, type Finding, finding, plural } from './report.ts';

export type { BuildHooks, Progress } from './build/stepper.ts';

/** What is made where nothing is said: of each edition what it can be, and `json` of the project. */
export const standardFormats = ['pdf', 'epub', 'html', 'md', 'json', 'apkg', 'txt', 'csv', 'tsv'] as const;
/** What can be made: `site` is a folder with all of it, ready for a web server. */
export const formats = [...standardFormats, 'site'] as const;
export type Format = (typeof formats)[number];

export interface BuildRequest {
  readonly project: Project;
  /** Names of editions, each known to the project. */
  readonly editions: readonly string[];
  readonly formats: readonly Format[];
  /** Absolute path of the folder for the outputs. */
  readonly out: string;
}

export interface BuildResult {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** True where an error stopped the build: nothing was written, the previous outputs are as they were. */
  readonly failed: boolean;
  /** True where everything was there already. */
  readonly unchanged: boolean;
  readonly outputs: readonly BuiltFile[];
  readonly findings: readonly Finding[];
  readonly timings: readonly Timing[];
}

/** A project read and merged, before any edition is made of it. */
export interface MergedProject {
  readonly documents: readonly SourceDocument[];
  readonly sets: readonly AnswerSet[];
  readonly handbook: Handbook;
  /** Of all stages so far, in the order of the documents. */
  readonly messages: readonly VFileMessage[];
  /** True where a message is fatal: no book can be made. */
  readonly failed: boolean;
}

// The stages are loaded when they are needed: a build of which nothing has changed needs none of them.

/** The first half of the pipeline: documents to a merged handbook. */
export async function mergeProject(
  project: Project,
  world: World,
  hooks: BuildHooks = {},
  step = stepper(hooks),
): Promise<MergedProject> {
  const { readDocuments } = await import('./read/read.ts');
  const { parseAnswerSets } = await import('./parse/parse.ts');
  const { match } = await import('./match/match.ts');
  const { merge } = await import('./merge/merge.ts');
  const { checkMerge } = await import('./check/check.ts');
  const { title = project.name, language } = project.settings;

  const documents = await step(
    'read',
    () => readDocuments(project),
    (all) => plural(all.length, 'document'),
  );
  const sets = await step(
    'parse',
    () => parseAnswerSets(project, documents),
    (all) => plural(all.flatMap((set) => set.answers).length, 'answer'),
  );
  const groups = await step(
    'match',
    () => match(sets),
    (all) => plural(all.length, 'question'),
  );
  const edits = await loadEdits(project.folder);
  const options = mergeOptions(project.settings, edits, hooks, world);
  const { handbook, messages: unfit } = await step(
    'merge',
    () => merge(groups, sets, { ...options, title, language }),
    (merged) => plural(merged.handbook.entries.flatMap((entry) => entry.points).length, 'point'),
  );

  const read = documents.flatMap(({ file }) => file.messages);
  // What is missing from the book because a document could not be read was said already.
  const edited = [...edits.messages, ...unfit];
  const messages = read.some(({ fatal }) => fatal)
    ? read
    : [...read, ...edited, ...checkMerge({ sets, handbook })];
  return { documents, sets, handbook, messages, failed: messages.some(({ fatal }) => fatal) };
}

/** The whole pipeline: read, parse, match, merge, compose, theme, print, check; then all outputs are written, or none. */
export async function build(
  request: BuildRequest,
  world: World,
  hooks: BuildHooks = {},
): Promise<BuildResult> {
  const { project, out } = request;
  const timings: Timing[] = [];
  const step = stepper(hooks, timings);
  await prepareFolder(out);
  const key = keyOf(request, world);
  const before = await step(
    'compare',
    () => unchanged(out, key),
    (found) => (found ? 'nothing has changed' : ''),
  );
  if (before) return { ...before, out, failed: false, unchanged: true, timings };

  const merged = await mergeProject(project, world, hooks, step);
  const findings = merged.messages.map(finding);
  if (merged.failed) return { out, failed: true, unchanged: false, outputs: [], findings, timings };
  const made: Made[] = [];
  try {
    const editions = await editionFiles(request, merged, world, hooks, step);
    findings.push(...editions.findings);
    made.push(...(await projectFiles(request, merged, findings, step)), ...editions.made);
  } catch (error) {
    if (!(error instanceof ThemeFault)) throw error;
    const fault = themeFinding(error);
    return { out, failed: true, unchanged: false, outputs: [], findings: [...findings, fault], timings };
  }
  const flown = await step(
    'check',
    () => preflight(made),
    (found) => countText(found) || 'no fault found',
  );
  const outputs = made.map(
    ({ path, bytes, pages }): BuiltFile => ({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(pages && { pages }),
    }),
  );
  const all = [...findings, ...flown];
  const state = { path: stateName, bytes: stateBytes(key, { outputs, findings: all }) };
  await step(
    'write',
    () => writeOutputs(out, [...made, state], hooks.signal),
    () => plural(made.length, 'file'),
  );
  return { out, failed: false, unchanged: false, outputs, findings: all, timings };
}

/** The PDFs through the machine checks; what fails is a warning here, for the fault is not the author's and the book can be read. */
async function preflight(made: readonly Made[]): Promise<readonly Finding[]> {
  // Those of the site are the same ones.
  const books = made.filter(({ path }) => /^[^/]+\.pdf$/.test(path));
  const found = await Promise.all(books.map(({ path, bytes }) => verifyFile(bytes, path)));
  return found.flatMap((list) => list ?? []).map((one) => ({ ...one, severity: 'warning' }));
}

function themeFinding({ message }: ThemeFault): Finding {
  const fault = new VFileMessage(message, { source: 'variorum', ruleId: 'theme' });
  return finding(Object.assign(fault, { fatal: true }));
}

/** What belongs to the project, not to an edition. */
async function projectFiles(
  request: BuildRequest,
  merged: MergedProject,
  findings: readonly Finding[],
  step: Step,
): Promise<Made[]> {
  const { handbookJson, ledgerJson } = await import('./print/print.ts');
  const { reportPage } = await import('./report/report-page.ts');
  const { handbook } = merged;
  return step(
    'report',
    () => [
      ...(request.formats.includes('json')
        ? [
            { path: 'handbook.json', bytes: handbookJson(handbook) },
            { path: 'ledger.json', bytes: ledgerJson(handbook.ledger) },
          ]
        : []),
      { path: 'report.html', bytes: reportPage({ ...merged, findings }) },
    ],
    () => '',
  );
}

/** Each edition in each format; one browser prints them all. The handbook goes first: others name its pages. */
async function editionFiles(
  request: BuildRequest,
  { handbook }: MergedProject,
  world: World,
  hooks: BuildHooks,
  step: Step,
): Promise<{ made: Made[]; findings: Finding[] }> {
  const { composeEdition } = await import('./compose/compose.ts');
  const { findUnprintable, findUnreadFormulas, loadTheme } = await import('./theme/theme.ts');
  const { project, formats } = request;
  const press = lazyPress(world, hooks);
  const built: BuiltEdition[] = [];
  const findings: Finding[] = [];
  const wanted: readonly string[] = formats;
  const isHandbook = (name: string) => resolveEdition(project.settings, name).kind === 'handbook';
  try {
    for (const name of request.editions.toSorted((a, b) => Number(isHandbook(b)) - Number(isHandbook(a)))) {
      const edition = await step(
        'compose',
        () => composeEdition(handbook, project.settings, name),
        () => name,
      );
      const look = await step(
        'theme',
        () => loadTheme(themeOf(edition.settings.theme, project)),
        ({ title }) => title,
      );
      findings.push(
        ...(
          await step(
            'theme',
            () => [...findUnreadFormulas(edition), ...findUnprintable(edition, look)],
            () => '',
          )
        ).map(finding),
      );
      const files = await editionKinds[edition.settings.kind](edition, {
        // A site has them all.
        formats: wanted.includes('site') ? standardFormats : wanted,
        look,
        press,
        metadata: metadataOf(edition, world),
        project: project.name,
        handbookLayout: built.find((one) => one.edition.settings.kind === 'handbook')?.layout ?? null,
        step,
      });
      built.push({ edition, theme: look, layout: files.layout ?? null, files: files.made });
      findings.push(...files.findings);
    }
  } finally {
    await press.close();
  }
  const made: Made[] = built
    .flatMap((one) => one.files)
    .filter(({ path }) => wanted.includes(extname(path).slice(1)));
  if (!wanted.includes('site')) return { made, findings };
  const site = await step(
    'site',
    () => makeSite(built, project.settings.site.url ?? null),
    (all) => plural(all.length, 'file'),
  );
  return { made: [...made, ...site], findings };
}

const editionKinds: Readonly<Record<Edition['settings']['kind'], EditionFiles>> = {
  handbook: handbookFiles,
  cheatsheet: sheetFiles,
  cards: cardFiles,
  workbook: workbookFiles,
};

async function handbookFiles(
  edition: Edition,
  { formats: wanted, look, press, metadata, step }: EditionTools,
): Promise<{ made: Made[]; findings: Finding[]; layout: Layout | null }> {
  const theme = await import('./theme/theme.ts');
  const print = await import('./print/print.ts');
  const { name } = edition;
  const made: Made[] = [];
  const findings: Finding[] = [];
  let layout: Layout | null = null;
  let cover: Asset | null = null;
  if (wanted.includes('pdf')) {
    const printed = await step(
      'print',
      async () =>
        print.printPdf(await press.open(), {
          render: (known) => theme.renderPrint(edition, look, known),
          furniture: (known) => theme.renderFurniture(edition, look, known),
          metadata,
        }),
      ({ layout }) => `${name}.pdf, ${plural(layout.pages, 'page')}`,
    );
    layout = printed.layout;
    findings.push(...printed.unsettled.map((id) => unsettledNumber(`${name}.pdf`, id)));
    made.push({ path: `${name}.pdf`, bytes: printed.bytes, pages: layout.pages });
    // Shops ask for a cover of 1600 px.
    if (wanted.includes('epub'))
      [cover = null] = await step(
        'print',
        () => print.drawPages(printed.bytes, [{ page: 0, width: 1600, path: 'cover' }]),
        () => 'the cover as a picture',
      );
  }
  const others: Readonly<Record<string, () => Uint8Array | string>> = {
    epub: () => print.writeEpub(theme.renderEpub(edition, look, { layout, cover, fonts: true }), metadata),
    html: () => print.writeWeb(theme.renderWeb(edition, look)),
    md: () => print.writeMarkdown(edition),
  };
  for (const [format, write] of Object.entries(others)) {
    if (!wanted.some((one) => one === format)) continue;
    const path = `${name}.${format}`;
    const content = await step('print', write, () => path);
    made.push({ path, bytes: typeof content === 'string' ? Buffer.from(content) : content });
  }
  return { made, findings, layout };
}

/** A page number in a book that did not come to rest: the reader is told, for the rest of the book is sound. */
function unsettledNumber(file: string, id: string): Finding {
  return {
    severity: 'warning',
    rule: 'numbers-settle',
    reason: `A page number printed for \`${id}\` is not that of its page`,
    file,
    line: null,
    column: null,
    actual: null,
    expected: ['numbers that stay as they are when the book is printed once more'],
    todo: 'The theme sets pages that change with their own numbers; try another theme or paper.',
  };
}

/** Starts the browser when it is first asked for. */
function lazyPress(world: World, { signal }: BuildHooks): LazyPress {
  let press: Press | undefined;
  return {
    open: async () => {
      const { openPress } = await import('./print/print.ts');
      press ??= await openPress({ signal, environment: world.environment });
      return press;
    },
    close: async () => press?.close(),
  };
}

/** What the files say about themselves; dated by the content or SOURCE_DATE_EPOCH, never by the clock. */
function metadataOf(edition: Edition, { environment }: World): Metadata {
  const { title, authors, subject, keywords, language, fingerprint } = edition;
  const epoch = /^\d{1,11}$/.test(environment.SOURCE_DATE_EPOCH ?? '')
    ? Number(environment.SOURCE_DATE_EPOCH)
    : null;
  const date = edition.date
    ? `${edition.date}T00:00:00Z`
    : new Date((epoch ?? 946_684_800) * 1000).toISOString().replace('.000Z', 'Z');
  return { title, authors, subject, keywords, language, date, fingerprint };
}

/** A theme's name, or the absolute path of its folder: relative ones are taken from the project's folder. */
function themeOf(theme: string, { folder }: Project): string {
  return /[\\/.]/.test(theme) ? resolve(folder, theme) : theme;
}

/** Fingerprint of all that the outputs depend on. */
function keyOf({ project, editions, formats: wanted }: BuildRequest, { environment }: World): string {
  const { folder, settings, answerSets } = project;
  const { SOURCE_DATE_EPOCH, VARIORUM_BROWSER } = environment;
  const files = answerSets.flatMap((set) => set.files.map((file) => join(folder, file)));
  const themes = editions
    .map((name) => themeOf(resolveEdition(settings, name).theme, project))
    .filter(isAbsolute);
  const request = { settings, answerSets, editions, wanted, SOURCE_DATE_EPOCH, VARIORUM_BROWSER };
  return fingerprint(request, [
    ...files,
    ...namedPictures(folder, files),
    join(folder, editsFile),
    ...themes,
  ]);
}
