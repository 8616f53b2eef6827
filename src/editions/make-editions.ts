import { extname } from 'node:path';
import type { EarlyOutput } from '../incremental/early-output.ts';
import { knownLayouts } from '../incremental/known-layouts.ts';
import { lazyPress } from '../incremental/lazy-press.ts';
import type { BuildHooks } from '../incremental/watch-session.ts';
import type { AnswerSet } from '../model/answer-set.ts';
import type { Edition } from '../model/edition.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Project } from '../model/project.ts';
import { editionNames, resolveEdition } from '../model/settings.ts';
import { themePath } from '../model/theme-path.ts';
import type { World } from '../model/world.ts';
import { type Finding, finding, plural } from '../report.ts';
import type { RunStage } from '../stage-runner.ts';
import { cardFiles } from './cards.ts';
import { sheetFiles } from './cheatsheet.ts';
import type { EditionFiles, Made } from './edition-kind.ts';
import { standardFormats } from './formats.ts';
import { handbookFiles } from './handbook.ts';
import { type BuiltEdition, makeSite } from './make-site.ts';
import { pocketFiles } from './pocket.ts';
import { shortFiles } from './short.ts';
import { sideBySideFiles } from './side-by-side.ts';
import { unmadeFormats } from './unmade-formats.ts';
import { workbookFiles } from './workbook.ts';

const editionKinds: Readonly<Record<Edition['settings']['kind'], EditionFiles>> = {
  handbook: handbookFiles,
  cheatsheet: sheetFiles,
  cards: cardFiles,
  workbook: workbookFiles,
  short: shortFiles,
  pocket: pocketFiles,
  poster: sheetFiles,
  'side-by-side': sideBySideFiles,
};

/** Which editions are to be made, and what of each. */
export interface EditionsRequest {
  readonly project: Project;
  /** Names of editions, each known to the project. */
  readonly editions: readonly string[];
  readonly formats: readonly string[];
}

/**
 * Each edition in each format; one browser prints them all. The handbook goes first: others name its pages.
 * @param early where the handbook's PDF goes before the rest is made; null for none.
 */
export async function makeEditions(
  { project, editions, formats }: EditionsRequest,
  { handbook, sets }: { readonly handbook: Handbook; readonly sets: readonly AnswerSet[] },
  world: World,
  hooks: BuildHooks,
  step: RunStage,
  early: EarlyOutput | null = null,
): Promise<{ readonly made: readonly Made[]; readonly findings: readonly Finding[] }> {
  const { attachmentsOf, metadataOf } = await import('../print/print.ts');
  const press = hooks.session?.press ?? lazyPress(world, hooks);
  const built: BuiltEdition[] = [];
  const findings: Finding[] = [];
  const isHandbook = (name: string) => resolveEdition(project.settings, name).kind === 'handbook';
  try {
    for (const name of editions.toSorted((a, b) => Number(isHandbook(b)) - Number(isHandbook(a)))) {
      const { edition, look, found } = await dress(name, handbook, project, step);
      const files = await editionKinds[edition.settings.kind](edition, {
        // A site has them all.
        formats: formats.includes('site') ? standardFormats : formats,
        look,
        press,
        metadata: metadataOf(edition, world),
        project: project.name,
        attachments: () => attachmentsOf(project, handbook),
        handbookLayout: built.find((one) => one.edition.settings.kind === 'handbook')?.layout ?? null,
        layouts: hooks.session?.layouts ?? knownLayouts(),
        // One alone: the first, whose pages the others name.
        early: built.length === 0 && formats.includes('pdf') ? early : null,
        sets,
        step,
      });
      built.push({ edition, theme: look, layout: files.layout ?? null, files: files.made });
      findings.push(...found, ...files.findings);
      // Where every edition and format is asked for, no one waits for a cheat sheet as EPUB.
      if (editions.length < editionNames(project.settings).length)
        findings.push(...unmadeFormats(name, edition.settings.kind, askedFormats(formats)));
    }
  } finally {
    await press.close();
  }
  const made = built
    .flatMap((one) => one.files)
    .filter(({ path }) => formats.includes(extname(path).slice(1)));
  if (!formats.includes('site')) return { made, findings };
  const site = await step(
    'site',
    () => makeSite(built, project.settings.site.url ?? null),
    (all) => plural(all.length, 'file'),
  );
  return { made: [...made, ...site], findings };
}

/** The formats, where not simply all of them are wanted. */
function askedFormats(formats: readonly string[]): readonly string[] {
  return standardFormats.every((format) => formats.includes(format)) ? [] : formats;
}

/** The edition composed, with the theme it is to wear, and what in it that theme cannot print. */
async function dress(name: string, handbook: Handbook, project: Project, step: RunStage) {
  const { composeEdition } = await import('../compose/compose.ts');
  const { findUnreadFormulas } = await import('../render/render.ts');
  const { findUnprintable, largePrint, loadTheme } = await import('../theme/theme.ts');
  const { preface: path } = resolveEdition(project.settings, name);
  const { prefaceOf, readDocument } = await import('../read/read.ts');
  const read = path === undefined ? null : await readDocument(project.folder, path, 'preface');
  const besides = {
    ...(project.pictures && { pictures: project.pictures }),
    preface: read ? prefaceOf(read) : undefined,
  };
  const edition = await step(
    'compose',
    () => composeEdition(handbook, project.settings, name, besides),
    () => name,
  );
  const look = await step(
    'theme',
    () => {
      const loaded = loadTheme(themePath(edition.settings.theme, project.folder));
      return edition.settings.kind === 'handbook' && edition.settings.largePrint
        ? largePrint(loaded)
        : loaded;
    },
    ({ title }) => title,
  );
  const found = await step(
    'signs',
    () => [...findUnreadFormulas(edition), ...findUnprintable(edition, look)],
    (all) => (all.length === 0 ? 'all can be printed' : plural(all.length, 'fault')),
  );
  return { edition, look, found: [...(read?.file.messages ?? []), ...found].map(finding) };
}
