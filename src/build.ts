import { sep } from 'node:path';
import { mergeBounded } from './bounded/merge-bounded.ts';
import type {
  BuiltEdition,
  EditionContext,
  EditionFile,
  EditionKind,
  EditionsRequest,
  Renderer,
} from './editions/edition-kind.ts';
import { type DataFormat, dataFormats, standardFormats } from './editions/formats.ts';
import { buildKey } from './incremental/build-key.ts';
import { type BuildHooks, type BuildResult, type BuildTools, buildOnce } from './incremental/build-once.ts';
import { type LazyPress, lazyPress } from './incremental/lazy-press.ts';
import { mergeOnce } from './incremental/merge-once.ts';
import type { MergedProject } from './merge-project.ts';
import { collectGarbage } from './model/collect-garbage.ts';
import { diagnostic } from './model/diagnostic.ts';
import { summaryOf } from './model/lost.ts';
import type { Project } from './model/project.ts';
import { editionNames, resolveEdition } from './model/settings.ts';
import { ThemeFault } from './model/theme-fault.ts';
import { themePath } from './model/theme-path.ts';
import type { World } from './model/world.ts';
import { guard } from './report/gaps.ts';
import { warnOfUnmarked } from './report/unmarked-differences.ts';
import { countText, finding, plural } from './report.ts';

export type { BuildHooks, BuildResult } from './incremental/build-once.ts';

/** What is to be made of a project, and where. */
export interface BuildRequest extends EditionsRequest {
  /** Absolute path of the folder for the outputs. */
  readonly out: string;
  /** Whether all pages of each PDF are drawn small, for a look. Default: false. */
  readonly contactSheet?: boolean;
  /** Rules of whose findings each is an error. Default: none. */
  readonly failOn?: readonly string[];
}

// The stages are loaded when they are needed: a build of which nothing has changed needs none of them.

/**
 * The whole pipeline: read, parse, match, merge; of each edition compose, theme, render, print; check. All is
 * written, or nothing.
 */
export async function build(
  request: BuildRequest,
  world: World,
  hooks: BuildHooks = {},
): Promise<BuildResult> {
  const make = async (tools: BuildTools) => {
    try {
      return await makeOutputs(request, { world, hooks, ...tools });
    } catch (error) {
      if (!(error instanceof ThemeFault)) throw error;
      // Whoever made the project knows its files by their paths in it.
      const reason = error.message.replaceAll(request.project.folder + sep, '');
      tools.findings.push(finding(diagnostic({ severity: 'error', rule: 'theme', reason })));
      return null;
    }
  };
  return buildOnce(request.out, () => buildKey(request, world), make, hooks);
}

/** What the pipeline works with. */
interface Tools extends Pick<BuildTools, 'runStage' | 'early' | 'pagesBefore'> {
  readonly world: World;
  readonly hooks: BuildHooks;
}

/** All outputs, from the documents on; null where an error is among the findings. */
async function makeOutputs(
  request: BuildRequest,
  tools: Tools & BuildTools,
): Promise<readonly EditionFile[] | null> {
  // What was merged and composed is let go before files are checked: of a large book it takes more room than all of its facts.
  const printed = await makeFiles(request, tools);
  if (!printed) return null;
  collectGarbage();
  const { hooks, findings, runStage } = tools;
  const faults = await runStage(
    'check',
    async () => (hooks.session ? [] : (await checkBooks(printed.books)).map(finding)),
    (found) => (hooks.session ? 'not while watching' : countText(found) || 'no fault found'),
  );
  findings.push(...faults);
  return printed.made;
}

/** A theme's name or folder, and the folder out of which it, and what it extends, may not lead; null where it may. */
function themePlace(
  { folder, themesOfUser }: Project,
  theme: string,
  { confined }: BuildHooks,
): [string, string | null] {
  return [themePath(theme, folder), themesOfUser?.has(theme) && !confined ? null : folder];
}

async function checkBooks(books: readonly EditionFile[]) {
  const { preflight } = await import('./check/check.ts');
  return preflight(books);
}

