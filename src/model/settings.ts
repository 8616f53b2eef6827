import { type EditionSettings, editionSettings, writtenEdition } from './settings/edition.ts';
import { editionKinds, furtherKinds, standardKinds } from './settings/edition-kinds.ts';
import type { ProjectSettings } from './settings/project.ts';
import { sheetOfKind } from './settings/sheet.ts';

// The project's settings file, handbook.yml. The schema is the documentation: every field has its meaning and default
// where it stands, under settings/; messages about unknown keys, the manual's table and the JSON Schema for editors
// are made from it.

export { formats, standardFormats } from './settings/build.ts';
export { type EditionSettings, editionSettings } from './settings/edition.ts';
export type { EditionKindName } from './settings/edition-kinds.ts';
export type { FontSettings, OwnFontSettings } from './settings/fonts.ts';
export { type Limits, limitSettings, usualPages } from './settings/limits.ts';
export type { MatchSettings, MergePolicy, MergeSettings } from './settings/merging.ts';
export { type ProjectSettings, projectSettings } from './settings/project.ts';
export type { SectionSettings } from './settings/sections.ts';

/** Names of the editions that are made where none is named, the standard ones first. */
export function editionNames(settings: ProjectSettings): readonly string[] {
  return [...new Set([...standardKinds, ...Object.keys(settings.editions)])];
}

/** Names of the editions that a project can be asked for. */
export function knownEditions(settings: ProjectSettings): readonly string[] {
  return [...new Set([...editionNames(settings), ...furtherKinds])];
}

/** The settings of an edition: its own, else the project's, else the defaults. */
export function resolveEdition(settings: ProjectSettings, name: string): EditionSettings {
  const { cover, fonts, running, show, epub, changes } = settings;
  const common = (Object.keys(writtenEdition.shape) as (keyof typeof writtenEdition.shape)[]).flatMap(
    (key) => (key in settings ? [[key, settings[key as keyof ProjectSettings]] as const] : []),
  );
  const own = Object.entries(settings.editions[name] ?? {}).filter(([, value]) => value !== undefined);
  // An edition that says no kind is of the one that it is called by.
  const kind = settings.editions[name]?.kind ?? editionKinds.find((one) => one === name);
  return editionSettings.parse({
    kind,
    ...Object.fromEntries(common),
    ...Object.fromEntries(own),
    cover: { ...cover, ...settings.editions[name]?.cover },
    fonts: { ...fonts, ...settings.editions[name]?.fonts },
    running: { ...running, ...settings.editions[name]?.running },
    show: { ...show, ...settings.editions[name]?.show },
    epub: { ...epub, ...settings.editions[name]?.epub },
    changes: { ...changes, ...settings.editions[name]?.changes },
    sheet: { ...(kind && sheetOfKind[kind]), ...settings.editions[name]?.sheet },
    cards: { ...webEdition(settings), ...settings.editions[name]?.cards },
  });
}

/** Where the site has the handbook to read. */
function webEdition({ site }: ProjectSettings): { readonly address?: string } {
  return site.url === undefined ? {} : { address: `${site.url.replace(/\/?$/, '/')}read/handbook.html` };
}