/** All files that are to be written, and the books among them; null where an error is among the findings. */
async function makeFiles(request: BuildRequest, { findings, documents, ...tools }: Tools & BuildTools) {
  const { project, editions, formats, contactSheet } = request;
  const { world, hooks, runStage } = tools;
  const { requireTheme } = await import('./theme/theme.ts');
  // A name that is not there is told before any long work.
  for (const name of editions)
    requireTheme(...themePlace(project, resolveEdition(project.settings, name).theme, hooks));

  const { session } = hooks;
  const prefaces = editions.flatMap((name) => resolveEdition(project.settings, name).preface ?? []);
  const merge = () =>
    mergeBounded(project, world, { ...hooks, prefaces }, runStage, (session ?? hooks.kept)?.thread);
  const merged = await (session ? mergeOnce(project, prefaces, session, merge) : merge());
  collectGarbage();
  const read = guard(warnOfUnmarked(merged.messages.map(finding), project.settings), request.failOn ?? []);
  findings.push(...read);
  documents.push(...(merged.handbook.ledger.documents ?? []).map(summaryOf));
  if (merged.failed || read.some(({ severity }) => severity === 'error')) return null;
  const { samePaths, selectionFaults, topicsHalfChosen } = await import('./check/check.ts');
  const unknown = selectionFaults(project, merged.handbook, editions);
  findings.push(...unknown.map(finding));
  if (unknown.length > 0) return null;
  findings.push(...topicsHalfChosen(project, merged.handbook, editions).map(finding));
  const { indexFaults } = await import('./compose/compose.ts');
  findings.push(...indexFaults(project, merged.handbook).map(finding));

  const built = await makeEditions(request, merged, tools);
  findings.push(...built.flatMap((edition) => edition.findings));

  const { makeSite } = await import('./editions/make-site.ts');
  const { projectFiles } = await import('./report/project-files.ts');
  const files = built
    .flatMap((edition) => edition.files)
    .filter(({ path }) => formats.some((format) => path.endsWith(`.${format}`)));
  const site = formats.includes('site')
    ? await runStage(
        'site',
        () => withPress(request, tools, (press) => makeSite(built, project.settings.site.url ?? null, press)),
        (all) => plural(all.length, 'file'),
      )
    : [];
  const report = await runStage(
    'report',
    () =>
      projectFiles({ ...merged, findings }, { formats, sourcesHidden: project.settings.sources === 'none' }),
    () => '',
  );
  const books = files.filter(({ path, sheets }) => path.endsWith('.pdf') && !sheets);
  const looked = contactSheet ? await lookAt(books, request, tools) : { files: [], findings: [] };
  findings.push(...looked.findings);
  const made = [...report, ...files, ...site, ...looked.files];

  const taken = samePaths(made, editions).map(finding);
  findings.push(...taken);
  return taken.length > 0 ? null : { made, books };
}

/** All pages of the books drawn small. */
async function lookAt(books: readonly EditionFile[], request: EditionsRequest, tools: Tools) {
  const { contactSheetFiles } = await import('./editions/contact-sheet-files.ts');
  return withPress(request, tools, (press) => contactSheetFiles(books, press, tools.runStage));
}

/** Does what may need a browser, and closes it if it was opened for that. */
async function withPress<T>(request: EditionsRequest, tools: Tools, work: (press: LazyPress) => Promise<T>) {
  const press = pressFor(request, tools);
  try {
    return await work(press);
  } finally {
    await press.close();
  }
}

/** The browser that is kept, else one of the build's own, which is to be closed. */
function pressFor({ project }: EditionsRequest, { world, hooks }: Tools): LazyPress {
  const { printing: seconds, browserMemory: memory } = project.settings.limits;
  const press = (hooks.session ?? hooks.kept)?.press ?? lazyPress(world, hooks);
  return { open: () => press.open({ seconds, memory }), close: press.close };
}

/** Each edition; one browser prints them all. The handbook goes first: others name its pages. */
export async function makeEditions(
  request: EditionsRequest,
  merged: Pick<MergedProject, 'handbook' | 'sets' | 'prefaces'>,
  tools: Tools,
): Promise<readonly BuiltEdition[]> {
  const { settings } = request.project;
  const { session } = tools.hooks;
  const press = pressFor(request, tools);
  const layouts = session?.layouts ?? null;
  const isHandbook = (name: string) => resolveEdition(settings, name).kind === 'handbook';
  const built: BuiltEdition[] = [];
  try {
    for (const name of request.editions.toSorted((a, b) => Number(isHandbook(b)) - Number(isHandbook(a)))) {
      const layout = built.find((one) => one.layout)?.layout ?? null;
      // One alone is shown early: the first, whose pages the others name.
      const early = built.length === 0 && request.formats.includes('pdf') ? tools.early : null;
      built.push(await makeEdition(name, request, merged, { ...tools, early, press, layouts, layout }));
    }
  } finally {
    await press.close();
  }
  return built;
}

/** One edition, from the merged handbook to its files: composed, put in its theme, then as its kind's record says. */
async function makeEdition(
  name: string,
  { project, editions: asked, formats, attach = true, fingerprint }: EditionsRequest,
  { handbook, sets, prefaces }: Pick<MergedProject, 'handbook' | 'sets' | 'prefaces'>,
  {
    world,
    layout,
    ...tools
  }: Tools & Pick<EditionContext, 'press' | 'layouts'> & Pick<BuiltEdition, 'layout'>,
): Promise<BuiltEdition> {
  const { prefaceOf } = await import('./read/read.ts');
  const { composeEdition } = await import('./compose/compose.ts');
  const { findUnprintable, loadTheme, withOwnFonts } = await import('./theme/theme.ts');
  const { findLostLinks, findUnreadFormulas, handbookPages } = await import('./render/render.ts');
  const { attachmentsOf, keptParts, metadataOf } = await import('./print/print.ts');
  const { editions } = await import('./editions/editions.ts');
  const { comparedOf } = await import('./editions/book-state.ts');
  const { charactersOf, fontNotes, ownFacesOf } = await import('./editions/own-faces.ts');
  const { leftOutBySelection } = await import('./editions/left-out.ts');
  const { unmadeFormats } = await import('./editions/unmade-formats.ts');
  const { settings, pictures } = project;
  const { kind: kindName, preface: path } = resolveEdition(settings, name);
  const kind: EditionKind = editions[kindName];
  const read = path === undefined ? undefined : prefaces.get(path);
  const preface = read ? prefaceOf(read) : undefined;
  const edition = await tools.runStage(
    'compose',
    () =>
      composeEdition(handbook, settings, name, {
        ...(pictures && { pictures }),
        preface,
        compared: comparedOf(project, handbook, name),
        fingerprint,
      }),
    () => name,
  );
  const fonts = ownFacesOf(project, edition);
  const theme = await tools.runStage(
    'theme',
    async () => {
      const loaded = loadTheme(...themePlace(project, edition.settings.theme, tools.hooks));
      const own = fonts.size > 0 ? await withOwnFonts(loaded, fonts, charactersOf(edition)) : loaded;
      return kind.dress?.(own, edition.settings) ?? own;
    },
    ({ title }) => title,
  );
  const unprintable = await tools.runStage(
    'characters',
    () => [...findUnreadFormulas(edition), ...findLostLinks(edition), ...findUnprintable(edition, theme)],
    (all) => (all.length === 0 ? 'all can be printed' : plural(all.length, 'fault')),
  );
  const printed = await printEdition(kind, {
    ...tools,
    edition,
    theme,
    pages: handbookPages(edition, layout),
    // A site has them all.
    formats: formats.includes('site') ? standardFormats : formats,
    limits: settings.limits,
    metadata: metadataOf(edition, world),
    project: project.name,
    kept: keptParts(world.environment),
    sets,
    attachments: () =>
      attach && edition.settings.sources !== 'none' ? attachmentsOf(project, handbook) : [],
  });
  const beside = asked.map((one) => editions[resolveEdition(settings, one).kind]);
  // Where every edition is asked for, no one waits for a cheat sheet as EPUB.
  const unmade =
    asked.length < editionNames(settings).length ? unmadeFormats(name, kind, formats, beside) : [];
  const messages = [...(read?.file.messages ?? []), ...unprintable].map(finding);
  return {
    edition,
    theme,
    ...printed,
    findings: [
      ...messages,
      ...leftOutBySelection(edition, handbook),
      ...fontNotes(fonts, name),
      ...printed.findings,
      ...unmade,
    ],
  };
}

/**
 * What the record of a kind makes of an edition in its theme: composed, rendered and printed in each format asked
 * for.
 */
export async function printEdition(
  kind: EditionKind,
  given: EditionContext,
): Promise<Pick<BuiltEdition, 'files' | 'layout' | 'findings'>> {
  const { printBook } = await import('./editions/print-book.ts');
  const { tellMentions } = await import('./render/render.ts');
  const { printFormat } = await import('./editions/print-format.ts');
  const { requireShown } = await import('./editions/require-shown.ts');
  const { formats, metadata, runStage } = given;
  const edition = kind.mentions ? tellMentions(given.edition, kind.mentions) : given.edition;
  const context = { ...given, edition };
  const { pdf } = kind.render;
  const composed = await kind.compose(context);
  const words = () => kind.words(composed, context);
  const book =
    pdf && formats.includes('pdf')
      ? await printBook(pdf(composed, context, null), kind, context, words)
      : null;
  const files = [...(book?.files ?? [])];
  const print = async <Format extends DataFormat>(format: Format, render?: Renderer<unknown, Format>) => {
    if (!render || !formats.includes(format)) return;
    const path = `${edition.name}.${format}`;
    const rendered = render(composed, context, book);
    const bytes = await runStage(
      'print',
      () => printFormat(format, rendered, metadata),
      () => path,
    );
    if (context.theme.isOwn) await requireShown(format, rendered, { path, bytes }, { kind, context, words });
    files.push({ path, bytes });
  };
  for (const format of dataFormats) await print(format, kind.render[format]);
  if (files.length > 0) files.push(...(kind.besides?.(composed, context) ?? []));
  return {
    files,
    layout: kind.kind === 'handbook' ? (book?.layout ?? null) : null,
    findings: [...(book?.findings ?? []), ...(kind.account?.(composed, context) ?? [])],
  };
}
